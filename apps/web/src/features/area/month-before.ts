import { formatPeriod, parsePeriodKey, previousPeriod } from '@vital-signs/domain';

/** The name of the month before: of 2018-03, February 2018; shortly, Feb 18. */
export function monthBefore(key: string, form: 'LONG' | 'SHORT' = 'LONG'): string {
  return formatPeriod(previousPeriod(parsePeriodKey(key)), form);
}
