import { isoDate } from '../calendar-date';
import { academicYear, financialYear, monthsIn } from '../period';
import { comparableName } from './names';
import { isMonthOrYears } from './months-or-years';
import { saidPeriod } from './period-words';
import { readingsOf } from './running-year';
import { ambiguous, impossible, ofAcademicYear } from './said-period';
import type { SaidPeriod } from './said-period';
import type { SourceCell } from './source-table';

/** One of two columns that say the period of a row together, with what stands in it. */
export interface PeriodPart {
  readonly heading: string;
  readonly cell: SourceCell;
}

const MONTH_NUMBER = /^0?([1-9]|1[0-2])$/;
const RUNNING_YEAR = /\b(?:financial|fin|fiscal|academic|reporting|fy|end|ending)\b/;
const YEAR_HEADING = /(?:\byear|^fy)$/;
const ACADEMIC = /\bacademic\b/;
/** Above numbers that can only be those of months of the calendar. */
const MONTH_HEADING = /^(?:calendar )?month(?: no| number)?$/;

/** Why two columns are no period where each of them says another. */
export const DIFFERENT_PERIODS = 'the two columns say different periods';

const NUMBER_OF_EITHER = 'the number may count from January or from the beginning of the year';

/** Whether a heading says that years stand below it. */
export function isHeadedAsYears(heading: string): boolean {
  return YEAR_HEADING.test(comparableName(heading));
}

/** Whether a text says a year and nothing else of time; 2009-10 does below a heading of years. */
export function saysYear(text: string, heading: string): boolean {
  const said = saidPeriod(text);
  const mayBe = said?.kind === 'MONTH_OR_YEARS' && (isHeadedAsYears(heading) || !said.dashed);
  return mayBe || isYear(said);
}

function isYear(said: SaidPeriod | null): boolean {
  return said?.kind === 'YEAR' || said?.kind === 'YEARS' || said?.kind === 'RUNNING_YEAR';
}

/** Whether a text says a month or a quarter of a year that it does not say: "Apr", "4", "M1". */
export function saysPartOfYear(text: string): boolean {
  return MONTH_NUMBER.test(text.trim()) || saidPeriod(text)?.kind.endsWith('_ALONE') === true;
}

/** What a column says of a year, when another says the month; null where it says none. */
function yearOf({ heading, cell }: PeriodPart): SaidPeriod | null {
  const said = saidPeriod(cell.date ?? cell.text);
  const words = comparableName(heading);
  const academic = ACADEMIC.test(words);
  if (said?.kind === 'MONTH_OR_YEARS' && (YEAR_HEADING.test(words) || !said.dashed)) {
    return { kind: 'YEARS', firstYear: said.year, academic };
  }
  if (said?.kind === 'YEARS') return { ...said, academic: academic || said.academic };
  if (said?.kind === 'RUNNING_YEAR') return { ...said, academic: academic || said.academic };
  if (said?.kind !== 'YEAR') return null;
  return RUNNING_YEAR.test(words) ? { kind: 'RUNNING_YEAR', year: said.year, academic } : said;
}

/** What a column says of a part of a year, whose year another says; null where it says none. */
function partOf({ heading, cell }: PeriodPart): SaidPeriod | number | null {
  const number = MONTH_NUMBER.exec(cell.text.trim());
  if (number !== null && MONTH_HEADING.test(comparableName(heading))) return Number(number[1]);
  if (number !== null) return ambiguous(NUMBER_OF_EITHER);
  const said = saidPeriod(cell.date ?? cell.text);
  const isAlone =
    said?.kind === 'MONTH_ALONE' || said?.kind === 'QUARTER_ALONE' || said?.kind === 'NUMBER_ALONE';
  return isAlone ? said : null;
}

/**
 * What two columns say of time together: "2018/19" and "Apr", "2018" and "April", "M1" and "2018/19",
 * "4" and "2018"; or one of them all of it, and the other the same again. Null where they say no time.
 */
