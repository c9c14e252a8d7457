import { compareExact, roundHalfAwayFromZero } from './exact';
import type { Exact } from './exact';
import { assertNever } from './never';
import { polarityInUse } from './polarity';
import { validateTolerance } from './tolerance';
import type { BandTolerance, Tolerance } from './tolerance';
import type { Absence, Polarity, RatingPrecision, RatingReason, RatingState } from './vocabulary';

export interface RatingInput {
  readonly value: Exact | null;
  /** Why there is no value; left out: nothing is known of that. */
  readonly absence?: Absence | null;
  readonly polarity: Polarity;
  /** Null: no tolerance is in force. */
  readonly tolerance: Tolerance | null;
  /** FULL judges the unrounded value; AS_PRINTED the value rounded to `decimals`. */
  readonly precision: RatingPrecision;
  readonly decimals: number;
  /** For the zero concern; null or left out: unknown, which counts as enough. */
  readonly denominator?: number | null;
  /** How it was rated when it was published, which nothing known or decided since changes. Left out: it is judged. */
  readonly published?: Pick<Judgement, 'ratings' | 'polarityImplied'>;
}

export interface Rating {
  readonly state: RatingState;
  readonly reason: RatingReason;
}

export interface Judgement {
  /** One rating; under DUAL two, against the tolerance and against the target. */
  readonly ratings: readonly [Rating] | readonly [Rating, Rating];
  /** The polarity that was judged by, and whether only the tolerance's order told it. */
  readonly polarityUsed: Polarity;
  readonly polarityImplied: boolean;
}

/**
 * Judges a value against the tolerance in force. Green edges are inclusive: a High value is red
 * below the red tolerance, green at or above the green one, else amber; Low is its mirror. Never
 * rated are, in this order: what is not this team's work, information only, no value, no tolerance, a limit not legible, a
 * polarity not legible; each says so, and none is ever amber. Limits that contradict the polarity
 * give MIS_SET: the fault is shown in place of a rating. What is read as it was published keeps its rating.
 */
export function rate(input: RatingInput): Judgement {
  const { tolerance } = input;
  const { polarity, implied } = polarityInUse(input.polarity, tolerance);
  if (input.published !== undefined) return { ...input.published, polarityUsed: polarity };
  const judged = ratingsOf(input, polarity);
  return { ratings: judged, polarityUsed: polarity, polarityImplied: implied };
}

function ratingsOf(input: RatingInput, polarity: Polarity): Judgement['ratings'] {
  const { tolerance } = input;
  if (tolerance?.model === 'DUAL') {
    return [
      ratingBefore(input, polarity) ?? against(input, tolerance.tolerance, polarity),
      ratingBefore(input, polarity) ?? against(input, tolerance.target, polarity),
    ];
  }
  const before = ratingBefore(input, polarity);
  if (before !== null || tolerance === null) return [before ?? NO_TOLERANCE];
  const value = judgedValue(input);
  switch (tolerance.model) {
    case 'THRESHOLDS':
      return [threeStates(value, tolerance.red, tolerance.green, polarity, THRESHOLD_REASONS)];
    case 'MINIMUM_UPPER':
      return [threeStates(value, tolerance.minimum, tolerance.upper, polarity, UPPER_REASONS)];
    case 'BAND':
      return [bandRating(value, tolerance, polarity, input.denominator ?? null)];
    default:
      return assertNever(tolerance);
  }
}

function notRated(reason: RatingReason): Rating {
  return { state: 'NOT_RATED', reason };
}

const NO_TOLERANCE = notRated('NO_TOLERANCE');
const NOT_THIS_TEAMS_WORK = notRated('NOT_THIS_TEAMS_WORK');
const NO_VALUE = notRated('NO_VALUE');
const INFORMATION_ONLY = notRated('INFORMATION_ONLY');
const NOT_LEGIBLE = notRated('TOLERANCE_NOT_LEGIBLE');
const POLARITY_NOT_LEGIBLE = notRated('POLARITY_NOT_LEGIBLE');
const UNFIT: Rating = { state: 'MIS_SET', reason: 'TOLERANCE_DOES_NOT_FIT_POLARITY' };
const MIS_SET: Rating = { state: 'MIS_SET', reason: 'TOLERANCES_WRONG_WAY_ROUND' };

/** What settles a rating before any limit is looked at. */
function ratingBefore(input: RatingInput, polarity: Polarity): Rating | null {
  if (input.value === null && input.absence === 'NOT_THIS_TEAMS_WORK') return NOT_THIS_TEAMS_WORK;
  if (polarity === 'INFO') return INFORMATION_ONLY;
  if (input.value === null) return NO_VALUE;
  if (input.tolerance === null) return NO_TOLERANCE;
  const [problem] = validateTolerance(input.tolerance, polarity);
  if (problem === undefined) return null;
  return problem.code === 'WRONG_WAY_ROUND' ? MIS_SET : UNFIT;
}

