import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBefore, partsOf } from './calendar-date';
import {
  academicYear,
  calendarYear,
  containsDate,
  financialYear,
  financialYearOf,
  isAdjacent,
  lastDay,
  month,
  monthOf,
  monthsBetween,
  monthsIn,
  monthsOfYearToDate,
  periodsUpTo,
  previousPeriod,
  quarter,
  quarterOf,
  shift,
  windowBetween,
  yearBefore,
} from './period';
import { formatDate, formatPeriod, parsePeriodKey, periodKey } from './period-key';

const anyMonth = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => monthOf(year, number));

describe('periods', () => {
  it('are half-open: the first day of the next month is not in the month', () => {
    const march = month('2018-03');
    expect(march).toEqual({ kind: 'MONTH', start: '2018-03-01', end: '2018-04-01' });
    expect(containsDate(march, '2018-03-01')).toBe(true);
    expect(containsDate(march, '2018-03-31')).toBe(true);
    expect(containsDate(march, '2018-04-01')).toBe(false);
    expect(containsDate(march, '2018-02-28')).toBe(false);
  });

  it.each([
    ['2018-03', '2018-03-31'],
    ['2016-02', '2016-02-29'],
    ['2018-02', '2018-02-28'],
    ['2100-02', '2100-02-28'],
    ['2000-02', '2000-02-29'],
    ['2017-12', '2017-12-31'],
    ['2018-06', '2018-06-30'],
  ])('%s ends on %s', (key, last) => {
    expect(lastDay(month(key))).toBe(last);
  });

  it.each(['2018-13', '2018-00', '2018-3', 'March', ''])('refuse "%s" as a month', (key) => {
    expect(() => month(key)).toThrow(RangeError);
  });

  it('refuse days that do not exist and windows that end before they begin', () => {
    expect(() => partsOf('2018-02-29')).toThrow(RangeError);
    expect(() => windowBetween('2018-03-01', '2018-03-01')).toThrow(RangeError);
    expect(() => quarter(2018, 5)).toThrow(RangeError);
  });

  it('know the day before, across months and years', () => {
    expect(dayBefore('2018-01-01')).toBe('2017-12-31');
    expect(dayBefore('2016-03-01')).toBe('2016-02-29');
    expect(dayBefore('2018-03-15')).toBe('2018-03-14');
  });

  it('follow one another without a gap', () => {
    expect(previousPeriod(month('2018-01'))).toEqual(month('2017-12'));
    expect(isAdjacent(month('2018-02'), month('2018-03'))).toBe(true);
    expect(isAdjacent(month('2018-01'), month('2018-03'))).toBe(false);
    expect(isAdjacent(month('2018-03'), quarter(2018, 1))).toBe(false);
    expect(previousPeriod(financialYear(2017))).toEqual(financialYear(2016));
    expect(previousPeriod(quarter(2018, 1))).toEqual(quarter(2017, 4));
  });

  it('move windows of whole months by their own length, and no others', () => {
    const rollingYear = windowBetween('2017-07-01', '2018-07-01');
    expect(previousPeriod(rollingYear)).toEqual(windowBetween('2016-07-01', '2017-07-01'));
    expect(() => shift(windowBetween('2018-01-10', '2018-02-03'), 1)).toThrow(RangeError);
  });

  it('go there and back again', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: -60, max: 60 }), (start, by) => {
        const moved = shift(start, by);
        expect(shift(moved, -by)).toEqual(start);
        expect(monthsBetween(start, moved)).toBe(by);
      }),
    );
  });

  it('roll up from month to quarter to financial year, April first', () => {
    expect(quarterOf(month('2018-03'))).toEqual(quarter(2017, 4));
    expect(quarterOf(month('2018-04'))).toEqual(quarter(2018, 1));
    expect(financialYearOf(month('2018-03'))).toEqual(financialYear(2017));
    expect(financialYearOf(month('2018-04'))).toEqual(financialYear(2018));
    expect(financialYearOf(month('2018-03'), 1).start).toBe('2018-01-01');
    expect(monthsIn(quarter(2017, 4)).map(periodKey)).toEqual(['2018-01', '2018-02', '2018-03']);
  });

  it('put every month in exactly one quarter of its own financial year', () => {
    fc.assert(
      fc.property(anyMonth, (start) => {
        const inQuarter = quarterOf(start);
        expect(containsDate(inQuarter, start.start)).toBe(true);
        expect(containsDate(financialYearOf(start), inQuarter.start)).toBe(true);
        expect(monthsIn(inQuarter)).toHaveLength(3);
      }),
    );
  });

  it('list the months of a year to date, and any run of months', () => {
    expect(monthsOfYearToDate(month('2018-04'))).toEqual([month('2018-04')]);
    expect(monthsOfYearToDate(month('2018-03'))).toHaveLength(12);
    expect(monthsOfYearToDate(month('2018-03'))[0]).toEqual(month('2017-04'));
    expect(periodsUpTo(month('2018-03'), 13)[0]).toEqual(month('2017-03'));
  });

  it('of the year before are the same months, however long they are', () => {
    expect(yearBefore(month('2018-03'))).toEqual(month('2017-03'));
    expect(yearBefore(quarter(2017, 4))).toEqual(quarter(2016, 4));
    expect(yearBefore(financialYear(2016))).toEqual(financialYear(2015));
    const toSeptember = windowBetween('2016-10-01', '2017-10-01');
    expect(yearBefore(toSeptember)).toEqual(windowBetween('2015-10-01', '2016-10-01'));
  });
});

