import { daysInMonth, isoDate, MONTH_NAMES, partsOf } from '../calendar-date';
import { academicYear } from '../period';

/** What a text says of time, before it is known what kind of period is meant. */
export type SaidPeriod =
  | { readonly kind: 'DAY'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'MONTH'; readonly year: number; readonly month: number }
  /** A month of the year that begins in the first and ends in the second. */
  | { readonly kind: 'MONTH_OF_YEARS'; readonly firstYear: number; readonly month: number }
  | { readonly kind: 'QUARTER_OF_YEARS'; readonly firstYear: number; readonly quarter: number }
  | { readonly kind: 'YEARS'; readonly firstYear: number; readonly academic: boolean }
  | { readonly kind: 'YEAR'; readonly year: number }
  /** "FY 2018": one that ends in that year or begins in it. */
  | { readonly kind: 'RUNNING_YEAR'; readonly year: number; readonly academic: boolean }
  /** "FY 2018 Apr": a month of either. */
  | {
      readonly kind: 'MONTH_OF_RUNNING_YEAR';
      readonly year: number;
      readonly month: number;
      readonly academic: boolean;
    }
  | { readonly kind: 'WINDOW'; readonly start: string; readonly end: string }
  /** 2011-12 and 2011/12: December 2011, or the year 2011/12; with a dash it is written as ISO writes a month. */
  | {
      readonly kind: 'MONTH_OR_YEARS';
      readonly year: number;
      readonly month: number;
      readonly dashed: boolean;
    }
  /** "M1 2018/19": the first month of the year, whichever it begins with. */
  | { readonly kind: 'NUMBER_OF_YEARS'; readonly firstYear: number; readonly number: number }
  | { readonly kind: 'NUMBER_ALONE'; readonly number: number }
  | { readonly kind: 'MONTH_ALONE'; readonly month: number }
  | { readonly kind: 'QUARTER_ALONE'; readonly quarter: number }
  | { readonly kind: 'AMBIGUOUS'; readonly why: string }
  | { readonly kind: 'IMPOSSIBLE'; readonly why: string };

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((name, index): [string, number][] => {
    const lower = name.toLowerCase();
    return [
      [lower, index + 1],
      [lower.slice(0, 3), index + 1],
    ];
  }).concat([['sept', 9]]),
);

const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
const EARLIEST_YEAR = 1950;
const LATEST_YEAR = 2100;
const SERIAL_OF_1950 = 18_264;
const SIX_DIGITS = /^(\d{4})(\d{2})$/;

/** The number of a month by its name, in small letters, or the first three of them; null where it is none. */
export function monthNumberOf(name: string | undefined): number | null {
  return MONTHS.get(name ?? '') ?? null;
}

/** A year that runs over two, named by one of them, or a month of it. */
export function runningYear(
  yearText: string | undefined,
  monthNumber: number | null,
  academic: boolean,
): SaidPeriod {
  const year = fullYear(yearText ?? '');
  if (!inRange(year)) return impossible(`${year} is no year of a record`);
  return monthNumber === null
    ? { kind: 'RUNNING_YEAR', year, academic }
    : { kind: 'MONTH_OF_RUNNING_YEAR', year, month: monthNumber, academic };
}

/** A year, six digits, or the number by which spreadsheets hold a day. */
export function saidByNumber(text: string): SaidPeriod | null {
  const six = SIX_DIGITS.exec(text);
  if (six) return yearAndTwo([text, six[1] ?? '', '', six[2] ?? '']);
  const number = Number(text);
  if (/^\d{4}$/.test(text)) return inRange(number) ? { kind: 'YEAR', year: number } : null;
  return number >= FIRST_SERIAL && number < LAST_SERIAL ? dayOfSerial(Math.floor(number)) : null;
}

/** The day of a spreadsheet's number, counted from the first of 1950. */
function dayOfSerial(serial: number): SaidPeriod {
  let left = serial - SERIAL_OF_1950;
  let year = EARLIEST_YEAR;
  let monthNumber = 1;
  while (left >= daysInMonth(year, monthNumber)) {
    left -= daysInMonth(year, monthNumber);
    year += monthNumber === 12 ? 1 : 0;
    monthNumber = (monthNumber % 12) + 1;
  }
  return { kind: 'DAY', year, month: monthNumber, day: left + 1 };
}

/** A year with two digits behind it: a month, the year after, or either. */
export function yearAndTwo(match: readonly string[]): SaidPeriod {
  const year = Number(match[1]);
  const two = Number(match[3]);
  if (!inRange(year)) return impossible(`${year} is no year of a record`);
  const follows = (match[3] ?? '').length === 2 && two === (year + 1) % 100;
  if (follows && (two > 12 || two === 0)) {
    return { kind: 'YEARS', firstYear: year, academic: false };
  }
  if (follows) {
    return { kind: 'MONTH_OR_YEARS', year, month: two, dashed: match[2] === '-' };
  }
  return month(String(year), two);
}

/** Two digits and two digits: 03/18 is a month, 17/18 years, 11/12 either. */
export function twoAndTwo(match: readonly string[]): SaidPeriod {
  const first = Number(match[1]);
  const second = Number(match[2]);
  const follows = (match[1] ?? '').length === 2 && second === (first + 1) % 100;
  if (!follows) return month(match[2], first);
  if (first >= 1 && first <= 12) {
    return ambiguous('it may be a month of a year, or a year and the one after it');
  }
  return years(match[1], match[2], false);
}

