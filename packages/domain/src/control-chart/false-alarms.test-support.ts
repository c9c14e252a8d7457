import { controlLimits } from './limits';
import type { ControlChartProfile } from './default-profile';
import { signalsOf } from './signals';

/** A made-up series to try the rules on. */
export type SeriesMaker = (points: number, normal: () => number) => readonly number[];

/** Points that have nothing to do with each other, all of one normal distribution. */
export const independentSeries: SeriesMaker = (points, normal) =>
  Array.from({ length: points }, () => normal());

/** A stock to which each month adds an independent normal change. */
export const randomWalk: SeriesMaker = (points, normal) => {
  let level = 0;
  return Array.from({ length: points }, () => (level += normal()));
};

/**
 * The share of `series` made-up series without any real change whose last point takes part in a
 * signal. The same seed gives the same series on every machine.
 */
export function shareOfFalseAlarms(
  profile: ControlChartProfile,
  points: number,
  make: SeriesMaker,
  series: number,
  seed = 20_180_331,
): number {
  const normal = normalNumbers(seed);
  let flagged = 0;
  for (let count = 0; count < series; count += 1) {
    const values = make(points, normal);
    const limits = controlLimits(values, profile.screening);
    if (limits === null) continue;
    if ((signalsOf(values, limits, profile).at(-1) ?? []).length > 0) flagged += 1;
  }
  return flagged / series;
}

/** Standard normal numbers by Box and Muller, from Marsaglia's xorshift generator of 32 bits. */
function normalNumbers(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
