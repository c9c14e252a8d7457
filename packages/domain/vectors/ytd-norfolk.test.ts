import { expect, it } from 'vitest';
import {
  annualisedMonth,
  asNumber,
  formatValue,
  partsAgainstTotal,
  ratePer,
  rollingLabelAgainstData,
  rollingUpdate,
  roundHalfAwayFromZero,
  yearToDate,
  yearToDateRule,
} from '../src';
import type { MeasureDefinition, Reported } from '../src';
import { describeVectors } from './vector-file';

interface Case {
  readonly kind: string;
  readonly ref?: string;
  readonly monthly_apr_mar?: readonly number[];
  readonly numerators_apr_mar?: readonly number[];
  readonly denominators_apr_mar?: readonly number[];
  readonly published_ytd?: number;
  readonly published?: number;
  readonly computed?: number;
  readonly computed_1dp?: number;
  readonly simple_mean_of_monthly_percentages?: number;
  readonly simple_mean_would_agree?: boolean;
  readonly cases?: readonly {
    month: string;
    count: number;
    published: number;
    computed: number;
  }[];
  readonly true_rolling_12_mar18?: number;
}

const POPULATION = 169_052;
const COUNT: MeasureDefinition = { measureKind: 'COUNT', multiplier: null, decimals: 0 };
const PERCENTAGE: MeasureDefinition = { measureKind: 'PERCENTAGE', multiplier: null, decimals: 1 };

function reported(figures: Partial<Reported>): Reported {
  return { value: null, numerator: null, denominator: null, ...figures };
}

