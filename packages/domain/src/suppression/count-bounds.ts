import type { ConnectedCounts } from './connected-counts';
import type { PublishedTable } from './published-table';

/** Between which values, both included, a count that is not shown must lie. */
export interface CountBounds {
  readonly least: ReadonlyMap<number, number>;
  readonly most: ReadonlyMap<number, number>;
}

/** Rounds after which bounds that still grow tighter are taken as they are; wider ones are sound. */
const ROUNDS = 40;

/**
 * How far the equations alone narrow the counts of a group: every count is so much as its equation
 * leaves when all others are as small, and as great, as they can be. A hidden count is never nought.
 */
export function countBounds(table: PublishedTable, group: ConnectedCounts): CountBounds {
  const least = new Map<number, number>();
  const most = new Map<number, number>();
  for (const cell of group.cells) {
    least.set(cell, table.cell(cell).publication === 'PUBLISHABLE' ? 1 : 0);
    most.set(cell, Number.POSITIVE_INFINITY);
  }
  const low = (cell: number) => least.get(cell) ?? table.cell(cell).value;
  const high = (cell: number) => most.get(cell) ?? table.cell(cell).value;
  const sum = (cells: readonly number[], bound: (cell: number) => number, but: number) =>
    cells.reduce((total, cell) => (cell === but ? total : total + bound(cell)), 0);

  for (let round = 0, changed = true; changed && round < ROUNDS; round += 1) {
    changed = false;
    for (const { whole, parts } of group.equations) {
      for (const [side, across] of [
        [whole, parts],
        [parts, whole],
      ] as const) {
        for (const cell of side) {
          if (!least.has(cell)) continue;
          const from = sum(across, low, -1) - sum(side, high, cell);
          const to = sum(across, high, -1) - sum(side, low, cell);
          if (from > low(cell)) {
            least.set(cell, from);
            changed = true;
          }
          if (to < high(cell)) {
            most.set(cell, to);
            changed = true;
          }
        }
      }
    }
  }
  return { least, most };
}
