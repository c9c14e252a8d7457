import { mixAgainstWhole } from '../checks/mix-against-whole';
import { partsAgainstTotal } from '../checks/parts-against-total';
import { roundHalfAwayFromZero } from '../exact';
import type { IndicatorFacts } from '../scorecard/scorecard-facts';
import type { AuditBreakdown, AuditCategory, AuditRow, CategoryFigure } from './audit-facts';
import type { Comparisons } from './found';
import { countOf, figureOf, isReported } from './record-view';
import type { RecordView } from './record-view';

/** Shares are printed with one decimal where their text does not say otherwise. */
const SHARE_DECIMALS = 1;

/**
 * Categories that are parts of a whole: percentages of a mix against 100%, other figures against the
 * indicator's own figure of the month. A month in which any category is missing is not compared, and
 * modelled figures are left out. So is one that repeats rows of the report which are parts of the
 * indicator, 3.5 to 3.7 of 3.1: those are held against it as rows.
 */
export function* breakdownsAgainstTotal(record: RecordView): Comparisons {
  for (const breakdown of record.facts.breakdowns) {
    const row = record.row(breakdown.indicatorId);
    const place = record.place(breakdown.placeId);
    const index = record.placeIndex(breakdown.placeId);
    if (row === null || place === null || index === null || !breakdown.partOfWhole) continue;
    const { indicator } = row;
    const totals = record.series(row, index);
    for (const [at, month] of record.facts.months.entries()) {
      const figures = categoriesIn(breakdown, at);
      if (figures === null || areRowsOfTheirOwn(record, row, index, at, figures)) continue;
      const total = totals[at] ?? null;
      const ownTotal = isReported(total) ? figureOf(total, indicator) : null;
      const finding = figures.every(({ isPercentage }) => isPercentage)
        ? mixAgainstWhole(
            figures.map(({ value }) => value ?? 0),
            decimalsOfMix(figures),
          )
        : ownTotal === null
          ? undefined
          : partsAgainstTotal(
              figures.map(({ value, numerator }) => value ?? numerator ?? 0),
              roundHalfAwayFromZero(ownTotal, indicator.decimals),
              indicator.decimals,
            );
      if (finding === undefined) continue;
      if (finding === null) yield null;
      else {
        const { mark, weight, stored, against, sentence } = finding;
        const { dimension, categories } = breakdown;
        yield {
          ...{ mark, weight, indicator, place, month, dimension, stored, against },
          sentence: `by ${dimension} ${sentence}`,
          also: rowsRepeated(record, breakdown, index),
          compared: {
            dimension,
            ...{ categories: categories.map(({ category }) => category) },
            figures: figures.map(({ value, numerator }) => value ?? numerator),
            total: finding.figures['total'] ?? null,
          },
        };
      }
    }
  }
}

/** The figures of every category in a month; null where one is missing or modelled. */
function categoriesIn(
  { categories }: AuditBreakdown,
  at: number,
): readonly CategoryFigure[] | null {
  const figures = categories
    .map(({ months }: AuditCategory) => months[at] ?? null)
    .filter((figure) => figure !== null && (figure.value ?? figure.numerator) !== null)
    .filter((figure) => figure !== null);
  if (figures.length === 0 || figures.length < categories.length) return null;
  return figures.every(isReported) ? figures : null;
}

function areRowsOfTheirOwn(
  record: RecordView,
  { indicator }: AuditRow,
  place: number,
  at: number,
  figures: readonly CategoryFigure[],
): boolean {
  const rows = record.facts.rows.filter((row) => row.indicator.partOfIndicatorId === indicator.id);
  const parts = rows.map((row) => countOf(record.series(row, place)[at]));
  return parts.length === figures.length && figures.every(({ value }) => parts.includes(value));
}

/** So many figures that are the same prove that a category repeats a row; fewer may be chance. */
const LEAST_REPEATED = 3;

/**
 * The indicators whose own rows a breakdown repeats: for each category the only one that prints the
 * same figure in every month of it. What is wrong with the categories is wrong with them.
 */
function rowsRepeated(
  record: RecordView,
  { categories, indicatorId }: AuditBreakdown,
  place: number,
): readonly IndicatorFacts[] {
  return categories.flatMap(({ months }) => {
    const figures = months.flatMap((figure, at) =>
      isReported(figure) && figure.value !== null ? [{ at, value: figure.value }] : [],
    );
    if (figures.length < LEAST_REPEATED) return [];
    const same = record.facts.rows.filter((row) => {
      const series = record.series(row, place);
      return (
        row.indicator.id !== indicatorId &&
        figures.every(({ at, value }) => {
          const own = series[at];
          return isReported(own) && own.value === value;
        })
      );
    });
    return same.length === 1 ? same.map(({ indicator }) => indicator) : [];
  });
}

/** The decimals that the shares of a mix are printed with. */
function decimalsOfMix(figures: readonly CategoryFigure[]): number {
  return Math.max(...figures.map(({ printedDecimals }) => printedDecimals ?? SHARE_DECIMALS));
}
