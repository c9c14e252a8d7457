import { describe, expect, it } from 'vitest';
import type { MeasureDefinition, Reported } from './measure';
import { rollingOf, rollingUpdate } from './rolling';

const COUNT: MeasureDefinition = { measureKind: 'COUNT', multiplier: null, decimals: 0 };
const PERCENTAGE: MeasureDefinition = { measureKind: 'PERCENTAGE', multiplier: null, decimals: 1 };

const months = (figures: readonly number[]): readonly Reported[] =>
  figures.map((value) => ({ value, numerator: null, denominator: null }));

const year = [64, 94, 88, 108, 55, 74, 92, 97, 84, 140, 109, 83];

describe('a rolling figure', () => {
  it('is the sum of the last twelve months, whatever went before', () => {
    expect(rollingOf(months([999, ...year]), COUNT).reported?.value).toBe(1088);
    expect(rollingOf(months(year), COUNT).missing).toBe(0);
  });

  it('is missing, not partial, with fewer than twelve months', () => {
    expect(rollingOf(months(year.slice(1)), COUNT)).toEqual({ reported: null, missing: 1 });
  });

  it('is missing when a month of the span is', () => {
    expect(rollingOf([...months(year.slice(1)), null], COUNT)).toEqual({
      reported: null,
      missing: 1,
    });
  });

  it('sums numerators and denominators apart', () => {
    const quarter = [
      { value: null, numerator: 1, denominator: 1 },
      { value: null, numerator: 0, denominator: 98 },
      { value: null, numerator: 0, denominator: 1 },
    ];
    expect(rollingOf(quarter, PERCENTAGE, 3).reported).toMatchObject({
      numerator: 1,
      denominator: 100,
    });
  });
});

describe('the update check of a rolling sum', () => {
  it('holds for 1,115 + 83 − 110 = 1,088', () => {
    expect(rollingUpdate(1115, 83, 110, 1088)).toEqual({
      expected: 1088,
      holds: true,
      difference: 0,
    });
  });

  it('says by how much a printed sum is off', () => {
    expect(rollingUpdate(1115, 83, 110, 1100)).toEqual({
      expected: 1088,
      holds: false,
      difference: 12,
    });
  });
});
