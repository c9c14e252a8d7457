import {
  lastDay,
  mayDoAt,
  parsePeriodKey,
  periodKey,
  type CheckedClaim,
  type Period,
} from '@vital-signs/domain';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { EditionRecord } from '../edition/edition-record';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { ObservationRepository } from '../observation/observation.repository';
import type { PlaceNode, PlaceTree } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { ReportAreaRecord } from '../report-area/report-area.repository';
import type { ReportAreaService } from '../report-area/report-area.service';
import type { SectionRecord, SectionService } from '../section/section.service';
import {
  NOW,
  type CommentaryRepository,
  type CommentaryRow,
  type StatementRow,
} from './commentary.repository';
import type { LiveMoment } from './live-record';
import { checkStatements, monthOf } from './statement-check';

export interface CommentaryQuestion {
  readonly authority: AuthorityRecord;
  readonly revision: number;
  readonly period: Period;
  /** The place on whose page it is to stand. */
  readonly place: PlaceNode;
  /** Numbers of the sections on which it may stand, and of an indicator that it may be about. */
  readonly sectionIds: readonly number[];
  readonly indicatorId: number | null;
  /** Numbers of more indicators that it may be about; left out: none. */
  readonly indicatorIds?: readonly number[];
  /** Number of an indicator on whose pages of the report it may stand; left out: none. */
  readonly pagesOf?: number;
  /** Slug of a heading that it may be about; left out: none. */
  readonly area?: string | null;
  /** Slugs of more headings that it may be about; left out: none. */
  readonly areas?: readonly string[];
  /** True where what is about a place alone is asked for. */
  readonly ofPlaces?: boolean;
  /** The edition as which the month is read; left out or null: as known now. */
  readonly frozen?: EditionRecord | null;
}

/** A claim, and what the figures on record say of it. */
export interface Statement extends StatementRow, Pick<CheckedClaim, 'verdict' | 'sentence'> {
  readonly indicator: IndicatorRecord;
  readonly place: PlaceNode;
  readonly period: Period;
}

/** Something that was said about figures, with its claims checked. */
export interface Commentary extends Omit<CommentaryRow, 'statements'> {
  readonly heading: ReportAreaRecord | null;
  readonly section: SectionRecord | null;
  readonly indicator: IndicatorRecord | null;
  readonly place: PlaceNode | null;
  readonly period: Period;
  readonly statements: readonly Statement[];
  /** The record that the viewer reads it beside. */
  readonly moment: LiveMoment;
  /** Whether the viewer may write or approve where it stands. */
  readonly isWorkedOn: boolean;
  /** Keys of the indicators that it is about. */
  readonly about: readonly string[];
}

export interface CommentaryService {
  /**
   * What was said of a month: on the authority’s page everything about places that the viewer sees,
   * on another what is about that place and what is about the whole authority. Drafts are among it
   * where the viewer may write or approve at the place, in the record as known now.
   */
  of(question: CommentaryQuestion): Promise<readonly Commentary[]>;
  /** Drafts that the viewer may approve, the oldest first. */
  toApprove(authority: AuthorityRecord): Promise<readonly Commentary[]>;
  /** One as it stands; null where the viewer is not shown it. */
  byId(authority: AuthorityRecord, id: number): Promise<Commentary | null>;
  /** Rows of several months, as the viewer is shown them, each as though it stood now. */
  shown(authority: AuthorityRecord, rows: readonly CommentaryRow[]): Promise<readonly Commentary[]>;
}

interface Sources {
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly sections: SectionService;
  readonly reportAreas: ReportAreaService;
  readonly commentary: CommentaryRepository;
  readonly observations: ObservationRepository;
  readonly viewer: Viewer | SystemViewer;
}

