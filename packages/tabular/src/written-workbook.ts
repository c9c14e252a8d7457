/** How the numbers of a column are shown. Text stands as it is. */
export type ColumnFormat =
  | { readonly kind: 'TEXT' }
  | { readonly kind: 'NUMBER'; readonly decimals: number }
  /** Cells hold percentages as they are read, 66.3 for 66.3%. */
  | { readonly kind: 'PERCENT'; readonly decimals: number }
  | { readonly kind: 'DATE' }
  /** Days with the time by the clock, which the heading or a note names. */
  | { readonly kind: 'MOMENT' };

/** A column of a table. */
export interface WrittenColumn {
  readonly heading: string;
  /** TEXT unless said otherwise. A number in a column of text keeps its digits. */
  readonly format?: ColumnFormat;
  /** In characters; by its content unless said otherwise. */
  readonly width?: number;
}

/** A number that is shown in another way than its column. */
export interface FormattedNumber {
  readonly number: number;
  readonly format: ColumnFormat;
}

/**
 * A cell: text, a number, nothing; in a column of dates a day as YYYY-MM-DD, in one of moments
 * YYYY-MM-DDThh:mm:ss.
 */
export type WrittenCell = string | number | FormattedNumber | null;

/** A sheet: some lines of words, and below them one table at most. */
export interface WrittenSheet {
  /** At most 31 characters; what a spreadsheet does not take in a name is left out. */
  readonly name: string;
  /** Lines above the table, the first of them its title. */
  readonly lines?: readonly string[];
  readonly table?: {
    readonly columns: readonly WrittenColumn[];
    readonly rows: readonly (readonly WrittenCell[])[];
    /** The sheet to which the first cell of each row leads, by its name as `sheetNames` gives it. */
    readonly leadsTo?: readonly string[];
  };
}

/** A workbook to be written. */
export interface WrittenWorkbook {
  readonly title: string;
  readonly sheets: readonly WrittenSheet[];
}