describe('period keys', () => {
  it.each([
    [month('2018-03'), '2018-03', 'March 2018', 'Mar 18'],
    [month('2005-11'), '2005-11', 'November 2005', 'Nov 05'],
    [quarter(2018, 1), '2018-19-q1', 'Q1 2018/19', 'Q1 2018/19'],
    [quarter(2017, 4), '2017-18-q4', 'Q4 2017/18', 'Q4 2017/18'],
    [financialYear(2017), '2017-18', '2017/18', '2017/18'],
    [financialYear(1999), '1999-00', '1999/00', '1999/00'],
    [financialYear(2004), '2004-05F', '2004/05', '2004/05'],
    [academicYear(2017), '2017-18A', '2017/18 academic year', '2017/18 academic year'],
    [academicYear(2004), '2004-05A', '2004/05 academic year', '2004/05 academic year'],
    [calendarYear(2018), '2018', '2018', '2018'],
    [
      windowBetween('2017-07-01', '2018-07-01'),
      '2017-07-01..2018-07-01',
      '1 July 2017 to 30 June 2018',
      '1 July 2017 to 30 June 2018',
    ],
  ])('%o reads "%s" and back', (period, key, long, short) => {
    expect(periodKey(period)).toBe(key);
    expect(parsePeriodKey(key)).toEqual(period);
    expect(formatPeriod(period)).toBe(long);
    expect(formatPeriod(period, 'SHORT')).toBe(short);
  });

  it.each([
    '',
    '2018-Q1',
    '2018-19-q5',
    '2018-20-q1',
    '2018-19-Q1',
    '2017-19',
    '2017-19A',
    '18-03',
    '2018-03-01',
    'last month',
    '2017-18X',
  ])('refuse "%s"', (key) => {
    expect(() => parsePeriodKey(key)).toThrow(RangeError);
  });

  it.each(['2018-Q1', '2018/19 Q1', '2018-19-Q1'])(
    'say how a quarter is written for "%s"',
    (key) => {
      expect(() => parsePeriodKey(key)).toThrow(
        `Not a period: ${key}; a quarter names both years of its financial year, for example 2018-19-q1`,
      );
    },
  );

  it('come back from every quarter', () => {
    fc.assert(
      fc.property(anyMonth, (each) => {
        expect(parsePeriodKey(periodKey(quarterOf(each)))).toEqual(quarterOf(each));
      }),
    );
  });

  it('come back from every financial year, also where the second half reads as a month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), (year) => {
        expect(parsePeriodKey(periodKey(financialYear(year)))).toEqual(financialYear(year));
      }),
    );
  });

  it('write days as an officer does', () => {
    expect(formatDate('2018-03-31')).toBe('31 March 2018');
  });
});
