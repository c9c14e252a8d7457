import { formatPeriod, parsePeriodKey, periodKey } from '../period-key';
import { ownPeriodIn } from '../reporting-period/own-on-axis';
import { figure } from './export-cells';
import type { ExportableRow, ExportableScorecard, ExportColumn } from './exportable';
import { alignedWith } from './series-start';

/**
 * The figures of the last months, or quarters, one column each. A row of longer periods has its figure in
 * the month in which its period ended, and its latest in the last column, where `ownPeriodColumn` names it.
 * A year so far has each month alone, where that is on record. Where the judged figure has a column of
 * its own, another print of it stands among the months, where it was printed.
 */
export function monthColumns(
  { months, layout }: ExportableScorecard,
  count: number,
): readonly ExportColumn[] {
  const periods = months.map(parsePeriodKey);
  const hasCurrent = layout?.columns.some(({ column }) => column === 'CURRENT') ?? false;
  const first = Math.max(0, months.length - count);
  return periods.slice(first).map((period, index) => ({
    heading: formatPeriod(period, 'SHORT'),
    cell: (row) => {
      const own = row.periods ?? periods;
      const column = first + index;
      const at = row.periods ? ownPeriodIn(row.periods, periods, column) : column;
      if (at === null) return '';
      const alone = row.otherBases?.find(({ series }) => series !== null)?.series ?? null;
      const isJudged = at === own.length - 1 && alone === null;
      const other = isJudged && hasCurrent ? (row.otherPrint ?? null) : null;
      if (other !== null) return figure(other.value, other.decimals);
      const decimals = isJudged ? (row.decimals[0] ?? 0) : row.indicator.decimals;
      return figure(alignedWith(own, alone ?? row.values[0] ?? [])[at], decimals);
    },
  }));
}

/** Which period a row's figure is of; only where rows have other ones than the scorecard's. */
export function ownPeriodColumn(
  { months }: ExportableScorecard,
  rows: readonly ExportableRow[],
): readonly ExportColumn[] {
  if (rows.every(({ periods }) => !periods)) return [];
  const cell = ({ periods }: ExportableRow) => {
    const latest = periods?.at(-1);
    return latest === undefined ? (months.at(-1) ?? '') : periodKey(latest);
  };
  return [{ heading: 'Period of the figure', cell }];
}
