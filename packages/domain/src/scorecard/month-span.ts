import type { Period } from '../period';
import { CHARTED_PERIODS, spanOfKind } from '../reporting-period/span-of-kind';
import type { MonthSpan } from './scorecard-facts';

/**
 * The months to load for a scorecard: those shown, those that control charts look at, and at the place
 * itself both the year to date and the same months a year earlier.
 */
export function monthSpan(
  period: Period,
  shown: number,
  financialYearStartMonth: number,
): MonthSpan {
  return spanOfKind('MONTH', period, shown, financialYearStartMonth);
}

/** How many months a control chart of months looks at. */
export const CHARTED_MONTHS = CHARTED_PERIODS;

/** How many months, from the last back, are needed of a place beside the place itself. */
export function monthsNeededBeside({ shown }: MonthSpan): number {
  return Math.max(shown, CHARTED_PERIODS);
}