function judgedValue(input: RatingInput): Exact {
  if (input.value === null) throw new RangeError('No value to judge');
  return input.precision === 'FULL'
    ? input.value
    : roundHalfAwayFromZero(input.value, input.decimals);
}

/** Whether a value is at least as good as a limit; null where no direction is good. */
function atLeastAsGood(value: Exact, limit: number, polarity: Polarity): boolean | null {
  if (polarity === 'HIGH') return compareExact(value, limit) >= 0;
  return polarity === 'LOW' ? compareExact(value, limit) <= 0 : null;
}

interface ThreeReasons {
  readonly green: RatingReason;
  readonly amber: RatingReason;
  readonly red: RatingReason;
}

const THRESHOLD_REASONS: ThreeReasons = {
  green: 'AT_OR_BETTER_THAN_GREEN',
  amber: 'BETWEEN_TOLERANCES',
  red: 'WORSE_THAN_RED',
};

const UPPER_REASONS: ThreeReasons = {
  green: 'AT_OR_BETTER_THAN_UPPER',
  amber: 'BETWEEN_MINIMUM_AND_UPPER',
  red: 'WORSE_THAN_MINIMUM',
};

function threeStates(
  value: Exact,
  worse: number | null,
  better: number | null,
  polarity: Polarity,
  reasons: ThreeReasons,
): Rating {
  if (worse === null || better === null) return NOT_LEGIBLE;
  const green = atLeastAsGood(value, better, polarity);
  if (green === null) return POLARITY_NOT_LEGIBLE;
  if (green) return { state: 'GREEN', reason: reasons.green };
  return atLeastAsGood(value, worse, polarity)
    ? { state: 'AMBER', reason: reasons.amber }
    : { state: 'RED', reason: reasons.red };
}

function against(input: RatingInput, limit: number | null, polarity: Polarity): Rating {
  if (limit === null) return NOT_LEGIBLE;
  const good = atLeastAsGood(judgedValue(input), limit, polarity);
  if (good === null) return POLARITY_NOT_LEGIBLE;
  return good
    ? { state: 'GREEN', reason: 'AT_LEAST_AS_GOOD' }
    : { state: 'RED', reason: 'NOT_AS_GOOD' };
}

/** Whether a nought raises a concern of its own under a band, given its denominator. */
export function isZeroConcern(
  value: Exact,
  band: BandTolerance,
  denominator: number | null,
): boolean {
  if (!band.zeroConcern || compareExact(value, 0) !== 0) return false;
  return denominator === null || denominator >= band.zeroConcernMinimumDenominator;
}

function bandRating(
  value: Exact,
  band: BandTolerance,
  polarity: Polarity,
  denominator: number | null,
): Rating {
  if (isZeroConcern(value, band, denominator)) {
    return { state: 'ZERO_CONCERN', reason: 'ZERO_IS_A_CONCERN' };
  }
  if (band.lower === null || band.upper === null) return NOT_LEGIBLE;
  const below = compareExact(value, band.lower) < 0;
  const above = compareExact(value, band.upper) > 0;
  if (!below && !above) return { state: 'GREEN', reason: 'INSIDE_BAND' };
  if (polarity === 'NOT_LEGIBLE') return POLARITY_NOT_LEGIBLE;
  const favourable = (polarity === 'HIGH' && above) || (polarity === 'LOW' && below);
  return favourable
    ? { state: 'OUTSIDE_BAND', reason: 'OUTSIDE_BAND_FAVOURABLE' }
    : { state: 'RED', reason: 'OUTSIDE_BAND_UNFAVOURABLE' };
}

/**
 * How many decimals to show so that the figure does not contradict its colour: 79.96 against green
 * from 80 keeps two decimals, 79.996 three. Never fewer than the indicator's own, at most six more.
 */
export function displayDecimals(input: RatingInput): number {
  const { value, decimals, tolerance } = input;
  if (value === null || tolerance === null || input.precision === 'AS_PRINTED') return decimals;
  const { ratings } = rate(input);
  for (let shown = decimals; shown <= decimals + 6; shown += 1) {
    const rounded = rate({ ...input, value: roundHalfAwayFromZero(value, shown) });
    const same = rounded.ratings.every((rating, index) => rating.state === ratings[index]?.state);
    if (same) return shown;
  }
  return decimals;
}
