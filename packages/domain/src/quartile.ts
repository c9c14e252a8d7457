import { sumOf } from './exact';
import type { Polarity } from './vocabulary';

/** A is the best quarter, D the worst. */
export type QuartileBand = 'A' | 'B' | 'C' | 'D';

/**
 * The quantile of a set of values, R's `quantile` type 7: linear between the two nearest ranks at
 * position (n − 1) × p. Null for no values. Quarters of the way are taken exactly: half-way from 20.7
 * to 21.4 is 21.05, which prints as 21.1.
 */
export function quantileType7(values: readonly number[], probability: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return null;
  const share = position - Math.floor(position);
  if (share === 0 || below === above) return below;
  const quarters = share * 4;
  if (!Number.isInteger(quarters)) return below + (above - below) * share;
  const four = Array.from({ length: 4 }, (_, index) => (index < quarters ? above : below));
  return sumOf(four) / 4;
}

/** The limits of the four quarters of a set of values. */
export interface QuartileLimits {
  readonly min: number;
  readonly q1: number;
  readonly q2: number;
  readonly q3: number;
  readonly max: number;
}

/** Least, quartiles and greatest of the values that exist. Null for no values. */
export function quartileLimits(values: readonly number[]): QuartileLimits | null {
  const [min, q1, q2, q3, max] = [0, 0.25, 0.5, 0.75, 1].map((p) => quantileType7(values, p));
  if (min == null || q1 == null || q2 == null || q3 == null || max == null) return null;
  return { min, q1, q2, q3, max };
}

/**
 * The quarter in which a value lies among all. Low: A [min, Q1], B (Q1, Q2], C (Q2, Q3], D (Q3,
 * max]; High is mirrored: D [min, Q1] to A (Q3, max]. None without a polarity, or for a value
 * outside the set.
 */
export function quartileBandOf(
  value: number,
  values: readonly number[],
  polarity: Polarity,
): QuartileBand | null {
  const limits = quartileLimits(values);
  return limits === null ? null : quartileBandWithin(value, limits, polarity);
}

/** The quarter in which a value lies by limits that were made before; as `quartileBandOf` says it. */
export function quartileBandWithin(
  value: number,
  limits: QuartileLimits,
  polarity: Polarity,
): QuartileBand | null {
  if (value < limits.min || value > limits.max) return null;
  const quarter = value <= limits.q1 ? 0 : value <= limits.q2 ? 1 : value <= limits.q3 ? 2 : 3;
  if (polarity === 'LOW') return (['A', 'B', 'C', 'D'] as const)[quarter];
  return polarity === 'HIGH' ? (['D', 'C', 'B', 'A'] as const)[quarter] : null;
}

/** Whether a quarter is coloured: only the best and the worst are. */
export function isColouredQuartile(band: QuartileBand): boolean {
  return band === 'A' || band === 'D';
}

/**
 * The rank of a value among all: 1 is best, ties take the least rank. None without a polarity,
 * since then nobody has said which end is first.
 */
export function rankOf(
  value: number,
  values: readonly number[],
  polarity: Polarity,
): { readonly rank: number; readonly of: number } | null {
  if (polarity !== 'HIGH' && polarity !== 'LOW') return null;
  const better = values.filter((other) => (polarity === 'HIGH' ? other > value : other < value));
  return { rank: better.length + 1, of: values.length };
}
