import type { Period } from '../period';
import { parsePeriodKey } from '../period-key';

/** The month or quarter that a key in an address names, as 2018-03 or 2018-19-q1; null where it names neither. */
export function reportingPeriodNamed(key: string): Period | null {
  if (!/^\d{4}-\d{2}(-q[1-4])?$/.test(key)) return null;
  try {
    const period = parsePeriodKey(key);
    return period.kind === 'MONTH' || period.kind === 'QUARTER' ? period : null;
  } catch {
    return null;
  }
}
