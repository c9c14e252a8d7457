import { monthsBetween } from '../period';
import type { Period } from '../period';

/** How many months after the latest that was reported standards are taken to hold on. */
const MONTHS_HELD_ON = 12;

/**
 * Whether targets, tolerances and benchmarks that nobody has ended say anything about a period. They
 * are set for the months ahead, but not for years in which nothing is reported yet: beyond a year
 * after the latest month with figures they are not shown. Decided; the reports are silent.
 */
export function standardsReach(period: Period, latestMonth: Period | null): boolean {
  return latestMonth === null || monthsBetween(latestMonth, period) <= MONTHS_HELD_ON;
}
