import type { PublishedTable, TableEquation } from './published-table';

/** Counts that are not shown and hang together through equations, and those equations. */
export interface ConnectedCounts {
  /** In the order of the table. */
  readonly cells: readonly number[];
  readonly equations: readonly TableEquation[];
}

/** The counts not shown, in groups that have no equation in common. */
export function connectedCounts(table: PublishedTable): readonly ConnectedCounts[] {
  const seen = new Set<number>();
  const groups: ConnectedCounts[] = [];
  table.cells.forEach((_, index) => {
    if (seen.has(index) || table.isShown(index)) return;
    const group = connectedTo(table, index);
    for (const cell of group.cells) seen.add(cell);
    groups.push(group);
  });
  return groups;
}

/** The counts not shown that hang together with one of them. */
export function connectedTo(table: PublishedTable, start: number): ConnectedCounts {
  const cells = new Set([start]);
  const equations = new Set<TableEquation>();
  for (const cell of cells) {
    for (const equation of table.equationsOf[cell] ?? []) {
      if (equations.has(equation)) continue;
      equations.add(equation);
      for (const other of equation.cells) if (!table.isShown(other)) cells.add(other);
    }
  }
  return { cells: [...cells].sort((a, b) => a - b), equations: [...equations] };
}
