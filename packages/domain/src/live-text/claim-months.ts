import { MONTH_NAMES } from '../calendar-date';
import { monthOf, shift } from '../period';
import type { Period } from '../period';

const NAMES = MONTH_NAMES.map((name) => name.toLowerCase());

/** A month by its name, and the year where one is named, as part of a pattern over small letters. */
export const MONTH_PATTERN = `(?:${NAMES.join('|')})(?: \\d{4})?`;

/**
 * The month that is named, where no year is given the latest of that name up to the one that is
 * spoken of.
 */
export function monthNamed(read: string, spokenOf: Period): Period {
  const [name = '', year] = read.split(' ');
  const number = NAMES.indexOf(name) + 1;
  if (year !== undefined) return monthOf(Number(year), number);
  const latest = monthOf(Number(spokenOf.start.slice(0, 4)), number);
  return latest.start > spokenOf.start ? shift(latest, -12) : latest;
}
