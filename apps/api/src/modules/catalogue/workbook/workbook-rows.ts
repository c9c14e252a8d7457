import type { SourceCell, SourceRow } from '@vital-signs/domain';
import { describeFile, readRows, type FileSource } from '@vital-signs/tabular';
import {
  downloadedOf,
  SHEET_NAMES,
  SHEETS,
  type SheetColumn,
  type SheetName,
  type WorkbookOf,
} from './workbook-sheets';

/** What is wrong with a workbook, and where. */
export interface WorkbookProblem {
  readonly sheet: string | null;
  /** As a spreadsheet numbers them, from 1; null where it is about all of it. */
  readonly row: number | null;
  readonly column: number | null;
  readonly sentence: string;
}

/** What a cell says: a text, a number, a day, yes or no, several texts, or nothing. */
export type Read = string | number | boolean | readonly string[] | null;

/** A row of a sheet by the fields of its columns. */
export interface ReadRow {
  readonly row: number;
  readonly values: Readonly<Record<string, Read>>;
}

export interface ReadSheet {
  readonly rows: readonly ReadRow[];
  /** Where each field stands, from 1. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface ReadWorkbook {
  readonly sheets: ReadonlyMap<SheetName, ReadSheet>;
  /** Of which authority it is, and at which revision it was downloaded; null where its notes are gone. */
  readonly downloaded: Omit<WorkbookOf, 'name'> | null;
  readonly problems: readonly WorkbookProblem[];
}

const MOST_ROWS = 20_000;
const MOST_NOTES = 1_000;

/** Text as it is compared: without spaces at its ends, lines ended in one way. */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').trim();
}

const EXPECTED: Readonly<Record<SheetColumn['kind'], string>> = {
  ...{ TEXT: 'text', NUMBER: 'a number', DATE: 'a day, for example 2018-04-01' },
  ...{ YES_NO: 'yes or no', LIST: 'texts with commas between' },
};

/** A number as text, commas between its thousands alone: “1,5” is none. */
function numberWritten(text: string): number | undefined {
  const isNumber = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text);
  return isNumber ? Number(text.replaceAll(',', '')) : undefined;
}

/** What a cell says; undefined where it says something else than its column holds. */
function readCell(cell: SourceCell | null, kind: SheetColumn['kind']): Read | undefined {
  const text = plainText(cell?.text ?? '');
  if (cell === null || text === '') return null;
  switch (kind) {
    case 'TEXT':
      return text;
    case 'LIST':
      return text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
    case 'YES_NO':
      return { yes: true, no: false }[text.toLowerCase()];
    case 'DATE':
      return cell.date ?? (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined);
    case 'NUMBER': {
      if (cell.isPercentFormat) return undefined;
      return cell.number ?? numberWritten(text);
    }
  }
}

function headingsIn({ cells }: SourceRow, columns: readonly SheetColumn[]): Map<string, number> {
  const found = new Map<string, number>();
  cells.forEach((cell, index) => {
    const heading = plainText(cell?.text ?? '').toLowerCase();
    const column = columns.find((each) => each.heading.toLowerCase() === heading);
    if (column !== undefined && !found.has(column.field)) found.set(column.field, index + 1);
  });
  return found;
}

/**
 * Reads the sheets of a catalogue's workbook. Sheets that are not there change nothing; a column that
 * is missing from one that is there, or a cell that says something else than its column holds, is a problem.
 * @throws FileRefusedError for a file that cannot be read.
 */
export async function readCatalogueWorkbook(source: FileSource): Promise<ReadWorkbook> {
  const file = await describeFile(source);
  const problems: WorkbookProblem[] = [];
  const sheets = new Map<SheetName, ReadSheet>();
  for (const name of SHEET_NAMES) {
    if (!file.sheets.some((sheet) => sheet.name === name)) continue;
    const read = await readSheet(name, readRows(source, file, name), problems);
    if (read !== null) sheets.set(name, read);
  }
  if (sheets.size === 0 && problems.length === 0) {
    const expected = SHEET_NAMES.join(', ');
    problems.push({
      ...{ sheet: null, row: null, column: null },
      sentence: `The file has no sheet of a catalogue; expected is one of ${expected}, as in the workbook to download.`,
    });
  }
  return { sheets, problems, downloaded: await readNotes(source, file) };
}

/** What the notes say of the download; null where there are none. */
async function readNotes(
  source: FileSource,
  file: Awaited<ReturnType<typeof describeFile>>,
): Promise<ReadWorkbook['downloaded']> {
  if (!file.sheets.some(({ name }) => name === 'Notes')) return null;
  let found: ReadWorkbook['downloaded'] = null;
  let lines = 0;
  for await (const batch of readRows(source, file, 'Notes')) {
    for (const { cells } of batch) {
      if ((lines += 1) > MOST_NOTES) return found;
      found = downloadedOf(cells[0]?.text ?? '') ?? found;
    }
  }
  return found;
}

async function readSheet(
  name: SheetName,
  batches: AsyncIterable<readonly SourceRow[]>,
  problems: WorkbookProblem[],
): Promise<ReadSheet | null> {
  const columns = SHEETS[name];
  let headings: Map<string, number> | null = null;
  const rows: ReadRow[] = [];
  for await (const batch of batches) {
    for (const row of batch) {
      if (row.cells.every((cell) => plainText(cell?.text ?? '') === '')) continue;
      if (headings === null) {
        const found = headingsIn(row, columns);
        // Words may stand above the table.
        if (found.size >= 2) headings = found;
        continue;
      }
      if (rows.length >= MOST_ROWS) {
        problems.push({
          sheet: name,
          row: row.row,
          column: null,
          sentence: `${name} has more than ${MOST_ROWS} rows; expected are fewer.`,
        });
        return null;
      }
      rows.push(readRow(name, row, headings, problems));
    }
  }
  const missing = columns.filter(({ field }) => !headings?.has(field));
  if (headings === null || missing.length > 0) {
    const names = (headings === null ? columns : missing).map(({ heading }) => heading);
    problems.push({
      sheet: name,
      row: null,
      column: null,
      sentence: `${name} lacks ${names.length === 1 ? 'the column' : 'the columns'} ${names.join(', ')}.`,
    });
    return null;
  }
  return { rows, columns: headings };
}

function readRow(
  sheet: SheetName,
  { row, cells }: SourceRow,
  headings: ReadonlyMap<string, number>,
  problems: WorkbookProblem[],
): ReadRow {
  const values: Record<string, Read> = {};
  for (const { field, heading, kind } of SHEETS[sheet]) {
    const column = headings.get(field);
    if (column === undefined) continue;
    const cell = cells[column - 1] ?? null;
    const read = readCell(cell, kind);
    if (read === undefined) {
      const text = plainText(cell?.text ?? '').slice(0, 40);
      problems.push({
        sheet,
        row,
        column,
        sentence:
          kind === 'NUMBER' && cell?.isPercentFormat === true
            ? `${heading}: “${text}” was read in a cell formatted as a percentage; expected is a plain number, for example 80 for 80%.`
            : `${heading}: “${text}” was read; expected is ${EXPECTED[kind]}.`,
      });
    }
    values[field] = read ?? null;
  }
  return { row, values };
}
