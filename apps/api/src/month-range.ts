import {
  lastMonthOf,
  monthsBetween,
  periodsUpTo,
  reportingPeriodNamed,
  shift,
  type Period,
} from '@vital-signs/domain';
import { badInput } from './errors';

/** The longest stretch of months that one question may cover. */
export const MOST_MONTHS = 60;
/** The longest series of one indicator alone. */
export const MOST_MONTHS_OF_ONE = 120;
/** How many months are given where no first month is asked for. */
export const USUAL_MONTHS = 13;

/** The key of a month, YYYY-MM, of the years 1900 to 2199: none of children's services lies outside. */
export const MONTH_KEY = /^(19|2[01])\d{2}-(0[1-9]|1[0-2])$/;

/** The key of a quarter of a financial year, of the same years. */
const QUARTER_KEY = /^(19|2[01])\d{2}-\d{2}-q[1-4]$/;

const MONTH_EXPECTED = 'a month as YYYY-MM from 1900 to 2199, for example 2018-03';

/** Reads the key of a month, or of a quarter, from an argument, or says what was expected. */
export function monthArgument(name: string, value: string): Period {
  const found = reportingPeriodOf(value);
  if (found !== null) return found;
  throw badInput(
    name,
    value,
    /q/i.test(value)
      ? 'a quarter with both years of its financial year, for example 2018-19-q1'
      : MONTH_EXPECTED,
  );
}

/** The month or quarter of a key; null where it is neither. */
export function reportingPeriodOf(key: string): Period | null {
  return MONTH_KEY.test(key) || QUARTER_KEY.test(key) ? reportingPeriodNamed(key) : null;
}

/** Reads an optional month; null where the argument was not given. */
export function optionalMonth(name: string, value: string | null | undefined): Period | null {
  return value == null ? null : monthArgument(name, value);
}

/**
 * The months of a question that names its first and last or leaves them out: by default the
 * thirteen that end with the last, and the last by default that of the period that is meant.
 */
export function monthRange(
  { from, to }: { from?: string | null; to?: string | null },
  meant: Period | null,
): readonly Period[] {
  const last = monthNamed('to', to) ?? (meant && lastMonthOf(meant));
  if (last === null) return [];
  const first = monthNamed('from', from) ?? shift(last, 1 - USUAL_MONTHS);
  const count = monthsBetween(first, last) + 1;
  if (count < 1) throw badInput('from', from ?? '', 'a month not after the last one asked for');
  if (count > MOST_MONTHS) {
    throw badInput('from', from ?? '', `at most ${MOST_MONTHS} months; this asks for ${count}`);
  }
  return periodsUpTo(last, count);
}

/** A month that begins or ends a range; a quarter stands for its last month. */
function monthNamed(name: string, value: string | null | undefined): Period | null {
  const named = optionalMonth(name, value);
  return named && lastMonthOf(named);
}
