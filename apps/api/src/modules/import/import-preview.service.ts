import type { CellChange, Queryable } from '@vital-signs/database';
import type { Period, RatingState } from '@vital-signs/domain';
import type { CommentaryRepository } from '../commentary/commentary.repository';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { PlaceNode } from '../place/place-tree';
import type { SectionService } from '../section/section.service';
import { changedFigure, recordedFigure } from './import-figure';
import { restatedPeriods } from './import-preview.repository';
import type { RecordChecks } from './import-record-checks.service';
import { staleCommentary, type StaleWords } from './import-stale.service';
import { subjectsOf, type Subject, type SubjectSources } from './import-subjects';
import type { ChangesAsked, ImportRepository } from './import.repository';
import type { ImportOfAuthority } from './import.service';

/** What storing a file does to one cell, as a reader sees it. */
export interface PreviewedChange extends Subject {
  readonly change: CellChange;
  readonly before: string | null;
  /** True where what is on record was modelled and never reported. */
  readonly beforeIsModelled: boolean;
  readonly after: string | null;
  readonly row: number;
  readonly column: number;
}

/** A reading whose rating becomes another. */
export interface PreviewedFlip {
  readonly indicator: IndicatorRecord;
  readonly place: PlaceNode;
  readonly period: Period;
  readonly before: RatingState | null;
  readonly after: RatingState | null;
  /** True where it is the second of two ratings. */
  readonly second: boolean;
  readonly sentence: string;
}

/** Whether the places below an authority add up to it. */
export interface Reconciled {
  readonly indicator: IndicatorRecord;
  readonly period: Period;
  readonly whole: number;
  readonly parts: number;
  readonly remainder: number;
  readonly missing: readonly string[];
}

/** What storing a checked file would change. */
export interface ImportPreviewService {
  changes(
    found: ImportOfAuthority,
    asked: Omit<ChangesAsked, 'authorityId' | 'number'>,
  ): Promise<PreviewedChange[]>;
  flips(found: ImportOfAuthority): Promise<readonly PreviewedFlip[]>;
  staleCommentary(found: ImportOfAuthority): Promise<readonly StaleWords[]>;
  reconciliation(found: ImportOfAuthority): Promise<readonly Reconciled[]>;
  /** Periods that are published, the latest first. */
  restated(found: ImportOfAuthority): Promise<readonly Period[]>;
}

interface Sources extends SubjectSources {
  readonly database: Queryable;
  readonly repository: ImportRepository;
  readonly commentary: CommentaryRepository;
  readonly sections: SectionService;
  readonly recordChecks: RecordChecks;
}

/** As subjects of figures are found. */
const ofMonth = ({ kind, start, end }: Period) =>
  ({ basis: 'IN_PERIOD', periodKind: kind, periodStart: start, periodEnd: end }) as const;

export function createImportPreviewService(sources: Sources): ImportPreviewService {
  const { database, repository, recordChecks } = sources;
  return {
    async changes({ authorityId, number, authority }, asked) {
      const cells = await repository.changes({ authorityId, number, ...asked });
      const subjects = await subjectsOf(sources, authority, cells);
      return subjects.map((cell) => ({
        ...cell,
        ...changedFigure(cell.indicator, recordedFigure(cell), cell),
        beforeIsModelled: cell.recordedIsModelled,
      }));
    },

    async flips(found) {
      const flips = await recordChecks.flipsOf(found.authority, found);
      return subjectsOf(
        sources,
        found.authority,
        flips.map((flip) => ({
          ...{ ...flip, ...ofMonth(flip.period) },
          second: flip.position === 'SECOND',
        })),
      );
    },

    staleCommentary: (found) => staleCommentary(sources, found),

    async reconciliation(found) {
      const { authority } = found;
      const places = await sources.places.treeOn(authority);
      const placeId = places.root?.placeId ?? 0;
      const reconciled = await recordChecks.reconciliationOf(authority, found);
      return subjectsOf(
        sources,
        authority,
        reconciled.map((one) => ({ ...one, placeId, ...ofMonth(one.period) })),
      );
    },

    restated: (found) => restatedPeriods(database, found),
  };
}
