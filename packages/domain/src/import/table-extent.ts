import type { ImportMapping } from './import-mapping';
import type { IssueLog } from './issue-log';
import { columnName } from './source-table';
import type { SourceRow } from './source-table';

/**
 * How many columns the headings of a table reach over. A row of figures that goes further has been cut
 * where it should not: an unquoted 1,034 in a text file is two cells, and its first a figure of 1.
 */
export class TableExtent {
  readonly #headingRow: number | null;
  readonly #log: IssueLog;
  #width: number;

  constructor({ headingRow, columns }: ImportMapping, log: IssueLog) {
    this.#headingRow = headingRow;
    this.#log = log;
    this.#width = Math.max(0, ...columns.map(({ column }) => column));
  }

  /** The last column with a heading. */
  get width(): number {
    return this.#width;
  }

  /** Takes note of a row that stands above the figures. */
  heading({ row, cells }: SourceRow): void {
    if (this.#headingRow === null || row > this.#headingRow) return;
    this.#width = Math.max(this.#width, lastFilled(cells) + 1);
  }

  /** Whether a row of figures goes beyond the headings, which is then said. */
  isBeyond({ row, cells }: SourceRow): boolean {
    if (this.#headingRow === null) return false;
    const last = cells.findLastIndex((cell) => cell !== null && /\d/.test(cell.text));
    if (last < this.#width) return false;
    const read = cells[last]?.text ?? null;
    this.#log.add('ROW_TOO_WIDE', {
      ...{ row, column: last + 1, read },
      expected: `nothing beyond column ${columnName(this.#width)}, the last with a heading`,
      sentence:
        `Row ${row} goes on to column ${columnName(last + 1)}, “${read ?? ''}”, and the headings end at ${columnName(this.#width)}. ` +
        'Look there for a number with a comma and without quotation marks, or give the column a heading.',
    });
    return true;
  }
}

function lastFilled(cells: SourceRow['cells']): number {
  return cells.findLastIndex((cell) => cell !== null && cell.text.trim() !== '');
}