export function createCommentaryService(sources: Sources): CommentaryService {
  /** What the rows of one month say, as far as the viewer is shown it. */
  async function described(
    authority: AuthorityRecord,
    { revision, period, frozen = null }: Pick<CommentaryQuestion, 'revision' | 'period' | 'frozen'>,
    asked: Promise<readonly CommentaryRow[]>,
    isWanted: (row: CommentaryRow, tree: PlaceTree) => boolean = () => true,
  ): Promise<readonly Commentary[]> {
    const at = { authorityId: authority.authorityId, revision };
    const [rows, tree, catalogue, sections] = await Promise.all([
      asked,
      sources.places.treeOn(authority, lastDay(period), revision),
      sources.indicators.catalogueAt(at),
      sources.sections.ofAuthority(at),
    ]);
    const isNow = frozen === null && revision === authority.revision;
    const shown = rows.filter((row) => {
      const about = row.placeId === null ? tree.root : placeOf(row.placeId, tree);
      if (about === null || !isWanted(row, tree)) return false;
      return row.state === 'APPROVED' || (isNow && isWorkedOn(authority, about));
    });
    const byId = new Map(catalogue.map((indicator) => [indicator.id, indicator]));
    const claims = shown.flatMap(({ statements }) => statements);
    const [checked, headings] = await Promise.all([
      checkStatements(at, claims, byId, tree.places, sources.observations),
      // Few words are about a whole heading.
      shown.some(({ area }) => area !== null) ? sources.reportAreas.ofAuthority(at) : [],
    ]);
    const verdicts = new Map(claims.map(({ id }, index) => [id, checked[index]]));
    return shown.map((row) => ({
      ...row,
      heading: headings.find(({ slug }) => slug === row.area) ?? null,
      section: sections.find(({ id }) => id === row.sectionId) ?? null,
      indicator: row.indicatorId === null ? null : (byId.get(row.indicatorId) ?? null),
      place: placeOf(row.placeId, tree),
      period: periodOf(row),
      moment: { authority, revision, frozen, period },
      isWorkedOn: isWorkedOn(authority, placeOf(row.placeId, tree) ?? tree.root),
      about: indicatorsAbout(row, catalogue, sections),
      statements: row.statements.flatMap((statement): Statement[] => {
        const indicator = byId.get(statement.indicatorId);
        const about = placeOf(statement.placeId, tree);
        const claim = verdicts.get(statement.id);
        if (indicator === undefined || about === null || claim === undefined) return [];
        const { verdict, sentence } = claim;
        const month = monthOf(statement);
        return [{ ...statement, verdict, sentence, indicator, place: about, period: month }];
      }),
    }));
  }

  /** A draft is shown to those who may write or approve at its place, and to nobody else. */
  function isWorkedOn({ slug }: AuthorityRecord, about: PlaceNode | null): boolean {
    if (about === null) return false;
    const grants = accessTo(sources.viewer, slug)?.grants ?? [];
    return (
      mayDoAt(grants, 'WRITE_COMMENTARY', about) || mayDoAt(grants, 'APPROVE_COMMENTARY', about)
    );
  }

  /** Rows of several months, each as it stands now. */
  async function standing(
    authority: AuthorityRecord,
    rows: readonly CommentaryRow[],
  ): Promise<readonly Commentary[]> {
    const { revision } = authority;
    const months = [...new Set(rows.map((row) => periodKey(periodOf(row))))];
    const said = await Promise.all(
      months.map((key) => {
        const ofMonth = rows.filter((row) => periodKey(periodOf(row)) === key);
        const period = parsePeriodKey(key);
        return described(authority, { revision, period }, Promise.resolve(ofMonth));
      }),
    );
    const byId = new Map(said.flat().map((commentary) => [commentary.id, commentary]));
    return rows.flatMap(({ id }) => byId.get(id) ?? []);
  }

  return {
    of({ authority, revision, period, place, sectionIds, indicatorId, ...more }) {
      const { authorityId } = authority;
      const { frozen = null } = more;
      // Words are read as they stand now, also beside the figures of the latest publication; an edition
      // has those that were approved when it was published, whoever reads it.
      const isNow =
        frozen === null &&
        revision === authority.revision &&
        authority.reads === 'PUBLISHED_RECORD';
      const asked = {
        ...{ authorityId, month: period.start, sectionIds },
        indicatorIds: [
          ...(more.indicatorIds ?? []),
          ...(indicatorId === null ? [] : [indicatorId]),
        ],
        pagesOf: more.pagesOf ?? null,
        areas: [...(more.areas ?? []), ...(more.area == null ? [] : [more.area])],
        ofPlaces: more.ofPlaces ?? false,
        revision: isNow ? NOW : revision,
      };
      return described(
        authority,
        { revision, period, frozen },
        sources.commentary.of(asked),
        ({ placeId }, tree) => isShownAt(place, placeId, tree),
      );
    },

    async toApprove(authority) {
      const grants = accessTo(sources.viewer, authority.slug)?.grants ?? [];
      const drafts = await standing(
        authority,
        await sources.commentary.drafts(authority.authorityId),
      );
      const root = (await sources.places.treeOn(authority)).root;
      return drafts.filter(({ place }) => {
        const about = place ?? root;
        return about !== null && mayDoAt(grants, 'APPROVE_COMMENTARY', about);
      });
    },

    async byId(authority, id) {
      const row = await sources.commentary.byId(authority.authorityId, id);
      if (row === null || row.toRevision !== null) return null;
      const [commentary = null] = await standing(authority, [row]);
      return commentary;
    },

    shown: standing,
  };
}

/**
 * Whether it stands on the page of a section or an indicator too: of what is about a whole heading, what
 * a report says, which may divide its words by headings alone; what is written here has the heading's page.
 */
export function isSaidOnPagesOf({
  area,
  authorId,
}: Pick<CommentaryRow, 'area' | 'authorId'>): boolean {
  return area === null || authorId === null;
}

/** The indicators that a commentary is about: one, those of its section or its heading, or every row. */
function indicatorsAbout(
  { indicatorId, sectionId, area }: CommentaryRow,
  catalogue: readonly IndicatorRecord[],
  sections: readonly SectionRecord[],
): readonly string[] {
  const section = sections.find(({ id }) => id === sectionId);
  return catalogue
    .filter(({ id, onScorecard, reportArea }) => {
      if (indicatorId !== null) return id === indicatorId;
      if (section !== undefined) return section.indicatorIds.includes(id);
      return onScorecard && (area === null || reportArea.slug === area);
    })
    .map(({ key }) => key);
}

function placeOf(id: number | null, { places }: PlaceTree): PlaceNode | null {
  return id === null ? null : (places.find(({ placeId }) => placeId === id) ?? null);
}

function isShownAt(page: PlaceNode, about: number | null, { root }: PlaceTree): boolean {
  if (page.parent === null || about === null) return true;
  return about === page.placeId || about === root?.placeId;
}

/** The month or quarter that a commentary is about. */
function periodOf({
  periodKind: kind,
  periodStart: start,
  periodEnd: end,
}: Pick<CommentaryRow, 'periodKind' | 'periodStart' | 'periodEnd'>): Period {
  return { kind, start, end };
}
