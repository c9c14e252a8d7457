import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isColouredQuartile,
  quantileType7,
  quartileBandOf,
  quartileLimits,
  rankOf,
} from './quartile';

describe('quantiles of type 7', () => {
  it.each([
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[4, 1, 3, 2], 0.75, 3.25],
    [[1, 2, 3, 4, 5], 0.25, 2],
    [[7], 0.9, 7],
    [[20.7, 21.4], 0.5, 21.05],
  ])('of %o at %d are %d, as R gives them', (values, probability, expected) => {
    expect(quantileType7(values, probability)).toBeCloseTo(expected, 12);
  });

  it('are exact where they are halves and quarters of decimals, so that a tie is rounded as one', () => {
    expect(quantileType7([20.7, 21.4], 0.5)).toBe(21.05);
    expect(quantileType7([461.9, 462.2], 0.5)).toBe(462.05);
    expect(quantileType7([0.1, 0.3], 0.25)).toBe(0.15);
  });

  it('do not exist for no values', () => {
    expect(quantileType7([], 0.5)).toBeNull();
    expect(quartileLimits([])).toBeNull();
  });

  it('never leave the range and never change the values', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (set, probability) => {
        const copy = [...set];
        const quantile = quantileType7(set, probability) ?? NaN;
        expect(quantile).toBeGreaterThanOrEqual(Math.min(...set));
        expect(quantile).toBeLessThanOrEqual(Math.max(...set));
        expect(set).toEqual(copy);
      }),
    );
  });
});

describe('quartile bands', () => {
  const values = [1, 2, 3, 4, 5];

  it.each([
    [1, 'A', 'D'],
    [2, 'A', 'D'],
    [2.1, 'B', 'C'],
    [3, 'B', 'C'],
    [3.1, 'C', 'B'],
    [4, 'C', 'B'],
    [4.1, 'D', 'A'],
    [5, 'D', 'A'],
  ])('put %d in %s where low is good and in %s where high is', (value, low, high) => {
    expect(quartileBandOf(value, values, 'LOW')).toBe(low);
    expect(quartileBandOf(value, values, 'HIGH')).toBe(high);
  });

  it('need a polarity and a value that is one of them', () => {
    expect(quartileBandOf(3, values, 'INFO')).toBeNull();
    expect(quartileBandOf(3, values, 'BAND')).toBeNull();
    expect(quartileBandOf(6, values, 'LOW')).toBeNull();
    expect(quartileBandOf(0, values, 'LOW')).toBeNull();
    expect(quartileBandOf(3, [], 'LOW')).toBeNull();
  });

  it('are coloured only at the two ends', () => {
    expect((['A', 'B', 'C', 'D'] as const).map(isColouredQuartile)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('rank', () => {
  it.each([
    [10, 1],
    [20, 2],
    [30, 4],
  ])('of %d among 10, 20, 20 and 30 is %d where low is good', (value, rank) => {
    expect(rankOf(value, [10, 20, 20, 30], 'LOW')).toEqual({ rank, of: 4 });
  });

  it('counts from the other end where high is good', () => {
    expect(rankOf(20, [10, 20, 20, 30], 'HIGH')).toEqual({ rank: 2, of: 4 });
  });

  it('does not exist without a polarity', () => {
    expect(rankOf(10, [10, 20], 'INFO')).toBeNull();
    expect(rankOf(10, [10, 20], 'NOT_LEGIBLE')).toBeNull();
  });
});
