import type { WrittenCell, WrittenSheet } from '@vital-signs/tabular/write';
import { csvText } from '../../lib/csv-text';
import { downloadedTable } from './downloaded-table';
import type { PageParts, PagePart } from './page-parts';
import { tableGrid } from './table-grid';

type Tables = readonly PagePart<HTMLTableElement>[];

/** What a file says of itself: which page it is of, from where and when. */
export interface FileNotes {
  readonly page: Pick<PageParts, 'title' | 'name' | 'sentences'>;
  /** The whole address of the page. */
  readonly address: string;
  /** When it was taken, in words. */
  readonly taken: string;
}

const HOW_TO_READ = [
  'Figures are as the page showed them, with its filters and in its order.',
  'Percentages are percentages; other numbers are in the unit that their row or column names.',
  'A column “in words” says what stood beside a figure: its rating, that it is modelled, derived or in doubt, or why there is none.',
  'An empty cell has no figure. It is not nought.',
];

function noteLines({ page, address, taken }: FileNotes): string[] {
  const { title, name, sentences } = page;
  return [title, name, ...sentences, ...HOW_TO_READ, `From ${address}`, `Taken ${taken}.`];
}

/** Tables as one workbook: a sheet of notes, and a sheet for each table. */
export async function workbookOf(tables: Tables, notes: FileNotes): Promise<Blob> {
  const { writeWorkbook } = await import('@vital-signs/tabular/write');
  const sheets = tables.map(({ name, element }): WrittenSheet => {
    const table = downloadedTable(tableGrid(element));
    return { name, lines: [name, 'This sheet holds one table. See the sheet Notes.'], table };
  });
  const bytes = writeWorkbook({
    title: notes.page.title,
    sheets: [{ name: 'Notes', lines: noteLines(notes) }, ...sheets],
  });
  return new Blob([bytes], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

/** One table as CSV: the notes, an empty line, the table. */
export async function csvOf({ name, element }: Tables[number], notes: FileNotes): Promise<Blob> {
  const { columns, rows } = downloadedTable(tableGrid(element));
  const text = await csvText({
    preamble: [name, ...noteLines(notes)],
    headings: columns.map(({ heading }) => heading),
    lines: rows.map((row) => row.map(plainCell)),
  });
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}

/** A number plainly, with its sign where it is a percentage: columns hold both. */
function plainCell(cell: WrittenCell): string | number {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  const { number, format } = cell;
  const decimals = 'decimals' in format ? format.decimals : 0;
  if (format.kind !== 'PERCENT') return Number(number.toFixed(decimals));
  return `${number.toFixed(decimals)}%`;
}

/** A name for a file from words: lower case, hyphens, at most 80 characters. */
export function fileName(words: string): string {
  const plain = words
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return plain.slice(0, 80).replace(/[-.]+$/, '') || 'table';
}
