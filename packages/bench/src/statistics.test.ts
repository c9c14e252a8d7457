import { describe, expect, it } from 'vitest';
import { median, quantile, ratioSpread, spreadOf } from './statistics';

describe('quantiles', () => {
  it.each([
    { values: [3], probability: 0.5, expected: 3 },
    { values: [1, 2, 3, 4], probability: 0.5, expected: 2.5 },
    { values: [4, 1, 3, 2], probability: 0.25, expected: 1.75 },
    { values: [10, 30, 20], probability: 1, expected: 30 },
    { values: [10, 30, 20], probability: 0, expected: 10 },
  ])('of $values at $probability is $expected', ({ values, probability, expected }) => {
    expect(quantile(values, probability)).toBeCloseTo(expected, 12);
  });

  it('sort numbers by size, not by their text', () => {
    expect(median([9, 10, 100])).toBe(10);
  });

  it('leave the measurements in the order in which they were made', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('of nothing are refused', () => {
    expect(() => median([])).toThrow('Nothing was measured');
  });
});

describe('a spread', () => {
  it('holds the middle half of the measurements', () => {
    expect(spreadOf([1, 2, 3, 4, 100])).toEqual({ median: 3, lower: 2, upper: 4 });
  });

  it('of a ratio pairs the rounds, so that a slow stretch of the machine cancels', () => {
    expect(ratioSpread([2, 20, 2], [1, 10, 1])).toEqual({ median: 2, lower: 2, upper: 2 });
  });

  it('of a ratio needs both sides in every round', () => {
    expect(() => ratioSpread([1, 2], [1])).toThrow('every round');
  });
});
