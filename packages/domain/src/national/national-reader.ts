import type { SourceRow } from '../import/source-table';
import { CODE_LIST_LAYOUT } from './code-list-layout';
import { DFE_LAYOUT, DFE_MONTHLY_LAYOUT } from './dfe-layout';
import { DICTIONARY_LAYOUT } from './dictionary-layout';
import { LAIT_LAYOUT } from './lait-layout';
import { NationalContents } from './national-contents';
import type { NationalFile } from './national-file';
import type { LayoutReader, NationalLayout } from './national-layout';
import { NationalHeadings } from './national-sheet-row';
import { NEIGHBOUR_LIST_LAYOUT, NEIGHBOUR_WORKBOOK_LAYOUT } from './neighbour-layouts';

/** Every layout in which published figures are read. */
export const NATIONAL_LAYOUTS: readonly NationalLayout[] = [
  LAIT_LAYOUT,
  DFE_LAYOUT,
  DFE_MONTHLY_LAYOUT,
  DICTIONARY_LAYOUT,
  NEIGHBOUR_LIST_LAYOUT,
  NEIGHBOUR_WORKBOOK_LAYOUT,
  CODE_LIST_LAYOUT,
];

/** Headings are looked for so far down: the workbooks of neighbours number their columns above them. */
const ROWS_ABOVE_HEADINGS = 20;

/** Takes the rows of one table, some at a time, and gives what it holds at the end. */
export interface NationalReader {
  push(rows: readonly SourceRow[]): void;
  finish(): NationalFile;
}

/** What is known of a file beside its rows. */
export interface NationalReaderOptions {
  /** Names of the workbook's other sheets, which are not read. */
  readonly otherSheets?: readonly string[];
  /** The day on which it was published, or on which it is loaded; null: periods may lie ahead. */
  readonly publishedBy?: string | null;
}

/**
 * Reads a table of published figures, whichever of the known layouts it is in, told by its headings.
 * What cannot be read is an issue that names row, column, what stood there and what was expected;
 * a file with a FAIL among them is not to be loaded.
 */
export function createNationalReader(
  fileName: string,
  { otherSheets = [], publishedBy = null }: NationalReaderOptions = {},
): NationalReader {
  const contents = new NationalContents();
  const above: SourceRow[] = [];
  let layout: NationalLayout | null = null;
  let reader: LayoutReader | null = null;
  /** How many columns the headings name. */
  let width = 0;
  /** Set once nothing more can be read. */
  let isOver = false;

  function begin(row: SourceRow): void {
    const headings = new NationalHeadings(row);
    layout =
      NATIONAL_LAYOUTS.find(({ signs }) => signs.every((sign) => headings.has(sign))) ?? null;
    if (layout === null) {
      above.push(row);
      if (above.length > ROWS_ABOVE_HEADINGS) isOver = true;
      return;
    }
    for (const [column, heading] of repeatedIn(layout, headings)) {
      contents.issue('FAIL', {
        ...{ code: 'COLUMN_REPEATED', row: row.row, column, read: heading },
        expected: 'each heading once',
        sentence: `A second column is headed ${heading}. Expected is each heading once: take out the column that is not meant.`,
      });
      isOver = true;
    }
    const missing = layout.needs.filter((name) => !headings.has(name));
    for (const name of missing) {
      contents.issue('FAIL', {
        ...{ code: 'COLUMN_MISSING', row: row.row, column: null, read: null, expected: name },
        sentence: `There is no column ${name}. ${layout.title} have the columns ${layout.needs.join(', ')}.`,
      });
    }
    tellOfOthers(layout, headings);
    if (missing.length > 0) isOver = true;
    if (isOver) return;
    width = headings.texts.length;
    reader = layout.open({ contents, headings, fileName, publishedBy });
  }

  function tellOfOthers({ needs, knows }: NationalLayout, headings: NationalHeadings): void {
    if (knows === null) return;
    const known = new Set([...needs, ...knows].map((name) => name.toLowerCase()));
    headings.texts.forEach((text, index) => {
      if (text === '' || known.has(text.toLowerCase())) return;
      contents.issue('NOTE', {
        ...{ code: 'COLUMN_NOT_READ', row: headings.row, column: index + 1, read: text },
        expected: null,
        sentence: `Column ${text} is not one of this layout’s and is left out.`,
      });
    });
  }

  function take(row: SourceRow): void {
    if (isOver || row.cells.every((cell) => cell === null || cell.text.trim() === '')) return;
    if (reader === null) return begin(row);
    contents.rows += 1;
    const beyond = row.cells.length > width ? cellBeyond(row, width) : -1;
    if (beyond < 0) return reader.row(row);
    contents.issue('FAIL', rowTooLong(row, beyond, width));
  }

  return {
    push: (rows) => rows.forEach(take),
    finish() {
      if (layout === null) contents.issue('FAIL', layoutNotKnown(above[0]));
      else otherSheets.forEach((name) => contents.issue('NOTE', sheetNotRead(name)));
      reader?.finish?.();
      const { source = 'DFE', title = 'A file of no known layout' } = layout ?? {};
      return contents.finish(source, title, layout === CODE_LIST_LAYOUT);
    },
  };
}

/** Headings above two columns of which one is to be read. */
function repeatedIn({ needs, knows, repeats = [] }: NationalLayout, headings: NationalHeadings) {
  const among = (names: readonly string[], text: string) =>
    names.some((name) => name.toLowerCase() === text.toLowerCase());
  return headings.repeated.filter(
    ([, text]) => !among(repeats, text) && (knows === null || among([...needs, ...knows], text)),
  );
}

/** Where a row first says something beyond its headings; −1 where it does not. */
function cellBeyond({ cells }: SourceRow, width: number): number {
  return cells.findIndex((cell, index) => index >= width && (cell?.text.trim() ?? '') !== '');
}

function rowTooLong({ cells, row }: SourceRow, beyond: number, width: number) {
  const read = cells[beyond]?.text.trim() ?? '';
  const expected = `at most ${width} cells, as there are headings`;
  return {
    ...{ code: 'ROW_TOO_LONG' as const, row, column: beyond + 1, read, expected },
    sentence: `Row ${row} goes on beyond its headings with “${read}”: a comma may have cut a number in two. Expected are ${expected}.`,
  };
}

function sheetNotRead(name: string) {
  return {
    ...{ code: 'SHEET_NOT_READ' as const, row: null, column: null, read: name },
    expected: 'one table in a file',
    sentence: `Sheet “${name}” is not read: a file is read as one table.`,
  };
}

function layoutNotKnown(first: SourceRow | undefined) {
  const read = first?.cells.map((cell) => cell?.text.trim() ?? '').join(', ') ?? null;
  const expected = NATIONAL_LAYOUTS.map(({ title, signs }) => `${title} (${signs.join(', ')})`);
  return {
    ...{ code: 'LAYOUT_NOT_KNOWN' as const, row: first?.row ?? null, column: null, read },
    expected: 'headings of one of the layouts that are known',
    sentence: `The headings are those of no layout that is known. Expected is one of: ${expected.join('; ')}.`,
  };
}
