import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aCell,
  aFactsPlace,
  aFactsRow,
  judgedRows,
  observed,
  share,
} from './scorecard-builder.test-support';
import type { Reported } from './scorecard-builder.test-support';
import type { IndicatorFacts, ToleranceFacts } from './scorecard-facts';

const PERCENTAGE: Partial<IndicatorFacts> = {
  ...{ measureKind: 'PERCENTAGE', multiplier: 100, unit: '%', decimals: 1 },
  ...{ polarity: 'HIGH', yearToDateRule: 'RATIO_OF_SUMS' },
};

describe('notes on a row', () => {
  const marksOf = (
    months: readonly Reported[],
    facts: Partial<IndicatorFacts> = {},
    tolerances: readonly ToleranceFacts[] = [],
  ) => {
    const row = { ...aFactsRow('3.3', [aCell(months)], facts), tolerances };
    return judgedRows([row]).get('3.3')?.marks ?? [];
  };

  it('name what of its description cannot be read', () => {
    const [mark] = marksOf([1], { name: null, polarity: 'NOT_LEGIBLE' }, [
      {
        ...{ from: '2000-04-01', to: null, placeId: null },
        rule: { model: 'THRESHOLDS', red: null, green: 90 },
      },
    ]);
    expect(mark?.sentence).toBe(
      'not legible in the source: its name, what good performance is; not printed or not legible in the source: the red tolerance',
    );
  });

  it('name the months that cannot be read together', () => {
    const lost = { ...observed(0, 'PUBLISHED'), value: null, absence: 'NOT_LEGIBLE' } as const;
    expect(marksOf([lost, 4, lost])).toMatchObject([
      {
        mark: 'NOT_LEGIBLE',
        month: null,
        sentence: 'not legible in the source: the figures of Apr 18, Jun 18',
      },
    ]);
    expect(marksOf([lost, 4, 5])).toMatchObject([{ month: '2018-04' }]);
  });

  it('say of a figure that cannot be read what is computed from the counts that can', () => {
    const counted = { ...share(88, 91, 'PUBLISHED', 'PUBLISHED'), value: null };
    const marks = marksOf([4, 5, { ...counted, absence: 'NOT_LEGIBLE' }], PERCENTAGE);
    expect(marks.map(({ sentence }) => sentence)).toContain(
      'not legible in the source: the figure of Jun 18; 96.7% is computed from 88 of 91',
    );
  });

  it('say of a figure what its report prints where that is no exact one', () => {
    const around = { ...observed(98, 'QUOTED'), inexact: 'circa 98%' };
    expect(marksOf([around, 97, around])).toMatchObject([
      { mark: 'NOT_EXACT', weight: 'NOTE', place: 0, month: '2018-04' },
      { month: '2018-06', sentence: 'printed as “circa 98%”: no exact figure' },
    ]);
  });

  it('name the count that was derived, and not the one that is printed', () => {
    const derived = { ...share(13, 49, 'PUBLISHED', 'DERIVED'), value: 26.5 };
    const sentences = (facts: Partial<IndicatorFacts>) =>
      marksOf([derived], { ...PERCENTAGE, ...facts }).map(({ sentence }) => sentence);
    expect(sentences({ numeratorIndicatorId: 7 })[0]).toMatch(/^the denominator 49 is derived/);
    expect(sentences({ denominatorIndicatorId: 7 })[0]).toMatch(/^the numerator 13 is derived/);
    const both = { numeratorIndicatorId: 7, denominatorIndicatorId: 8 };
    expect(sentences(both)[0]).toMatch(/^13 of 49: the numerator or denominator is not printed/);
  });

  it('say nothing of modelled figures', () => {
    const figure = { ...share(13, 49, 'MODELLED', 'DERIVED'), value: 26.5 };
    expect(marksOf([figure], PERCENTAGE)).toEqual([]);
  });

  const RATE: Partial<IndicatorFacts> = {
    ...{ measureKind: 'RATE', multiplier: 10_000, unit: 'per 10,000', decimals: 1 },
    ...{ denominatorIsPopulation: true, yearToDateRule: 'PRINTED_ONLY', polarity: 'LOW' },
  };
  const POPULATED = {
    ...aFactsPlace('LOCALITY', { relation: 'SELF' }),
    populations: [
      { from: '2010-01-01', to: null, count: 40_000, provenance: 'PUBLISHED' as const },
    ],
  };
  const rateOf = (value: number | null, numerator: number) => {
    const cell = { ...observed(0, 'PUBLISHED'), value, numerator, printedDecimals: 1 };
    const row = aFactsRow('7.2', [aCell([{ ...cell, countsProvenance: 'PUBLISHED' }])], RATE);
    return judgedRows([row], { places: [POPULATED] }).get('7.2');
  };

  it('say that the population behind a printed rate is not known, where it is not the one on record', () => {
    const row = rateOf(141.9, 31);
    expect([row?.values[0]?.at(-1), row?.numerators, row?.denominators]).toEqual([
      ...[141.9, [31], [null]],
    ]);
    expect(row?.marks).toMatchObject([
      {
        ...{ mark: 'DOES_NOT_RECOMPUTE', weight: 'NOTE', month: '2018-06' },
        sentence:
          'the population behind the printed rate is not known: with the 40,000 on record it would be 7.8 per 10,000',
      },
    ]);
    expect(row?.codes[0]?.at(-1)).not.toBe(rateOf(7.8, 31)?.codes[0]?.at(-1));
  });

  it('leave a rate over the population on record alone, printed or not', () => {
    for (const value of [7.8, null]) {
      const row = rateOf(value, 31);
      expect([row?.values[0]?.at(-1), row?.denominators, row?.marks]).toEqual([7.8, [40_000], []]);
    }
  });

  it('never show a population from which the printed rate does not follow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400_000 }), fc.nat({ max: 2_000 }), (tenths, count) => {
        const row = rateOf(tenths / 10, count);
        const [denominator = null] = row?.denominators ?? [];
        const follows = (Math.round((count * 1e6) / 40_000) / 100).toFixed(2);
        if (denominator !== null) {
          expect(Math.abs(Number(follows) - tenths / 10)).toBeLessThanOrEqual(0.06);
        }
        expect(row?.values[0]?.at(-1)).toBe(tenths / 10);
      }),
    );
  });
});
