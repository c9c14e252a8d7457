import {
  academicYear,
  calendarYear,
  financialYear,
  monthOf,
  monthsIn,
  quarter,
  shift,
} from '../period';
import type { Period } from '../period';
import { periodKey } from '../period-key';
import type { Basis } from '../vocabulary';
import { isMonthOrYears } from './months-or-years';
import type { HeadingSaid } from './read-heading';
import { saidPeriod } from './period-words';
import type { SaidPeriod } from './said-period';

/** The period and the basis of a column, as far as its heading and those beside it tell. */
export interface ColumnTime {
  readonly period: string | null;
  readonly basis: Basis | null;
  /** True where it is taken to be the year to date at the end of the year before. */
  readonly isOutturn: boolean;
}

/** What texts around a table say of time: "2017/18" above columns that say "Apr" and "May" only. */
export interface Surroundings {
  readonly texts: readonly string[];
  readonly startMonth: number;
}

const NO_TIME: ColumnTime = { period: null, basis: null, isOutturn: false };

/**
 * The periods of columns side by side. A year among months is the outturn of that year: the year to
 * date at its last month. A year to date without a month is that of the latest month beside it, and a
 * previous one that of the same month a year before.
 */
export function columnTimes(
  headings: readonly HeadingSaid[],
  around: Surroundings,
): { readonly times: readonly ColumnTime[]; readonly latest: Period | null } {
  const year = yearAround(around);
  const periods = headings.map(({ period, role }) =>
    period === null || role === 'IGNORED' ? null : periodOfSaid(period, around.startMonth, year),
  );
  const hasMonths = periods.some((period) => period?.kind === 'MONTH');
  const candidates = periods.filter(
    (period, index) =>
      period !== null &&
      headings[index]?.previous === false &&
      (!hasMonths || period.kind === 'MONTH'),
  );
  const latest = candidates.reduce<Period | null>(
    (later, period) =>
      later === null || (period !== null && period.end > later.end) ? period : later,
    null,
  );
  const times = headings.map((said, index): ColumnTime => {
    const own = periods[index] ?? null;
    if (own !== null) return timeOf(own, said, hasMonths);
    if (said.basis === null || said.role === 'IGNORED' || latest === null) {
      return { ...NO_TIME, basis: said.basis };
    }
    const period = said.previous ? shift(latest, latest.kind === 'MONTH' ? -12 : -1) : latest;
    return { period: periodKey(period), basis: said.basis, isOutturn: false };
  });
  return { times, latest };
}

function timeOf(period: Period, { basis }: HeadingSaid, hasMonths: boolean): ColumnTime {
  if (!hasMonths || period.kind !== 'FINANCIAL_YEAR') {
    return { period: periodKey(period), basis, isOutturn: false };
  }
  const last = monthsIn(period).at(-1) ?? period;
  return { period: periodKey(last), basis: 'YEAR_TO_DATE', isOutturn: true };
}

/** The period that was said, of the year told around it where it says none; null where that is not known. */
export function periodOfSaid(
  said: SaidPeriod,
  startMonth: number,
  year: Period | null,
): Period | null {
  switch (said.kind) {
    case 'DAY':
    case 'MONTH':
      return monthOf(said.year, said.month);
    case 'MONTH_OR_YEARS':
      return said.dashed ? monthOf(said.year, said.month) : null;
    case 'MONTH_OF_YEARS':
      return monthOf(said.month >= startMonth ? said.firstYear : said.firstYear + 1, said.month);
    case 'NUMBER_OF_YEARS':
      return monthOf(said.firstYear, startMonth + said.number - 1);
    case 'QUARTER_OF_YEARS':
      return quarter(said.firstYear, said.quarter, startMonth);
    case 'YEARS':
      return said.academic
        ? academicYear(said.firstYear)
        : financialYear(said.firstYear, startMonth);
    case 'YEAR':
      return calendarYear(said.year);
    case 'MONTH_ALONE':
      return year === null ? null : monthInYear(year, said.month, startMonth);
    case 'NUMBER_ALONE':
      return year === null
        ? null
        : monthOf(Number(year.start.slice(0, 4)), startMonth + said.number - 1);
    case 'QUARTER_ALONE':
      return year === null
        ? null
        : quarter(Number(year.start.slice(0, 4)), said.quarter, startMonth);
    case 'RUNNING_YEAR':
    case 'MONTH_OF_RUNNING_YEAR':
    case 'WINDOW':
    case 'AMBIGUOUS':
    case 'IMPOSSIBLE':
      return null;
  }
}

function monthInYear(year: Period, month: number, startMonth: number): Period {
  const first = Number(year.start.slice(0, 4));
  return monthOf(month >= startMonth ? first : first + 1, month);
}

/** The financial year that the title, the notes or the name of the sheet tell; null where none or several do. */
function yearAround({ texts, startMonth }: Surroundings): Period | null {
  const found = texts.flatMap((text) =>
    [text, ...(text.match(/\b\d{4} ?[/-] ?\d{2}(?:\d{2})?\b/g) ?? [])].flatMap((part) => {
      const said = saidPeriod(part);
      return said?.kind === 'YEARS' ? [financialYear(said.firstYear, startMonth)] : [];
    }),
  );
  const starts = new Set(found.map(({ start }) => start));
  return starts.size === 1 ? (found[0] ?? null) : null;
}

/** The one month, quarter or year that texts around a table name, days left aside; null where none or several do. */
export function periodAround({ texts, startMonth }: Surroundings): Period | null {
  const found = texts.flatMap((text) => {
    const months = text.match(/(?<!\d(?:st|nd|rd|th)? )\b[A-Za-z]{3,9}[ -]?\d{2,4}\b/g) ?? [];
    return [text, ...months].flatMap((part) => {
      const said = saidPeriod(part);
      // 2011-12 in a title is a year as often as a month: nobody but the reader can say which.
      return said === null || isMonthOrYears(said) ? [] : [periodOfSaid(said, startMonth, null)];
    });
  });
  const known = found.filter((period) => period !== null);
  const keys = new Set(known.map(periodKey));
  return keys.size === 1 ? (known[0] ?? null) : null;
}
