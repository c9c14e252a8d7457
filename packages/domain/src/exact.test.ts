import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asNumber,
  ceilingOfProduct,
  compareExact,
  differenceOf,
  floorOfProduct,
  roundHalfAwayFromZero,
  sumOf,
} from './exact';

const percentage = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  multiplier: 100,
});
const decimal = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => digits / 10 ** decimals);

describe('rounding half away from zero', () => {
  it.each([
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.675, 2, 2.68],
    [66.25, 1, 66.3],
    [66.24999, 1, 66.2],
    [0.285, 2, 0.29],
    [1.45, 1, 1.5],
    [8.345, 2, 8.35],
    [0, 1, 0],
    [-0.04, 1, 0],
    [1e-7, 7, 1e-7],
    [5e-7, 6, 1e-6],
    [123_456_789.5, 0, 123_456_790],
    [12_345_678_901.25, 1, 12_345_678_901.3],
  ])('rounds %d to %d decimals as %d', (value, decimals, expected) => {
    expect(roundHalfAwayFromZero(value, decimals)).toBe(expected);
  });

  it('rounds a tie of two counts up, as the Department does', () => {
    expect(roundHalfAwayFromZero(percentage(115, 368), 1)).toBe(31.3);
  });

  it('never gives a nought with a sign', () => {
    expect(Object.is(roundHalfAwayFromZero(-0.001, 1), 0)).toBe(true);
  });

  it('refuses what is not a number', () => {
    expect(() => roundHalfAwayFromZero(NaN, 1)).toThrow(RangeError);
    expect(() => roundHalfAwayFromZero(percentage(1, 0), 1)).toThrow(RangeError);
  });

  it('is monotone: a greater value never rounds to less', () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 3 }), (a, b, decimals) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        expect(roundHalfAwayFromZero(low, decimals)).toBeLessThanOrEqual(
          roundHalfAwayFromZero(high, decimals),
        );
      }),
    );
  });

  it('is symmetrical about nought', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        expect(
          roundHalfAwayFromZero(-value, decimals) + roundHalfAwayFromZero(value, decimals),
        ).toBe(0);
      }),
    );
  });

  it('agrees with whole-number arithmetic for every pair of counts', () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }));
    fc.assert(
      fc.property(counts, ([numerator, denominator]) => {
        const tenths =
          (2n * 1000n * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator));
        expect(roundHalfAwayFromZero(percentage(numerator, denominator), 1)).toBe(
          Number(tenths) / 10,
        );
      }),
    );
  });
});

describe('comparing', () => {
  it.each([
    [percentage(7, 100), 7, 0],
    [percentage(568, 710), 80, 0],
    [percentage(1, 3), 33.333333333333336, -1],
    [percentage(398, 711), 55.98, -1],
    [79.9999999999, 80, -1],
    [0.1 + 0.2, 0.3, 1],
    [80, 80, 0],
    [-5, 5, -1],
    [{ numerator: 1, denominator: -4, multiplier: 100 }, -25, 0],
  ])('orders %o and %d', (a, b, expected) => {
    expect(compareExact(a, b)).toBe(expected);
    expect(compareExact(b, a) + expected).toBe(0);
  });

  it('refuses what is not a number, rather than call it the greater', () => {
    expect(() => compareExact(NaN, 80)).toThrow(RangeError);
    expect(() => compareExact(80, NaN)).toThrow(RangeError);
    expect(() => compareExact(percentage(1, 0), 80)).toThrow(RangeError);
    expect(() => compareExact(percentage(0, 0), 80)).toThrow(RangeError);
  });

  it('tells apart ratios that binary fractions cannot', () => {
    const a = { numerator: 333_333_333_333, denominator: 999_999_999_999, multiplier: 100 };
    const b = { numerator: 333_333_333_332, denominator: 999_999_999_999, multiplier: 100 };
    expect(compareExact(a, b)).toBe(1);
  });

  it('does not depend on the scale of a ratio', () => {
    const positive = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(positive, positive, positive, (numerator, denominator, times) => {
        const scaled = percentage(numerator * times, denominator * times);
        expect(compareExact(percentage(numerator, denominator), scaled)).toBe(0);
      }),
    );
  });
});

describe('exact sums, differences and products', () => {
  it('adds decimals as they are written', () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(sumOf([])).toBe(0);
    expect(sumOf([1e21, 1])).toBe(1e21);
  });

  it('subtracts decimals as they are written', () => {
    expect(differenceOf(56, 83.8)).toBe(-27.8);
    expect(differenceOf(percentage(1, 4), 25)).toBe(0);
  });

  it('gives equal numbers for equal differences, however they were come by', () => {
    expect(differenceOf(percentage(3, 10), 29.9)).toBe(differenceOf(30.1, 30));
  });

  it('takes 7% of 100 as 7 children, not 8', () => {
    expect(ceilingOfProduct(7, 100, 100)).toBe(7);
    expect(floorOfProduct(7, 100, 100)).toBe(7);
  });

  it.each([
    [80, 711, 100, 568, 569],
    [55, 169_052, 10_000, 929, 930],
    [-1.5, 1, 1, -2, -1],
    [0, 711, 100, 0, 0],
  ])('%d × %d ÷ %d lies between %d and %d', (a, b, c, floor, ceiling) => {
    expect(floorOfProduct(a, b, c)).toBe(floor);
    expect(ceilingOfProduct(a, b, c)).toBe(ceiling);
  });

  it('reads a ratio as the nearest ordinary number', () => {
    expect(asNumber(percentage(398, 711))).toBeCloseTo(55.9775, 4);
    expect(asNumber(69.7)).toBe(69.7);
  });
});
