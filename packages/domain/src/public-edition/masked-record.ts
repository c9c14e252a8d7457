import { isRatioKind } from '../measure';
import type { Observed, ScorecardFacts } from '../scorecard/scorecard-facts';
import { isSmallCount } from '../suppression/count-cell';
import { monthsMaking } from '../year-to-date';
import type { FigureCells } from './count-table';
import type { ProtectedCounts } from './protected-counts';
import type { PublicRowFacts } from './public-edition-parts';

/** Which parts of a month's figure are protected. */
export interface MonthMask {
  /** The figure itself, because of what it is or of a count that it is made from. */
  readonly figure: boolean;
  readonly numerator: boolean;
  readonly denominator: boolean;
}

/** What is protected of an indicator's figure in one place and month of the span. */
export function maskOf<Row extends PublicRowFacts>(
  { table, suppression: { hidden } }: ProtectedCounts<Row>,
  key: string,
  place: number,
  month: number,
): MonthMask {
  const { figure, numerator, denominator }: FigureCells = table.figureCells(key, place, month);
  const isHidden = (id: string | null) => id !== null && hidden.has(id);
  return {
    figure: isHidden(figure) || isHidden(numerator) || isHidden(denominator),
    numerator: isHidden(numerator),
    denominator: isHidden(denominator),
  };
}

/**
 * The months of a public record that an edition shows, without the counts that are protected and
 * the figures made from them, as though they had been reported as suppressed. Whatever is judged,
 * computed or said from this record follows from shown counts alone.
 */
export function maskedRecord<Row extends PublicRowFacts>(
  counts: ProtectedCounts<Row>,
): ScorecardFacts<Row> {
  const { record, firstShown } = counts.table;
  const { span } = record;
  return {
    ...record,
    span: { ...span, months: span.months.slice(firstShown) },
    rows: record.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, place) => {
        if (cell === null) return null;
        const months = cell.months.map((observed, month) => {
          const mask = maskOf(counts, row.indicator.key, place, month);
          return observed === null ? null : masked(observed, mask);
        });
        const keeps = mayShowPrinted(counts, row, cell.months, cell.printedYearToDate);
        return {
          months: months.slice(firstShown),
          printedYearToDate: keeps ? cell.printedYearToDate : null,
          printedPreviousYearToDate: null,
        };
      }),
    })),
  };
}

function masked(observed: Observed, mask: MonthMask): Observed {
  if (!mask.figure) return observed;
  return {
    ...observed,
    value: null,
    numerator: mask.numerator ? null : observed.numerator,
    denominator: mask.denominator ? null : observed.denominator,
    absence: 'SUPPRESSED',
    otherPrints: null,
  };
}

/**
 * Whether a year to date as it was printed may be shown: only where no count of the indicator is
 * protected in any place and month shown, and where neither it nor what the missing months of its
 * span leave is itself a small number of children.
 */
function mayShowPrinted<Row extends PublicRowFacts>(
  counts: ProtectedCounts<Row>,
  { indicator }: Row,
  months: readonly (Observed | null)[],
  printed: Observed | null,
): boolean {
  if (printed === null || printed.value === null) return false;
  const { record, firstShown, monthCount } = counts.table;
  for (let place = 0; place < record.places.length; place += 1) {
    for (let month = firstShown; month < monthCount; month += 1) {
      if (maskOf(counts, indicator.key, place, month).figure) return false;
    }
  }
  if (!indicator.countsChildren || isRatioKind(indicator.measureKind)) return true;
  const span = monthsMaking(indicator.yearToDateRule, months.slice(-record.span.inYearToDate));
  const known = span.reduce((sum, each) => sum + (each?.value ?? each?.numerator ?? 0), 0);
  return !isSmallCount(printed.value) && !isSmallCount(printed.value - known);
}
