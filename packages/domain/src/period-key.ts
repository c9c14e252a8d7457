import { MONTH_NAMES, partsOf } from './calendar-date';
import {
  academicYear,
  calendarYear,
  financialYear,
  financialYearOf,
  lastDay,
  month,
  monthsBetween,
  quarter,
  windowBetween,
} from './period';
import type { Period } from './period';
import { assertNever } from './never';

/**
 * The text that stands for a period in addresses and files: `2018-03` (month), `2017-18-q4` (fourth
 * quarter of the financial year 2017/18: January to March 2018), `2017-18`
 * (financial year), `2017-18A` (academic year), `2018` (calendar year), and `2017-07-01..2018-07-01`
 * (window, the end not included). Financial years in keys begin in April.
 */
export function periodKey(period: Period): string {
  const { year } = partsOf(period.start);
  switch (period.kind) {
    case 'MONTH':
      return period.start.slice(0, 7);
    case 'QUARTER': {
      const financial = financialYearOf(period);
      const number = Math.floor(monthsBetween(financial, period) / 3) + 1;
      return `${yearPair(Number(financial.start.slice(0, 4)))}-q${number}`;
    }
    case 'FINANCIAL_YEAR': {
      const readsAsMonth = year % 100 <= 11;
      return `${yearPair(year)}${readsAsMonth ? 'F' : ''}`;
    }
    case 'ACADEMIC_YEAR':
      return `${yearPair(year)}A`;
    case 'CALENDAR_YEAR':
      return period.start.slice(0, 4);
    case 'WINDOW':
      return `${period.start}..${period.end}`;
    default:
      return assertNever(period.kind);
  }
}

/**
 * Reads what `periodKey` writes. `2017-18` is a financial year, as 18 is no month; years whose
 * second half would read as a month (2000-01 to 2011-12) are told apart by writing `2004-05F`. A
 * quarter names both years of its financial year, so that it cannot be taken for one of the calendar;
 * `2018-Q1` is refused. Throws a RangeError that says what was expected.
 */
export function parsePeriodKey(key: string): Period {
  const window = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(key);
  if (window) return windowBetween(window[1] ?? '', window[2] ?? '');
  const quarterParts = /^(\d{4})-(\d{2})-q([1-4])$/.exec(key);
  if (quarterParts) {
    const first = Number(quarterParts[1]);
    if (yearPair(first) !== key.slice(0, 7)) throw notAPeriod(key);
    return quarter(first, Number(quarterParts[3]));
  }
  if (/^\d{4}$/.test(key)) return calendarYear(Number(key));
  const parts = /^(\d{4})-(\d{2})([AF]?)$/.exec(key);
  if (!parts) throw notAPeriod(key);
  const year = Number(parts[1]);
  const second = Number(parts[2]);
  if (parts[3] === '' && second >= 1 && second <= 12) return month(key);
  if (second !== (year + 1) % 100) throw notAPeriod(key);
  return parts[3] === 'A' ? academicYear(year) : financialYear(year);
}

/** LONG: "March 2018". SHORT: "Mar 18", for column headings. Other kinds read the same in both. */
export type PeriodStyle = 'LONG' | 'SHORT';

/** A period as an officer writes it: "March 2018", "Q1 2018/19", "2017/18". */
export function formatPeriod(period: Period, style: PeriodStyle = 'LONG'): string {
  const { year, month: monthNumber } = partsOf(period.start);
  switch (period.kind) {
    case 'MONTH': {
      const name = MONTH_NAMES[monthNumber - 1] ?? '';
      return style === 'LONG' ? `${name} ${year}` : `${name.slice(0, 3)} ${twoDigitYear(year)}`;
    }
    case 'QUARTER': {
      return `Q${periodKey(period).slice(-1)} ${formatPeriod(financialYearOf(period))}`;
    }
    case 'FINANCIAL_YEAR':
      return `${year}/${twoDigitYear(year + 1)}`;
    case 'ACADEMIC_YEAR':
      return `${year}/${twoDigitYear(year + 1)} academic year`;
    case 'CALENDAR_YEAR':
      return String(year);
    case 'WINDOW':
      return `${formatDate(period.start)} to ${formatDate(lastDay(period))}`;
    default:
      return assertNever(period.kind);
  }
}

/** A day as an officer writes it: "31 March 2018". */
export function formatDate(date: string): string {
  const { year, month: monthNumber, day } = partsOf(date);
  return `${day} ${MONTH_NAMES[monthNumber - 1]} ${year}`;
}

/** "2017-18": a year that begins in one calendar year and ends in the next. */
function yearPair(first: number): string {
  return `${first}-${twoDigitYear(first + 1)}`;
}

function notAPeriod(key: string): RangeError {
  const quarterly = /^(\d{4})(?:[-/](\d{2,4}))?[- ]?Q([1-4])$/i.exec(key);
  if (!quarterly) return new RangeError(`Not a period: ${key}`);
  const [, first = '', , number = ''] = quarterly;
  const expected = `${yearPair(Number(first))}-q${number}`;
  return new RangeError(
    `Not a period: ${key}; a quarter names both years of its financial year, for example ${expected}`,
  );
}

function twoDigitYear(year: number): string {
  return String(year % 100).padStart(2, '0');
}
