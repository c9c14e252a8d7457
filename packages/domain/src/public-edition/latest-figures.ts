import type { ScorecardFacts } from '../scorecard/scorecard-facts';
import { atOwnPeriods } from './own-periods';
import type { PublicRowFacts } from './public-edition-parts';

/**
 * A record whose rows are each judged at the month that they show: of a row that shows its latest
 * figure the months after it, of which nothing is on record, are left out. The first of the months is
 * never left out. A row of quarters is judged at its own.
 */
export function atLatestFigures<Row extends PublicRowFacts>(
  record: ScorecardFacts<Row>,
): ScorecardFacts<Row> {
  return {
    ...record,
    rows: record.rows.map((row) =>
      row.own === undefined ? atLatestFigure(row, record) : atOwnPeriods(row, row.own, record),
    ),
  };
}

function atLatestFigure<Row extends PublicRowFacts>(row: Row, { span }: ScorecardFacts<Row>): Row {
  const behind = Math.min(row.behind ?? 0, span.months.length - 1);
  if (behind === 0) return row;
  const months = span.months.slice(0, -behind);
  return {
    ...row,
    span: {
      ...span,
      months,
      shown: Math.min(span.shown, months.length),
      inYearToDate: Math.max(0, span.inYearToDate - behind),
    },
    cells: row.cells.map(
      (cell) =>
        cell && {
          months: cell.months.slice(0, months.length),
          printedYearToDate: null,
          printedPreviousYearToDate: null,
        },
    ),
  };
}
