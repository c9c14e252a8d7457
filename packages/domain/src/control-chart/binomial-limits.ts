import type { Stretch } from './charted-series';
import type { ControlChartInput, ControlChartMonth } from './control-chart-input';
import { BINOMIAL_MEAN_DENOMINATOR, LEAST_MEAN_DENOMINATOR, meanDenominator } from './exclusion';
import { meanOf, movingRangesOf } from './limits';

/** Limits month by month, as percentages clipped to 0 and 100; null where a month has no counts. */
export interface BinomialLimits {
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
}

const MEAN_RANGE_OF_TWO = 1.128;

/**
 * Limits by Laney's p′ chart, which widens the binomial limits by how much more (or less) the
 * months vary than the binomial alone would have them: p̄ = Σn ÷ Σd; σ(t) = √(p̄(1 − p̄) ÷ d(t));
 * z(t) = (p(t) − p̄) ÷ σ(t); σz = mean |z(t) − z(t−1)| ÷ 1.128; limits p̄ ± 3 σ(t) σz. Null where
 * nothing varies or no two months with counts follow one another.
 */
export function binomialLimits(months: readonly ControlChartMonth[]): BinomialLimits | null {
  const counts = months.map(({ value, numerator, denominator }) =>
    value === null || numerator === null || denominator === null || denominator <= 0
      ? null
      : { numerator, denominator },
  );
  const known = counts.filter((pair) => pair !== null);
  const cases = known.reduce((sum, { denominator }) => sum + denominator, 0);
  const share = known.reduce((sum, { numerator }) => sum + numerator, 0) / cases;
  if (!(share > 0 && share < 1)) return null;
  const sigmas = counts.map((pair) =>
    pair === null ? null : Math.sqrt((share * (1 - share)) / pair.denominator),
  );
  const scores = counts.map((pair, index) => {
    const sigma = sigmas[index] ?? null;
    return pair === null || sigma === null
      ? null
      : (pair.numerator / pair.denominator - share) / sigma;
  });
  const ranges = movingRangesOf(scores);
  if (ranges.length === 0) return null;
  const spread = meanOf(ranges) / MEAN_RANGE_OF_TWO;
  const at = (sign: 1 | -1) =>
    sigmas.map((sigma) => (sigma === null ? null : percentage(share + sign * 3 * sigma * spread)));
  return { lower: at(-1), upper: at(1) };
}

function percentage(share: number): number {
  return Math.min(100, Math.max(0, 100 * share));
}

/**
 * Binomial limits of the stretches that have limits and a mean denominator of 20 to 50, where the
 * few cases of a month may be felt; aligned with all months. Null where there are none.
 */
export function binomialLimitsBeside(
  input: ControlChartInput,
  charted: readonly Stretch[],
): BinomialLimits | null {
  const lower: (number | null)[] = input.months.map(() => null);
  const upper = [...lower];
  for (const stretch of charted) {
    const mean = meanDenominator(input, stretch);
    if (mean === null || mean < LEAST_MEAN_DENOMINATOR || mean > BINOMIAL_MEAN_DENOMINATOR)
      continue;
    const limits = binomialLimits(input.months.slice(stretch.first, stretch.last + 1));
    limits?.lower.forEach((limit, index) => (lower[stretch.first + index] = limit));
    limits?.upper.forEach((limit, index) => (upper[stretch.first + index] = limit));
  }
  return lower.every((limit) => limit === null) ? null : { lower, upper };
}
