import { normalQuantile, scaled } from './interval';
import type { Confidence, Interval } from './interval';

/**
 * Wilson's score interval of a proportion, from 0 to 1: (2np + z² ± z√(z² + 4np(1 − p))) ÷ 2(n + z²).
 * It holds for small numbers and for none or all of them. Throws where the numerator is no part of
 * the denominator. Source: Wilson 1927; 81 of 263 gives 0.2553 to 0.3662.
 */
export function wilson(
  numerator: number,
  denominator: number,
  confidence: Confidence = 0.95,
): Interval {
  if (!isPart(numerator, denominator)) {
    throw new RangeError(`Not a proportion: ${numerator} of ${denominator}`);
  }
  const z2 = normalQuantile(confidence) ** 2;
  const estimate = numerator / denominator;
  const centre = 2 * numerator + z2;
  const reach = Math.sqrt(z2 * (z2 + (4 * numerator * (denominator - numerator)) / denominator));
  const width = 2 * (denominator + z2);
  return {
    estimate,
    // None of them cannot be fewer than none, nor all of them more than all, by a rounding error.
    lower: numerator === 0 ? 0 : (centre - reach) / width,
    upper: numerator === denominator ? 1 : (centre + reach) / width,
  };
}

/** Whether a numerator counts some of its denominator, so that the two make a proportion. */
export function isPart(numerator: number, denominator: number): boolean {
  return denominator > 0 && numerator >= 0 && numerator <= denominator;
}

/** Wilson's interval in per cent; null where the counts make no proportion (more than 100%). */
export function proportionInterval(
  numerator: number | null,
  denominator: number | null,
  confidence: Confidence = 0.95,
): Interval | null {
  if (numerator === null || denominator === null || !isPart(numerator, denominator)) return null;
  return scaled(wilson(numerator, denominator, confidence), 100);
}

/** Some of a number of cases. */
export interface Proportion {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The difference of two proportions (first less second, from −1 to 1) with Newcombe's hybrid score
 * interval: from the Wilson limits l, u of each, d − √((p₁ − l₁)² + (u₂ − p₂)²) to
 * d + √((u₁ − p₁)² + (p₂ − l₂)²). The two must not count the same cases. Source: Newcombe 1998,
 * method 10; 56 of 70 less 48 of 80 gives 0.0524 to 0.3339.
 */
export function newcombeDifference(
  first: Proportion,
  second: Proportion,
  confidence: Confidence = 0.95,
): Interval {
  const one = wilson(first.numerator, first.denominator, confidence);
  const two = wilson(second.numerator, second.denominator, confidence);
  const estimate = one.estimate - two.estimate;
  return {
    estimate,
    lower: estimate - Math.hypot(one.estimate - one.lower, two.upper - two.estimate),
    upper: estimate + Math.hypot(one.upper - one.estimate, two.estimate - two.lower),
  };
}
