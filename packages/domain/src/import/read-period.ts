import { isoDate, partsOf } from '../calendar-date';
import { assertNever } from '../never';
import {
  academicYear,
  calendarYear,
  financialYear,
  financialYearOf,
  lastDay,
  monthOf,
  quarter,
  quarterOf,
  windowBetween,
} from '../period';
import type { Period } from '../period';
import type { PeriodKind } from '../vocabulary';
import type { IssueCode } from './issue-codes';
import { saidPeriod } from './period-words';
import { readingsInWords, readingsToWrite } from './running-year';
import type { SaidOfRunningYear } from './running-year';
import type { SaidPeriod } from './said-period';
import type { SourceCell } from './source-table';

/** A period, or why a cell is none. */
export type ReadPeriod =
  | { readonly period: Period }
  | {
      readonly code: Extract<
        IssueCode,
        'PERIOD_NOT_READ' | 'PERIOD_AMBIGUOUS' | 'PERIOD_OF_OTHER_LENGTH'
      >;
      readonly why: string | null;
      readonly expected: string;
    };

/** What a period of each kind is written like, for people. */
const EXPECTED: Record<PeriodKind, string> = {
  MONTH: 'a month, as in "March 2018" or "2018-03"',
  QUARTER: 'a quarter, as in "Q4 2017/18"',
  FINANCIAL_YEAR: 'a financial year, as in "2017/18"',
  ACADEMIC_YEAR: 'an academic year, as in "2017/18"',
  CALENDAR_YEAR: 'a year, as in "2018"',
  WINDOW: 'two dates, the second not included, as in "2017-07-01..2018-07-01"',
};

/** What a period of a kind is written like, for people. */
export function expectedPeriod(kind: PeriodKind): string {
  return EXPECTED[kind];
}

/**
 * Reads a cell as a period of the kind that an indicator is measured in. Dates are British: 03/04/2018
 * is in April. A day means the period that it lies in, of quarters and years only their first or last.
 * What may be read in two ways is not read.
 */
export function readPeriod(
  cell: SourceCell,
  kind: PeriodKind,
  financialYearStartMonth: number,
): ReadPeriod {
  const said = saidPeriod(cell.date ?? cell.text);
  if (said === null) return { code: 'PERIOD_NOT_READ', why: null, expected: EXPECTED[kind] };
  return periodAs(said, kind, financialYearStartMonth);
}

/** A period of a kind from what was said, or why it is none. */
export function periodAs(said: SaidPeriod, kind: PeriodKind, startMonth: number): ReadPeriod {
  const expected = EXPECTED[kind];
  if (said.kind === 'IMPOSSIBLE') return { code: 'PERIOD_NOT_READ', why: said.why, expected };
  if (said.kind === 'AMBIGUOUS') return { code: 'PERIOD_AMBIGUOUS', why: said.why, expected };
  if (said.kind.endsWith('_ALONE')) {
    return { code: 'PERIOD_AMBIGUOUS', why: 'its year is not said', expected };
  }
  if (said.kind === 'MONTH_OR_YEARS' && kind === 'MONTH' && !said.dashed) {
    return { code: 'PERIOD_AMBIGUOUS', why: 'it may be a month or a year', expected };
  }
  if (said.kind === 'YEAR' && (kind === 'FINANCIAL_YEAR' || kind === 'ACADEMIC_YEAR')) {
    const why = 'it may be the year in which it begins or the one in which it ends';
    return { code: 'PERIOD_AMBIGUOUS', why, expected };
  }
  if (isOfEitherYear(said, kind)) {
    return {
      code: 'PERIOD_AMBIGUOUS',
      why: `it may be ${readingsInWords(said, startMonth)}`,
      expected: `the one that is meant, ${readingsToWrite(said, startMonth)}`,
    };
  }
  const period = fitting(said, kind, startMonth);
  return period === null ? { code: 'PERIOD_OF_OTHER_LENGTH', why: null, expected } : { period };
}

