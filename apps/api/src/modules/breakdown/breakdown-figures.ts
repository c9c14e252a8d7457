import {
  absenceDigit,
  figureLetter,
  periodKey,
  roundHalfAwayFromZero,
  valueOf,
  type Period,
  type Reported,
} from '@vital-signs/domain';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { CellRecord, ObservationRecord } from '../observation/observation.repository';
import type { CellsRead } from '../scorecard/arranged-cells';
import type { BreakdownAsked, BreakdownRow } from './breakdown.repository';
import type { Breakdown } from './breakdown.service';

/** What follows from the rows of a breakdown alone. */
export type ByCategory = Omit<
  Breakdown,
  'indicator' | 'place' | 'dimension' | 'totals' | 'shares' | 'differences' | 'marks' | 'notes'
>;

/** The first day of some periods, and the first after them; null of none. */
export function rangeOf(periods: readonly Period[]): Pick<BreakdownAsked, 'from' | 'until'> | null {
  const [from] = periods.map(({ start }) => start).sort();
  const until = periods
    .map(({ end }) => end)
    .sort()
    .at(-1);
  return from === undefined || until === undefined ? null : { from, until };
}

/** The indicator's own figures, by month or by quarter. */
export function wholesOf(
  { id, basis }: IndicatorRecord,
  periods: readonly Period[],
  { cells, longer }: CellsRead,
): readonly (ObservationRecord | null)[] {
  const isOwn = (cell: Pick<CellRecord, 'indicatorId' | 'basis'>) =>
    cell.indicatorId === id && cell.basis === basis;
  if (periods[0]?.kind === 'MONTH') return cells.find(isOwn)?.observations ?? [];
  const own = longer.filter(isOwn);
  return periods.map(
    ({ kind, start, end }) =>
      own.find(({ period }) => period.kind === kind && period.start === start && period.end === end)
        ?.observation ?? null,
  );
}

/** A figure at the precision shown. */
export function shownValue(reported: Reported | null, indicator: IndicatorRecord): number | null {
  const value = reported === null ? null : valueOf(reported, indicator).value;
  return value === null ? null : roundHalfAwayFromZero(value, indicator.decimals);
}

/** Rows in the order of their categories as lists aligned with the months. */
export function byCategory(
  rows: readonly BreakdownRow[],
  indicator: IndicatorRecord,
  months: readonly Period[],
): ByCategory {
  const categories = [...new Set(rows.map(({ category }) => category))];
  const table = categories.map((category) =>
    months.map(
      ({ start }) =>
        rows.find((row) => row.category === category && row.periodStart === start) ?? null,
    ),
  );
  const measured = table.map((cells) =>
    cells.map((cell) => (cell === null ? null : valueOf(cell, indicator))),
  );
  return {
    months: months.map(periodKey),
    categories,
    partOfWhole: rows.length > 0 && rows.every((row) => row.partOfWhole),
    values: measured.map((cells) =>
      cells.map((figure) =>
        figure === null || figure.value === null
          ? null
          : roundHalfAwayFromZero(figure.value, indicator.decimals),
      ),
    ),
    numerators: table.map((cells) => cells.map((cell) => cell?.numerator ?? null)),
    denominators: table.map((cells) => cells.map((cell) => cell?.denominator ?? null)),
    codes: measured.map((cells, category) =>
      cells
        .map((figure, index) => {
          const cell = table[category]?.[index] ?? null;
          return figure === null || cell === null || figure.value === null
            ? absenceDigit(figure?.absence ?? null)
            : figureLetter(cell.provenance, figure.recomputed !== null);
        })
        .join(''),
    ),
  };
}
