import { describe, expect, it } from 'vitest';
import { month, periodsUpTo, quarter } from '../period';
import { ownPeriodIn } from './own-on-axis';

const columns = (last: string) => periodsUpTo(month(last), 6);
const inColumns = (last: string, own = periodsUpTo(quarter(2017, 4), 5)) =>
  columns(last).map((_, column) => ownPeriodIn(own, columns(last), column));

describe('the quarters of a row in the months of a scorecard', () => {
  it('stand where they end, the latest in the last column', () => {
    expect(inColumns('2018-03')).toEqual([null, null, 3, null, null, 4]);
  });

  it('stand once: one that ended before the last month is named there, and not where it ended', () => {
    expect(inColumns('2018-05')).toEqual([3, null, null, null, null, 4]);
  });

  it('of a quarterly report with a monthly row is the month with which each ends', () => {
    const quarters = periodsUpTo(quarter(2018, 1), 2);
    const months = periodsUpTo(month('2018-06'), 6);
    expect(quarters.map((_, column) => ownPeriodIn(months, quarters, column))).toEqual([2, 5]);
  });

  it('is none where the row has none', () => {
    expect(ownPeriodIn([], columns('2018-03'), 5)).toBeNull();
  });
});
