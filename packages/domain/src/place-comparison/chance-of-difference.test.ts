import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../interval/interval';
import { wilson } from '../interval/proportion';
import type { Confidence } from '../interval/interval';
import { chanceInMonths, chanceOfAnyDifference, normalBeyond } from './chance-of-difference';

/** Numbers from 0 to 1 by a generator of 32 bits: the same on every machine. */
function uniformNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** In how many of made-up months at least one of six places alike "differs" from them together. */
function shareOfMonths(confidence: Confidence, months: number): number {
  const uniform = uniformNumbers(20_180_331);
  let found = 0;
  for (let count = 0; count < months; count += 1) {
    const numerators = Array.from({ length: 6 }, () => {
      let some = 0;
      for (let one = 0; one < 120; one += 1) if (uniform() < 0.6) some += 1;
      return some;
    });
    const share = numerators.reduce((sum, some) => sum + some, 0) / 720;
    const outside = numerators.some((some) => {
      const { lower, upper } = wilson(some, 120, confidence);
      return share < lower || share > upper;
    });
    if (outside) found += 1;
  }
  return found / months;
}

describe('the chance that a place differs though all are alike', () => {
  it('is 17% to 18% of months for six at 95%, and 0.4% to 0.5% at 99.8%', () => {
    expect(chanceOfAnyDifference(6, 0.95)).toBeCloseTo(0.176, 3);
    expect(chanceOfAnyDifference(6, 0.998)).toBeCloseTo(0.0043, 4);
  });

  it('is what made-up months of six places alike show', () => {
    expect(Math.abs(shareOfMonths(0.95, 6000) - chanceOfAnyDifference(6, 0.95))).toBeLessThan(0.02);
    expect(Math.abs(shareOfMonths(0.998, 6000) - 0.0045)).toBeLessThan(0.003);
  });

  it('grows with the number of places, and is none for one', () => {
    expect(chanceOfAnyDifference(1, 0.95)).toBe(0);
    expect(chanceOfAnyDifference(12, 0.95)).toBeGreaterThan(chanceOfAnyDifference(6, 0.95));
  });

  it.each([
    [0.0043, 'about 1 month in 200'],
    [0.176, 'about 1 month in 6'],
    [0.6, 'about 1 month in 2'],
    [0.0004, 'about 1 month in 3,000'],
    [0, 'no month'],
  ])('of %f is told as %s', (chance, words) => {
    expect(chanceInMonths(chance)).toBe(words);
  });
});

describe('the normal distribution', () => {
  it.each([0.95, 0.998] as const)('leaves the rest beyond the quantile of %f', (confidence) => {
    expect(normalBeyond(normalQuantile(confidence))).toBeCloseTo(1 - confidence, 11);
  });

  it('leaves all beyond nought and a third beyond one', () => {
    expect(normalBeyond(0)).toBe(1);
    expect(normalBeyond(1)).toBeCloseTo(0.3173105079, 9);
  });
});
