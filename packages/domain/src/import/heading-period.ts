import { MONTH_NAMES, isoDate, partsOf } from '../calendar-date';
import { calendarYear, financialYear, lastDay, monthOf, shift } from '../period';
import type { Period } from '../period';
import { formatPeriod, periodKey } from '../period-key';
import type { Basis } from '../vocabulary';
import { periodOfSaid } from './column-times';
import type { HeadingSaid } from './read-heading';
import { readingsInWords, readingsOf } from './running-year';
import type { SaidPeriod } from './said-period';

/** The period that was said of a column, with the basis of its figures where that was said, too. */
export interface PeriodOfColumn {
  readonly period: Period;
  readonly basis: Basis | null;
}

/** What the period in a heading reads as, in words; null where it says none. */
export function headingPeriodWords(said: SaidPeriod, startMonth: number): string | null {
  if (said.kind === 'MONTH_ALONE') return MONTH_NAMES[said.month - 1] ?? null;
  if (said.kind === 'QUARTER_ALONE') return `Q${said.quarter}`;
  if (said.kind === 'RUNNING_YEAR' || said.kind === 'MONTH_OF_RUNNING_YEAR') {
    return readingsInWords(said, startMonth);
  }
  if (said.kind === 'WINDOW') return `${said.start} to ${said.end}`;
  const period = periodOfSaid(said, startMonth, null);
  return period === null ? null : formatPeriod(period);
}

/** What periods in headings are written like, for people. */
export const HEADING_PERIODS = '"Apr 18", "April 2018", "2018-04", "2018/19 P01" or "Q1 2018/19"';

/** Why the period in a heading is none that is known; null where the heading says nothing of time. */
export function whyUnclear(said: SaidPeriod | null, startMonth: number): string | null {
  if (said === null) return null;
  switch (said.kind) {
    case 'AMBIGUOUS':
    case 'IMPOSSIBLE':
      return said.why;
    case 'RUNNING_YEAR':
    case 'MONTH_OF_RUNNING_YEAR':
      return `it may be ${readingsInWords(said, startMonth)}`;
    case 'MONTH_OR_YEARS':
      return 'it may be a month or a year';
    case 'WINDOW':
      return 'it is no month, quarter or year';
    default:
      return 'its year is not said';
  }
}

/**
 * Whether figures of a period may stand under a heading. A month at the edge of a quarter or a year may
 * head the whole of it, and a year the months of a running total within it; a heading of the year
 * before may name either year.
 */
export function mayBeHeadedBy(
  { period: said, previous }: Pick<HeadingSaid, 'period' | 'previous'>,
  column: PeriodOfColumn,
  startMonth: number,
): boolean {
  if (said === null || mayBeSaidAs(said, column, startMonth)) return true;
  const { period, basis } = column;
  if (!previous || period.kind === 'WINDOW') return false;
  const yearOn = { MONTH: 12, QUARTER: 4 }[period.kind as 'MONTH' | 'QUARTER'] ?? 1;
  return mayBeSaidAs(said, { period: shift(period, yearOn), basis }, startMonth);
}

function mayBeSaidAs(said: SaidPeriod, column: PeriodOfColumn, startMonth: number): boolean {
  const { period } = column;
  switch (said.kind) {
    case 'MONTH_ALONE':
      return [period.start, lastDay(period)].some((day) => partsOf(day).month === said.month);
    case 'QUARTER_ALONE':
      return (
        period.kind !== 'QUARTER' || periodKey(period).toLowerCase().endsWith(`q${said.quarter}`)
      );
    case 'DAY': {
      const day = isoDate(said.year, said.month, said.day);
      return period.start <= day && day < period.end;
    }
    case 'WINDOW':
      return period.end === said.end;
    case 'YEARS':
      return isOfYear(financialYear(said.firstYear, startMonth), column);
    case 'RUNNING_YEAR':
      return readingsOf(said, startMonth).some(({ year }) => isOfYear(year, column));
    case 'MONTH_OF_RUNNING_YEAR':
      return readingsOf(said, startMonth).some((one) => isAtEdgeOf(one.period, period));
    case 'YEAR': {
      const year = calendarYear(said.year);
      return period.start < year.end && period.end > year.start;
    }
    case 'MONTH_OR_YEARS':
      return (
        isAtEdgeOf(monthOf(said.year, said.month), period) ||
        isOfYear(financialYear(said.year, startMonth), column)
      );
    case 'MONTH':
    case 'MONTH_OF_YEARS':
    case 'NUMBER_OF_YEARS':
    case 'QUARTER_OF_YEARS': {
      const own = periodOfSaid(said, startMonth, null);
      return own === null || isAtEdgeOf(own, period);
    }
    case 'NUMBER_ALONE':
    case 'AMBIGUOUS':
    case 'IMPOSSIBLE':
      return true;
  }
}

/** The same period, or a longer one that begins or ends with it. */
function isAtEdgeOf(own: Period, period: Period): boolean {
  if (own.start === period.start && own.end === period.end) return true;
  const isLonger = period.start <= own.start && own.end <= period.end;
  return isLonger && (own.start === period.start || own.end === period.end);
}

/** The year itself, one of schools that begins in it, or a total that runs up to a day within it. */
function isOfYear(year: Period, { period, basis }: PeriodOfColumn): boolean {
  if (period.kind === 'FINANCIAL_YEAR') return period.start === year.start;
  if (period.kind === 'ACADEMIC_YEAR')
    return partsOf(period.start).year === partsOf(year.start).year;
  const isWithin = year.start <= period.start && period.end <= year.end;
  return isWithin && (basis === 'YEAR_TO_DATE' || basis === 'ROLLING_12');
}
