import { describe, expect, it } from 'vitest';
import type { Tolerance } from '../tolerance';
import { yearToDate } from '../year-to-date';
import { rollingLabelAgainstData } from './label-against-data';
import { localitiesAgainstCounty, partsAgainstTotal } from './parts-against-total';
import { sameRowTwice } from './same-row-twice';
import type { ReportRow } from './same-row-twice';
import { stockAgainstFlow } from './stock-against-flow';
import { tolerancesMisSet } from './tolerance-order';
import { twoPrints } from './two-prints';
import { yearToDateDiffers } from './year-to-date-differs';

describe('tolerances in the wrong order', () => {
  const of65: Tolerance = { model: 'THRESHOLDS', red: 30, green: 35 };

  it('are a finding with both limits', () => {
    expect(tolerancesMisSet(of65, 'LOW')).toEqual({
      mark: 'TOLERANCES_MIS_SET',
      weight: 'FINDING',
      sentence:
        'The tolerances are the wrong way round: red 30 is below green 35, but low is good.',
      stored: 'red 30, green 35',
      against: 'low is good',
      figures: { red: 30, green: 35 },
    });
  });

  it('are none in the right order', () => {
    expect(tolerancesMisSet(of65, 'HIGH')).toBeNull();
  });
});

describe('a rolling label against the data', () => {
  const population = 169_052;
  const month = (
    monthCount: number | null,
    printedRate: number | null,
    rolling: number | null = null,
  ) => ({
    printedRate,
    monthCount,
    rollingCount: rolling,
  });

  it('is contradicted when every month is the month times twelve', () => {
    const finding = rollingLabelAgainstData(
      [month(161, 114.3), month(null, 90.9), month(138, 98, 2071)],
      population,
      1,
    );
    expect(finding).toMatchObject({
      mark: 'LABEL_AGAINST_DATA',
      figures: { months: 2, printed: 98, rolling: 122.5 },
    });
    expect(finding?.sentence).toContain('where 98.0 is printed the rolling rate is 122.5');
  });

  it('is contradicted also where no rolling count is known', () => {
    const finding = rollingLabelAgainstData([month(161, 114.3), month(138, 98)], population, 1);
    expect(finding?.figures).toEqual({ months: 2 });
  });

  it('stands when one month is not the month times twelve, or is truly rolling', () => {
    expect(
      rollingLabelAgainstData([month(161, 114.3), month(138, 122.5, 2071)], population, 1),
    ).toBeNull();
    expect(
      rollingLabelAgainstData([month(161, 114.3), month(138, 98, 12 * 138)], population, 1),
    ).toBeNull();
  });

  it('stands on a single month, which proves nothing', () => {
    expect(rollingLabelAgainstData([month(138, 98, 2071)], population, 1)).toBeNull();
  });
});

describe('parts against their total', () => {
  it.each([
    [[100, 100], 200, null],
    [[100, 99], 200, 'NOTE'],
    [[100, 98], 200, 'NOTE'],
    [[100, 97], 200, 'FINDING'],
    [[100, 103], 200, 'FINDING'],
    [[2919, 4105, 1397], 8424, 'NOTE'],
    [[0, 0], 0, null],
    [[1], 0, 'FINDING'],
  ])('%o against %d is %s', (parts, total, weight) => {
    expect(partsAgainstTotal(parts, total)?.weight ?? null).toBe(weight);
  });

  it('allows percentages their rounding', () => {
    expect(partsAgainstTotal([33.3, 33.3, 33.3], 100, 1)).toBeNull();
    expect(partsAgainstTotal([63, 15.9, 13], 100, 1)).toMatchObject({
      weight: 'FINDING',
      sentence: 'the 3 parts add up to 91.9, 8.1 fewer than the total of 100.0',
    });
  });

  it('says which side the sum lies on', () => {
    expect(partsAgainstTotal([6, 5], 10)?.sentence).toBe(
      'the 2 parts add up to 11, 1 more than the total of 10',
    );
  });
});

describe('localities against the county', () => {
  it('may fall short, may be equal, and may never exceed it', () => {
    expect(localitiesAgainstCounty([100, 200], 310)).toBeNull();
    expect(localitiesAgainstCounty([100, 200], 300)).toBeNull();
    expect(localitiesAgainstCounty([100, 201], 300)).toMatchObject({
      mark: 'LOCALITIES_AGAINST_COUNTY',
      figures: { sum: 301, county: 300, remainder: -1 },
    });
  });
});

