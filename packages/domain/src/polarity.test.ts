import { describe, expect, it } from 'vitest';
import { betterSign, parsePolarity, polarityImpliedBy, polarityInUse } from './polarity';
import type { Tolerance } from './tolerance';
import { POLARITIES } from './vocabulary';

const lowOrder: Tolerance = { model: 'THRESHOLDS', red: 25, green: 20 };

describe('polarity', () => {
  it('gives a sign only where one direction is good', () => {
    expect(POLARITIES.map(betterSign)).toEqual([1, -1, null, null, null]);
  });

  it.each<[Tolerance, 'HIGH' | 'LOW' | null]>([
    [{ model: 'THRESHOLDS', red: 80, green: 90 }, 'HIGH'],
    [lowOrder, 'LOW'],
    [{ model: 'THRESHOLDS', red: 90, green: 90 }, null],
    [{ model: 'THRESHOLDS', red: null, green: 90 }, null],
    [{ model: 'MINIMUM_UPPER', minimum: 15, upper: 10 }, 'LOW'],
    [{ model: 'MINIMUM_UPPER', minimum: 90, upper: 95 }, 'HIGH'],
    [{ model: 'MINIMUM_UPPER', minimum: 90, upper: null }, null],
    [{ model: 'DUAL', tolerance: 80, target: 90 }, null],
    [
      {
        model: 'BAND',
        lower: 8,
        upper: 12,
        zeroConcern: false,
        zeroConcernMinimumDenominator: 20,
      },
      null,
    ],
  ])('implied by %o is %s', (tolerance, implied) => {
    expect(polarityImpliedBy(tolerance)).toBe(implied);
  });

  it('is the order of the limits only where its own is not legible', () => {
    expect(polarityInUse('NOT_LEGIBLE', lowOrder)).toEqual({ polarity: 'LOW', implied: true });
    expect(polarityInUse('HIGH', lowOrder)).toEqual({ polarity: 'HIGH', implied: false });
    expect(polarityInUse('INFO', lowOrder)).toEqual({ polarity: 'INFO', implied: false });
    expect(polarityInUse('NOT_LEGIBLE', null)).toEqual({
      polarity: 'NOT_LEGIBLE',
      implied: false,
    });
  });

  it.each([
    ['High', 'HIGH'],
    [' low ', 'LOW'],
    ['Lower', 'LOW'],
    ['Higher', 'HIGH'],
    ['Info', 'INFO'],
    ['-', 'INFO'],
    ['Band', 'BAND'],
    ['', 'NOT_LEGIBLE'],
    [null, 'NOT_LEGIBLE'],
    ['Ŭ', 'NOT_LEGIBLE'],
  ])('printed as %o is %s', (printed, polarity) => {
    expect(parsePolarity(printed)).toBe(polarity);
  });
});