/** A quarter of the years that are written before or behind it. */
export function quarterOf(quarter = '', first = '', second = ''): SaidPeriod {
  const said = years(first, second, false);
  return said.kind === 'YEARS'
    ? { kind: 'QUARTER_OF_YEARS', firstYear: said.firstYear, quarter: Number(quarter) }
    : said;
}

/** A month of the years that are written before or behind it. */
export function monthOfYears(monthNumber: number, first = '', second = ''): SaidPeriod {
  const said = years(first, second, false);
  return said.kind === 'YEARS'
    ? { kind: 'MONTH_OF_YEARS', firstYear: said.firstYear, month: monthNumber }
    : said;
}

/** A month of the years that are written before or behind it, by its number in them: "P01". */
export function numberOfYears(text = '', first?: string, second?: string): SaidPeriod {
  const number = Number(text);
  if (number < 1 || number > 12) return impossible(`a year has no month ${number}`);
  if (first === undefined) return { kind: 'NUMBER_ALONE', number };
  const said = years(first, second, false);
  return said.kind === 'YEARS'
    ? { kind: 'NUMBER_OF_YEARS', firstYear: said.firstYear, number }
    : said;
}

/** A year and the one after it, written with two or four digits each. */
export function years(
  first: string | undefined,
  second: string | undefined,
  academic: boolean,
): SaidPeriod {
  const year = fullYear(first ?? '');
  if (Number(second) % 100 !== (year + 1) % 100) {
    return impossible(`${second} is not the year after ${first}`);
  }
  return inRange(year)
    ? { kind: 'YEARS', firstYear: year, academic }
    : impossible(`${year} is no year of a record`);
}

/** The month of a year, where there is one. */
export function month(yearText: string | undefined, monthNumber: number): SaidPeriod {
  const year = fullYear(yearText ?? '');
  if (monthNumber < 1 || monthNumber > 12) return impossible(`there is no month ${monthNumber}`);
  return inRange(year)
    ? { kind: 'MONTH', year, month: monthNumber }
    : impossible(`${year} is no year of a record`);
}

/** A day, where there is one. */
export function day(yearText = '', monthText = '', dayText = ''): SaidPeriod {
  const said = month(yearText, Number(monthText));
  if (said.kind !== 'MONTH') {
    return Number(monthText) > 12 && Number(dayText) <= 12
      ? impossible(`there is no month ${Number(monthText)}: the day stands first, then the month`)
      : said;
  }
  const dayNumber = Number(dayText);
  if (dayNumber < 1 || dayNumber > daysInMonth(said.year, said.month)) {
    return impossible(`there is no day ${dayNumber} in that month`);
  }
  return { ...said, kind: 'DAY', day: dayNumber };
}

function fullYear(text: string): number {
  const number = Number(text);
  if (text.length > 2) return number;
  return number < 80 ? 2000 + number : 1900 + number;
}

function inRange(year: number): boolean {
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}

/** From the first of two months or days to the second, both included; null where they are no such. */
export function rangeOf(from: SaidPeriod | null, to: SaidPeriod | null): SaidPeriod | null {
  if (from?.kind === 'MONTH_ALONE' && to?.kind === 'MONTH') {
    // The year stands behind the last month: "Jul-Sep 2018", and "Nov to Jan 2019" begins the year before.
    const year = from.month <= to.month ? to.year : to.year - 1;
    return rangeOf({ kind: 'MONTH', year, month: from.month }, to);
  }
  if (from?.kind !== to?.kind || from === null || to === null) return null;
  if (from.kind === 'MONTH' && to.kind === 'MONTH') {
    const end = isoDate(to.year, to.month + 1);
    return { kind: 'WINDOW', start: isoDate(from.year, from.month), end };
  }
  if (from.kind !== 'DAY' || to.kind !== 'DAY') return null;
  const isLast = to.day === daysInMonth(to.year, to.month);
  const end = isLast ? isoDate(to.year, to.month + 1) : isoDate(to.year, to.month, to.day + 1);
  return { kind: 'WINDOW', start: isoDate(from.year, from.month, from.day), end };
}

/** What may be more than one period, and why. */
export function ambiguous(why: string): SaidPeriod {
  return { kind: 'AMBIGUOUS', why };
}

/** What is no period, and why. */
export function impossible(why: string): SaidPeriod {
  return { kind: 'IMPOSSIBLE', why };
}

/** What was said of a year of schools, which runs from September to August: a month of it by its name alone. */
export function ofAcademicYear(said: SaidPeriod): SaidPeriod {
  switch (said.kind) {
    case 'MONTH_OF_YEARS': {
      const september = partsOf(academicYear(said.firstYear).start).month;
      const year = said.month >= september ? said.firstYear : said.firstYear + 1;
      return { kind: 'MONTH', year, month: said.month };
    }
    case 'QUARTER_OF_YEARS':
    case 'NUMBER_OF_YEARS':
      return ambiguous('the number may count from September, from April or from January');
    default:
      return said;
  }
}
