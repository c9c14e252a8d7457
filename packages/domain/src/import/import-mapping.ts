import type { Basis } from '../vocabulary';

/**
 * How the figures of a table stand in it. LONG: a row for each figure. PERIODS_ACROSS: a column for
 * each period. PLACES_ACROSS: a column for each place.
 */
export const IMPORT_SHAPES = ['LONG', 'PERIODS_ACROSS', 'PLACES_ACROSS'] as const;
export type ImportShape = (typeof IMPORT_SHAPES)[number];

/** What a column is. VALUE_OF_PERIOD and VALUE_OF_PLACE: values of the one that the column names. */
export const COLUMN_MEANINGS = [
  'IGNORED',
  'INDICATOR',
  'PLACE',
  'PERIOD',
  'BASIS',
  'VALUE',
  'NUMERATOR',
  'DENOMINATOR',
  'VALUE_OF_PERIOD',
  'VALUE_OF_PLACE',
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** What one column of a table is. */
export interface MappedColumn {
  /** From 1. */
  readonly column: number;
  /** What stands above it in the file, the headings of several rows in one line. */
  readonly heading: string;
  readonly meaning: ColumnMeaning;
  /** Key of the period whose figures it holds, whatever the row says; null: the row's. */
  readonly period: string | null;
  /** Slug of the place whose figures it holds, whatever the row says; null: the row's. */
  readonly place: string | null;
  /** The basis of its figures where it differs from the indicator's own: a year to date beside months. */
  readonly basis: Basis | null;
}

/** What a name in a file may be of; an ended indicator is one in periods in which it is no longer measured. */
export const NAME_KINDS = ['INDICATOR', 'PLACE', 'ENDED_INDICATOR'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/**
 * What somebody says of a name that no indicator, or no place, of the authority has, or of an indicator
 * after its end.
 */
export interface MappedName {
  readonly kind: NameKind;
  /** As the file writes it, of an ended indicator its ref, name or key; compared as all names are. */
  readonly text: string;
  /** Key of the indicator, or slug of the place, that it is; null: its rows are left out, as only can be those of an ended indicator. */
  readonly means: string | null;
  /** Why, in words; kept with the mapping. */
  readonly reason: string;
}

/** Of several figures that a file gives of one cell, which one counts; the others are kept beside it. */
export const PRINTS_THAT_COUNT = ['FIRST', 'LAST'] as const;
export type PrintThatCounts = (typeof PRINTS_THAT_COUNT)[number];

/**
 * How the table of a file is understood. Values, numerators and denominators of a row that are of one
 * period, place and basis make one figure. Several columns may name the indicator, a ref and a name:
 * the first that is not empty says which it is. A basis in the row holds for the columns that name no
 * period, where there are such, and otherwise for all.
 */
export interface ImportMapping {
  /** Name of the sheet; null: the only table of a text file. */
  readonly sheet: string | null;
  readonly shape: ImportShape;
  /** The row of the headings, the last of them where there are several; null: there are none. */
  readonly headingRow: number | null;
  /** A meaning for each column that is not ignored. */
  readonly columns: readonly MappedColumn[];
  /** What holds for every row where no column says it: key of the indicator. */
  readonly indicator: string | null;
  /** Slug of the place. */
  readonly place: string | null;
  /** Key of the period. */
  readonly period: string | null;
  readonly basis: Basis | null;
  /** True where 0.663 in a percentage is 66.3%; null: as each cell's format says, otherwise asked about. */
  readonly percentagesAreFractions: boolean | null;
  /**
   * What was said of names that nobody has; left out: nothing. A name that an indicator or a place has
   * is theirs whatever is said here.
   */
  readonly names?: readonly MappedName[];
  /** Which figure counts where the file gives several of one cell; null or left out: none, and it stops. */
  readonly prints?: PrintThatCounts | null;
}
