import { normalQuantile } from '../interval/interval';
import type { Confidence } from '../interval/interval';

/** Limits within which a place of each size would lie by chance, in per cent. */
export interface Funnel {
  readonly denominators: readonly number[];
  readonly lower95: readonly number[];
  readonly upper95: readonly number[];
  readonly lower998: readonly number[];
  readonly upper998: readonly number[];
}

/**
 * Limits round the whole's proportion P (0 to 1) for places of each size d: P ± z√(P(1 − P) ÷ d), in
 * per cent, from 0 to 100. A place lies outside of them exactly when P lies outside the place's
 * Wilson interval, so that picture and verdict cannot disagree.
 */
export function funnel(proportion: number, denominators: readonly number[]): Funnel {
  const limits = (confidence: Confidence, sign: 1 | -1) =>
    denominators.map((denominator) => {
      const error = Math.sqrt((proportion * (1 - proportion)) / denominator);
      const limit = 100 * (proportion + sign * normalQuantile(confidence) * error);
      return Math.min(100, Math.max(0, limit));
    });
  return {
    denominators,
    lower95: limits(0.95, -1),
    upper95: limits(0.95, 1),
    lower998: limits(0.998, -1),
    upper998: limits(0.998, 1),
  };
}

const STEPS = 40;

/**
 * Sizes to draw a funnel at, from half the least place to a tenth beyond the greatest, closer
 * together where the limits bend most. Empty where no place has a size.
 */
export function funnelSizes(denominators: readonly number[]): readonly number[] {
  const sizes = denominators.filter((denominator) => denominator > 0);
  if (sizes.length === 0) return [];
  const least = Math.max(1, Math.floor(Math.min(...sizes) / 2));
  const most = Math.ceil(Math.max(...sizes) * 1.1) + 1;
  const steps = Array.from({ length: STEPS + 1 }, (_, step) =>
    Math.round(least * (most / least) ** (step / STEPS)),
  );
  return [...new Set(steps)];
}
