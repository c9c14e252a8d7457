/** A cell as a file holds it, before anybody says what it means. */
export interface SourceCell {
  /** As it is shown, trimmed of nothing. */
  readonly text: string;
  /** The real number of a workbook's cell; null in text files, and where the cell holds no number. */
  readonly number: number | null;
  /** An ISO date where a workbook's cell is a date; null otherwise. */
  readonly date: string | null;
  /** True where the cell is formatted as a percentage: it shows 66.3% and holds 0.663. */
  readonly isPercentFormat: boolean;
  /** True for a workbook's formula whose value was not saved with it: its text is the formula. */
  readonly isUnsavedFormula?: true;
}

/** A row as a spreadsheet numbers it, from 1; null where nothing stands. */
export interface SourceRow {
  readonly row: number;
  /** True where the workbook hides the row. */
  readonly hidden: boolean;
  readonly cells: readonly (SourceCell | null)[];
}

/** Cells that are merged into one, rows and columns from 1, the last ones included. */
export interface MergedRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A table of a file, without its rows. */
export interface SourceSheet {
  /** Name of the sheet; null in text files. */
  readonly name: string | null;
  /** True where the workbook hides it. */
  readonly hidden: boolean;
  readonly merged: readonly MergedRange[];
  /** Columns that the workbook hides, from 1. */
  readonly hiddenColumns: readonly number[];
}

/** The name that a spreadsheet gives to a column: 1 is A, 27 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A cell as a spreadsheet calls it: column 3 of row 12 is C12. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}
