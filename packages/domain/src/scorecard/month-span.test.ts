import { describe, expect, it } from 'vitest';
import { month } from '../period';
import { periodKey } from '../period-key';
import { monthSpan, monthsNeededBeside } from './month-span';

describe('the months of a scorecard', () => {
  it('reach back to the beginning of the year before, for the year to date of that year', () => {
    const span = monthSpan(month('2018-03'), 13, 4);
    expect(span.months.map(periodKey).at(0)).toBe('2016-04');
    expect(span).toMatchObject({ shown: 13, inYearToDate: 12 });
  });

  it('reach back two years at least, which control charts look at', () => {
    const span = monthSpan(month('2018-04'), 1, 4);
    expect(span.months).toHaveLength(24);
    expect(span.inYearToDate).toBe(1);
    expect(monthsNeededBeside(span)).toBe(24);
  });

  it('reach back as far as is shown', () => {
    const span = monthSpan(month('2018-03'), 60, 4);
    expect(span.months).toHaveLength(60);
    expect(monthsNeededBeside(span)).toBe(60);
  });

  it('follow the financial year of the authority', () => {
    expect(monthSpan(month('2018-03'), 13, 1).inYearToDate).toBe(3);
  });
});
