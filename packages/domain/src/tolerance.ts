import { formatLimit } from './format';
import { assertNever } from './never';
import type { Period } from './period';
import type { JudgementModel, Polarity } from './vocabulary';

/** Norfolk: worse than red is red, at or better than green is green, between is amber. */
export interface ThresholdsTolerance {
  readonly model: 'THRESHOLDS';
  readonly red: number | null;
  readonly green: number | null;
}

/** Solihull: inside [lower, upper], edges included, is green; nought may be a concern of its own. */
export interface BandTolerance {
  readonly model: 'BAND';
  readonly lower: number | null;
  readonly upper: number | null;
  readonly zeroConcern: boolean;
  /** The least denominator from which a nought says anything; an unknown one counts as enough. */
  readonly zeroConcernMinimumDenominator: number;
}

/** The least denominator from which a nought is a concern, unless an authority sets another. */
export const ZERO_CONCERN_MINIMUM_DENOMINATOR = 20;

/** Northumberland: two ratings of two states, against the tolerance and against the target. */
export interface DualTolerance {
  readonly model: 'DUAL';
  readonly tolerance: number | null;
  readonly target: number | null;
}

/** Lambeth: worse than the minimum is red, at or better than upper is green, between is amber. */
export interface MinimumUpperTolerance {
  readonly model: 'MINIMUM_UPPER';
  readonly minimum: number | null;
  readonly upper: number | null;
}

/** A tolerance by its judgement model. A null limit is one that the source does not show legibly. */
export type Tolerance = ThresholdsTolerance | BandTolerance | DualTolerance | MinimumUpperTolerance;

/** The target that a tolerance holds itself: the second of two ratings, or the upper of two targets; null: none. */
export function targetWithin(tolerance: Tolerance | null): number | null {
  if (tolerance?.model === 'MINIMUM_UPPER') return tolerance.upper;
  return tolerance?.model === 'DUAL' ? tolerance.target : null;
}

/** Half-open validity: from the first day on, up to but not on `to`; null: until further notice. */
export interface Validity {
  readonly from: string;
  readonly to: string | null;
}

/** A tolerance with the days on which it is in force. */
export type ToleranceVersion = Tolerance & Validity;

/**
 * The version in force for a period: the one valid on the period's last day (for March 2018 on 31
 * March, so one that ends on 1 April still holds and one that begins on 1 April does not).
 */
export function toleranceInForce<T extends Validity>(
  versions: readonly T[],
  period: Period,
): T | null {
  const valid = versions.find(
    ({ from, to }) => from < period.end && (to === null || to >= period.end),
  );
  return valid ?? null;
}

/** What is wrong with a tolerance, in a sentence for the person who set it. */
export interface ToleranceProblem {
  readonly code: 'WRONG_WAY_ROUND' | 'DOES_NOT_FIT_POLARITY';
  readonly sentence: string;
}

/**
 * What is wrong with a tolerance: limits in an order that contradicts the polarity (High needs red
 * at or below green, Low at or above it; a band its lower limit at or below its upper), or a
 * polarity that the model cannot judge. Such a tolerance is refused when it is saved, and reported,
 * never repaired, when it comes from a file. Missing limits are no problem here: they are a gap.
 */
export function validateTolerance(
  tolerance: Tolerance,
  polarity: Polarity,
): readonly ToleranceProblem[] {
  const unfit = unfitPolarity(tolerance, polarity);
  if (unfit !== null) return [{ code: 'DOES_NOT_FIT_POLARITY', sentence: unfit }];
  const order = orderProblem(tolerance, polarity);
  return order === null ? [] : [{ code: 'WRONG_WAY_ROUND', sentence: order }];
}

function unfitPolarity(tolerance: Tolerance, polarity: Polarity): string | null {
  if (polarity === 'INFO') {
    return 'The indicator is for information only, so no tolerance can judge it.';
  }
  if (polarity === 'BAND' && tolerance.model !== 'BAND') {
    return 'Both ends are bad for this indicator, so it needs a band with a lower and an upper limit.';
  }
  return null;
}

function orderProblem(tolerance: Tolerance, polarity: Polarity): string | null {
  switch (tolerance.model) {
    case 'THRESHOLDS':
      return worseBetterProblem('red', tolerance.red, 'green', tolerance.green, polarity);
    case 'MINIMUM_UPPER':
      return worseBetterProblem('minimum', tolerance.minimum, 'upper', tolerance.upper, polarity);
    case 'BAND': {
      const { lower, upper } = tolerance;
      if (lower === null || upper === null || lower <= upper) return null;
      return `The limits are the wrong way round: lower ${formatLimit(lower, '')} is above upper ${formatLimit(upper, '')}.`;
    }
    case 'DUAL':
      return null;
    default:
      return assertNever(tolerance);
  }
}

function worseBetterProblem(
  worseName: string,
  worse: number | null,
  betterName: string,
  better: number | null,
  polarity: Polarity,
): string | null {
  if (worse === null || better === null) return null;
  const wrong = (polarity === 'HIGH' && worse > better) || (polarity === 'LOW' && worse < better);
  if (!wrong) return null;
  const side = worse > better ? 'above' : 'below';
  const good = polarity === 'HIGH' ? 'high' : 'low';
  return `The tolerances are the wrong way round: ${worseName} ${formatLimit(worse, '')} is ${side} ${betterName} ${formatLimit(better, '')}, but ${good} is good.`;
}

/** A limit with its name, in the order in which reports print it. */
export interface Limit {
  readonly name: string;
  readonly value: number | null;
}

/** What the limits of each model are called, in the order of `limitsOf`. */
export const LIMIT_NAMES: Readonly<Record<JudgementModel, readonly string[]>> = {
  THRESHOLDS: ['red', 'green'],
  BAND: ['lower', 'upper'],
  DUAL: ['tolerance', 'target'],
  MINIMUM_UPPER: ['minimum', 'upper'],
};

/** What a limit is called by itself: "red tolerance", but "tolerance" and "target" of two ratings. */
export function limitTitle(name: string): string {
  return LIMIT_NAMES.DUAL.includes(name) ? name : `${name} tolerance`;
}

/** The limits of a tolerance by name, worse first: for tables, tooltips and bands behind a line. */
export function limitsOf(tolerance: Tolerance): readonly Limit[] {
  switch (tolerance.model) {
    case 'THRESHOLDS':
      return [
        { name: 'red', value: tolerance.red },
        { name: 'green', value: tolerance.green },
      ];
    case 'BAND':
      return [
        { name: 'lower', value: tolerance.lower },
        { name: 'upper', value: tolerance.upper },
      ];
    case 'DUAL':
      return [
        { name: 'tolerance', value: tolerance.tolerance },
        { name: 'target', value: tolerance.target },
      ];
    case 'MINIMUM_UPPER':
      return [
        { name: 'minimum', value: tolerance.minimum },
        { name: 'upper', value: tolerance.upper },
      ];
    default:
      return assertNever(tolerance);
  }
}
