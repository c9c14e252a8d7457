import { monthsBetween, periodsUpTo } from '../period';
import type { Period } from '../period';
import type { MonthSpan } from '../scorecard/scorecard-facts';
import { periodHolding, PERIODS_IN_YEAR, periodShownAt } from './period-of-kind';
import type { CalendarKind } from './period-of-kind';

/**
 * How many periods a control chart looks at, the period's the last: two years of months, six of quarters,
 * however many are shown, so that what it says of a figure does not hang on how much of its past
 * somebody looks at. Decided.
 */
export const CHARTED_PERIODS = 24;

/** Fewer of a row's own periods are not shown where there are any: a year of quarters and the one before. */
export const LEAST_SHOWN = 5;

const MONTHS_IN_YEAR = 12;

/**
 * The periods of a kind to load for what is shown at a reporting period: those shown, as many as
 * control charts look at (they count periods, not months), and both the year to date and the same
 * periods a year earlier. A year to date is of the financial year: years of another kind have none.
 */
export function spanOfKind(
  kind: CalendarKind,
  at: Period,
  shown: number,
  startMonth: number,
): MonthSpan {
  const last = periodShownAt(kind, at, startMonth);
  const inYear = PERIODS_IN_YEAR[kind];
  const inYearToDate =
    kind === 'ACADEMIC_YEAR' || kind === 'CALENDAR_YEAR'
      ? 0
      : placeInYear(last, inYear, startMonth);
  const length = Math.max(shown, CHARTED_PERIODS, inYearToDate + inYear);
  const months = periodsUpTo(last, length);
  return { months, shown, inYearToDate, inYear, yearFrom: startMonth };
}

/** The how manieth of its financial year a period is: 3 of December's quarter. */
function placeInYear(period: Period, inYear: number, startMonth: number): number {
  const year = periodHolding('FINANCIAL_YEAR', period.start, startMonth);
  return monthsBetween(year, period) / (MONTHS_IN_YEAR / inYear) + 1;
}

/** How far back the latest figure of a row may lie, in months. Decided: what is older is no longer reported. */
export const MONTHS_STOOD_IN = 12;

/**
 * Where rows show their latest figure: how many of a row's own periods, the latest the last, lie after the
 * latest of which anything is on record, a figure or the reason why there is none. 0 where nothing is
 * on record of the year up to the latest: then that is shown, as it is missing.
 */
export function periodsNotComeIn(
  own: readonly Period[],
  isOnRecord: (period: Period, back: number) => boolean,
): number {
  const latest = own.at(-1);
  if (latest === undefined) return 0;
  const back = [...own].reverse().findIndex((period, index) => isOnRecord(period, index));
  const found = own[own.length - 1 - back];
  if (back < 1 || found === undefined) return 0;
  return monthsBetween(found, latest) <= MONTHS_STOOD_IN ? back : 0;
}

/** How many of a row's own periods are shown beside the months of a scorecard: those that end in them. */
export function shownBeside(kind: CalendarKind, { months, shown }: MonthSpan): number {
  const [first] = months.slice(-shown);
  const last = months.at(-1);
  if (first === undefined || last === undefined) return LEAST_SHOWN;
  const spanned = monthsBetween(first, { ...last, start: last.end });
  return Math.max(LEAST_SHOWN, Math.floor((spanned * PERIODS_IN_YEAR[kind]) / MONTHS_IN_YEAR));
}

/**
 * The span of a row whose periods are windows of their own dates, from those on record: the latest
 * that has begun by the reporting period's end, and before it each window that ends no later than the one
 * after it begins. Where one does not begin on the day on which the one before ends, what lies between
 * stands as a window without a figure, so that nothing is compared across it. Null where there is none.
 */
export function spanOfWindows(
  recorded: readonly Period[],
  { end }: Pick<Period, 'end'>,
): MonthSpan | null {
  const begun = recorded
    .filter((window) => window.start < end)
    .sort((a, b) => compare(b.end, a.end) || compare(b.start, a.start));
  const chain: Period[] = [];
  for (const window of begun) {
    const [next] = chain;
    if (next === undefined) chain.unshift(window);
    else if (window.end <= next.start) {
      if (window.end < next.start) {
        chain.unshift({ kind: 'WINDOW', start: window.end, end: next.start });
      }
      chain.unshift(window);
    }
  }
  if (chain.length === 0) return null;
  return { months: chain, shown: chain.length, inYearToDate: 0, inYear: 0 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
