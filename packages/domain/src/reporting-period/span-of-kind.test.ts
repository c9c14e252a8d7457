import { describe, expect, it } from 'vitest';
import { isAdjacent, month, periodsUpTo, quarter, windowBetween } from '../period';
import type { Period } from '../period';
import { periodKey } from '../period-key';
import { monthSpan } from '../scorecard/month-span';
import { periodsNotComeIn, shownBeside, spanOfKind, spanOfWindows } from './span-of-kind';

describe('the periods of a row beside the months of a scorecard', () => {
  it('are as many quarters as control charts look at, the latest that has ended the last', () => {
    const span = spanOfKind('QUARTER', month('2018-05'), 5, 4);
    expect(span).toMatchObject({ shown: 5, inYearToDate: 4, inYear: 4 });
    expect(span.months).toHaveLength(24);
    expect(span.months.slice(-2).map(periodKey)).toEqual(['2017-18-q3', '2017-18-q4']);
  });

  it.each([
    ['QUARTER', '2018-06', 1],
    ['QUARTER', '2018-12', 3],
    ['FINANCIAL_YEAR', '2018-06', 1],
    ['ACADEMIC_YEAR', '2018-09', 0],
    ['CALENDAR_YEAR', '2018-12', 0],
    ['MONTH', '2018-06', 3],
  ] as const)('of kind %s at %s make a year to date of %i', (kind, at, count) => {
    expect(spanOfKind(kind, month(at), 5, 4).inYearToDate).toBe(count);
  });

  it('are those that end in the months shown, and a year of them and one more at least', () => {
    const months = (shown: number) => monthSpan(month('2018-03'), shown, 4);
    expect(shownBeside('QUARTER', months(13))).toBe(5);
    expect(shownBeside('QUARTER', months(4))).toBe(5);
    expect(shownBeside('QUARTER', months(36))).toBe(12);
    expect(shownBeside('FINANCIAL_YEAR', months(13))).toBe(5);
    expect(shownBeside('MONTH', spanOfKind('QUARTER', quarter(2017, 4), 5, 4))).toBe(15);
  });
});

describe('the latest figure of a row', () => {
  const behind = (own: readonly Period[], recorded: readonly string[]) =>
    periodsNotComeIn(own, (period) => recorded.includes(periodKey(period)));
  const months = periodsUpTo(month('2018-07'), 24);
  const quarters = spanOfKind('QUARTER', month('2018-07'), 5, 4).months;

  it.each([
    [['2018-07'], 0],
    [['2018-06', '2018-07'], 0],
    [['2018-05', '2018-06'], 1],
    [['2017-07'], 12],
    [['2017-06'], 0],
    [[], 0],
  ])('of months with %j on record is so many behind July: %i', (recorded, back) => {
    expect(behind(months, recorded)).toBe(back);
  });

  it('of quarters is that of January to March while the next is not in', () => {
    expect(behind(quarters, ['2017-18-q4'])).toBe(1);
    expect(behind(quarters, ['2017-18-q4', '2018-19-q1'])).toBe(0);
    expect(behind(quarters, ['2016-17-q4'])).toBe(0);
    expect(behind([], [])).toBe(0);
  });
});

describe('windows of their own dates', () => {
  const autumn = windowBetween('2018-09-01', '2019-01-01');
  const spring = windowBetween('2018-01-01', '2018-04-07');
  const summer = windowBetween('2018-04-07', '2018-07-21');
  const autumnBefore = windowBetween('2017-09-01', '2018-01-01');

  it('follow one another as they are recorded, with a window without a figure where days lie between', () => {
    const span = spanOfWindows([autumn, summer, autumnBefore, spring], month('2018-12'));
    expect(span?.months).toEqual([
      autumnBefore,
      spring,
      summer,
      windowBetween('2018-07-21', '2018-09-01'),
      autumn,
    ]);
    const { months = [] } = span ?? {};
    expect(months.slice(1).every((each, at) => isAdjacent(months[at] ?? each, each))).toBe(true);
  });

  it('are shown once they have begun, as far as they are on record: what is told of a term that still runs too', () => {
    const gap = windowBetween('2018-01-01', '2018-09-01');
    expect(spanOfWindows([autumn, autumnBefore], month('2018-09'))?.months).toEqual([
      autumnBefore,
      gap,
      autumn,
    ]);
    expect(spanOfWindows([autumn, autumnBefore], month('2018-08'))?.months).toEqual([autumnBefore]);
    expect(spanOfWindows([autumn], month('2018-08'))).toBeNull();
  });

  it('that overlap a later one stand in no line with it', () => {
    const yearToJune = windowBetween('2017-07-01', '2018-07-01');
    const yearToMarch = windowBetween('2017-04-01', '2018-04-01');
    const yearBefore = windowBetween('2016-07-01', '2017-07-01');
    const span = spanOfWindows([yearToMarch, yearBefore, yearToJune], month('2018-06'));
    expect(span?.months).toEqual([yearBefore, yearToJune]);
  });
});
