import type { ImportCatalogue } from './import-catalogue';
import type { ImportMapping } from './import-mapping';
import type { IssueLog } from './issue-log';
import { roleOfHeading } from './heading-words';
import { comparableName, nearestNames } from './names';
import { readNumber } from './read-number';
import { quoted } from './read-part';
import { columnName } from './source-table';
import type { SourceRow } from './source-table';

const LONGEST = 100;

interface UnreadColumn {
  readonly column: number;
  readonly heading: string;
  figures: number;
}

/**
 * Columns of a wide table that hold figures and are not read, because nothing is called as they are
 * headed: a place misspelt, or a month that is none. What a heading says to be something else, a target
 * or a note, is not meant.
 */
export class UnreadColumns {
  readonly #mapping: ImportMapping;
  readonly #read: ReadonlySet<number>;
  #columns: readonly UnreadColumn[] = [];

  constructor(mapping: ImportMapping) {
    this.#mapping = mapping;
    this.#read = new Set(mapping.columns.map(({ column }) => column));
  }

  /** Takes note of the row of headings. */
  heading({ row, cells }: SourceRow): void {
    const { shape, headingRow } = this.#mapping;
    if (shape === 'LONG' || row !== headingRow) return;
    this.#columns = cells.flatMap((cell, index) => {
      const heading = cell?.text.trim() ?? '';
      const isUnread = heading !== '' && heading.length <= LONGEST && !this.#read.has(index + 1);
      if (!isUnread || roleOfHeading(comparableName(heading.replaceAll('_', ' '))) !== null)
        return [];
      return [{ column: index + 1, heading, figures: 0 }];
    });
  }

  /** Looks at a row of figures. */
  see({ cells }: SourceRow): void {
    for (const unread of this.#columns) {
      if (readNumber(cells[unread.column - 1] ?? null).kind === 'NUMBER') unread.figures += 1;
    }
  }

  /** Says which columns hold figures and are not read. */
  say({ places }: ImportCatalogue, log: IssueLog): void {
    for (const { column, heading, figures } of this.#columns) {
      if (figures === 0) continue;
      const nearest = nearestNames(
        heading,
        places.map(({ name }) => name),
      );
      const near =
        nearest.length === 0
          ? ''
          : ` Nearest ${nearest.length === 1 ? 'is' : 'are'} ${nearest.map(quoted).join(', ')}.`;
      log.add('COLUMN_NOT_READ', {
        ...{ row: this.#mapping.headingRow, column, read: heading },
        expected: 'the name of a place, or a period, with what the column is',
        sentence: `Column ${columnName(column)} ${quoted(heading)} holds ${figures === 1 ? 'a figure' : `${figures} figures`} and is not read.${near} Say what the column is, or why it is not loaded.`,
      });
    }
  }
}
