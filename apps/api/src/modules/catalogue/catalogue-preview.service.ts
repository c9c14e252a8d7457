import {
  parsePeriodKey,
  monthsLookedAt,
  ratingChanges,
  targetChanges,
  trajectoryChanges,
  type Basis,
  type IndicatorDescription,
  type RatingChange,
  type RowFacts,
  type ScorecardFacts,
} from '@vital-signs/domain';
import { wordingOf } from '../authority/own-words';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import type { LoadedFacts, ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import { indicatorsAfter, type CatalogueEdits } from './catalogue-edits';
import type { CatalogueState } from './catalogue-state';
import { reachedBy } from './reached-months';

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
  /** Which months were looked at, in a sentence. */
  readonly lookedAt: string;
  readonly changes: readonly RatingChange[];
  readonly counts: readonly ChangeCount[];
}

export interface CataloguePreviewService {
  /** The ratings, and of targets and trajectories that are edited how readings stand to them, over every month on record. */
  of(
    authority: AuthorityRecord,
    state: CatalogueState,
    edits: CatalogueEdits,
  ): Promise<EditsPreview>;
}

/** A month and the one before it: what judging a reading takes. */
const REACH = { own: 2, beside: 2 };

/** What an authority says of its indicators, as it stands or as it would. */
type Said = Pick<CatalogueState, 'tolerances' | 'targets' | 'populations'> & {
  readonly indicators: readonly IndicatorDescription[];
};

/** What would be said once edits were saved. */
function saidAfter(state: CatalogueState, edits: CatalogueEdits): Said {
  const sets = edits.tolerances.map(({ key, place }) => `${key} ${place ?? ''}`);
  const populated = edits.populations.map(({ place }) => place);
  const aims = edits.targets.map(({ key, place, kind }) => `${key} ${place ?? ''} ${kind}`);
  return {
    indicators: indicatorsAfter(state, edits),
    tolerances: [
      ...state.tolerances.filter(({ key, place }) => !sets.includes(`${key} ${place ?? ''}`)),
      ...edits.tolerances.flatMap(({ versions }) => versions),
    ],
    targets: [
      ...state.targets.filter(
        ({ key, place, kind }) => !aims.includes(`${key} ${place ?? ''} ${kind}`),
      ),
      ...edits.targets.flatMap(({ versions }) => versions),
    ],
    populations: [
      ...state.populations.filter(({ place }) => !populated.includes(place)),
      ...edits.populations.flatMap(({ versions }) => versions),
    ],
  };
}

/** The figures of a month, with what a catalogue says of their indicators. */
function under(
  facts: LoadedFacts,
  said: Said,
  placeIds: ReadonlyMap<string, number>,
): ScorecardFacts {
  const described = new Map(said.indicators.map((each) => [each.key, each]));
  const idOf = (place: string | null) => (place === null ? null : (placeIds.get(place) ?? -1));
  return {
    ...facts,
    places: facts.places.map((place) => ({
      ...place,
      populations: said.populations.filter((each) => each.place === place.slug),
    })),
    rows: facts.rows.map((row): RowFacts => {
      const { key } = row.indicator;
      return {
        ...row,
        tolerances: said.tolerances
          .filter((each) => each.key === key)
          .map(({ rule, from, to, place }) => ({ rule, from, to, placeId: idOf(place) })),
        targets: said.targets
          .filter((each) => each.key === key)
          .map(({ kind, value, between, from, to, place }) => ({
            ...{ kind, value, between, from, to, placeId: idOf(place) },
          })),
        indicator: describedBy(row, described.get(key)),
      };
    }),
  };
}

function describedBy(
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

/** How many readings turn from one to another, most first. */
export function counted(changes: readonly RatingChange[]): ChangeCount[] {
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
  return {
    async of({ slug }, state, edits) {
      // Figures are those that the asker may see; what is said of them is the catalogue as it stands.
      const authority = await authorities.bySlug(slug);
      const before: Said = state;
      const after = saidAfter(state, edits);
      const edited = editedKeys(edits);
      const keys = before.indicators
        .filter(
          ({ key, denominatorIsPopulation }) =>
            edited.includes(key) || (edits.populations.length > 0 && denominatorIsPopulation),
        )
        .map(({ key }) => key);
      if (authority === null || keys.length === 0) return NOTHING_COMPARED;
      const reaches = reachedBy(state, edits);
      const months = (await authorities.months(authority)).filter(reaches).reverse();
      const placeIds = new Map(state.places.map(({ slug: place, id }) => [place, id]));
      const basisOf = ({ indicators }: Said, key: string) =>
        indicators.find((each) => each.key === key)?.basis ?? null;
      const load = (period: string, indicators: readonly string[], basis: Basis | null) =>
        facts.load({
          ...{
            authority,
            revision: authority.revision,
            period: parsePeriodKey(period),
            place: null,
          },
          ...{ months: 1, modelled: true, indicators, columns: 'EVERY_PLACE', reach: REACH },
          ...{ withFindings: false, basis },
        });
      const aims = (asked: 'TARGET' | 'TRAJECTORY') =>
        edits.targets.some(({ kind }) => kind === asked);
      const changes: RatingChange[] = [];
      let compared = 0;
      for (const period of months) {
        for (const [basis, later, group] of byBasis(keys, before, after, basisOf)) {
          const was = await load(period, group, basis);
          const will = basis === later ? was : await load(period, group, later);
          if (was === null || will === null) continue;
          const [now, then] = [under(was, before, placeIds), under(will, after, placeIds)];
          const ratings = ratingChanges(now, then, wordingOf(authority));
          compared += ratings.compared;
          changes.push(...ratings.changes);
          if (aims('TRAJECTORY')) changes.push(...trajectoryChanges(now, then).changes);
          if (aims('TARGET')) changes.push(...targetChanges(now, then).changes);
        }
      }
      const lookedAt = monthsLookedAt(months.length, authority.reads !== undefined);
      return { compared, months: months.length, lookedAt, changes, counts: counted(changes) };
    },
  };
}

const NOTHING_COMPARED: EditsPreview = {
  ...{ compared: 0, months: 0, lookedAt: monthsLookedAt(0, false), changes: [], counts: [] },
};

function editedKeys({ indicators, tolerances, targets }: CatalogueEdits): string[] {
  return [...new Set([...indicators, ...tolerances, ...targets].map(({ key }) => key))];
}

type ByBasis = readonly [before: Basis | null, after: Basis | null, keys: string[]];

/** Indicators with the bases on which their figures are read now and then: one statement for each. */
function byBasis(
  keys: readonly string[],
  before: Said,
  after: Said,
  basisOf: (said: Said, key: string) => Basis | null,
): readonly ByBasis[] {
  const groups = new Map<string, ByBasis>();
  for (const key of keys) {
    const [now, then] = [basisOf(before, key), basisOf(after, key)];
    const name = `${now ?? ''} ${then ?? ''}`;
    const group = groups.get(name) ?? [now, then, []];
    group[2].push(key);
    groups.set(name, group);
  }
  return [...groups.values()];
}
