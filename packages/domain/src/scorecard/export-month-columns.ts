import { formatPeriod, parsePeriodKey, periodKey } from '../period-key';
import { ownPeriodEndedIn } from '../reporting-period/own-on-axis';
import { figure } from './export-cells';
import type { ExportableRow, ExportableScorecard, ExportColumn } from './exportable';
import { alignedWith } from './series-start';

/**
 * The figures of the last months, or quarters, one column each. A row of other periods has its figure in
 * the month in which its period ended, the latest too: `ownPeriodColumns` say it beside them.
 * A year so far has each month alone, where that is on record. Where the judged figure has a column of
 * its own, another print of it stands among the months, where it was printed.
 */
export function monthColumns(
  { months, layout }: ExportableScorecard,
  count: number,
): readonly ExportColumn[] {
  const periods = months.map(parsePeriodKey);
  const isBeside = hasCurrent(layout);
  const first = Math.max(0, months.length - count);
  return periods.slice(first).map((period, index) => ({
    heading: formatPeriod(period, 'SHORT'),
    cell: (row) => {
      const own = row.periods ?? periods;
      const column = first + index;
      const at = row.periods ? ownPeriodEndedIn(row.periods, periods, column) : column;
      if (at === null) return '';
      const alone = row.otherBases?.find(({ series }) => series !== null)?.series ?? null;
      const isJudged = at === own.length - 1 && alone === null;
      const other = isJudged && isBeside ? (row.otherPrint ?? null) : null;
      if (other !== null) return figure(other.value, other.decimals);
      const decimals = isJudged ? (row.decimals[0] ?? 0) : row.indicator.decimals;
      return figure(alignedWith(own, alone ?? row.values[0] ?? [])[at], decimals);
    },
  }));
}

/** What the report prints of a row's figure where that is no exact one; only where it is so of any row. */
export function inexactColumn(
  { months }: ExportableScorecard,
  rows: readonly ExportableRow[],
): readonly ExportColumn[] {
  const cell = ({ marks, periods }: ExportableRow) => {
    const latest = periods?.at(-1);
    const key = latest === undefined ? months.at(-1) : periodKey(latest);
    const inexact = marks.find(
      ({ mark, place, month }) => mark === 'NOT_EXACT' && (place ?? 0) === 0 && month === key,
    );
    return inexact?.sentence.split(': ')[0] ?? '';
  };
  return rows.every((row) => cell(row) === '') ? [] : [{ heading: 'Not exact', cell }];
}

/**
 * Which period a row's figure is of, and where no column holds that figure, itself; only where rows have
 * other periods than the scorecard's.
 */
export function ownPeriodColumns(
  { months, layout }: ExportableScorecard,
  rows: readonly ExportableRow[],
): readonly ExportColumn[] {
  if (rows.every(({ periods }) => !periods)) return [];
  const named = ({ periods }: ExportableRow) => {
    const latest = periods?.at(-1);
    return latest === undefined ? (months.at(-1) ?? '') : periodKey(latest);
  };
  const latestFigure = ({ values, decimals, indicator }: ExportableRow) =>
    figure(values[0]?.at(-1), decimals[0] ?? indicator.decimals);
  return [
    { heading: 'Period of the figure', cell: named },
    ...(hasCurrent(layout) ? [] : [{ heading: 'Figure of that period', cell: latestFigure }]),
  ];
}

function hasCurrent(layout: ExportableScorecard['layout']): boolean {
  return layout?.columns.some(({ column }) => column === 'CURRENT') ?? false;
}