export function joinedPeriod(
  first: PeriodPart,
  second: PeriodPart,
  startMonth: number,
): SaidPeriod | null {
  for (const [one, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const [year, part] = [yearOf(one), partOf(other)];
    if (year !== null && part !== null) return partOfYear(year, part);
  }
  const [a, b] = [first, second].map(saidBeside);
  if (a == null || b == null) return null;
  const [whole, beside] = isPart(a) || (isMonthOrYears(a) && isDated(b)) ? [b, a] : [a, b];
  if (whole.kind === 'MONTH_OR_YEARS' && beside.kind === 'MONTH_ALONE') {
    const isSame = whole.month === beside.month && whole.month >= startMonth;
    if (!isSame) return ambiguous('it may be a month or a year');
    return { kind: 'MONTH', year: whole.year, month: whole.month };
  }
  if (isPart(whole) ? whole.kind === beside.kind : agrees(whole, beside, startMonth)) return whole;
  return impossible(DIFFERENT_PERIODS);
}

/** What a column says where the other says all of the period; a year as its heading has it. */
function saidBeside(part: PeriodPart): SaidPeriod | null {
  const year = yearOf(part);
  return year?.kind === 'YEARS' || year?.kind === 'RUNNING_YEAR'
    ? year
    : saidPeriod(part.cell.date ?? part.cell.text);
}

function partOfYear(year: SaidPeriod, part: SaidPeriod | number): SaidPeriod {
  if (year.kind === 'RUNNING_YEAR' && typeof part !== 'number' && part.kind === 'MONTH_ALONE') {
    return { ...year, kind: 'MONTH_OF_RUNNING_YEAR', month: part.month };
  }
  if (year.kind === 'YEARS' && year.academic) return partOfAcademicYear(year.firstYear, part);
  if (typeof part === 'number') {
    if (year.kind === 'YEAR') return { kind: 'MONTH', year: year.year, month: part };
    return ambiguous(NUMBER_OF_EITHER);
  }
  if (part.kind === 'AMBIGUOUS') return part;
  if (part.kind === 'MONTH_ALONE') {
    if (year.kind === 'YEAR') return { kind: 'MONTH', year: year.year, month: part.month };
    if (year.kind === 'YEARS') {
      return { kind: 'MONTH_OF_YEARS', firstYear: year.firstYear, month: part.month };
    }
  }
  if (year.kind === 'YEARS' && part.kind === 'QUARTER_ALONE') {
    return { kind: 'QUARTER_OF_YEARS', firstYear: year.firstYear, quarter: part.quarter };
  }
  if (year.kind === 'YEARS' && part.kind === 'NUMBER_ALONE') {
    return { kind: 'NUMBER_OF_YEARS', firstYear: year.firstYear, number: part.number };
  }
  return ambiguous('its year may be that of the calendar or the financial year');
}

/** A month of a year of schools, by its name alone: such a year runs from September to August. */
function partOfAcademicYear(firstYear: number, part: SaidPeriod | number): SaidPeriod {
  if (typeof part === 'number' || part.kind !== 'MONTH_ALONE') {
    return ambiguous('the number may count from September, from April or from January');
  }
  return ofAcademicYear({ kind: 'MONTH_OF_YEARS', firstYear, month: part.month });
}

/** Whether a text says a year alone, or a part of one alone, that another text may belong to. */
function isPart(said: SaidPeriod): boolean {
  return isYear(said) || said.kind.endsWith('_ALONE');
}

function isDated({ kind }: SaidPeriod): boolean {
  return kind === 'DAY' || kind === 'MONTH';
}

/** Whether what stands beside a whole period says nothing else. */
function agrees(whole: SaidPeriod, beside: SaidPeriod, startMonth: number): boolean {
  if ('firstYear' in whole && 'firstYear' in beside) return whole.firstYear === beside.firstYear;
  if (whole.kind !== 'DAY' && whole.kind !== 'MONTH') return true;
  const month = isoDate(whole.year, whole.month);
  switch (beside.kind) {
    case 'YEAR':
      return beside.year === whole.year;
    case 'YEARS':
      return monthsIn(
        beside.academic
          ? academicYear(beside.firstYear)
          : financialYear(beside.firstYear, startMonth),
      ).some(({ start }) => start === month);
    case 'MONTH_OR_YEARS':
      return (
        isoDate(beside.year, beside.month) === month ||
        monthsIn(financialYear(beside.year, startMonth)).some(({ start }) => start === month)
      );
    case 'RUNNING_YEAR':
      return readingsOf(beside, startMonth).some(
        ({ year }) => year.start <= month && month < year.end,
      );
    case 'MONTH_ALONE':
      return beside.month === whole.month;
    case 'DAY':
    case 'MONTH':
      return isoDate(beside.year, beside.month) === month;
    default:
      return true;
  }
}
