import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNumber, roundHalfAwayFromZero } from './exact';
import { derivedNumerator, multiplierOf, remainderOf, rollUp, valueOf } from './measure';
import type { MeasureDefinition, Reported } from './measure';

const COUNT: MeasureDefinition = { measureKind: 'COUNT', multiplier: null, decimals: 0 };
const PERCENTAGE: MeasureDefinition = { measureKind: 'PERCENTAGE', multiplier: null, decimals: 1 };
const RATE: MeasureDefinition = { measureKind: 'RATE', multiplier: null, decimals: 1 };
const AVERAGE: MeasureDefinition = { measureKind: 'AVERAGE', multiplier: null, decimals: 0 };
const MAXIMUM: MeasureDefinition = { measureKind: 'MAXIMUM', multiplier: null, decimals: 0 };

function reported(figures: Partial<Reported>): Reported {
  return { value: null, numerator: null, denominator: null, ...figures };
}

describe('the value to judge', () => {
  it('is numerator over denominator where they agree with the printed value', () => {
    const measured = valueOf(reported({ value: 56, numerator: 398, denominator: 711 }), PERCENTAGE);
    expect(measured).toMatchObject({ from: 'COUNTS', recomputed: null, marks: [] });
    expect(asNumber(measured.value ?? NaN)).toBeCloseTo(55.9775, 4);
  });

  it('is the printed value, marked, where they do not', () => {
    const measured = valueOf(reported({ value: 72, numerator: 68, denominator: 97 }), PERCENTAGE);
    expect(measured).toEqual({
      value: 72,
      from: 'PRINTED',
      recomputed: 70.1,
      absence: null,
      marks: ['DOES_NOT_RECOMPUTE'],
    });
  });

  it('is checked with the decimals of the text as printed', () => {
    const row = reported({ value: 81, numerator: 216, denominator: 267 });
    expect(valueOf({ ...row, printedDecimals: 0 }, PERCENTAGE).marks).toEqual([]);
    expect(valueOf(row, PERCENTAGE).marks).toEqual(['DOES_NOT_RECOMPUTE']);
  });

  it('is the counts alone, or the printed value alone, where only one is there', () => {
    expect(valueOf(reported({ numerator: 1, denominator: 4 }), PERCENTAGE).from).toBe('COUNTS');
    expect(valueOf(reported({ value: 25, numerator: 1 }), PERCENTAGE)).toMatchObject({
      value: 25,
      from: 'PRINTED',
    });
  });

  it('does not exist over a denominator of nought', () => {
    expect(valueOf(reported({ numerator: 0, denominator: 0 }), PERCENTAGE)).toMatchObject({
      value: null,
      from: 'NONE',
      absence: 'NOT_APPLICABLE',
    });
  });

  it('carries the reason of a missing figure, and marks what is not legible', () => {
    expect(valueOf(reported({ absence: 'SUPPRESSED' }), PERCENTAGE)).toMatchObject({
      value: null,
      absence: 'SUPPRESSED',
      marks: [],
    });
    expect(valueOf(reported({ absence: 'NOT_LEGIBLE' }), COUNT).marks).toEqual(['NOT_LEGIBLE']);
    expect(valueOf(reported({}), MAXIMUM).absence).toBe('NO_FIGURE');
  });

  it('marks a derived count', () => {
    const row = reported({ value: 56, numerator: 398, denominator: 711 });
    expect(valueOf({ ...row, countsProvenance: 'DERIVED' }, PERCENTAGE).marks).toEqual([
      'DERIVED_COUNT',
    ]);
  });

  it('of a count or a maximum is the figure itself', () => {
    expect(valueOf(reported({ value: 40 }), MAXIMUM).value).toBe(40);
    expect(valueOf(reported({ numerator: 612 }), COUNT).value).toBe(612);
  });

  it('does not depend on the scale of its counts', () => {
    const positive = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(positive, positive, positive, (numerator, denominator, times) => {
        const one = valueOf(reported({ numerator, denominator }), PERCENTAGE).value;
        const scaled = reported({ numerator: numerator * times, denominator: denominator * times });
        const other = valueOf(scaled, PERCENTAGE).value;
        expect(roundHalfAwayFromZero(other ?? NaN, 6)).toBe(roundHalfAwayFromZero(one ?? NaN, 6));
      }),
    );
  });

  it.each([
    [PERCENTAGE, 100],
    [RATE, 10_000],
    [{ ...RATE, multiplier: 1000 }, 1000],
    [{ ...RATE, basis: 'ANNUALISED' as const }, 120_000],
    [AVERAGE, 1],
    [COUNT, 1],
  ])('multiplies %o by %d', (definition, multiplier) => {
    expect(multiplierOf(definition)).toBe(multiplier);
  });
});

