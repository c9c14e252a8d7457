import type { Period } from './period';
import type { Polarity } from './vocabulary';

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

/** Half-open validity: from the first day on, up to but not on `to`; null is "until further notice". */
export interface Validity {
  readonly from: string;
  readonly to: string | null;
}

export type ToleranceVersion = Tolerance & Validity;

/** What is wrong with a tolerance, in a sentence for the person who set it. */
export interface ToleranceProblem {
  readonly code: 'WRONG_WAY_ROUND' | 'DOES_NOT_FIT_POLARITY' | 'VALIDITY_EMPTY';
  readonly sentence: string;
}

export declare function toleranceInForce<T extends Validity>(
  versions: readonly T[],
  period: Period,
): T | null;
export declare function validateTolerance(
  tolerance: Tolerance,
  polarity: Polarity,
): readonly ToleranceProblem[];
export declare function limitsOf(
  tolerance: Tolerance,
): readonly { readonly name: string; readonly value: number | null }[];
