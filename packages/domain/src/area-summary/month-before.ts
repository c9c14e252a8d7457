import { dayBefore } from '../calendar-date';
import type { Period } from '../period';
import type { CellFacts, MonthSpan, RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';

/**
 * The facts of a scorecard as they stood one month earlier: the month left out, and everything else
 * judged at the end of the month before by what was in force then. Printed years to date belong to
 * the month left out and go with it. A row of longer periods is as it is now, unless its latest one
 * ended with the month, or its latest window began in it. Null where there is no month before.
 */
export function factsOfMonthBefore<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
): ScorecardFacts<Row> | null {
  const span = withoutLast(facts.span);
  const before = span.months.at(-1);
  if (before === undefined) return null;
  const shift = (row: Row): Row => {
    const { span: own } = row;
    if (own !== undefined && !hasEndedSince(own, before)) return row;
    return {
      ...row,
      ...(own && { span: withPeriod(withoutLast(own), own) }),
      cells: row.cells.map(withoutLatest),
      maturing: null,
    };
  };
  return { ...facts, span, rows: facts.rows.map(shift) };
}

function hasEndedSince({ months }: MonthSpan, before: Period): boolean {
  const last = months.at(-1);
  if (last === undefined) return false;
  return last.kind === 'WINDOW' ? last.start >= before.end : last.end > before.end;
}

function withoutLast(span: MonthSpan): MonthSpan {
  const months = span.months.slice(0, -1);
  return { ...span, months, shown: Math.min(span.shown, months.length) };
}

/** A span of no period, as that of the first window is without it, gets one of which nothing is recorded. */
function withPeriod(span: MonthSpan, { months: [first] }: MonthSpan): MonthSpan {
  if (span.months.length > 0 || first === undefined) return span;
  const nothing: Period = { kind: 'WINDOW', start: dayBefore(first.start), end: first.start };
  return { ...span, months: [nothing], shown: 1 };
}

function withoutLatest(cell: CellFacts | null): CellFacts | null {
  if (cell === null) return null;
  const months = cell.months.slice(0, -1);
  return { months, printedYearToDate: null, printedPreviousYearToDate: null };
}
