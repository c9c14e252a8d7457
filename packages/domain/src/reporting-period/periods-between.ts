import { monthsBetween } from '../period';
import type { Period } from '../period';

const MONTHS_IN_QUARTER = 3;

/**
 * How many months lie from one month to another, or quarters from one quarter to another: the index
 * of a period in a series that begins with the first.
 */
export function periodsBetween(first: Period, last: Period): number {
  return monthsBetween(first, last) / (last.kind === 'QUARTER' ? MONTHS_IN_QUARTER : 1);
}
