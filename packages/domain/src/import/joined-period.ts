import { isoDate } from '../calendar-date';
import { financialYear, monthsIn } from '../period';
import { comparableName } from './names';
import { saidPeriod } from './period-words';
import { ambiguous, impossible } from './said-period';
import type { SaidPeriod } from './said-period';
import type { SourceCell } from './source-table';

/** One of two columns that say the period of a row together, with what stands in it. */
export interface PeriodPart {
  readonly heading: string;
  readonly cell: SourceCell;
}

const MONTH_NUMBER = /^0?([1-9]|1[0-2])$/;
const RUNNING_YEAR = /^(?:financial|fin|fiscal|academic|fy)\b/;

/** Whether a text says a year and nothing else of time. */
export function saysYear(text: string): boolean {
  const said = saidPeriod(text);
  const mayBe = said?.kind === 'MONTH_OR_YEARS' && !said.dashed;
  return mayBe || said?.kind === 'YEAR' || said?.kind === 'YEARS';
}

/** Whether a text says a month or a quarter of a year that it does not say: "Apr", "4", "M1". */
export function saysPartOfYear(text: string): boolean {
  return MONTH_NUMBER.test(text.trim()) || saidPeriod(text)?.kind.endsWith('_ALONE') === true;
}

/** What a column says of a year, when another says the month; null where it says none. */
function yearOf({ heading, cell }: PeriodPart): SaidPeriod | null {
  const said = saidPeriod(cell.date ?? cell.text);
  if (said?.kind === 'MONTH_OR_YEARS' && !said.dashed) {
    return { kind: 'YEARS', firstYear: said.year, academic: false };
  }
  if (said?.kind === 'YEARS') return said;
  if (said?.kind !== 'YEAR') return null;
  if (!RUNNING_YEAR.test(comparableName(heading))) return said;
  return ambiguous('it may be the year in which it begins or the one in which it ends');
}

/** What a column says of a part of a year, whose year another says; null where it says none. */
function partOf({ cell }: PeriodPart): SaidPeriod | number | null {
  const number = MONTH_NUMBER.exec(cell.text.trim());
  if (number !== null) return Number(number[1]);
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
  const [a, b] = [first, second].map(({ cell }) => saidPeriod(cell.date ?? cell.text));
  if (a == null || b == null) return null;
  const [whole, beside] = isPart(a) ? [b, a] : [a, b];
  if (isPart(whole) ? whole.kind === beside.kind : agrees(whole, beside, startMonth)) return whole;
  return impossible('the two columns say different periods');
}

function partOfYear(year: SaidPeriod, part: SaidPeriod | number): SaidPeriod {
  if (year.kind === 'AMBIGUOUS') return year;
  if (typeof part === 'number') {
    if (year.kind === 'YEAR') return { kind: 'MONTH', year: year.year, month: part };
    return ambiguous('the number may count from January or from the beginning of the year');
  }
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

/** Whether a text says a year alone, or a part of one alone, that another text may belong to. */
function isPart({ kind }: SaidPeriod): boolean {
  return kind === 'YEAR' || kind === 'YEARS' || kind.endsWith('_ALONE');
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
      return monthsIn(financialYear(beside.firstYear, startMonth)).some(
        ({ start }) => start === month,
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
