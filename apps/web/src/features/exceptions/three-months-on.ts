import { lastDay, lastMonthOf, parsePeriodKey, shift } from '@vital-signs/domain';

const MONTHS = 3;

/** The last day of the third month after a period, by its key: until then most plans have shown in a figure. */
export function threeMonthsOn(key: string): string {
  return lastDay(shift(lastMonthOf(parsePeriodKey(key)), MONTHS));
}
