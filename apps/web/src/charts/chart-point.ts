import type { Absence, Provenance, RatingState } from '@vital-signs/domain';

/** One period of a series, with all that is said of it. */
export interface ChartPoint {
  /** Key of the period: 2018-03. */
  readonly key: string;
  /** In words: March 2018. */
  readonly name: string;
  /** On the axis: Mar, and beneath where it begins 2018. */
  readonly tick: string;
  readonly group: string;
  readonly value: number | null;
  readonly decimals: number;
  readonly provenance: Provenance | null;
  /** Why there is no value; null where there is one. */
  readonly absence: Absence | null;
  readonly doesNotRecompute: boolean;
  /** That its report prints it as no exact figure, in words; left out: it is one. */
  readonly inexact?: string | undefined;
  readonly state: RatingState;
  /** The second of two ratings; left out: it is rated once. */
  readonly secondState?: RatingState;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The target in force at the period's end. */
  readonly target: number | null;
  /** What a trajectory asks at the period's end; null or left out: none runs. */
  readonly planned?: number | null;
  /** True where nobody stated that: it lies between periods that were. */
  readonly plannedBetween?: boolean;
  /** As editions published it where it is another now, the last published first; left out: none did. */
  readonly former?: readonly FormerValue[];
}

/** A value that was published and is another now, with the number of the edition. */
export interface FormerValue {
  readonly value: number;
  readonly edition: number;
}

/** A value with its name, drawn across the whole width. */
export interface ReferenceLine {
  readonly key: string;
  /** Statistical neighbours. */
  readonly label: string;
  readonly value: number;
}

/** A stretch of points with one mean and one pair of limits; indexes of points, inclusive. */
export interface LimitPhase {
  readonly first: number;
  readonly last: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** What a control chart lays over a series. */
export interface ControlOverlay {
  readonly phases: readonly LimitPhase[];
  /** Points that take part in a signal: index and why, in words. */
  readonly signals: readonly { readonly index: number; readonly words: string }[];
  /** Limits of the binomial distribution, one a point; null where there are none. */
  readonly binomial: {
    readonly lower: readonly (number | null)[];
    readonly upper: readonly (number | null)[];
  } | null;
}

/** A dated change, drawn between the point that it begins with and the one before. */
export interface ChartPin {
  readonly index: number;
  /** What stands in the pin, and before the words beneath the chart. */
  readonly number: number;
  readonly label: string;
  /** Whether figures from here on are not to be held against those before: the line is broken. */
  readonly rebases: boolean;
  /** ACTION: something agreed in this point, drawn as a square between it and the next. Left out: a change. */
  readonly kind?: 'ACTION';
}

/** A figure that an action is expected to bring about, at the point by which it should. */
export interface ExpectedFigure {
  readonly index: number;
  readonly value: number;
  /** The number of the pin of its action. */
  readonly number: number;
  /** In words: 80% expected of action 2. */
  readonly words: string;
}

/** Whether the axis holds the whole range from nought, or keeps close to the figures. */
export type AxisReach = 'whole' | 'close';
