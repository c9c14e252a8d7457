import { MONTH_NAMES, partsOf } from '../calendar-date';
import type { Period } from '../period';
import { comparableName } from './names';
import type { SaidPeriod } from './said-period';

/** A column whose heading numbers its month or quarter, with the period that it was said to be of. */
export interface NumberedColumn {
  readonly heading: string;
  readonly said: SaidPeriod | null;
  /** Null where none was said. */
  readonly period: Period | null;
}

interface Numbered {
  readonly number: number;
  readonly months: 1 | 3;
  /** Of the month in which the period that was said begins. */
  readonly month: number;
}

const MONTH_NUMBER = /(?:^|[^a-z])(?:m|mth|month|p|period) ?0?([1-9]|1[0-2])(?!\d)/;
const QUARTER_NUMBER = /(?:^|[^a-z])(?:q|qtr|quarter) ?([1-4])(?!\d)/;
const JANUARY = 1;

/**
 * What the headings read as that number a month or a quarter without telling its year ("Month 11",
 * "2018 P11"), where their columns were said to be of others; null for each that may be as it was said.
 * The numbers count from the beginning of the financial year or from January, in all of them alike: the
 * way that more of them bear out.
 */
export function otherNumbers(
  columns: readonly NumberedColumn[],
  startMonth: number,
): readonly (string | null)[] {
  const numbered = columns.map(numberedBy);
  const [own, calendar] = [startMonth, JANUARY].map((from) =>
    numbered.map((one) => one === null || one.month === monthCounted(one, from)),
  );
  const isOfCalendar = count(calendar) > count(own);
  const fits = (isOfCalendar ? calendar : own) ?? [];
  const from = isOfCalendar ? JANUARY : startMonth;
  return numbered.map((one, index) =>
    one === null || fits[index] === true ? null : wordsOf(one, from),
  );
}

function numberedBy({ heading, said, period }: NumberedColumn): Numbered | null {
  const isUndated = said === null || said.kind === 'NUMBER_ALONE' || said.kind === 'AMBIGUOUS';
  if (!isUndated || period === null) return null;
  const pattern = { MONTH: MONTH_NUMBER, QUARTER: QUARTER_NUMBER }[period.kind as 'MONTH'];
  const found = pattern?.exec(comparableName(heading.replaceAll('_', ' ')));
  if (found == null) return null;
  const months = period.kind === 'MONTH' ? 1 : 3;
  return { number: Number(found[1]), months, month: partsOf(period.start).month };
}

function monthCounted({ number, months }: Numbered, from: number): number {
  return ((from - 1 + (number - 1) * months) % 12) + 1;
}

function count(fits: readonly boolean[] = []): number {
  return fits.filter((fit) => fit).length;
}

/** "February, month 11 of a year from April". */
function wordsOf(one: Numbered, from: number): string {
  const [first, start] = [monthCounted(one, from), from].map((month) => MONTH_NAMES[month - 1]);
  return one.months === 1
    ? `${first}, month ${one.number} of a year from ${start}`
    : `the quarter from ${first}, quarter ${one.number} of a year from ${start}`;
}
