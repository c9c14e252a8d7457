import { MONTH_NAMES } from '../calendar-date';
import {
  academicYear,
  calendarYear,
  financialYear,
  lastDay,
  monthOf,
  quarter,
  windowBetween,
  type Period,
} from '../period';

/** Years that published figures of children's services can be of. */
const isYear = (year: number) => Number.isInteger(year) && year >= 1990 && year <= 2100;

/**
 * The year in which a year of publication ends: "2017" and "2016-17", "2016/17" or "201617" are
 * all 2017. Null for anything else.
 */
function endYear(text: string): number | null {
  const single = /^(\d{4})$/.exec(text);
  if (single) return isYear(Number(single[1])) ? Number(single[1]) : null;
  const pair = /^(\d{4})[-/]?(\d{2})$/.exec(text);
  const first = Number(pair?.[1]);
  return pair && isYear(first) && (first + 1) % 100 === Number(pair[2]) ? first + 1 : null;
}

/** The kinds of year of the Local Authority Interactive Tool. */
const LAIT_YEARS: Readonly<Record<string, (endsIn: number) => Period>> = {
  'financial year': (year) => financialYear(year - 1),
  // Children in care, in need and under plans are counted on 31 March.
  annual: (year) => financialYear(year - 1),
  'academic year': (year) => academicYear(year - 1),
  'calendar year': (year) => calendarYear(year),
  // The workforce of the year to 30 September.
  'annual (end of sept)': (year) => windowBetween(`${year - 1}-10-01`, `${year}-10-01`),
  'annual - january': (year) => monthOf(year, 1),
};

/** How the kinds of year are spelt, for those who wrote another. */
export const LAIT_YEAR_TYPES = [
  'Financial Year',
  'Annual',
  'Academic Year',
  'Calendar Year',
  'Annual (end of Sept)',
  'Annual - January',
] as const;

/**
 * The period of a year of the Local Authority Interactive Tool, which names a year by the one in
 * which it ends: Financial Year 2017 is April 2016 to March 2017 (the figure of 2.8 for 2017 is
 * that of the Department's release of 2016 to 2017). Null where the kind of year or the year is
 * not known.
 */
export function laitPeriod(yearType: string, year: string): Period | null {
  const endsIn = endYear(year.trim());
  const made = LAIT_YEARS[yearType.trim().toLowerCase()];
  return endsIn === null || made === undefined ? null : made(endsIn);
}

/**
 * Whether a period lies ahead of the day on which its figures were published. Years, quarters and
 * months of children's services are published when they are over; of an academic year that has begun
 * there are figures of its first terms.
 */
export function liesAhead(period: Period, publishedBy: string): boolean {
  const { kind, start } = period;
  return (kind === 'ACADEMIC_YEAR' ? start : lastDay(period)) > publishedBy;
}

/** What the Department's files may say in time_identifier, for those who wrote something else. */
export const DFE_TIME_IDENTIFIERS =
  'Reporting year, Financial year, Academic year, Calendar year, Financial year Q1 to Q4, or the name of a month';

/** The month that 2017-04 names; null for anything else. */
export function monthWritten(text: string): Period | null {
  const [, year, monthNumber] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text.trim()) ?? [];
  return isYear(Number(year)) ? monthOf(Number(year), Number(monthNumber)) : null;
}

/**
 * The period of a row in the Department's open-data layout. A reporting year of children's social
 * care is the year to 31 March in which it ends: 2024 is April 2023 to March 2024. Financial and
 * academic years are written 202324. Null where it is not known.
 */
export function dfePeriod(timeIdentifier: string, timePeriod: string): Period | null {
  const identifier = timeIdentifier.trim().toLowerCase();
  const text = timePeriod.trim();
  if (identifier === 'reporting year' || identifier === 'financial year') {
    const endsIn = endYear(text);
    return endsIn === null ? null : financialYear(endsIn - 1);
  }
  if (identifier === 'academic year') {
    const endsIn = endYear(text);
    return endsIn === null ? null : academicYear(endsIn - 1);
  }
  const quarterOfYear = /^financial year q([1-4])$/.exec(identifier);
  if (quarterOfYear) {
    const endsIn = endYear(text);
    return endsIn === null ? null : quarter(endsIn - 1, Number(quarterOfYear[1]));
  }
  const year = /^\d{4}$/.test(text) && isYear(Number(text)) ? Number(text) : null;
  if (year === null) return null;
  if (identifier === 'calendar year') return calendarYear(year);
  const monthIndex = MONTH_NAMES.findIndex((name) => name.toLowerCase() === identifier);
  return monthIndex < 0 ? null : monthOf(year, monthIndex + 1);
}
