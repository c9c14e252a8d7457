import type { ColumnFormat } from '@vital-signs/tabular/write';
import { plainText, type Mark, type Words } from './inline';

/** A column of a table. */
export interface PackColumn {
  readonly heading: string;
  /** START for words; DECIMAL for figures, which stand under one another by their decimal point. */
  readonly align?: 'START' | 'DECIMAL';
  /** Its share of the table's width against the others; by its content unless said. */
  readonly weight?: number;
  /** How the workbook shows the numbers of the column; as text unless said. */
  readonly format?: ColumnFormat;
}

/** A cell of a table. */
export interface PackCell {
  readonly words: Words;
  /** The figure behind the words, for the workbook. */
  readonly number?: number;
  /** A judgement of the figure, drawn beside it. */
  readonly mark?: Mark;
  /** Marks of the table's footnotes that belong to the cell. */
  readonly notes?: readonly string[];
}

export interface PackFootnote {
  /** What stands in the cell: "a", "1", "†". */
  readonly mark: string;
  readonly words: Words;
}

/** A table. The first cell of each row heads it, so it may not be empty. */
export interface PackTable {
  readonly kind: 'TABLE';
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly PackColumn[];
  /** null is a cell with nothing to say. */
  readonly rows: readonly (readonly (PackCell | string | null)[])[];
  readonly footnotes?: readonly PackFootnote[];
  /** Where the figures come from. */
  readonly source?: string;
  /** What is said where there are no rows. */
  readonly emptyWords?: string;
}

/** A cell as its parts. */
export function cellOf(cell: PackCell | string | null | undefined): PackCell {
  if (cell == null) return { words: '' };
  return typeof cell === 'string' ? { words: cell } : cell;
}

/** Rows, and letters in all of them, up to which a table moves to the next page whole: more would leave a page half empty. */
const MOST_ROWS_WHOLE = 7;
const MOST_LETTERS_WHOLE = 900;

/**
 * Whether a table keeps together with its caption; a longer one goes on and repeats its headings. In
 * large print every one goes on, for a sheet of it holds little.
 */
export function staysWhole({ rows }: Pick<PackTable, 'rows'>, isLargePrint: boolean): boolean {
  if (isLargePrint) return false;
  if (rows.length > MOST_ROWS_WHOLE) return false;
  const letters = rows.flat().reduce((sum, cell) => sum + plainText(cellOf(cell).words).length, 0);
  return letters <= MOST_LETTERS_WHOLE;
}

/** Letters of a cell up to which its row stays on one page. */
const MOST_LETTERS_OF_CELL = 1_200;

/** Whether a row is short enough for any page, so that it need not tear. */
export const rowStaysWhole = (row: PackTable['rows'][number]): boolean =>
  row.every((cell) => plainText(cellOf(cell).words).length <= MOST_LETTERS_OF_CELL);
