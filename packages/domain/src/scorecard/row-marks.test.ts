import { describe, expect, it } from 'vitest';
import { aCell, aFactsRow, judgedRows, observed, share } from './scorecard-builder.test-support';
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
      'not legible in the source: its name, what good performance is, the red tolerance',
    );
  });

  it('name the months that cannot be read together', () => {
    const lost = { ...observed(0, 'PUBLISHED'), value: null, absence: 'NOT_LEGIBLE' } as const;
    expect(marksOf([lost, 4, lost])).toMatchObject([
      { mark: 'NOT_LEGIBLE', month: null, sentence: 'not legible in the source: Apr 18, Jun 18' },
    ]);
    expect(marksOf([lost, 4, 5])).toMatchObject([{ month: '2018-04' }]);
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
});
