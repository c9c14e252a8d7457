import { describe, expect, it } from 'vitest';
import { chartOfCell } from '../scorecard/cell-chart';
import { share } from '../scorecard/scorecard-builder.test-support';
import type { Reported } from '../scorecard/scorecard-builder.test-support';
import type { AnnotationFacts, IndicatorFacts } from '../scorecard/scorecard-facts';
import type { Provenance } from '../vocabulary';
import { aPercentage, judgedAt } from './account.test-support';
import { latestDifference } from './latest-difference';

const inTime = (numerator: number, denominator: number, counts: Provenance = 'DERIVED') =>
  share(numerator, denominator, 'PUBLISHED', counts);
const TWO_MONTHS = [inTime(346, 689), inTime(398, 711)];

function differenceOf(
  figures: readonly Reported[],
  facts: Partial<IndicatorFacts> = {},
  annotations: readonly AnnotationFacts[] = [],
) {
  const row = { ...aPercentage(figures, facts), annotations };
  const { question, cell, months, place } = judgedAt(row);
  return latestDifference(row, question, cell, chartOfCell({ row, place, cell, months }));
}

describe('the month against the month before', () => {
  it('is the difference of two proportions, with what chance leaves open', () => {
    const difference = differenceOf(TWO_MONTHS);
    expect(difference?.difference).toBeCloseTo(5.76, 2);
    expect(difference?.lower).toBeCloseTo(0.53, 2);
    expect(difference?.upper).toBeCloseTo(10.94, 2);
    expect(difference?.moreThanChance).toBe(true);
  });

  it('claims nothing of modelled counts', () => {
    const made = share(346, 689, 'MODELLED', 'MODELLED');
    expect(differenceOf([made, inTime(398, 711)])).toMatchObject({
      modelled: true,
      moreThanChance: false,
      lower: null,
    });
  });

  it('is not given where a figure that is not modelled has counts that are', () => {
    const quoted = { ...inTime(55, 116, 'MODELLED'), value: 47.4 };
    expect(differenceOf([quoted, inTime(398, 711)])).toBeNull();
    expect(differenceOf([inTime(398, 711), quoted])).toBeNull();
  });

  it.each<[string, readonly Reported[], Partial<IndicatorFacts>]>([
    ['a month without counts', [50, inTime(398, 711)], {}],
    ['a month without a figure', [null, inTime(398, 711)], {}],
    ['a count', TWO_MONTHS, { measureKind: 'COUNT' }],
    ['a rolling figure', TWO_MONTHS, { basis: 'ROLLING_12' }],
    ['a series with limits', Array.from({ length: 14 }, (_, n) => inTime(350 + (n % 3), 700)), {}],
  ])('is not given for %s', (_, figures, facts) => {
    expect(differenceOf(figures, facts)).toBeNull();
  });

  it('is not given over a change of what is counted', () => {
    const change = { on: '2018-06-10', label: 'new form', placeId: null, rebases: true };
    expect(differenceOf(TWO_MONTHS, {}, [change])).toBeNull();
    expect(differenceOf(TWO_MONTHS, {}, [{ ...change, rebases: false }])).not.toBeNull();
    expect(differenceOf(TWO_MONTHS, {}, [{ ...change, on: '2018-05-10' }])).not.toBeNull();
    expect(differenceOf(TWO_MONTHS, {}, [{ ...change, placeId: 99 }])).not.toBeNull();
  });
});
