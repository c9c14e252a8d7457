import type { CellFacts, RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';

/**
 * The facts of a scorecard as they stand one month earlier: the month left out, and everything else
 * judged at the end of the month before by what was in force then. Printed years to date belong to
 * the month left out and go with it. Null where there is no month before.
 */
export function factsOfMonthBefore<Row extends RowFacts>(
  facts: ScorecardFacts<Row>,
): ScorecardFacts<Row> | null {
  const { span } = facts;
  const months = span.months.slice(0, -1);
  if (months.length === 0) return null;
  const shift = (row: Row): Row => ({
    ...row,
    cells: row.cells.map(withoutLatest),
    maturing: null,
  });
  return {
    ...facts,
    span: { ...span, months, shown: Math.min(span.shown, months.length) },
    rows: facts.rows.map(shift),
  };
}

function withoutLatest(cell: CellFacts | null): CellFacts | null {
  if (cell === null) return null;
  const months = cell.months.slice(0, -1);
  return { months, printedYearToDate: null, printedPreviousYearToDate: null };
}
