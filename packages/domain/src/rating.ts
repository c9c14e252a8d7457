import type { Exact } from './exact';
import type { Tolerance } from './tolerance';
import type { Polarity, RatingPrecision, RatingReason, RatingState } from './vocabulary';

export interface RatingInput {
  readonly value: Exact | null;
  readonly polarity: Polarity;
  /** Null: no tolerance is in force. */
  readonly tolerance: Tolerance | null;
  readonly precision: RatingPrecision;
  readonly decimals: number;
  /** For the zero concern; null or left out: unknown. */
  readonly denominator?: number | null;
}

export interface Rating {
  readonly state: RatingState;
  readonly reason: RatingReason;
}

export interface Judgement {
  /** One rating; under DUAL two, against the tolerance and against the target. */
  readonly ratings: readonly [Rating] | readonly [Rating, Rating];
  readonly polarityUsed: Polarity;
  readonly polarityImplied: boolean;
}

export declare function rate(input: RatingInput): Judgement;
export declare function displayDecimals(input: RatingInput): number;
/** "56.0% is below the red tolerance of 70%": the reason of every rating, as one sentence. */
export declare function ratingSentence(input: RatingInput, unit: string): string;
export declare function ratingWord(state: RatingState): string;
export declare function ratingSymbol(state: RatingState): string;
