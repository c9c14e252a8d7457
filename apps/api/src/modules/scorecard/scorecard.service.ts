import {
  judgeCell,
  judgeScorecard,
  latestOtherPrint,
  periodKey,
  questionOf,
  RULES_VERSION,
  type Basis,
  type JudgedRow,
  type JudgedScorecard,
  type Period,
  type PlaceRelation,
  type TrajectoryStanding,
  type OtherPrint,
  type ShownOtherBasis,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { editionFor, type EditionRecord } from '../edition/edition-record';
import { momentOf, type Moment } from '../edition/moment';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { PlaceNode } from '../place/place-tree';
import { wordedTrajectory, type WordedTrajectory } from '../target/worded-trajectory';
import type { BenchmarkRow } from '../yardstick/yardstick.repository';
import { benchmarksBeside } from '../yardstick/yardstick.service';
import type {
  LoadedFacts,
  RowRecord,
  ScorecardFactsService,
  ScorecardPlaceRecord,
} from './scorecard-facts.service';

export interface ScorecardAsked {
  readonly authority: string;
  readonly period: Period | null;
  readonly place: string | null;
  readonly months: number;
  readonly edition: number | null;
  readonly modelled: boolean;
  readonly indicators: readonly string[] | null;
}

export interface ScorecardPlace {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: PlaceNode['kind'];
  readonly relation: PlaceRelation;
  readonly hasChildren: boolean;
  readonly modelled: boolean;
}

export interface ScorecardRow extends JudgedRow<RowRecord> {
  readonly indicator: IndicatorRecord;
  readonly benchmarks: readonly BenchmarkRow[];
}

/** A judged scorecard with what stands around it. */
export interface Scorecard extends Omit<JudgedScorecard<RowRecord>, 'rows'> {
  readonly authority: AuthorityRecord;
  readonly period: Period;
  readonly places: readonly ScorecardPlace[];
  readonly revision: number;
  readonly edition: EditionRecord | null;
  /** The edition as which it is read; null: as known now. */
  readonly frozen: EditionRecord | null;
  readonly rulesVersion: string;
  /** What it was judged from. */
  readonly facts: LoadedFacts;
  readonly rows: readonly ScorecardRow[];
  /** The rows in which a trajectory runs, with where each place stands against it. */
  readonly trajectories: readonly {
    readonly indicator: string;
    readonly standings: readonly (WordedTrajectory | null)[];
  }[];
  /** The rows whose figures are of another kind of period, with keys of the periods shown. */
  readonly ownPeriods: readonly { readonly indicator: string; readonly periods: string[] }[];
  /** What else is printed of the place's own latest period. */
  readonly otherPrints: readonly (OtherPrint & { readonly indicator: string })[];
  /** Figures on another basis than the one judged. */
  readonly otherBases: readonly (ShownOtherBasis & {
    readonly indicator: string;
    readonly beside: Basis;
  })[];
}

export interface ScorecardService {
  /** Null where the authority, the place or the edition is not known, or nothing was ever reported. */
  scorecard(asked: ScorecardAsked): Promise<Scorecard | null>;
}

/** How a place stands at the head of a column. */
export function columnOf({ node, relation }: ScorecardPlaceRecord): ScorecardPlace {
  const { slug, name, shortName, kind, modelled, children } = node;
  return { slug, name, shortName, kind, relation, hasChildren: children.length > 0, modelled };
}

/** The scorecard of facts that were loaded of a place with its parent and children. */
export function scorecardOf(
  { authority, period, revision, edition, frozen }: Moment,
  loaded: LoadedFacts,
): Scorecard {
  const judged = judgeScorecard(loaded);
  return {
    ...judged,
    authority,
    facts: loaded,
    period,
    places: loaded.places.map(columnOf),
    revision,
    edition: edition ?? editionFor(authority, { period }),
    frozen: frozen ?? null,
    // What the edition does not hold, control charts and intervals, follows the rules of now.
    rulesVersion: frozen?.rulesVersion ?? RULES_VERSION,
    ownPeriods: judged.rows.flatMap(({ facts: { indicator }, periods }) =>
      periods === null ? [] : [{ indicator: indicator.key, periods: periods.map(periodKey) }],
    ),
    otherPrints: judged.rows.flatMap(({ facts: row }) => {
      const print = latestOtherPrint(row.cells[0] ?? null);
      return print === null ? [] : [{ ...print, indicator: row.indicator.key }];
    }),
    otherBases: judged.rows.flatMap(({ facts: { indicator }, otherBases }) =>
      otherBases.map((other) => ({ ...other, indicator: indicator.key, beside: indicator.basis })),
    ),
    trajectories: judged.rows.flatMap(({ facts: { indicator }, trajectories }, row) =>
      trajectories === null
        ? []
        : [{ indicator: indicator.key, standings: trajectories.map(worded(loaded, row)) }],
    ),
    rows: judged.rows.map((row) => ({
      ...row,
      indicator: row.facts.indicator,
      benchmarks: benchmarksBeside(row.facts.benchmarks, period),
    })),
  };
}

/** The standings of a row in words; a place without one has none. */
function worded(loaded: LoadedFacts, at: number) {
  return (standing: TrajectoryStanding | null, place: number): WordedTrajectory | null => {
    const row = loaded.rows[at];
    if (standing === null || row === undefined) return null;
    const question = questionOf(loaded, row, place);
    return wordedTrajectory(standing, question, judgeCell(question));
  };
}

export function createScorecardService(
  authorities: AuthorityService,
  facts: ScorecardFactsService,
): ScorecardService {
  return {
    async scorecard({ place, months, modelled, indicators, ...asked }) {
      const moment = await momentOf(authorities, asked);
      if (moment === null) return null;
      const loaded = await facts.load({
        ...moment,
        place,
        months,
        modelled,
        indicators,
        columns: 'NEIGHBOURS',
      });
      return loaded === null ? null : scorecardOf(moment, loaded);
    },
  };
}
