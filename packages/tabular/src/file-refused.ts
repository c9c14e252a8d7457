/** Why a file cannot be read. */
export type FileRefusalCode =
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'FILE_KIND'
  | 'FILE_PROTECTED'
  | 'FILE_DAMAGED'
  | 'FILE_UNPACKS_TOO_LARGE'
  | 'TOO_MANY_SHEETS'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'CELL_TOO_LONG'
  | 'TOO_MUCH_TEXT'
  | 'QUOTE_NOT_CLOSED'
  | 'NO_SUCH_SHEET';

interface Refusal {
  readonly code: FileRefusalCode;
  /** What was found, in a sentence. */
  readonly found: string;
  /** What is expected or can be done, in a sentence. */
  readonly expected: string;
  readonly sheet?: string | null;
  /** As a spreadsheet numbers them, from 1. */
  readonly row?: number | null;
  readonly column?: number | null;
}

/** A file that cannot be read: too large, of another kind, damaged. Nothing of it has been taken over. */
export class FileRefusedError extends Error {
  readonly code: FileRefusalCode;
  readonly found: string;
  readonly expected: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;

  constructor({ code, found, expected, sheet = null, row = null, column = null }: Refusal) {
    super(`${found} ${expected}`);
    this.name = 'FileRefusedError';
    this.code = code;
    this.found = found;
    this.expected = expected;
    this.sheet = sheet;
    this.row = row;
    this.column = column;
  }
}
