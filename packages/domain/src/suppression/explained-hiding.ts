import type { ConnectedCounts } from './connected-counts';
import type { PublishedTable, TableEquation } from './published-table';

/** What a count would be; for counts that are shown, what it is. */
export type Assignment = (cell: number) => number;

/**
 * Whether somebody who knows this rule could believe that these counts led to what is hidden: every
 * hidden count is small, or was hidden earlier, or went because it was the next smallest of an
 * equation beside a count that had to be protected, or the total because nothing else was left.
 */
export function isHidingExplained(
  table: PublishedTable,
  group: ConnectedCounts,
  valueOf: Assignment,
): boolean {
  const explained = new Set<number>();
  const open: number[] = [];
  for (const cell of group.cells) {
    const { earlier } = table.cell(cell);
    if (earlier === 'HIDDEN' || table.isSmall(cell, valueOf(cell))) explained.add(cell);
    else if (table.hidden.has(cell)) open.push(cell);
  }
  for (let left = open, before = -1; left.length !== before;) {
    before = left.length;
    left = left.filter((cell) => {
      const reason = table.equationsOf[cell]?.some((equation) =>
        isNextIn(table, equation, cell, explained, valueOf),
      );
      if (reason) explained.add(cell);
      return !reason;
    });
    if (left.length === 0) return true;
  }
  return open.length === 0;
}

function isNextIn(
  table: PublishedTable,
  equation: TableEquation,
  cell: number,
  explained: ReadonlySet<number>,
  valueOf: Assignment,
): boolean {
  const { kind, whole, parts, cells } = equation;
  if (!cells.some((other) => other !== cell && explained.has(other))) return false;
  const isTotal = kind !== 'BALANCE' && whole.includes(cell);
  const next = table.smallestHideable(kind === 'BALANCE' ? cells : parts);
  if (next === null) return true;
  if (isTotal) return false;
  const value = valueOf(cell);
  const { value: shown } = table.cell(next);
  return value < shown || (value === shown && cell < next);
}
