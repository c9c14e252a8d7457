import type { PublishedTable, TableEquation } from './published-table';

/**
 * The Department for Education's secondary step: where exactly one cell of a row with a shown total
 * is hidden, the next smallest cell that is not nought goes too; where there is none, the total. It
 * is repeated until no such row is left, as a cell hidden in one row may be the only one of another.
 */
export function hideBesideOnlyOnes(table: PublishedTable, rows: readonly TableEquation[]): void {
  const waiting = [...rows];
  for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) {
    if (!hasOnlyOneHidden(table, row)) continue;
    const { parts, whole } = row;
    const candidate = table.smallestHideable(parts) ?? table.smallestHideable(whole);
    if (candidate === null) continue;
    table.hidden.set(candidate, 'ONLY_ONE_HIDDEN');
    waiting.push(...(table.equationsOf[candidate] ?? []));
  }
}

function hasOnlyOneHidden(table: PublishedTable, { kind, whole, parts }: TableEquation): boolean {
  if (kind === 'BALANCE' || !whole.every((cell) => table.isShown(cell))) return false;
  const [only, another] = parts.filter((cell) => !table.isShown(cell));
  return only !== undefined && another === undefined && table.isProtected(only);
}
