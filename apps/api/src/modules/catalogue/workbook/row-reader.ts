import { expectedName } from '../../../nearest-names';
import type { Read, ReadRow, ReadSheet, ReadWorkbook, WorkbookProblem } from './workbook-rows';
import type { SheetName } from './workbook-sheets';

/** What one sheet says otherwise than the catalogue as it stands, and in which rows. */
export interface PartEdits<Edit> {
  readonly edits: readonly Edit[];
  readonly rows: readonly (readonly number[])[];
  readonly problems: readonly WorkbookProblem[];
}

const EMPTY: ReadSheet = { rows: [], columns: new Map() };

/** A cell that says something in words; null where it does not. */
export const text = (read: Read | undefined): string | null =>
  typeof read === 'string' ? read : null;
/** A cell that holds a number; null where it does not. */
export const number = (read: Read | undefined): number | null =>
  typeof read === 'number' ? read : null;

/** Reads the rows of a sheet, and keeps what is wrong with a cell of them. */
export class RowReader {
  readonly problems: WorkbookProblem[] = [];
  private readonly name: SheetName;
  readonly sheet: ReadSheet;

  constructor(name: SheetName, { sheets }: ReadWorkbook) {
    this.name = name;
    this.sheet = sheets.get(name) ?? EMPTY;
  }

  wrong({ row }: ReadRow, field: string, sentence: string): null {
    this.problems.push({
      ...{ sheet: this.name, row, column: this.sheet.columns.get(field) ?? null, sentence },
    });
    return null;
  }

  /** A text that has to be there. */
  required(row: ReadRow, field: string, heading: string): string | null {
    const found = text(row.values[field]);
    return (
      found ??
      this.wrong(row, field, `${heading}: nothing was read; expected is ${heading.toLowerCase()}.`)
    );
  }

  /** One of the words of a vocabulary. */
  oneOf<Word extends string>(
    row: ReadRow,
    field: string,
    heading: string,
    words: readonly Word[],
  ): Word | null {
    const read = text(row.values[field]) ?? '';
    const found = words.find((word) => word === read.toUpperCase().replaceAll(' ', '_'));
    return (
      found ??
      this.wrong(
        row,
        field,
        `${heading}: “${read}” was read; expected is ${expectedName(`one of ${words.join(', ')}`, read, words)}.`,
      )
    );
  }
}
