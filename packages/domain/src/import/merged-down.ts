import type { CellOf } from './row-subject';
import type { MergedRange, SourceCell, SourceRow } from './source-table';

interface Held extends MergedRange {
  cell: SourceCell | null;
}

/** Cells that are merged over several rows, for columns that say what rows are of: each row has them. */
export class MergedDown {
  readonly #byColumn = new Map<number, Held[]>();

  constructor(merged: readonly MergedRange[], columns: readonly number[]) {
    for (const range of merged) {
      if (range.lastRow === range.firstRow) continue;
      for (const column of columns) {
        if (column < range.firstColumn || column > range.lastColumn) continue;
        this.#byColumn.set(column, [
          ...(this.#byColumn.get(column) ?? []),
          { ...range, cell: null },
        ]);
      }
    }
  }

  /** The cells of a row, by column from 1. Rows are to be given in order. */
  cellsOf({ row, cells }: SourceRow): CellOf {
    if (this.#byColumn.size === 0) return (column) => cells[column - 1] ?? null;
    const carried = new Map<number, SourceCell | null>();
    for (const [column, ranges] of this.#byColumn) {
      const range = ranges.find(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
      if (range === undefined) continue;
      if (row === range.firstRow) range.cell = cells[range.firstColumn - 1] ?? null;
      carried.set(column, range.cell);
    }
    return (column) => cells[column - 1] ?? carried.get(column) ?? null;
  }
}
