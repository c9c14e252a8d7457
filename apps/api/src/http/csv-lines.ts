import { harmlessText } from '@vital-signs/tabular/formula-text';

/**
 * How files of ours are written, as spreadsheets take them: lines that end as RFC 4180 says, and
 * cells that would be formulas made harmless. The first part of a file begins with a byte order
 * mark, so that Excel reads UTF-8.
 */
export const CSV_LINES = {
  record_delimiter: 'windows',
  cast: { boolean: String, string: harmlessText },
} as const;
