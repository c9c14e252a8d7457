import { lastDay, shift } from '../period';
import type { Period } from '../period';
import { lastMonthOf } from '../reporting-period/period-of-kind';

/** An acknowledgement ends within two years: what nobody looks at again is hidden after all. */
const MOST_MONTHS_AHEAD = 24;

/** Until which days an exception of a period may be acknowledged: from its last day, for two years. */
export function acknowledgementDays(period: Period): {
  readonly first: string;
  readonly last: string;
} {
  return { first: lastDay(period), last: lastDay(shift(lastMonthOf(period), MOST_MONTHS_AHEAD)) };
}
