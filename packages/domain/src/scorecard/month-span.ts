import { monthsOfYearToDate, periodsUpTo } from '../period';
import type { Period } from '../period';
import type { MonthSpan } from './scorecard-facts';

/**
 * How many months a control chart looks at, the period's the last: two years, however many are shown,
 * so that what it says of a figure does not hang on how much of its past somebody looks at. Decided.
 */
export const CHARTED_MONTHS = 24;

/**
 * The months to load for a scorecard: those shown, those that control charts look at, and at the place
 * itself both the year to date and the same months a year earlier.
 */
export function monthSpan(
  period: Period,
  shown: number,
  financialYearStartMonth: number,
): MonthSpan {
  const inYearToDate = monthsOfYearToDate(period, financialYearStartMonth).length;
  const length = Math.max(shown, CHARTED_MONTHS, inYearToDate + 12);
  return { months: periodsUpTo(period, length), shown, inYearToDate };
}

/** How many months, from the last back, are needed of a place beside the place itself. */
export function monthsNeededBeside({ shown }: MonthSpan): number {
  return Math.max(shown, CHARTED_MONTHS);
}
