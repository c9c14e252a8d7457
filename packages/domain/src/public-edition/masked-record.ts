import { asNumber } from '../exact';
import { valueOf } from '../measure';
import { periodKey } from '../period-key';
import { measureDefinition } from '../scorecard/judge-cell';
import type { IndicatorFacts, Observed, ScorecardFacts } from '../scorecard/scorecard-facts';
import { placeMonth } from './count-table';
import type { FigureCells } from './count-table';
import { printedYearsToDateShown } from './printed-years-to-date';
import type { ProtectedCounts } from './protected-counts';
import type { PublicRowFacts } from './public-edition-parts';
import { shareKey } from './shares-of-few';

/** Which parts of a month's figure are protected. */
export interface MonthMask {
  /** The figure itself, because of what it is or of a count that it is made from. */
  readonly figure: boolean;
  readonly numerator: boolean;
  readonly denominator: boolean;
}

/**
 * What is protected of an indicator's figure in one place and month of the span. A count of children
 * that is no whole number is protected as a whole: rounded it would be another, and as it is it may
 * be part of a small one. An average is protected wherever any count of the publication is, in its
 * place and month: what it is made of is often the sum of counts that no link names.
 */
export function maskOf<Row extends PublicRowFacts>(
  { table, suppression: { hidden }, shares, touched }: ProtectedCounts<Row>,
  { key, measureKind }: Pick<IndicatorFacts, 'key' | 'measureKind'>,
  place: number,
  month: number,
): MonthMask {
  const cells: FigureCells = table.figureCells(key, place, month);
  const { figure, numerator, denominator } = cells;
  const isHidden = (id: string | null) => id !== null && hidden.has(id);
  if (cells.fractional) {
    return {
      figure: true,
      numerator: numerator === null || isHidden(numerator),
      denominator: denominator === null || isHidden(denominator),
    };
  }
  const { places, span } = table.record;
  const at = span.months[month];
  if (
    measureKind === 'AVERAGE' &&
    at !== undefined &&
    touched.has(placeMonth(places[place]?.slug ?? '', periodKey(at)))
  ) {
    return { figure: true, numerator: isHidden(numerator), denominator: isHidden(denominator) };
  }
  const isFew = shares.has(shareKey(key, place, month));
  return {
    figure: isFew || isHidden(figure) || isHidden(numerator) || isHidden(denominator),
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
  const printed = printedYearsToDateShown(counts, (row, place, month) =>
    isProtected(counts, row, place, month),
  );
  return {
    ...record,
    span: { ...span, months: span.months.slice(firstShown) },
    rows: record.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, place) => {
        if (cell === null) return null;
        const months = cell.months.map((observed, month) => {
          const mask = maskOf(counts, row.indicator, place, month);
          return observed === null ? null : masked(figureAlone(row, observed), mask);
        });
        return {
          months: months.slice(firstShown),
          printedYearToDate: printed.has(row.indicator.key) ? cell.printedYearToDate : null,
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

function isProtected<Row extends PublicRowFacts>(
  counts: ProtectedCounts<Row>,
  { indicator }: Row,
  place: number,
  month: number,
): boolean {
  return maskOf(counts, indicator, place, month).figure;
}

/** An average without the counts that it is made of, which are never published; others as they are. */
function figureAlone({ indicator }: PublicRowFacts, observed: Observed): Observed {
  if (indicator.measureKind !== 'AVERAGE') return observed;
  const { value } = valueOf(observed, measureDefinition(indicator));
  // A denominator of nought says that nothing could be divided by it; there is nothing to hide.
  const denominator = observed.denominator === 0 ? 0 : null;
  return {
    ...observed,
    value: value === null ? null : asNumber(value),
    ...{ numerator: null, denominator, countsProvenance: null },
  };
}
