import type { Period } from '../period';
import type { Judgement } from '../rating';
import type { Tolerance } from '../tolerance';
import type {
  DirectionArrow,
  DirectionMeaning,
  DirectionReason,
  Provenance,
  RatingReason,
  RatingState,
} from '../vocabulary';
import type { ShownOtherBasis } from './other-bases';
import type { TrajectoryStanding } from '../trajectory/trajectory-standing';
import type { RowFacts } from './scorecard-facts';
import type { ScorecardMark, ShownYearToDate } from './shown-parts';

export type { ScorecardMark, ShownYearToDate } from './shown-parts';

/** What no place below recorded, month by month. */
export interface ShownRemainder {
  /** From the first month with a remainder on; see `alignedWith`. */
  readonly values: readonly (number | null)[];
  /** A letter a month shown; see `monthCodeOf`. */
  readonly codes: string;
}

/** One indicator across the places. Every list is aligned with the scorecard's places. */
export interface JudgedRow<Row extends RowFacts = RowFacts> {
  readonly facts: Row;
  /**
   * The periods shown of a row whose figures are of another kind of period than the scorecard's: its
   * series are aligned with them, and the last is the one judged. Null: those of the scorecard.
   */
  readonly periods: readonly Period[] | null;
  /** From the first month with a figure on; see `alignedWith`. */
  readonly values: readonly (readonly (number | null)[])[];
  readonly decimals: readonly number[];
  readonly codes: readonly string[];
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  readonly countsProvenances: readonly (Provenance | null)[];
  readonly states: readonly RatingState[];
  readonly reasons: readonly RatingReason[];
  /** The second of two ratings; null where no place has one. */
  readonly secondStates: readonly RatingState[] | null;
  readonly secondReasons: readonly RatingReason[] | null;
  readonly polarityImplied: boolean;
  /** How the place itself was rated in the edition that is read; null: it is judged. */
  readonly publishedRating: Pick<Judgement, 'ratings' | 'polarityImplied'> | null;
  readonly arrows: readonly DirectionArrow[];
  readonly meanings: readonly DirectionMeaning[];
  readonly directionReasons: readonly DirectionReason[];
  /** A letter a place: the control chart's verdict on the period's figure; see `verdictWords`. */
  readonly verdicts: string;
  readonly yearToDates: readonly (number | null)[];
  /** A letter a place: where its year to date comes from; see `monthCodeOf`. */
  readonly yearToDateCodes: string;
  readonly yearToDate: ShownYearToDate;
  /** Null where it was neither printed nor can be computed. */
  readonly previousYearToDate: ShownYearToDate | null;
  readonly target: Row['targets'][number] | null;
  /** What the place itself is judged by; null where nothing is in force. */
  readonly toleranceInForce: Tolerance | null;
  /** In force in any of the months shown, oldest first. */
  readonly tolerances: readonly Row['tolerances'][number][];
  readonly marks: readonly ScorecardMark[];
  /** Null where nothing can be left over: figures that do not add up, or no place below. */
  readonly remainder: ShownRemainder | null;
  /** Where each place stands on the way to its target; null where no trajectory runs in any. */
  readonly trajectories: readonly (TrajectoryStanding | null)[] | null;
  /** The same period on other bases; mostly none. */
  readonly otherBases: readonly ShownOtherBasis[];
}

/** How many rows are in a state at the place itself. */
export interface StateCount {
  readonly state: RatingState;
  readonly count: number;
}

/** A scorecard, judged. */
export interface JudgedScorecard<Row extends RowFacts = RowFacts> {
  /** Keys of the periods shown, oldest first: months, or quarters where the authority reports by quarter. */
  readonly months: readonly string[];
  readonly counts: readonly StateCount[];
  /** Figures of the period that are shown, over all places. */
  readonly figureCount: number;
  /** How many of those are modelled. */
  readonly modelledCount: number;
  readonly rows: readonly JudgedRow<Row>[];
}
