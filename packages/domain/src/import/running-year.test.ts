import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTH_NAMES } from '../calendar-date';
import { monthOf } from '../period';
import { periodKey } from '../period-key';
import type { PeriodKind } from '../vocabulary';
import { textCell } from './import-table.test-support';
import { readPeriod } from './read-period';

/** The key of the period that a text is, or why it is none and what to write. */
function read(text: string, kind: PeriodKind = 'MONTH') {
  const cell = textCell(text);
  if (cell === null) return 'EMPTY';
  const found = readPeriod(cell, kind, 4);
  return 'period' in found ? periodKey(found.period) : [found.code, found.why, found.expected];
}

describe('a financial year that is named by one of its two', () => {
  it.each([
    'FY 2018 Apr',
    'FY2018 Apr',
    'FY18 Apr',
    "FY'18 Apr",
    'Apr FY 2018',
    'April FY18',
    'Apr-18 FY',
    'fy_2018_apr',
    'FY 2018-04',
    'Financial year 2018 April',
    'Fiscal year 2018 April',
    'Reporting year 2018 Apr',
  ])('makes two months of %j, and neither is taken', (text) => {
    expect(read(text)).toEqual([
      'PERIOD_AMBIGUOUS',
      'it may be April 2017 of 2017/18 or April 2018 of 2018/19',
      'the one that is meant, "2017-04" or "2018-04"',
    ]);
  });

  it('counts its months as the year runs, of councils or of schools', () => {
    expect(read('FY 2018 Feb')).toContain(
      'it may be February 2018 of 2017/18 or February 2019 of 2018/19',
    );
    expect(read('Academic year 2018 Sep')).toContain(
      'it may be September 2017 of 2017/18 academic year or September 2018 of 2018/19 academic year',
    );
  });

  it.each([
    ['FY 2018', 'FINANCIAL_YEAR', 'it may be 2017/18 or 2018/19'],
    ['FY18', 'FINANCIAL_YEAR', 'it may be 2017/18 or 2018/19'],
    [
      'Academic year 2018',
      'ACADEMIC_YEAR',
      'it may be 2017/18 academic year or 2018/19 academic year',
    ],
  ] as const)('makes %j either of two years', (text, kind, why) => {
    expect(read(text, kind)).toContain(why);
  });

  it.each([
    ['FY 2018', 'CALENDAR_YEAR', 'PERIOD_OF_OTHER_LENGTH'],
    ['FY 2018', 'MONTH', 'PERIOD_OF_OTHER_LENGTH'],
    ['FY 2018 Apr', 'FINANCIAL_YEAR', 'PERIOD_OF_OTHER_LENGTH'],
    ['FY 2018 P3', 'MONTH', 'PERIOD_AMBIGUOUS'],
    ['FY18 P3', 'MONTH', 'PERIOD_AMBIGUOUS'],
    ['FY18 Q1', 'QUARTER', 'PERIOD_AMBIGUOUS'],
  ] as const)('makes nothing of %j where a %s is asked for', (text, kind, code) => {
    expect(read(text, kind)).toContain(code);
  });
});

describe('a financial year that is written with both of its years', () => {
  it.each([
    ['FY17/18 P3', 'MONTH', '2017-06'],
    ['FY 17/18 P3', 'MONTH', '2017-06'],
    ['P3 FY17/18', 'MONTH', '2017-06'],
    ['FY2017/18 M12', 'MONTH', '2018-03'],
    ['FY 2018/19 Apr', 'MONTH', '2018-04'],
    ['FY18/19 Mar', 'MONTH', '2019-03'],
    ['FY17/18', 'FINANCIAL_YEAR', '2017-18'],
    ['FY11/12', 'FINANCIAL_YEAR', '2011-12F'],
    ['FY 2011-12', 'FINANCIAL_YEAR', '2011-12F'],
    ['FY 201718', 'FINANCIAL_YEAR', '2017-18'],
    ['FY17/18 Q4', 'QUARTER', '2017-18-q4'],
    ['Academic year 11/12', 'ACADEMIC_YEAR', '2011-12A'],
  ] as const)('is plain: %j as a %s is %s', (text, kind, key) => {
    expect(read(text, kind)).toBe(key);
  });

  it('is no month, also where its second half could be one', () => {
    expect(read('FY 2011-12')).toContain('PERIOD_OF_OTHER_LENGTH');
    expect(read('FY11/12')).toContain('PERIOD_OF_OTHER_LENGTH');
  });

  it('gives the month that lies in it, and with one year alone none, of whatever year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1951, max: 2098 }),
        fc.integer({ min: 1, max: 12 }),
        (year, number) => {
          const name = MONTH_NAMES[number - 1] ?? '';
          const second = String((year + 1) % 100).padStart(2, '0');
          const own = periodKey(monthOf(number >= 4 ? year : year + 1, number));
          expect(read(`FY ${year}/${second} ${name}`)).toBe(own);
          expect(read(`FY ${year} ${name}`)).toContain('PERIOD_AMBIGUOUS');
        },
      ),
    );
  });
});
