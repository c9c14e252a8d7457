import { dayBefore } from '../calendar-date';
import { assertNever } from '../never';
import {
  academicYear,
  ACADEMIC_YEAR_START_MONTH,
  calendarYear,
  financialYearOf,
  FINANCIAL_YEAR_START_MONTH,
  month,
  previousPeriod,
  quarterOf,
} from '../period';
import type { Period } from '../period';
import type { ReportingPeriod } from '../settings/authority-settings';
import type { PeriodKind } from '../vocabulary';

/** The kinds of period of which there is one after another in the calendar; a window is one by its dates. */
export type CalendarKind = Exclude<PeriodKind, 'WINDOW'>;

/** How many periods of a kind a year has. */
export const PERIODS_IN_YEAR: Record<CalendarKind, number> = {
  MONTH: 12,
  QUARTER: 4,
  FINANCIAL_YEAR: 1,
  ACADEMIC_YEAR: 1,
  CALENDAR_YEAR: 1,
};

/** The period of a kind that holds a day. */
export function periodHolding(
  kind: CalendarKind,
  day: string,
  startMonth = FINANCIAL_YEAR_START_MONTH,
): Period {
  const ofMonth = month(day.slice(0, 7));
  switch (kind) {
    case 'MONTH':
      return ofMonth;
    case 'QUARTER':
      return quarterOf(ofMonth, startMonth);
    case 'FINANCIAL_YEAR':
      return financialYearOf(ofMonth, startMonth);
    case 'ACADEMIC_YEAR':
      return academicYear(yearBegun(day, ACADEMIC_YEAR_START_MONTH));
    case 'CALENDAR_YEAR':
      return calendarYear(yearBegun(day, 1));
    default:
      return assertNever(kind);
  }
}

/** The year in which a year that begins in a month began, seen from a day in it. */
function yearBegun(day: string, startMonth: number): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= startMonth ? year : year - 1;
}

/**
 * What a row whose figures are of a kind of period shows at a reporting period: its latest period that
 * ends on or before the end of that one. In May 2018 a quarterly row shows Q4 2017/18, in June Q1
 * 2018/19, whether or not a figure has come in.
 */
export function periodShownAt(
  kind: CalendarKind,
  { end }: Pick<Period, 'end'>,
  startMonth = FINANCIAL_YEAR_START_MONTH,
): Period {
  const holding = periodHolding(kind, dayBefore(end), startMonth);
  return holding.end <= end ? holding : previousPeriod(holding);
}

/** The last month of a period: March 2018 of Q4 2017/18, and of the financial year 2017/18. */
export function lastMonthOf({ end }: Pick<Period, 'end'>): Period {
  return periodHolding('MONTH', dayBefore(end));
}

/**
 * The period in which an authority reports what somebody names: a month of an authority that reports
 * by quarter is the quarter that holds it, and a quarter of one that reports by month is its last month.
 */
export function asReported(
  period: Period,
  kind: ReportingPeriod,
  startMonth = FINANCIAL_YEAR_START_MONTH,
): Period {
  if (period.kind === kind) return period;
  return periodHolding(kind, dayBefore(period.end), startMonth);
}
