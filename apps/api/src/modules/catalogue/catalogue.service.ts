import type { Queryable } from '@vital-signs/database';
import {
  changedFields,
  takenKeyProblem,
  type CatalogueProblem,
  type ChangedField,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import { requireAuthority, type ChangedAuthority } from './changed-authority';
import { toleranceRule } from '../yardstick/tolerance-rule';
import type { TargetRow, ToleranceRow } from '../yardstick/yardstick.repository';
import type { CatalogueVersion } from './catalogue-change.repository';
import {
  endingAsItStands,
  NO_EDITS,
  problemsOf,
  type CatalogueEdits,
  type IndicatorAsked,
} from './catalogue-edits';
import type { CatalogueHistoryRepository, StandardRow } from './catalogue-history.repository';
import type { CataloguePreviewService, EditsPreview } from './catalogue-preview.service';
import { readCatalogue } from './catalogue-state.repository';
import type {
  AnnotationStanding,
  CatalogueState,
  StandingIndicator,
  TargetStanding,
  ToleranceStanding,
} from './catalogue-state';
import {
  populationEdit,
  targetEdit,
  toleranceEdit,
  type PopulationAsked,
  type TargetAsked,
  type ToleranceAsked,
} from './standard-edits';
import { standingWords, targetSaid, toleranceWords } from './standard-words';
import {
  trajectoryEdit,
  trajectoryOfYear,
  trajectoryRefusals,
  type TrajectoryGiven,
} from './trajectory-edit';

/** The catalogue as it stands, and the revision at which it was read. */
export interface CatalogueRecord extends CatalogueState {
  readonly authority: AuthorityRecord;
  readonly revision: number;
  readonly lastChanges: ReadonlyMap<string, CatalogueVersion>;
}

/** One change of an indicator. */
export interface HistoryEntry extends CatalogueVersion {
  readonly changes: readonly ChangedField[];
}

/** Everything that is said of one indicator, and how it came to be. */
export interface IndicatorRecordNow {
  readonly revision: number;
  /** Null where it is described no more. */
  readonly described: StandingIndicator | null;
  readonly tolerances: readonly ToleranceStanding[];
  readonly targets: readonly TargetStanding[];
  readonly annotations: readonly AnnotationStanding[];
  /** The latest first. */
  readonly history: readonly HistoryEntry[];
}

/** What keeps an edit from being saved, or what it would change. */
export interface PreviewRecord extends EditsPreview {
  readonly problems: readonly CatalogueProblem[];
}

export interface CatalogueService {
  /** Null where the authority is not known. */
  of(authority: string): Promise<CatalogueRecord | null>;
  /** Null where there never was one of that key. */
  indicator(authority: string, key: string): Promise<IndicatorRecordNow | null>;
  previewIndicator(
    authority: string,
    described: IndicatorAsked,
    isNew: boolean,
  ): Promise<PreviewRecord>;
  previewTolerance(authority: string, tolerance: ToleranceAsked): Promise<PreviewRecord>;
  previewTarget(authority: string, target: TargetAsked): Promise<PreviewRecord>;
  previewPopulation(authority: string, population: PopulationAsked): Promise<PreviewRecord>;
  previewTrajectory(authority: string, trajectory: TrajectoryGiven): Promise<PreviewRecord>;
}

const NOTHING: EditsPreview = {
  ...{ compared: 0, months: 0, lookedAt: '', changes: [], counts: [] },
};

function standardText({ noun, fields, place }: StandardRow): string {
  const { validFrom: from, validTo: to } = fields as { validFrom: string; validTo: string | null };
  const said =
    noun === 'tolerance'
      ? toleranceWords({ rule: toleranceRule(fields as unknown as ToleranceRow) })
      : targetSaid(fields as unknown as TargetRow);
  return `${standingWords({ place, from, to })}: ${said}`;
}

function labelOf({ noun, fields }: StandardRow) {
  if (noun === 'tolerance') return 'Tolerances';
  return (fields as unknown as TargetRow).kind === 'TRAJECTORY' ? 'Trajectories' : 'Targets';
}

function standardChanges(rows: readonly StandardRow[], revision: number): ChangedField[] {
  return (['Tolerances', 'Targets', 'Trajectories'] as const).flatMap((label) => {
    const text = (chosen: readonly StandardRow[]) =>
      chosen.length === 0 ? null : chosen.map(standardText).join('; ');
    const told = rows.filter((row) => labelOf(row) === label);
    const before = text(told.filter(({ toRevision }) => toRevision === revision));
    const after = text(told.filter(({ fromRevision }) => fromRevision === revision));
    return before === after ? [] : [{ label, before, after }];
  });
}

export function createCatalogueService(
  database: Queryable,
  changed: ChangedAuthority,
  history: CatalogueHistoryRepository,
  preview: CataloguePreviewService,
): CatalogueService {
  async function historyOf(authorityId: number, key: string): Promise<HistoryEntry[]> {
    const [described, standards] = await Promise.all([
      history.descriptions(authorityId, key),
      history.standards(authorityId, key),
    ]);
    const numbers = new Set(
      [...described, ...standards].flatMap(({ fromRevision, toRevision }) =>
        toRevision === null ? [fromRevision] : [fromRevision, toRevision],
      ),
    );
    const revisions = await history.revisions(authorityId, [...numbers]);
    return revisions.flatMap((version) => {
      const { revision } = version;
      const before = described.find(({ toRevision }) => toRevision === revision) ?? null;
      const after = described.find(({ fromRevision }) => fromRevision === revision) ?? null;
      const changes = [
        ...(before === null && after === null ? [] : changedFields(before, after)),
        ...standardChanges(standards, revision),
      ];
      return changes.length === 0 ? [] : [{ ...version, changes }];
    });
  }

  async function previewed(
    slug: string,
    editsOf: (state: CatalogueState) => CatalogueEdits,
    more: (state: CatalogueState) => readonly CatalogueProblem[] = () => [],
  ): Promise<PreviewRecord> {
    const authority = await requireAuthority(changed, slug);
    const state = await readCatalogue(database, authority.authorityId);
    const edits = editsOf(state);
    const { judgementModel, financialYearStartMonth } = authority;
    const problems = [
      ...more(state),
      ...problemsOf(state, edits, judgementModel, financialYearStartMonth),
    ];
    if (problems.length > 0) return { ...NOTHING, problems };
    return { ...(await preview.of(authority, state, edits)), problems };
  }

  return {
    async of(slug) {
      const authority = await changed(slug);
      if (authority === null) return null;
      const [state, lastChanges] = await Promise.all([
        readCatalogue(database, authority.authorityId),
        history.lastChanges(authority.authorityId),
      ]);
      return { ...state, authority, revision: authority.revision, lastChanges };
    },

    async indicator(slug, key) {
      const authority = await changed(slug);
      if (authority === null) return null;
      const { authorityId, revision } = authority;
      const [state, entries] = await Promise.all([
        readCatalogue(database, authorityId),
        historyOf(authorityId, key),
      ]);
      const described = state.indicators.find((each) => each.key === key) ?? null;
      if (described === null && entries.length === 0) return null;
      return {
        ...{ revision, described, history: entries },
        tolerances: state.tolerances.filter((each) => each.key === key),
        targets: state.targets.filter((each) => each.key === key),
        annotations: state.annotations.filter((each) => each.indicator === key),
      };
    },

    previewIndicator: (slug, described, isNew) =>
      previewed(
        slug,
        (state) => ({ ...NO_EDITS, indicators: [endingAsItStands(state, described)] }),
        ({ indicators }) => {
          const standing = indicators.find(({ key }) => key === described.key);
          return isNew && standing !== undefined ? [takenKeyProblem(standing, described)] : [];
        },
      ),
    previewTolerance: (slug, tolerance) =>
      previewed(slug, (state) => toleranceEdit(state, tolerance).edits),
    previewTarget: (slug, target) => previewed(slug, (state) => targetEdit(state, target).edits),
    async previewTrajectory(slug, given) {
      const asked = trajectoryOfYear(given, await requireAuthority(changed, slug));
      return previewed(
        slug,
        (state) => trajectoryEdit(state, asked).edits,
        (state) => trajectoryRefusals(state, asked),
      );
    },
    previewPopulation: (slug, population) =>
      previewed(slug, (state) => populationEdit(state, population).edits),
  };
}
