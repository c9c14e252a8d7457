import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfAwayFromZero } from './exact';
import { displayDecimals, rate } from './rating';
import type { RatingInput } from './rating';
import type { Tolerance } from './tolerance';
import type { Polarity, RatingState } from './vocabulary';

function input(
  value: RatingInput['value'],
  polarity: Polarity,
  tolerance: Tolerance | null,
  more: Partial<RatingInput> = {},
): RatingInput {
  return { value, polarity, tolerance, precision: 'FULL', decimals: 1, ...more };
}

function states(...args: Parameters<typeof input>): readonly RatingState[] {
  return rate(input(...args)).ratings.map(({ state }) => state);
}

const thresholds = (red: number, green: number): Tolerance => ({ model: 'THRESHOLDS', red, green });
const minimumUpper = (minimum: number, upper: number): Tolerance => ({
  model: 'MINIMUM_UPPER',
  minimum,
  upper,
});
const band = (lower: number, upper: number): Tolerance => ({
  model: 'BAND',
  lower,
  upper,
  zeroConcern: false,
  zeroConcernMinimumDenominator: 20,
});

describe('properties of rating', () => {
  const value = fc.integer({ min: -2000, max: 2000 }).map((tenths) => tenths / 10);
  const ordered = fc
    .tuple(value, value)
    .map(([a, b]): readonly [number, number] => (a <= b ? [a, b] : [b, a]));
  const RANK: Partial<Record<RatingState, number>> = { RED: 0, AMBER: 1, GREEN: 2 };
  const rank = (state: RatingState | undefined) => (state && RANK[state]) ?? NaN;

  it('raising a HIGH value never worsens its rating, nor lowering a LOW one', () => {
    fc.assert(
      fc.property(ordered, ordered, ([low, high], [worse, better]) => {
        for (const make of [thresholds, minimumUpper]) {
          expect(rank(states(high, 'HIGH', make(worse, better))[0])).toBeGreaterThanOrEqual(
            rank(states(low, 'HIGH', make(worse, better))[0]),
          );
          expect(rank(states(low, 'LOW', make(better, worse))[0])).toBeGreaterThanOrEqual(
            rank(states(high, 'LOW', make(better, worse))[0]),
          );
        }
      }),
    );
  });

  it('LOW is the mirror of HIGH', () => {
    fc.assert(
      fc.property(value, ordered, (figure, [worse, better]) => {
        expect(states(-figure, 'LOW', thresholds(-worse, -better))).toEqual(
          states(figure, 'HIGH', thresholds(worse, better)),
        );
      }),
    );
  });

  it('a value inside a band is green whichever way is good', () => {
    fc.assert(
      fc.property(ordered, fc.double({ min: 0, max: 1, noNaN: true }), ([lower, upper], share) => {
        const inside = Math.min(upper, Math.max(lower, lower + (upper - lower) * share));
        for (const polarity of ['HIGH', 'LOW', 'BAND'] as const) {
          expect(states(inside, polarity, band(lower, upper))).toEqual(['GREEN']);
        }
      }),
    );
  });

  it('the figure shown never contradicts its colour', () => {
    const counts = fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 2000 }));
    fc.assert(
      fc.property(counts, ordered, ([numerator, denominator], [worse, better]) => {
        const judged = input(
          { numerator, denominator, multiplier: 100 },
          'HIGH',
          thresholds(worse, better),
        );
        const shown = roundHalfAwayFromZero(judged.value ?? NaN, displayDecimals(judged));
        expect(states(shown, 'HIGH', judged.tolerance)).toEqual(
          states(judged.value, 'HIGH', judged.tolerance),
        );
      }),
    );
  });
});

describe('the decimals shown', () => {
  it.each([
    [79.94, 1],
    [79.96, 2],
    [79.996, 3],
    [79.9996, 4],
    [80, 1],
    [69.96, 2],
    [56, 1],
  ])('of %d against 70 and 80 are %d', (value, decimals) => {
    expect(displayDecimals(input(value, 'HIGH', thresholds(70, 80)))).toBe(decimals);
  });

  it('grow for a LOW measure and for a band as well', () => {
    expect(displayDecimals(input(55.04, 'LOW', thresholds(65, 55)))).toBe(2);
    expect(displayDecimals(input(12.04, 'BAND', band(8, 12)))).toBe(2);
    expect(
      displayDecimals(input(32.96, 'HIGH', { model: 'DUAL', tolerance: 33, target: 30 })),
    ).toBe(2);
  });

  it('are the usual ones where printed values are judged, or nothing is', () => {
    const printed = { precision: 'AS_PRINTED' } as const;
    expect(displayDecimals(input(79.96, 'HIGH', thresholds(70, 80), printed))).toBe(1);
    expect(displayDecimals(input(79.96, 'HIGH', null))).toBe(1);
    expect(displayDecimals(input(null, 'HIGH', thresholds(70, 80)))).toBe(1);
  });
});