describe('stock against flow', () => {
  const flow = (now: number, before = 400) => ({ before, began: 40, ended: 30, now });

  it.each([
    [410, false],
    [415, false],
    [416, true],
    [405, false],
    [404, true],
  ])('400 and 40 less 30 against %d: a finding is %s', (now, found) => {
    expect(stockAgainstFlow(flow(now)) !== null).toBe(found);
  });

  it('allows 1% where that is more than five', () => {
    expect(stockAgainstFlow({ before: 1164, began: 42, ended: 30, now: 1178 })).toBeNull();
    expect(stockAgainstFlow(flow(2020, 2000))).toBeNull();
    expect(stockAgainstFlow(flow(2040, 2000))).toMatchObject({
      mark: 'STOCK_AGAINST_FLOW',
      sentence: '2,000 and 40 that began less 30 that ended make 2,010, not 2,040',
      figures: { expected: 2010, difference: 30 },
    });
  });
});

describe('the same row twice', () => {
  const row = (
    key: string,
    values: readonly (number | null)[],
    more: Partial<ReportRow> = {},
  ): ReportRow => ({
    key,
    name: `Row ${key}`,
    measureKind: 'MAXIMUM',
    values,
    ...more,
  });

  it('is found with its gaps, under two names', () => {
    const found = sameRowTwice([
      row('a', [52, null, 35, 40]),
      row('b', [27, 28, 31, 27]),
      row('c', [52, null, 35, 40]),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      first: 'a',
      second: 'c',
      finding: { mark: 'SAME_ROW_TWICE', figures: { months: 4 } },
    });
    expect(found[0]?.finding.sentence).toContain('"Row a" and "Row c"');
  });

  it('is not claimed for other gaps, other kinds, few figures or constant rows', () => {
    const rows = [
      row('a', [52, 28, 35, 40]),
      row('b', [52, null, 35, 40]),
      row('c', [52, null, 35, 40], { measureKind: 'COUNT' }),
      row('d', [null, null, 35, 40]),
      row('e', [null, null, 35, 40]),
      row('f', [5, 5, 5, 5]),
      row('g', [5, 5, 5, 5]),
    ];
    expect(sameRowTwice(rows)).toEqual([]);
  });
});

describe('two prints of one cell', () => {
  it.each([
    [1046, 1020, 0, '', 'printed twice: 1,046, which is the one used, and 1,020'],
    [15.9, 9.9, 1, '%', 'printed twice: 15.9%, which is the one used, and 9.9%'],
    [61.4, 61.5, 1, '%', 'printed twice: 61.4%, which is the one used, and 61.5%'],
    [61.4, 61.42, 2, '%', 'printed twice: 61.40%, which is the one used, and 61.42%'],
    [61.9, 61, 0, '', 'printed twice: 61.9, which is the one used, and 61.0'],
  ])('%d beside %d with %d decimals is a finding', (judged, value, decimals, unit, sentence) => {
    const finding = twoPrints(judged, [{ value, decimals }], unit, judged === 1046 ? 0 : 1);
    expect(finding).toMatchObject({ mark: 'TWO_PRINTS', sentence, figures: { judged } });
  });

  it('are none when they say the same, or the same with fewer decimals', () => {
    expect(twoPrints(15.9, [{ value: 15.9, decimals: 1 }], '%', 1)).toBeNull();
    expect(twoPrints(61.9, [{ value: 62, decimals: 0 }], '', 1)).toBeNull();
    expect(twoPrints(15.9, [], '%', 1)).toBeNull();
  });

  it('are listed all, where there are more than two', () => {
    const others = [1020, 1020.5, 1046].map((value) => ({ value, decimals: 1 }));
    expect(twoPrints(1046, others, '', 1)?.sentence).toContain('and 1,020.0 and 1,020.5');
  });
});

describe('a printed year to date against its months', () => {
  const result = (printed: number | null, third: number | null) =>
    yearToDate({
      rule: 'SUM',
      definition: { measureKind: 'COUNT', multiplier: null, decimals: 0 },
      months: [1, 2, third].map((value) =>
        value === null ? null : { value, numerator: null, denominator: null },
      ),
      printed,
    });

  it('is a finding when both exist and differ', () => {
    expect(yearToDateDiffers(result(7, 3), '', 0)).toEqual({
      mark: 'YEAR_TO_DATE_DIFFERS',
      weight: 'FINDING',
      sentence: '7 as printed; ours: 6, the sum of 3 months',
      stored: 'printed 7',
      against: 'recomputed 6',
      figures: { printed: 7, computed: 6 },
    });
  });

  it('is none when they agree or one is missing', () => {
    expect(yearToDateDiffers(result(6, 3), '', 0)).toBeNull();
    expect(yearToDateDiffers(result(7, null), '', 0)).toBeNull();
    expect(yearToDateDiffers(result(null, 3), '', 0)).toBeNull();
  });
});
