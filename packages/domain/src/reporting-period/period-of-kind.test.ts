import { describe, expect, it } from 'vitest';
import { academicYear, calendarYear, financialYear, month, quarter } from '../period';
import { periodKey } from '../period-key';
import { asReported, lastMonthOf, periodShownAt } from './period-of-kind';

describe('the period that a row shows at a reporting period', () => {
  it.each([
    ['MONTH', '2018-06', '2018-06'],
    ['QUARTER', '2018-03', '2017-18-q4'],
    ['QUARTER', '2018-04', '2017-18-q4'],
    ['QUARTER', '2018-05', '2017-18-q4'],
    ['QUARTER', '2018-06', '2018-19-q1'],
    ['FINANCIAL_YEAR', '2018-02', '2016-17'],
    ['FINANCIAL_YEAR', '2018-03', '2017-18'],
    ['FINANCIAL_YEAR', '2018-12', '2017-18'],
    ['ACADEMIC_YEAR', '2018-07', '2016-17A'],
    ['ACADEMIC_YEAR', '2018-08', '2017-18A'],
    ['CALENDAR_YEAR', '2018-11', '2017'],
    ['CALENDAR_YEAR', '2018-12', '2018'],
  ] as const)('of kind %s at %s is %s', (kind, at, shown) => {
    expect(periodKey(periodShownAt(kind, month(at)))).toBe(shown);
  });

  it('is the last month of the quarter where an authority reports by quarter', () => {
    expect(periodShownAt('MONTH', quarter(2018, 1))).toEqual(month('2018-06'));
    expect(periodShownAt('QUARTER', quarter(2018, 1))).toEqual(quarter(2018, 1));
    expect(periodShownAt('FINANCIAL_YEAR', quarter(2018, 1))).toEqual(financialYear(2017));
  });
});

describe('a period as an authority reports', () => {
  it.each([
    [month('2018-05'), 'QUARTER', quarter(2018, 1)],
    [month('2018-06'), 'QUARTER', quarter(2018, 1)],
    [quarter(2018, 1), 'QUARTER', quarter(2018, 1)],
    [quarter(2018, 1), 'MONTH', month('2018-06')],
    [month('2018-05'), 'MONTH', month('2018-05')],
    [financialYear(2017), 'MONTH', month('2018-03')],
    [financialYear(2017), 'QUARTER', quarter(2017, 4)],
  ] as const)('%o by %s is %o', (period, kind, reported) => {
    expect(asReported(period, kind)).toEqual(reported);
  });

  it('ends with its last month', () => {
    expect(lastMonthOf(quarter(2017, 4))).toEqual(month('2018-03'));
    expect(lastMonthOf(academicYear(2017))).toEqual(month('2018-08'));
    expect(lastMonthOf(calendarYear(2018))).toEqual(month('2018-12'));
  });
});