/** "FY 2018", or a month of it, where such a period is asked for: either of two. */
function isOfEitherYear(said: SaidPeriod, kind: PeriodKind): said is SaidOfRunningYear {
  if (said.kind === 'MONTH_OF_RUNNING_YEAR') return kind === 'MONTH';
  const isYear = kind === 'FINANCIAL_YEAR' || kind === 'ACADEMIC_YEAR';
  return said.kind === 'RUNNING_YEAR' && isYear;
}

function fitting(said: SaidPeriod, kind: PeriodKind, startMonth: number): Period | null {
  if (said.kind === 'WINDOW' && kind !== 'WINDOW') {
    const window = windowFrom(said.start, said.end);
    const candidate = window === null ? null : longerPeriod(kind, window, startMonth);
    return candidate?.start === said.start && candidate.end === said.end ? candidate : null;
  }
  switch (kind) {
    case 'MONTH':
      return monthFrom(said, startMonth);
    case 'QUARTER':
      if (said.kind === 'QUARTER_OF_YEARS')
        return quarter(said.firstYear, said.quarter, startMonth);
      return boundedBy(said, (month) => quarterOf(month, startMonth));
    case 'FINANCIAL_YEAR':
      if (said.kind === 'MONTH_OR_YEARS') return financialYear(said.year, startMonth);
      if (said.kind === 'YEARS' && !said.academic) return financialYear(said.firstYear, startMonth);
      return boundedBy(said, (month) => financialYearOf(month, startMonth));
    case 'ACADEMIC_YEAR':
      if (said.kind === 'MONTH_OR_YEARS') return academicYear(said.year);
      return said.kind === 'YEARS' ? academicYear(said.firstYear) : null;
    case 'CALENDAR_YEAR':
      if (said.kind === 'YEAR') return calendarYear(said.year);
      return boundedBy(said, ({ start }) => calendarYear(Number(start.slice(0, 4))));
    case 'WINDOW':
      return said.kind === 'WINDOW' ? windowFrom(said.start, said.end) : null;
    default:
      return assertNever(kind);
  }
}

/** The period of a kind in which another begins. */
function longerPeriod(
  kind: Exclude<PeriodKind, 'WINDOW'>,
  { start }: Period,
  startMonth: number,
): Period {
  const { year, month: monthNumber } = partsOf(start);
  const month = monthOf(year, monthNumber);
  switch (kind) {
    case 'MONTH':
      return month;
    case 'QUARTER':
      return quarterOf(month, startMonth);
    case 'FINANCIAL_YEAR':
      return financialYearOf(month, startMonth);
    case 'ACADEMIC_YEAR':
      return academicYear(year);
    case 'CALENDAR_YEAR':
      return calendarYear(year);
    default:
      return assertNever(kind);
  }
}

function monthFrom(said: SaidPeriod, startMonth: number): Period | null {
  switch (said.kind) {
    case 'DAY':
    case 'MONTH':
    case 'MONTH_OR_YEARS':
      return monthOf(said.year, said.month);
    case 'MONTH_OF_YEARS':
      return monthOf(said.month >= startMonth ? said.firstYear : said.firstYear + 1, said.month);
    case 'NUMBER_OF_YEARS':
      return monthOf(said.firstYear, startMonth + said.number - 1);
    default:
      return null;
  }
}

/** The longer period of which a day is the first or the last. */
function boundedBy(said: SaidPeriod, longer: (month: Period) => Period): Period | null {
  if (said.kind !== 'DAY') return null;
  const period = longer(monthOf(said.year, said.month));
  const date = isoDate(said.year, said.month, said.day);
  return date === period.start || date === lastDay(period) ? period : null;
}

function windowFrom(start: string, end: string): Period | null {
  try {
    return windowBetween(start, end);
  } catch {
    return null;
  }
}
