import {
  month,
  ratingChanges,
  targetChanges,
  type IndicatorDescription,
  type RatingChange,
  type RowFacts,
  type ScorecardFacts,
  type TargetFacts,
  type ToleranceFacts,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import type { LoadedFacts, ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import type { CatalogueEdits } from './catalogue-edits';
import type { CatalogueState } from './catalogue-state';

/** How many readings read one way now and another way then: 12 red → amber. */
export interface ChangeCount {
  readonly before: string;
  readonly after: string;
  readonly count: number;
}

/** What edits would do to past and present ratings. */
export interface EditsPreview {
  /** Readings with a figure that were judged both ways. */
  readonly compared: number;
  readonly months: number;
  readonly changes: readonly RatingChange[];
  readonly counts: readonly ChangeCount[];
}

export interface CataloguePreviewService {
  /** The ratings, and where targets are edited whether they are met, over every month on record. */
  of(
    authority: AuthorityRecord,
    state: CatalogueState,
    edits: CatalogueEdits,
  ): Promise<EditsPreview>;
}

/** A month and the one before it: what judging a reading takes. */
const REACH = { own: 2, beside: 2 };

/** The days from which anything reads differently; null: all that there are. */
function firstDay({ indicators, tolerances, targets }: CatalogueEdits): string | null {
  if (indicators.length > 0) return null;
  const days = [...tolerances, ...targets].flatMap(({ versions }) =>
    versions.filter(({ id }) => id === null).map(({ from }) => from),
  );
  // Where one is taken away, nothing new says from when.
  const cut = [...tolerances, ...targets].some(({ versions }) =>
    versions.every(({ id }) => id !== null),
  );
  return cut || days.length === 0 ? null : (days.sort()[0] ?? null);
}

type Standards = Pick<RowFacts, 'tolerances' | 'targets'>;

/** The standards of an indicator as they would stand. */
function standardsAfter(
  row: RowFacts,
  { tolerances, targets }: CatalogueEdits,
  placeIds: ReadonlyMap<string, number>,
): Standards {
  const { key } = row.indicator;
  const idOf = (place: string | null) => (place === null ? null : (placeIds.get(place) ?? -1));
  let held: readonly ToleranceFacts[] = row.tolerances;
  for (const { place, versions } of tolerances.filter((set) => set.key === key)) {
    const placeId = idOf(place);
    held = [
      ...held.filter((each) => each.placeId !== placeId),
      ...versions.map(({ rule, from, to }) => ({ rule, from, to, placeId })),
    ];
  }
  let aimed: readonly TargetFacts[] = row.targets;
  for (const { place, kind, versions } of targets.filter((set) => set.key === key)) {
    const placeId = idOf(place);
    aimed = [
      ...aimed.filter((each) => each.placeId !== placeId || (each.kind ?? 'TARGET') !== kind),
      ...versions.map(({ value, from, to }) => ({ kind, value, from, to, placeId })),
    ];
  }
  return { tolerances: held, targets: aimed };
}

function describedAfter(
  row: RowFacts,
  described: IndicatorDescription | undefined,
): RowFacts['indicator'] {
  if (described === undefined) return row.indicator;
  const { polarity, measureKind, basis, unit, multiplier, decimals } = described;
  const { denominatorIsPopulation, teamKinds, yearToDateRule, additive } = described;
  return {
    ...row.indicator,
    ...{ polarity, measureKind, basis, unit, multiplier, decimals },
    ...{ denominatorIsPopulation, teamKinds, yearToDateRule, additive },
  };
}

/** Rows as facts, each with where its figures are counted by, which may be others on another basis. */
function rowsAfter(
  facts: LoadedFacts,
  edits: CatalogueEdits,
  placeIds: ReadonlyMap<string, number>,
): ScorecardFacts {
  const described = new Map(edits.indicators.map((each) => [each.key, each]));
  return {
    ...facts,
    rows: facts.rows.map((row): RowFacts => ({
      ...row,
      ...standardsAfter(row, edits, placeIds),
      indicator: describedAfter(row, described.get(row.indicator.key)),
    })),
  };
}

function counted(changes: readonly RatingChange[]): ChangeCount[] {
  const counts = new Map<string, ChangeCount>();
  for (const { before, after } of changes) {
    const name = `${before} → ${after}`;
    counts.set(name, { before, after, count: (counts.get(name)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

export function createCataloguePreviewService(
  authorities: AuthorityService,
  facts: ScorecardFactsService,
): CataloguePreviewService {
  /** What is on record for one month, by the bases that indicators have now or would have. */
  const loaded = (
    authority: AuthorityRecord,
    key: string,
    keys: readonly string[],
    basis: IndicatorDescription['basis'] | null,
  ) =>
    facts.load({
      ...{ authority, revision: authority.revision, period: month(key), place: null, months: 1 },
      ...{ modelled: true, indicators: keys, columns: 'EVERY_PLACE', reach: REACH },
      ...{ withFindings: false, basis },
    });

  return {
    async of(authority, state, edits) {
      const first = firstDay(edits);
      const keys = [
        ...new Set([
          ...edits.indicators.map(({ key }) => key),
          ...edits.tolerances.map(({ key }) => key),
          ...edits.targets.map(({ key }) => key),
        ]),
      ].filter((key) => state.indicators.some((indicator) => indicator.key === key));
      const months = keys.length === 0 ? [] : await authorities.months(authority);
      // The month in which the first day lies is judged by what is in force at its end.
      const reached = months.filter((key) => first === null || key >= first.slice(0, 7));
      const placeIds = new Map(state.places.map(({ slug, id }) => [slug, id]));
      const rebased = edits.indicators.filter(
        ({ key, basis }) => state.indicators.find((each) => each.key === key)?.basis !== basis,
      );
      const changes: RatingChange[] = [];
      let compared = 0;
      const add = (before: ScorecardFacts, after: ScorecardFacts) => {
        const ratings = ratingChanges(before, after);
        compared += ratings.compared;
        changes.push(...ratings.changes);
        if (edits.targets.length > 0) changes.push(...targetChanges(before, after).changes);
      };
      for (const key of reached.reverse()) {
        const stay = keys.filter((each) => !rebased.some((other) => other.key === each));
        const now = stay.length === 0 ? null : await loaded(authority, key, stay, null);
        if (now !== null) add(now, rowsAfter(now, edits, placeIds));
        for (const { key: moved, basis } of rebased) {
          const was = await loaded(authority, key, [moved], null);
          const will = await loaded(authority, key, [moved], basis);
          if (was !== null && will !== null) add(was, rowsAfter(will, edits, placeIds));
        }
      }
      return { compared, months: reached.length, changes, counts: counted(changes) };
    },
  };
}
