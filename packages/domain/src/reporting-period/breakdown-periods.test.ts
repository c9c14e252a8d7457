import { describe, expect, it } from 'vitest';
import { month, periodsUpTo, quarter } from '../period';
import { periodKey } from '../period-key';
import { breakdownKind, breakdownPeriods } from './breakdown-periods';

describe('a breakdown', () => {
  it.each([
    ['QUARTER', ['QUARTER'], 'QUARTER'],
    ['QUARTER', ['MONTH', 'QUARTER'], 'QUARTER'],
    ['QUARTER', ['MONTH'], 'MONTH'],
    ['MONTH', ['MONTH', 'QUARTER'], 'MONTH'],
    ['MONTH', ['QUARTER'], 'QUARTER'],
    ['FINANCIAL_YEAR', ['MONTH'], 'MONTH'],
    ['MONTH', [], 'MONTH'],
  ] as const)(
    'of an indicator of kind %s of which %j is recorded goes by %s',
    (own, held, kind) => {
      expect(breakdownKind(own, held)).toBe(kind);
    },
  );

  const keys = (...asked: Parameters<typeof breakdownPeriods>) =>
    breakdownPeriods(...asked).map(periodKey);

  it('by quarter beside months has the quarters that end in them, the latest at least', () => {
    const year = periodsUpTo(month('2018-03'), 13);
    expect(keys('QUARTER', year)).toEqual([
      ...['2016-17-q4', '2017-18-q1', '2017-18-q2', '2017-18-q3', '2017-18-q4'],
    ]);
    expect(keys('QUARTER', [month('2018-05')])).toEqual(['2017-18-q4']);
  });

  it('by month beside quarters has as many months, up to the last of them', () => {
    expect(keys('MONTH', periodsUpTo(quarter(2018, 1), 3))).toEqual([
      ...['2018-04', '2018-05', '2018-06'],
    ]);
  });

  it('by its page’s own kind of period has those of the page', () => {
    expect(keys('QUARTER', periodsUpTo(quarter(2018, 1), 2))).toEqual(['2017-18-q4', '2018-19-q1']);
    expect(keys('MONTH', [])).toEqual([]);
  });
});
