import { plainCharacters } from './read-number';
import { saidOfRunningYear, withoutRunningYear } from './running-year';
import {
  ambiguous,
  day,
  month,
  monthNumberOf,
  monthOfYears,
  numberOfYears,
  ofAcademicYear,
  quarterOf,
  rangeOf,
  runningYear,
  saidByNumber,
  twoAndTwo,
  yearAndTwo,
  years,
} from './said-period';
import type { SaidPeriod } from './said-period';

/** No period is written longer. */
const LONGEST = 100;
const MONTH = '([a-z]{3,9})';
const YEAR = "'?(\\d{4}|\\d{2})";
const YEARS = '(\\d{4}|\\d{2}) ?[/-] ?(\\d{4}|\\d{2})';
const pattern = (source: string) => new RegExp(`^${source}$`);

const ISO_DAY =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?$/;
const BRITISH_DAY =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)?$/;
const WORDED_DAY = pattern(`(\\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?${MONTH}[ -]?,? ?${YEAR}`);
const MONTH_YEAR = pattern(`${MONTH}[ -/]? ?${YEAR}`);
const YEAR_MONTH_WORD = pattern(`(\\d{4})[ -]?${MONTH}`);
const MONTH_YEARS = pattern(`${MONTH} ?${YEARS}`);
const YEARS_MONTH = pattern(`${YEARS} ?${MONTH}`);
const DAY_MONTH = pattern(`(\\d{1,2})[ -]${MONTH}`);
const YEAR_MONTH = /^(\d{4})([-/])(\d{1,2})$/;
const MONTH_SLASH_YEAR = /^(\d{1,2})[/-](\d{4})$/;
const TWO_AND_TWO = /^(\d{1,2})[/-](\d{2})$/;
const LONG_YEARS = /^(\d{4}) ?[/-] ?(\d{4})$/;
const QUARTER = '(?:q|qtr|quarter) ?([1-4])';
const QUARTER_YEARS = pattern(`${QUARTER} ?[,:-]? ?(?:of )?${YEARS}`);
const YEARS_QUARTER = pattern(`${YEARS} ?[,:-]? ?${QUARTER}`);
const QUARTER_YEAR = pattern(`(?:${QUARTER}[ -]?(\\d{4})|(\\d{4})[ -]?${QUARTER})`);
const NUMBER = '(?:m|mth|month|p|period) ?(\\d{1,2})';
const NUMBER_YEARS = pattern(`${NUMBER} ?,? ?(?:of )?${YEARS}`);
const YEARS_NUMBER = pattern(`${YEARS}[ -]?,? ?${NUMBER}`);
const NUMBER_YEAR = pattern(`(?:${NUMBER}[ -]?(?:\\d{4})|(?:\\d{4})[ -]?${NUMBER})`);
const RANGE = /^(.{3,20}?) ?(?:-|to|until) ?(.{4,20})$/;
const WINDOW = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/** What a text says of time, with the month first only where it is a word; null where it is no time. */
export function saidPeriod(raw: string): SaidPeriod | null {
  if (raw.length > LONGEST) return null;
  const text = plainCharacters(raw)
    .toLowerCase()
    .replace(/_/g, ' ')
    .replace(/^(?:as at|as of|month ending|month of|period ending|at) /, '');
  const { rest, academic, isRunning } = withoutRunningYear(text);
  const running = isRunning ? saidOfRunningYear(rest, academic) : null;
  const said = running ?? saidInNumbers(rest) ?? saidInWords(rest);
  if (said === null || !isRunning) return said;
  if (said.kind === 'MONTH') {
    return runningYear(String(said.year), said.month, academic);
  }
  return academic ? ofAcademicYear(said) : said;
}

function saidInNumbers(text: string): SaidPeriod | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return saidByNumber(text);
  let match = ISO_DAY.exec(text);
  if (match) return day(match[1], match[2], match[3]);
  match = BRITISH_DAY.exec(text);
  if (match) return day(match[4], match[3], match[1]);
  match = WINDOW.exec(text);
  if (match) return { kind: 'WINDOW', start: match[1] ?? '', end: match[2] ?? '' };
  match = YEAR_MONTH.exec(text);
  if (match) return yearAndTwo(match);
  match = LONG_YEARS.exec(text);
  if (match) return years(match[1], match[2], false);
  match = MONTH_SLASH_YEAR.exec(text);
  if (match) return month(match[2], Number(match[1]));
  match = TWO_AND_TWO.exec(text);
  return match === null ? null : twoAndTwo(match);
}

function saidInWords(text: string): SaidPeriod | null {
  let match = QUARTER_YEARS.exec(text);
  if (match) return quarterOf(match[1], match[2], match[3]);
  match = YEARS_QUARTER.exec(text);
  if (match) return quarterOf(match[3], match[1], match[2]);
  match = QUARTER_YEAR.exec(text);
  if (match)
    return ambiguous('a quarter of one year may be of the calendar or of the financial year');
  match = pattern(QUARTER).exec(text);
  if (match) return { kind: 'QUARTER_ALONE', quarter: Number(match[1]) };
  const numbered = saidByNumberOfMonth(text);
  if (numbered !== null) return numbered;
  match = WORDED_DAY.exec(text);
  const monthOfDay = monthNumberOf(match?.[2]);
  if (match && monthOfDay !== null) return day(match[3], String(monthOfDay), match[1]);
  match = MONTH_YEARS.exec(text);
  const monthBefore = monthNumberOf(match?.[1]);
  if (match && monthBefore !== null) return monthOfYears(monthBefore, match[2], match[3]);
  match = YEARS_MONTH.exec(text);
  const monthAfter = monthNumberOf(match?.[3]);
  if (match && monthAfter !== null) return monthOfYears(monthAfter, match[1], match[2]);
  match = MONTH_YEAR.exec(text);
  const named = monthNumberOf(match?.[1]);
  if (match && named !== null) return month(match[2], named);
  match = YEAR_MONTH_WORD.exec(text);
  const namedAfter = monthNumberOf(match?.[2]);
  if (match && namedAfter !== null) return month(match[1], namedAfter);
  match = RANGE.exec(text);
  const range =
    match === null ? null : rangeOf(saidPeriod(match[1] ?? ''), saidPeriod(match[2] ?? ''));
  if (range !== null) return range;
  match = DAY_MONTH.exec(text);
  if (match && monthNumberOf(match[2]) !== null) {
    return ambiguous('it may be a day without its year, or a month of a year');
  }
  const alone = monthNumberOf(text);
  return alone === null ? null : { kind: 'MONTH_ALONE', month: alone };
}

/** A month by its number in the year: "M1 2018/19", "2018/19 P01". */
function saidByNumberOfMonth(text: string): SaidPeriod | null {
  let match = NUMBER_YEARS.exec(text);
  if (match) return numberOfYears(match[1], match[2], match[3]);
  match = YEARS_NUMBER.exec(text);
  if (match) return numberOfYears(match[3], match[1], match[2]);
  if (NUMBER_YEAR.test(text)) {
    return ambiguous(
      'the number may count from January or from the beginning of the financial year',
    );
  }
  match = pattern(NUMBER).exec(text);
  return match === null ? null : numberOfYears(match[1]);
}
