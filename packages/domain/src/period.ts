import { dayBefore, isoDate, partsOf } from './calendar-date';
import type { PeriodKind } from './vocabulary';

/** A stretch of days: from `start` up to but not on `end`, ISO dates (2018-03-01, 2018-04-01). */
export interface Period {
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
}

/** Councils' financial year begins in April. */
export const FINANCIAL_YEAR_START_MONTH = 4;
/** The academic year begins in September. */
export const ACADEMIC_YEAR_START_MONTH = 9;

const LENGTH_IN_MONTHS: Record<Exclude<PeriodKind, 'WINDOW'>, number> = {
  MONTH: 1,
  QUARTER: 3,
  FINANCIAL_YEAR: 12,
  ACADEMIC_YEAR: 12,
  CALENDAR_YEAR: 12,
};

function monthsFrom(kind: Exclude<PeriodKind, 'WINDOW'>, year: number, startMonth: number): Period {
  const end = isoDate(year, startMonth + LENGTH_IN_MONTHS[kind]);
  return { kind, start: isoDate(year, startMonth), end };
}

/** The month of a year: monthOf(2018, 3) is March 2018. */
export function monthOf(year: number, monthNumber: number): Period {
  return monthsFrom('MONTH', year, monthNumber);
}

/** The month with a key: month('2018-03'). */
export function month(key: string): Period {
  const { year, month: monthNumber } = partsOf(`${key}-01`);
  return monthOf(year, monthNumber);
}

/**
 * A quarter of a financial year, named by the year in which the financial year begins: quarter(2017,
 * 4) is January to March 2018, the fourth of 2017/18.
 */
export function quarter(firstYear: number, number: number, startMonth = 4): Period {
  if (!Number.isInteger(number) || number < 1 || number > 4) {
    throw new RangeError(`Not a quarter: ${number}`);
  }
  return monthsFrom('QUARTER', firstYear, startMonth + 3 * (number - 1));
}

/** The financial year that begins in a year: financialYear(2017) is 2017/18, April first. */
export function financialYear(firstYear: number, startMonth = FINANCIAL_YEAR_START_MONTH): Period {
  return monthsFrom('FINANCIAL_YEAR', firstYear, startMonth);
}

/** The academic year that begins in a year, September first. */
export function academicYear(firstYear: number): Period {
  return monthsFrom('ACADEMIC_YEAR', firstYear, ACADEMIC_YEAR_START_MONTH);
}

/** January to December. */
export function calendarYear(year: number): Period {
  return monthsFrom('CALENDAR_YEAR', year, 1);
}

/** Any other stretch of days, `end` not included. */
export function windowBetween(start: string, end: string): Period {
  partsOf(start);
  partsOf(end);
  if (end <= start) throw new RangeError(`A period must end after it begins: ${start}, ${end}`);
  return { kind: 'WINDOW', start, end };
}

/**
 * The period of the same kind that lies `by` periods later (earlier when negative). A window of
 * whole months moves by its own length; one that is not made of whole months cannot be moved.
 */
export function shift(period: Period, by: number): Period {
  const length = period.kind === 'WINDOW' ? wholeMonthsOf(period) : LENGTH_IN_MONTHS[period.kind];
  const move = (date: string) => {
    const { year, month: monthNumber, day } = partsOf(date);
    return isoDate(year, monthNumber + by * length, day);
  };
  return { kind: period.kind, start: move(period.start), end: move(period.end) };
}

function wholeMonthsOf(period: Period): number {
  const start = partsOf(period.start);
  const end = partsOf(period.end);
  if (start.day !== 1 || end.day !== 1) {
    throw new RangeError(`Not whole months: ${period.start} to ${period.end}`);
  }
  return (end.year - start.year) * 12 + end.month - start.month;
}

/** The adjacent earlier period of the same kind: what "previous" means everywhere. */
export function previousPeriod(period: Period): Period {
  return shift(period, -1);
}

/** The same months of the year before: March 2017 for March 2018, 2015/16 for 2016/17. */
export function yearBefore(period: Period): Period {
  const move = (date: string) => {
    const { year, month: monthNumber, day } = partsOf(date);
    return isoDate(year - 1, monthNumber, day);
  };
  return { kind: period.kind, start: move(period.start), end: move(period.end) };
}

/** Whether one period of a kind follows the other without a gap. */
export function isAdjacent(earlier: Period, later: Period): boolean {
  return earlier.kind === later.kind && earlier.end === later.start;
}

/** How many months lie from the beginning of one period to the beginning of another. */
export function monthsBetween(first: Period, last: Period): number {
  const from = partsOf(first.start);
  const to = partsOf(last.start);
  return (to.year - from.year) * 12 + to.month - from.month;
}

/** The `count` periods of one kind that end with this one, earliest first. */
export function periodsUpTo(last: Period, count: number): readonly Period[] {
  return Array.from({ length: count }, (_, index) => shift(last, index - count + 1));
}

/** The months of the financial year up to and with this one, earliest first. */
export function monthsOfYearToDate(
  last: Period,
  startMonth = FINANCIAL_YEAR_START_MONTH,
): readonly Period[] {
  const first = monthsIn(financialYearOf(last, startMonth))[0];
  return first === undefined ? [] : periodsUpTo(last, monthsBetween(first, last) + 1);
}

/** The months that a period of whole months is made of. */
export function monthsIn(period: Period): readonly Period[] {
  const { year, month: monthNumber } = partsOf(period.start);
  return Array.from({ length: wholeMonthsOf(period) }, (_, index) =>
    monthOf(year, monthNumber + index),
  );
}

/** The financial quarter in which a period begins. */
export function quarterOf(period: Period, startMonth = FINANCIAL_YEAR_START_MONTH): Period {
  const year = financialYearOf(period, startMonth);
  const number = Math.floor(monthsBetween(year, period) / 3) + 1;
  return quarter(partsOf(year.start).year, number, startMonth);
}

/** The financial year in which a period begins. */
export function financialYearOf(period: Period, startMonth = FINANCIAL_YEAR_START_MONTH): Period {
  const { year, month: monthNumber } = partsOf(period.start);
  return financialYear(monthNumber >= startMonth ? year : year - 1, startMonth);
}

/** The last day in a period: the day on which a tolerance must be valid to judge it. */
export function lastDay(period: Period): string {
  return dayBefore(period.end);
}

/** Whether a day lies in a period; the end is not in it. */
export function containsDate(period: Period, date: string): boolean {
  return period.start <= date && date < period.end;
}
