import { partsOf } from '../calendar-date';
import { academicYear, financialYear, monthsIn } from '../period';
import type { Period } from '../period';
import { formatPeriod, periodKey } from '../period-key';
import { ambiguous, monthNumberOf, runningYear, years } from './said-period';
import type { SaidPeriod } from './said-period';

const WORDS =
  /\b(?:academic(?: year)?|(?:financial|fiscal|fin|reporting) year|fy)(?:(?= ?'?\d)|\b)/g;
const YEAR = "'?(\\d{4}|\\d{2})";
const MONTH = '([a-z]{3,9})';
const PART = '(?:q|qtr|quarter|m|mth|month|p|period) ?\\d{1,2}';
const pattern = (source: string) => new RegExp(`^(?:${source})$`);

const ONE = pattern(YEAR);
const TWO = pattern('(\\d{4}|\\d{2}) ?[/-] ?(\\d{4}|\\d{2})');
const SIX_DIGITS = /^(\d{4})(\d{2})$/;
const MONTH_FIRST = pattern(`${MONTH}[ /-]? ?${YEAR}`);
const YEAR_FIRST = pattern(`${YEAR}[ /-]? ?${MONTH}`);
const PART_OF_ONE = pattern(`${PART}[ -]?,? ?${YEAR}|${YEAR}[ -]?,? ?${PART}`);

/** A year or a month of one that is said to be named by one of the two years it runs over. */
export type SaidOfRunningYear = Extract<
  SaidPeriod,
  { readonly kind: 'RUNNING_YEAR' | 'MONTH_OF_RUNNING_YEAR' }
>;

/** A text without the words that call its year a financial or a school's one, and whether it has any. */
export function withoutRunningYear(text: string): {
  readonly rest: string;
  readonly isRunning: boolean;
  readonly academic: boolean;
} {
  const rest = text.replace(WORDS, ' ').replace(/ +/g, ' ').trim();
  const academic = /\bacademic\b/.test(text);
  return { rest, academic, isRunning: text.search(WORDS) !== -1 };
}

/**
 * What stands beside such words: "17/18" is then a year and no month; "2018" is the year in which one
 * begins or the one in which one ends, and its April one of two. Null where it is anything else.
 */
export function saidOfRunningYear(rest: string, academic: boolean): SaidPeriod | null {
  const two = TWO.exec(rest.replace(SIX_DIGITS, '$1/$2'));
  const said = two === null ? null : years(two[1], two[2], academic);
  if (said?.kind === 'YEARS') return said;
  const one = ONE.exec(rest);
  if (one) return runningYear(one[1], null, academic);
  const before = MONTH_FIRST.exec(rest);
  const monthBefore = monthNumberOf(before?.[1]);
  if (monthBefore !== null) return runningYear(before?.[2], monthBefore, academic);
  const after = YEAR_FIRST.exec(rest);
  const monthAfter = monthNumberOf(after?.[2]);
  if (monthAfter !== null) return runningYear(after?.[1], monthAfter, academic);
  return PART_OF_ONE.test(rest)
    ? ambiguous('the year may be the one in which it begins or the one in which it ends')
    : null;
}

/** The two periods that may be meant: of the year that ends in it, and of the one that begins in it. */
export function readingsOf(
  said: SaidOfRunningYear,
  startMonth: number,
): readonly { readonly year: Period; readonly period: Period }[] {
  return [said.year - 1, said.year].map((first) => {
    const year = said.academic ? academicYear(first) : financialYear(first, startMonth);
    if (said.kind === 'RUNNING_YEAR') return { year, period: year };
    const month = monthsIn(year).find(({ start }) => partsOf(start).month === said.month);
    return { year, period: month ?? year };
  });
}

/** Both readings in words: "April 2017 of 2017/18 or April 2018 of 2018/19". */
export function readingsInWords(said: SaidOfRunningYear, startMonth: number): string {
  return readingsOf(said, startMonth)
    .map(({ year, period }) =>
      period === year ? formatPeriod(year) : `${formatPeriod(period)} of ${formatPeriod(year)}`,
    )
    .join(' or ');
}

/** What to write for either: `"2017-04" or "2018-04"`. */
export function readingsToWrite(said: SaidOfRunningYear, startMonth: number): string {
  return readingsOf(said, startMonth)
    .map(({ year, period }) => `"${period === year ? formatPeriod(year) : periodKey(period)}"`)
    .join(' or ');
}
