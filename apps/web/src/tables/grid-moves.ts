/** Where the focus is in a grid: a row and a column, by their keys. */
export interface GridCell {
  readonly row: string;
  readonly column: string;
}

/** As much of a grid as moving through it needs: what can have the focus, in order. */
export interface GridShape {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** How many rows a page up or down goes. */
  readonly page: number;
}

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads from a cell; null where the key is none of the grid's. */
export function moveIn(grid: GridShape, from: GridCell, pressed: GridKey): GridCell | null {
  const row = Math.max(0, grid.rows.indexOf(from.row));
  const column = Math.max(0, grid.columns.indexOf(from.column));
  const toEdge = pressed.ctrlKey || pressed.metaKey;
  switch (pressed.key) {
    case 'ArrowDown':
      return at(grid, toEdge ? Infinity : row + 1, column);
    case 'ArrowUp':
      return at(grid, toEdge ? 0 : row - 1, column);
    case 'ArrowRight':
      return at(grid, row, toEdge ? Infinity : column + 1);
    case 'ArrowLeft':
      return at(grid, row, toEdge ? 0 : column - 1);
    case 'PageDown':
      return at(grid, row + grid.page, column);
    case 'PageUp':
      return at(grid, row - grid.page, column);
    case 'Home':
      return at(grid, toEdge ? 0 : row, 0);
    case 'End':
      return at(grid, toEdge ? Infinity : row, Infinity);
    default:
      return null;
  }
}

function at({ rows, columns }: GridShape, row: number, column: number): GridCell | null {
  const rowKey = rows[within(row, rows.length)];
  const columnKey = columns[within(column, columns.length)];
  return rowKey === undefined || columnKey === undefined
    ? null
    : { row: rowKey, column: columnKey };
}

function within(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}
