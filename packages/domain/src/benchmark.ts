import type { Exact } from './exact';
import type { Absence, Polarity } from './vocabulary';

/** An area's published figure: a value, or the Department's symbol in its place. */
export interface AreaFigure {
  readonly value: number | null;
  readonly absence?: Absence | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
}

/** One area became another on a date (835 became 838; 909 became 942 and 943). */
export interface AreaSuccession {
  readonly predecessor: string;
  readonly successor: string;
}

export interface NeighbourSummary {
  readonly mean: number | null;
  readonly median: number | null;
  /** Minimum for Low, maximum for High, none where neither is good. */
  readonly best: number | null;
  readonly used: number;
  readonly of: number;
  readonly missing: readonly { readonly area: string; readonly absence: Absence }[];
}

export interface Comparison {
  readonly meaning: 'BETTER' | 'WORSE' | 'SAME' | 'NEUTRAL';
  /** value − benchmark, in the indicator's unit. */
  readonly difference: number;
  readonly sentence: string;
}

export type QuartileBand = 'A' | 'B' | 'C' | 'D';

export declare function neighbourSummary(
  neighbours: readonly string[],
  figures: ReadonlyMap<string, AreaFigure>,
  polarity: Polarity,
  successions?: readonly AreaSuccession[],
  multiplier?: number,
): NeighbourSummary;
export declare function quantileType7(
  values: readonly number[],
  probability: number,
): number | null;
export declare function quartileBands(values: readonly number[]): {
  readonly min: number;
  readonly q1: number;
  readonly q2: number;
  readonly q3: number;
  readonly max: number;
} | null;
export declare function quartileBandOf(
  value: number,
  values: readonly number[],
  polarity: Polarity,
): QuartileBand | null;
export declare function rankOf(
  value: number,
  values: readonly number[],
  polarity: Polarity,
): { readonly rank: number; readonly of: number } | null;
export declare function compareWithBenchmark(
  value: Exact,
  benchmark: number,
  polarity: Polarity,
  unit: string,
  decimals: number,
): Comparison;
export declare function changeOnYear(
  valuesByYear: ReadonlyMap<number, number | null>,
  year: number,
): number | null;
