import { compareExact, differenceOf } from './exact';
import type { Exact } from './exact';
import type { Tolerance } from './tolerance';

/** The limits of a band, both inside it. */
export interface BandEdges {
  readonly lower: number;
  readonly upper: number;
}

/** The limits of a band that is legible and the right way round; null where there is none. */
export function bandEdgesOf(tolerance: Tolerance | null): BandEdges | null {
  if (tolerance?.model !== 'BAND') return null;
  const { lower, upper } = tolerance;
  return lower === null || upper === null || lower > upper ? null : { lower, upper };
}

/** How far a value lies from a band, in the indicator's unit; nought inside it. */
export function distanceFromBand(value: Exact, { lower, upper }: BandEdges): number {
  if (compareExact(value, lower) < 0) return differenceOf(lower, value);
  return compareExact(value, upper) > 0 ? differenceOf(value, upper) : 0;
}
