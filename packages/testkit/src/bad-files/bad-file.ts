import type { ImportMapping, IssueCode } from '@vital-signs/domain';
import type { FileRefusalCode } from '@vital-signs/tabular';

/** What is to be said of a bad file: that it cannot be read at all, or where what is wrong. */
export type ExpectedFault =
  | { readonly refused: FileRefusalCode }
  | { readonly code: IssueCode; readonly row: number | null; readonly column: number | null };

/** A file that must not get into a record as it is. */
export interface BadFile {
  /** What is wrong with it. */
  readonly title: string;
  readonly fileName: string;
  /** Made when it is wanted: some are large. */
  readonly bytes: () => Uint8Array;
  /** What somebody said of it other than was proposed; left out: nothing. */
  readonly understood?: (proposed: ImportMapping) => ImportMapping;
  readonly expected: ExpectedFault;
}

/** The headings that most of them have. */
export const HEADINGS = ['Ref', 'Place', 'Period', 'Numerator', 'Denominator', 'Value'] as const;

/** Rows that nothing is wrong with. */
export const GOOD_ROWS: readonly (readonly string[])[] = [
  ['3.3', 'Norwich', 'Jan-18', '36', '100', '36.0%'],
  ['3.3', 'West', 'Jan-18', '77', '100', '77.0%'],
  ['2.1', 'Norwich', 'Jan-18', '', '', '412'],
];

/** The row that a fault is put in: the first below the good ones. */
export const FAULTY_ROW = GOOD_ROWS.length + 2;

/** Comma-separated text. */
export function csv(...rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(text(',', rows));
}

/** Text with another separator, fields quoted where they hold it. */
export function text(separator: string, rows: readonly (readonly string[])[]): string {
  const field = (value: string) =>
    value.includes(separator) || /["\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  return rows.map((row) => row.map(field).join(separator)).join('\r\n') + '\r\n';
}

/** A table of good rows with one more. */
export function withRow(...row: readonly string[]): () => Uint8Array {
  return () => csv(HEADINGS, ...GOOD_ROWS, row);
}