describe('rolling up', () => {
  it('adds numerators and denominators apart, never the mean of percentages', () => {
    const parts = [
      reported({ numerator: 1, denominator: 1 }),
      reported({ numerator: 0, denominator: 99 }),
    ];
    expect(rollUp(parts, PERCENTAGE, 'PLACES')).toEqual({
      reported: { value: null, numerator: 1, denominator: 100 },
      missing: 0,
    });
  });

  it('adds counts and takes the greatest of maxima', () => {
    const parts = [3, 52, 7].map((value) => reported({ value }));
    expect(rollUp(parts, COUNT, 'PLACES').reported?.value).toBe(62);
    expect(rollUp(parts, MAXIMUM, 'PLACES').reported?.value).toBe(52);
  });

  it('adds populations over places, and keeps the latest over periods', () => {
    const parts = [100, 110].map((denominator) => reported({ numerator: 5, denominator }));
    expect(rollUp(parts, RATE, 'PLACES').reported).toMatchObject({
      numerator: 10,
      denominator: 210,
    });
    expect(rollUp(parts, RATE, 'PERIODS').reported).toMatchObject({
      numerator: 10,
      denominator: 110,
    });
  });

  it('gives nothing where a part is missing, and says how many', () => {
    expect(rollUp([reported({ value: 3 }), null], COUNT, 'PLACES')).toEqual({
      reported: null,
      missing: 1,
    });
    expect(rollUp([reported({ value: 40 })], PERCENTAGE, 'PLACES').missing).toBe(1);
    expect(rollUp([reported({ numerator: 4 })], PERCENTAGE, 'PLACES').missing).toBe(1);
    expect(rollUp([], COUNT, 'PLACES')).toEqual({ reported: null, missing: 0 });
  });
});

describe('a derived numerator', () => {
  it.each([
    [56, 1, 711, 398],
    [35.9, 1, 711, 255],
    [0, 1, 711, 0],
    [100, 1, 711, 711],
    [26.5, 1, 49, 13],
  ])('of %d%% with %d decimals of %d is %d', (printed, decimals, denominator, numerator) => {
    expect(derivedNumerator(printed, decimals, denominator)).toBe(numerator);
  });

  it('is none where more than one whole number fits, or none does', () => {
    expect(derivedNumerator(56, 0, 711)).toBeNull();
    expect(derivedNumerator(72, 1, 97)).toBeNull();
    expect(derivedNumerator(50, 1, 0)).toBeNull();
    expect(derivedNumerator(50, 1, 10.5)).toBeNull();
  });

  it('is always the count that was printed, where it exists', () => {
    const counts = fc
      .integer({ min: 1, max: 999 })
      .chain((denominator) =>
        fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator)),
      );
    fc.assert(
      fc.property(counts, ([numerator, denominator]) => {
        const printed = roundHalfAwayFromZero({ numerator, denominator, multiplier: 100 }, 1);
        expect(derivedNumerator(printed, 1, denominator)).toBe(numerator);
      }),
    );
  });
});

describe('the remainder without a locality', () => {
  it('is the county less its localities, and below nought where they exceed it', () => {
    expect(remainderOf(612, [100, 100, 100, 100, 100, 100])).toBe(12);
    expect(remainderOf(10, [6, 5])).toBe(-1);
    expect(remainderOf(10, [])).toBe(10);
  });
});
