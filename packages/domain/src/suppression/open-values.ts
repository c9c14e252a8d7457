import { VALUES_LEFT_OPEN } from './count-cell';
import type { ConnectedCounts } from './connected-counts';
import { countBounds } from './count-bounds';
import type { Assignment } from './explained-hiding';
import type { PublishedTable, TableEquation } from './published-table';
import { findWitness } from './witness-search';

/** How far from its true value another value of a count is looked for. */
const REACH = 8;

interface NarrowingQuestion {
  /** Whether somebody who knows the rule could believe in a complete assignment. */
  readonly believes: (valueOf: Assignment) => boolean;
  /** The counts asked about; left out: all of the group. */
  readonly only?: readonly number[];
  /** An equation to leave out of account. */
  readonly without?: TableEquation | null;
}

/**
 * The counts of a group that are protected and of which fewer than three values could be witnessed:
 * no three complete assignments were found that fulfil every equation, explain what is hidden, and
 * differ in it. A count whose bounds alone leave fewer is among them without a search.
 */
export function narrowedCounts(
  table: PublishedTable,
  connected: ConnectedCounts,
  { only = connected.cells, without = null, believes }: NarrowingQuestion,
): readonly number[] {
  const group =
    without === null
      ? connected
      : { ...connected, equations: connected.equations.filter((other) => other !== without) };
  const bounds = countBounds(table, group);
  const truth: Assignment = (cell) => table.cell(cell).value;
  const open = new Map(group.cells.map((cell) => [cell, new Set([truth(cell)])]));
  const isOpen = (cell: number) => (open.get(cell)?.size ?? 0) >= VALUES_LEFT_OPEN;
  return only.filter((cell) => {
    if (!table.isProtected(cell)) return false;
    const candidates = isOpen(cell) ? [] : otherValues(table, group, cell, bounds);
    for (const value of candidates) {
      if (open.get(cell)?.has(value)) continue;
      const witness = findWitness({ table, bounds, without, accepts: believes }, cell, value);
      if (witness === null) continue;
      for (const other of group.cells) open.get(other)?.add(witness(other));
      if (isOpen(cell)) break;
    }
    return !isOpen(cell);
  });
}

/** Other values that a count might have: those near its own, then those of its neighbours. */
function otherValues(
  table: PublishedTable,
  group: ConnectedCounts,
  cell: number,
  { least, most }: ReturnType<typeof countBounds>,
): readonly number[] {
  const { value } = table.cell(cell);
  const near = Array.from({ length: REACH }, (_, step) => [value + step + 1, value - step - 1]);
  const beside = (table.equationsOf[cell] ?? [])
    .flatMap(({ cells }) => cells)
    .filter((other) => other !== cell && !table.isShown(other))
    .flatMap((other) => [-1, 0, 1].map((step) => table.cell(other).value + step));
  const low = least.get(cell) ?? value;
  const high = most.get(cell) ?? value;
  return [...new Set([...near.flat(), ...beside])].filter(
    (other) => other !== value && other >= low && other <= high,
  );
}
