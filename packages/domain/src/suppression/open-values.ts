import { VALUES_LEFT_OPEN } from './count-cell';
import type { ConnectedCounts } from './connected-counts';
import { countBounds } from './count-bounds';
import type { Supposition } from './explained-hiding';
import type { PublishedTable } from './published-table';
import { findWitness, STEPS } from './witness-search';

/** How far from its true value another value of a count is looked for. */
const REACH = 8;

/**
 * The counts of a group that are protected and of which fewer than three values could be witnessed:
 * no three complete assignments were found that fulfil every equation, explain what is hidden, and
 * differ in it. A count whose bounds alone leave fewer is among them without a search.
 */
export function narrowedCounts(
  table: PublishedTable,
  group: ConnectedCounts,
  believes: (supposed: Supposition) => boolean,
  steps = STEPS,
): readonly number[] {
  const bounds = countBounds(table, group);
  const open = new Map(group.cells.map((cell) => [cell, new Set([table.cell(cell).value])]));
  const isOpen = (cell: number) => (open.get(cell)?.size ?? 0) >= VALUES_LEFT_OPEN;
  return group.cells.filter((cell) => {
    if (!table.isProtected(cell)) return false;
    const candidates = isOpen(cell) ? [] : otherValues(table, group, cell, bounds);
    for (const value of candidates) {
      if (open.get(cell)?.has(value)) continue;
      const witness = findWitness({ table, bounds, steps, accepts: believes }, cell, value);
      if (witness === null) continue;
      for (const [other, changed] of witness) open.get(other)?.add(changed);
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
