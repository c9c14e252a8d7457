import {
  indicatorShortName,
  indicatorTitle,
  formatPeriod,
  staleCommentarySentence,
  type ChangedFigure,
  type CommentarySubject,
  type Period,
} from '@vital-signs/domain';
import type { Queryable } from '@vital-signs/database';
import type { CommentaryRepository, CommentaryRow } from '../commentary/commentary.repository';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceService } from '../place/place.service';
import type { SectionRecord, SectionService } from '../section/section.service';
import { changedFigure, recordedFigure } from './import-figure';
import { touchedPeriods } from './import-preview.repository';
import { subjectsOf } from './import-subjects';
import type { ImportRepository } from './import.repository';
import type { ImportOfAuthority } from './import.service';

/** Commentary whose figures change. */
export interface StaleWords {
  readonly id: string;
  readonly title: string;
  readonly period: Period;
  readonly sentence: string;
}

interface Sources {
  readonly database: Queryable;
  readonly repository: ImportRepository;
  readonly commentary: CommentaryRepository;
  readonly indicators: IndicatorService;
  readonly places: PlaceService;
  readonly sections: SectionService;
}

/** More than one month of an authority has. */
const MOST_CHANGES = 100_000;

interface Standing {
  readonly catalogue: readonly IndicatorRecord[];
  readonly sections: readonly SectionRecord[];
}

/** What a commentary stands on, by name; null where it is about its place alone. */
function nameOf(row: CommentaryRow, { catalogue, sections }: Standing): string | null {
  const indicator = catalogue.find(({ id }) => id === row.indicatorId);
  if (indicator !== undefined) return indicatorTitle(indicator);
  const section = sections.find(({ id }) => id === row.sectionId);
  if (section !== undefined) return section.name;
  return sections.find(({ area }) => area.slug === row.area)?.area.name ?? null;
}

/** Which of several texts about one thing it is. */
function whichWords({ kind, state, audience }: CommentaryRow): string {
  const words = [
    ...(kind === 'NOTE' ? ['a note'] : []),
    ...(audience === 'PUBLIC' ? ['for the public'] : []),
    ...(state === 'DRAFT' ? ['a draft'] : []),
  ];
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}

/** Texts of one title of which the same is to be said, as one that says how many there are. */
function eachOnce(stale: readonly StaleWords[]): readonly StaleWords[] {
  const alike = new Map<string, StaleWords[]>();
  for (const one of stale) {
    const key = `${one.title}\n${one.sentence}`;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first ?? [];
    return [{ ...first, title: `${first.title}, ${others.length + 1} texts` }];
  });
}

function indicatorsOf(row: CommentaryRow, { catalogue, sections }: Standing): Set<number> {
  if (row.indicatorId !== null) return new Set([row.indicatorId]);
  const section = sections.find(({ id }) => id === row.sectionId);
  if (section !== undefined) return new Set(section.indicatorIds);
  const ofArea = catalogue.filter(({ reportArea }) => reportArea.slug === row.area);
  return new Set((row.area === null ? catalogue : ofArea).map(({ id }) => id));
}

/** Commentary that stands, drafts too, and whose figures storing a file would change. */
export async function staleCommentary(
  sources: Sources,
  found: ImportOfAuthority,
): Promise<readonly StaleWords[]> {
  const { authority, authorityId } = found;
  const { revision } = authority;
  const at = { authorityId, revision };
  const [periods, catalogue, sections, drafts, tree] = await Promise.all([
    touchedPeriods(sources.database, found),
    sources.indicators.catalogueAt(at),
    sources.sections.ofAuthority(at),
    sources.commentary.drafts(authorityId),
    sources.places.treeOn(authority),
  ]);
  const root = tree.root;
  if (root === null) return [];
  const stale: StaleWords[] = [];
  for (const { period, cellsNew, cellsChanged } of periods) {
    if (period.kind !== 'MONTH' || cellsNew + cellsChanged === 0) continue;
    const approved = await sources.commentary.approvedFor(['INTERNAL', 'PUBLIC'], {
      ...{ ...at, month: period.start },
    });
    const rows = [...approved, ...drafts.filter((row) => row.periodStart === period.start)];
    if (rows.length === 0) continue;
    const changes = await changesOf(period);
    for (const row of rows) {
      const subject: CommentarySubject = {
        indicatorIds: indicatorsOf(row, { catalogue, sections }),
        placeId: row.placeId ?? root.placeId,
        period,
      };
      const sentence = staleCommentarySentence(subject, changes);
      if (sentence === null) continue;
      const on = nameOf(row, { catalogue, sections });
      const place = tree.places.find(({ placeId }) => placeId === subject.placeId) ?? root;
      const where = `${place.name}, ${formatPeriod(period)}`;
      const title = `${on === null ? where : `${on}, ${where}`}${whichWords(row)}`;
      stale.push({ id: String(row.id), title, period, sentence });
    }
  }
  return eachOnce(stale);

  async function changesOf(period: Period): Promise<ChangedFigure[]> {
    const cells = await sources.repository.changes({
      ...{ authorityId, number: found.number, month: period.start },
      ...{ first: MOST_CHANGES, skip: 0, change: null },
    });
    return (await subjectsOf(sources, authority, cells)).map((cell) => ({
      ...{ indicatorId: cell.indicatorId, placeId: cell.placeId, period },
      indicator: indicatorShortName(cell.indicator),
      ...changedFigure(cell.indicator, recordedFigure(cell), cell),
    }));
  }
}
