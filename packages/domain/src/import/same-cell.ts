import { formatPeriod } from '../period-key';
import type { ImportedCell } from './imported-cell';
import type { IssueLog } from './issue-log';
import { columnName } from './source-table';

/**
 * The figures of one row, each once: where two columns give the same one, "current" with its counts and
 * the latest month without them, the one with counts is kept. Different ones are left to be refused.
 */
export function sameCellMerged(
  cells: readonly ImportedCell[],
  log: IssueLog,
): readonly ImportedCell[] {
  if (cells.length === 1) return cells;
  const kept: ImportedCell[] = [];
  for (const cell of cells) {
    const index = kept.findIndex((other) => isOfTheSame(other, cell) && other.value === cell.value);
    const other = kept[index];
    if (other === undefined || other.absence !== cell.absence || !isLess(other, cell)) {
      kept.push(cell);
      continue;
    }
    kept[index] = hasCounts(cell) ? cell : other;
    log.add(
      'SAME_FIGURE_TWICE',
      {
        ...{ row: cell.row, column: cell.column, read: cell.text, expected: null },
        sentence: `Columns ${columnName(other.column)} and ${columnName(cell.column)} give the same figure of ${formatPeriod(cell.period)}; it is read once.`,
      },
      `${other.column} ${cell.column}`,
    );
  }
  return kept;
}

function isOfTheSame(a: ImportedCell, b: ImportedCell): boolean {
  return (
    a.indicatorId === b.indicatorId &&
    a.placeId === b.placeId &&
    a.basis === b.basis &&
    a.period.kind === b.period.kind &&
    a.period.start === b.period.start &&
    a.period.end === b.period.end
  );
}

/** Whether one of two says no more than the other. */
function isLess(a: ImportedCell, b: ImportedCell): boolean {
  const same = a.numerator === b.numerator && a.denominator === b.denominator;
  return same || !hasCounts(a) || !hasCounts(b);
}

function hasCounts({ numerator, denominator }: ImportedCell): boolean {
  return numerator !== null || denominator !== null;
}
