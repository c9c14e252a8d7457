import type { FileBounds } from './file-bounds';
import { FileRefusedError } from './file-refused';

const whole = (count: number) => count.toLocaleString('en-GB');
const of = (sheet: string | null) => (sheet === null ? 'The file' : `The sheet “${sheet}”`);

/** A table of more rows than are read. */
export function tooManyRows(sheet: string | null, { rows }: FileBounds): FileRefusedError {
  return new FileRefusedError({
    ...{ code: 'TOO_MANY_ROWS', sheet, row: rows + 1 },
    found: `${of(sheet)} has more than ${whole(rows)} rows.`,
    expected: `Expected are at most ${whole(rows)}: load it in parts.`,
  });
}

/** A row of more cells than are read. */
export function tooManyColumns(
  sheet: string | null,
  row: number,
  found: number,
  { columns }: FileBounds,
): FileRefusedError {
  return new FileRefusedError({
    ...{ code: 'TOO_MANY_COLUMNS', sheet, row, column: columns + 1 },
    found: `${of(sheet)} has ${whole(found)} columns in row ${whole(row)}.`,
    expected: `Expected are at most ${whole(columns)}.`,
  });
}

/** A cell of more characters than a spreadsheet holds. */
export function cellTooLong(
  sheet: string | null,
  row: number,
  column: number,
  found: number,
  { cell }: FileBounds,
): FileRefusedError {
  return new FileRefusedError({
    ...{ code: 'CELL_TOO_LONG', sheet, row, column },
    found: `The cell in row ${whole(row)}, column ${column} has ${whole(found)} characters.`,
    expected: `Expected are at most ${whole(cell)}.`,
  });
}
