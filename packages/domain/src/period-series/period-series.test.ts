import { describe, expect, it } from 'vitest';
import { month, periodsUpTo } from '../period';
import { periodKey } from '../period-key';
import { observed, share } from '../scorecard/scorecard-builder.test-support';
import type { Observed } from '../scorecard/scorecard-facts';
import { periodSeries } from './period-series';
import type { PeriodSeriesQuestion } from './period-series';

type Indicator = PeriodSeriesQuestion['indicator'];

const COUNT: Indicator = {
  ...{ measureKind: 'COUNT', basis: 'IN_PERIOD', yearToDateRule: 'SUM', polarity: 'LOW' },
  ...{ multiplier: 1, decimals: 0, unit: null },
};
const PERCENTAGE: Indicator = {
  ...{ measureKind: 'PERCENTAGE', basis: 'IN_PERIOD', yearToDateRule: 'RATIO_OF_SUMS' },
  ...{ polarity: 'HIGH', multiplier: 100, decimals: 1, unit: '%' },
};

/** Fifteen months that end in March 2018, the last of them as given. */
function question(
  indicator: Indicator,
  latest: readonly (Observed | number | null)[],
  more: Partial<PeriodSeriesQuestion> = {},
): PeriodSeriesQuestion {
  const months = periodsUpTo(month('2018-03'), 15);
  const figures = latest.map((figure) =>
    typeof figure === 'number' ? observed(figure, 'PUBLISHED') : figure,
  );
  return {
    indicator,
    months,
    observed: [...Array<null>(15 - figures.length).fill(null), ...figures],
    shown: 13,
    financialYearStartMonth: 4,
    precision: 'FULL',
    toleranceAt: () => ({ model: 'THRESHOLDS', red: 50, green: 60 }),
    ...more,
  };
}

describe('quarters and years made from months', () => {
  it('adds events up, and leaves out of them nothing and nobody', () => {
    const { series } = periodSeries(
      question(COUNT, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
      'QUARTER',
    );
    expect(series?.periods.map(periodKey)).toEqual([
      '2017-18-q1',
      '2017-18-q2',
      '2017-18-q3',
      '2017-18-q4',
    ]);
    expect(series?.values).toEqual([6, 15, 24, 33]);
    expect(series?.codes).toBe('PPPP');
  });

  it('does not judge a sum by what is set for a month', () => {
    const { series } = periodSeries(question(COUNT, [20, 20, 20]), 'QUARTER');
    expect(series?.states).toEqual(['NOT_RATED']);
    expect(series?.rule).toMatch(/sum of its months; the tolerances, set for a month/);
  });

  it('has no figure for a quarter of which a month is missing, and says so where none has', () => {
    const two = periodSeries(question(COUNT, [1, 2, 3, 4, null, 6]), 'QUARTER');
    expect(two.series?.values).toEqual([6, null]);
    expect(two.series?.codes).toBe('P0');
    expect(periodSeries(question(COUNT, [5, 6]), 'QUARTER')).toEqual({
      series: null,
      refusal: 'No quarter shown has a figure for each month it needs.',
    });
  });

  it('makes a percentage of all numerators over all denominators, never the mean of the months', () => {
    const months = [
      share(1, 10, 'PUBLISHED', 'PUBLISHED'),
      share(90, 100, 'PUBLISHED', 'DERIVED'),
      share(9, 10, 'PUBLISHED', 'PUBLISHED'),
    ];
    const { series } = periodSeries(question(PERCENTAGE, months), 'QUARTER');
    expect(series).toMatchObject({
      values: [83.3],
      numerators: [100],
      denominators: [120],
      codes: 'D',
      states: ['GREEN'],
    });
  });

  it('makes no percentage of months whose counts are not known', () => {
    expect(periodSeries(question(PERCENTAGE, [50, 60, 70]), 'QUARTER').series).toBeNull();
  });

  it('judges each period by the tolerance in force at its end', () => {
    const months = Array.from({ length: 6 }, () => share(55, 100, 'PUBLISHED', 'PUBLISHED'));
    const { series } = periodSeries(
      question(PERCENTAGE, months, {
        toleranceAt: ({ end }) => ({
          model: 'THRESHOLDS',
          red: 40,
          green: end <= '2018-01-01' ? 50 : 60,
        }),
      }),
      'QUARTER',
    );
    expect(series?.states).toEqual(['GREEN', 'AMBER']);
  });

  it('takes the last month of cases on a day and of rolling years, though others are missing', () => {
    const open = { ...COUNT, basis: 'SNAPSHOT', yearToDateRule: 'LATEST' } as const;
    expect(periodSeries(question(open, [7, null, 9]), 'QUARTER').series?.values).toEqual([9]);
    const rolling = { ...PERCENTAGE, basis: 'ROLLING_12', yearToDateRule: 'LATEST' } as const;
    expect(periodSeries(question(rolling, [61.2]), 'FINANCIAL_YEAR').series).toMatchObject({
      values: [61.2],
      states: ['GREEN'],
    });
  });

  it('makes no year of three rolling months, and no sum of children counted in several months', () => {
    const rolling = { ...PERCENTAGE, basis: 'ROLLING_3', yearToDateRule: 'PRINTED_ONLY' } as const;
    expect(periodSeries(question(rolling, [1]), 'FINANCIAL_YEAR').refusal).toMatch(/three months/);
    expect(periodSeries(question(rolling, [1]), 'QUARTER').series?.values).toEqual([1]);
    const distinct = { ...COUNT, yearToDateRule: 'PRINTED_ONLY' } as const;
    expect(periodSeries(question(distinct, [1, 2, 3]), 'QUARTER').refusal).toMatch(/counted again/);
  });

  it('takes the greatest of maxima', () => {
    const most: Indicator = {
      ...COUNT,
      measureKind: 'MAXIMUM',
      polarity: 'HIGH',
      yearToDateRule: 'MAXIMUM_OF_MONTHS',
    };
    expect(periodSeries(question(most, [35, 52, 40]), 'QUARTER').series).toMatchObject({
      values: [52],
      states: ['AMBER'],
    });
  });

  it('keeps the footing of an annualised rate, and only of that', () => {
    const yearly: Indicator = {
      ...PERCENTAGE,
      measureKind: 'RATE',
      basis: 'ANNUALISED',
      multiplier: 10_000,
      unit: 'per 10,000',
    };
    const months = Array.from({ length: 12 }, () => share(100, 120_000, 'PUBLISHED', 'PUBLISHED'));
    expect(periodSeries(question(yearly, months), 'QUARTER').series?.values.at(-1)).toBe(100);
    expect(periodSeries(question(yearly, months), 'FINANCIAL_YEAR').series?.values).toEqual([100]);
    const plain: Indicator = { ...yearly, basis: 'IN_PERIOD' };
    expect(periodSeries(question(plain, months), 'QUARTER').series).toMatchObject({
      values: [25, 25, 25, 25],
      states: ['NOT_RATED', 'NOT_RATED', 'NOT_RATED', 'NOT_RATED'],
    });
  });
});
