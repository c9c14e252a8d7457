import { monthsOfYearToDate, periodsUpTo } from '../period';
import type { Period } from '../period';
import type { MonthSpan } from './scorecard-facts';

/** A year back from the period: what tells a gap in a series from its beginning. */
const LOOK_BACK_MONTHS = 13;

/**
 * The months to load for a scorecard: those shown, at least a year and a month, and at the place
 * itself both the year to date and the same months a year earlier.
 */
export function monthSpan(
  period: Period,
  shown: number,
  financialYearStartMonth: number,
): MonthSpan {
  const inYearToDate = monthsOfYearToDate(period, financialYearStartMonth).length;
  const length = Math.max(shown, LOOK_BACK_MONTHS, inYearToDate + 12);
  return { months: periodsUpTo(period, length), shown, inYearToDate };
}

/** How many months, from the last back, are needed of a place beside the place itself. */
export function monthsNeededBeside({ shown }: MonthSpan): number {
  return Math.max(shown, LOOK_BACK_MONTHS);
}