describeVectors<{ readonly cases: readonly Case[] }>('ytd_norfolk.json', ({ cases }) => {
  const ofKind = (kind: string) => cases.filter((row) => row.kind === kind);
  const only = (kind: string, ref?: string) => {
    const found = ofKind(kind).filter((row) => ref === undefined || row.ref === ref);
    expect(found).toHaveLength(1);
    return found[0] as Case; // one element, asserted on the line above
  };

  it('holds its 23 cases, each of a kind that is tested here', () => {
    const counted = [
      'count: sum Apr-Mar',
      'cross-check',
      'percentage: pooled numerator / pooled denominator',
      'percentage of flow',
      'percentage, numerators not published',
      'rolling 12 months',
      'annualised month (mislabelled rolling 12)',
      'snapshot',
    ].map((kind) => ofKind(kind).length);
    expect(counted).toEqual([8, 1, 5, 2, 3, 2, 1, 1]);
    expect(cases).toHaveLength(23);
  });

  it.each(ofKind('count: sum Apr-Mar'))('$ref: the months add up to $published_ytd', (row) => {
    const result = yearToDate({
      rule: yearToDateRule('COUNT', 'IN_PERIOD'),
      definition: COUNT,
      months: (row.monthly_apr_mar ?? []).map((value) => reported({ value })),
      printed: row.published_ytd ?? null,
    });
    expect(result).toMatchObject({ computed: row.computed, origin: 'PRINTED', differs: false });
    expect(result.monthsPresent).toBe(12);
  });

  it('3.1: its outcomes are three fewer than its total, beyond rounding but within 1%', () => {
    const row = only('cross-check', '3.1');
    const outcomes = ['3.5', '3.6', '3.7'].map(
      (ref) => only('count: sum Apr-Mar', ref).published_ytd ?? NaN,
    );
    const finding = partsAgainstTotal(outcomes, row.published_ytd ?? NaN);
    expect(finding).toMatchObject({
      weight: 'NOTE',
      figures: { sum: row.computed, total: row.published_ytd, difference: -3 },
    });
  });

  it.each(ofKind('percentage: pooled numerator / pooled denominator'))(
    '$ref: numerators over denominators give $published_ytd, the mean of the months does not',
    (row) => {
      const numerators = row.numerators_apr_mar ?? [];
      const months = numerators.map((numerator, index) =>
        reported({ numerator, denominator: row.denominators_apr_mar?.[index] ?? null }),
      );
      const result = yearToDate({
        rule: yearToDateRule('PERCENTAGE', 'IN_PERIOD'),
        definition: PERCENTAGE,
        months,
        printed: row.published_ytd ?? null,
      });
      expect(result.computed).not.toBeNull();
      expect(asNumber(result.computed ?? NaN)).toBeCloseTo(row.computed ?? NaN, 10);
      expect(roundHalfAwayFromZero(result.computed ?? NaN, 1)).toBe(row.computed_1dp);
      expect(result.differs).toBe(false);
      expect(months).toHaveLength(12);
      const mean = roundHalfAwayFromZero(row.simple_mean_of_monthly_percentages ?? NaN, 1);
      expect(mean === row.published_ytd).toBe(row.simple_mean_would_agree);
    },
  );

  it.each([
    { ref: '7.5', numerator: 139 },
    { ref: '7.8', numerator: 67 },
  ])('$ref: $numerator of the 365 who ceased give its printed year to date', (pooled) => {
    const row = only('percentage of flow', pooled.ref);
    const ratio = { numerator: pooled.numerator, denominator: 365, multiplier: 100 };
    expect(asNumber(ratio)).toBeCloseTo(row.computed ?? NaN, 10);
    expect(roundHalfAwayFromZero(ratio, 1)).toBe(row.published_ytd);
  });

  it.each(ofKind('percentage, numerators not published'))(
    '$ref: is not computed without numerators, and its printed $published_ytd is carried',
    (row) => {
      const months = (row.monthly_apr_mar ?? []).map((value) => reported({ value }));
      const result = yearToDate({
        rule: 'RATIO_OF_SUMS',
        definition: PERCENTAGE,
        months,
        printed: row.published_ytd ?? null,
      });
      expect(months).toHaveLength(12);
      expect(result).toMatchObject({
        value: row.published_ytd,
        origin: 'PRINTED',
        computed: null,
        monthsPresent: 0,
        monthsExpected: 12,
      });
    },
  );

  it('6.2a: the rolling sum follows from the month that came and the one that left', () => {
    const row = only('rolling 12 months', '6.2a');
    expect(rollingUpdate(1115, 83, 110, row.published ?? NaN)).toEqual({
      expected: row.computed,
      holds: true,
      difference: 0,
    });
    expect(only('count: sum Apr-Mar', '6.3').published_ytd).toBe(row.published);
  });

  it('3.2: the rolling rate is the year of assessments over the population', () => {
    const row = only('rolling 12 months', '3.2');
    const rate = ratePer(only('cross-check', '3.1').published_ytd ?? NaN, POPULATION);
    expect(asNumber(rate)).toBeCloseTo(row.computed ?? NaN, 10);
    expect(roundHalfAwayFromZero(rate, 1)).toBe(row.published);
  });

  it('4.3: all thirteen months are annualised, not rolling', () => {
    const row = only('annualised month (mislabelled rolling 12)', '4.3');
    const months = row.cases ?? [];
    expect(months).toHaveLength(13);
    for (const { count, published, computed } of months) {
      const rate = annualisedMonth(count, POPULATION);
      expect(asNumber(rate)).toBeCloseTo(computed, 10);
      expect(formatValue(rate, '', 1)).toBe(published.toFixed(1));
    }
    const year = only('count: sum Apr-Mar', '4.4').published_ytd ?? NaN;
    const rolling = ratePer(year, POPULATION);
    expect(asNumber(rolling)).toBeCloseTo(row.true_rolling_12_mar18 ?? NaN, 10);
    const finding = rollingLabelAgainstData(
      months.map(({ count, published, month }) => ({
        printedRate: published,
        monthCount: count,
        rollingCount: month === 'Mar-18' ? year : null,
      })),
      POPULATION,
      1,
    );
    expect(finding).toMatchObject({
      mark: 'LABEL_AGAINST_DATA',
      figures: { months: 13, printed: 98, rolling: 122.5 },
    });
  });

  it('snapshots: open cases take their latest month, and a maximum the highest of the months', () => {
    expect(ofKind('snapshot')).toHaveLength(1);
    const kinds = ['COUNT', 'RATE', 'PERCENTAGE', 'AVERAGE'] as const;
    expect(kinds.map((kind) => yearToDateRule(kind, 'SNAPSHOT'))).toEqual(
      kinds.map(() => 'LATEST'),
    );
    expect(yearToDateRule('MAXIMUM', 'SNAPSHOT')).toBe('MAXIMUM_OF_MONTHS');
    const months = [1164, 1178].map((value) => reported({ value }));
    const result = yearToDate({ rule: 'LATEST', definition: COUNT, months, printed: null });
    expect(result).toMatchObject({ value: 1178, origin: 'COMPUTED' });
  });
});
