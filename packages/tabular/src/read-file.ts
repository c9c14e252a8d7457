import type { SourceRow, SourceSheet } from '@vital-signs/domain';
import { csvRows, separatorOf, type Separator } from './csv-rows';
import { FILE_BOUNDS, type FileBounds } from './file-bounds';
import { fileKindOf, type FileKind } from './file-kind';
import { FileRefusedError } from './file-refused';
import type { FileSource } from './file-source';
import { sheetRows, type SheetMarks } from './sheet-rows';
import { textEncodingOf, textOf, type TextEncoding } from './text-encoding';
import { readWorkbook, type SheetEntry } from './workbook-parts';
import { zipParts } from './zip-parts';

/** A table of a file: a sheet of a workbook, or the whole of a text file. */
export interface DescribedSheet extends SourceSheet {
  /** The last row and column that hold something. */
  readonly rows: number;
  readonly columns: number;
}

/** What a file is and holds. It can be kept (as JSON) and given to `readRows` later. */
export interface DescribedFile {
  readonly kind: FileKind;
  /** Of a text file. */
  readonly encoding: TextEncoding | null;
  readonly separator: Separator | null;
  readonly sheets: readonly DescribedSheet[];
}

/** Text enough to see what stands between the cells. */
const BEGINNING = 32 * 1024;

/**
 * Reads a file once to say what it is and holds: kind, encoding, sheets, their extent, merged and
 * hidden parts.
 * @throws FileRefusedError for a file that cannot be read, or is beyond its bounds.
 */
export async function describeFile(
  source: FileSource,
  bounds: FileBounds = FILE_BOUNDS,
): Promise<DescribedFile> {
  if (source.size > bounds.size) throw tooLarge(source.size, bounds);
  const kind = await fileKindOf(source);
  if (kind === 'XLSX') return describeWorkbook(source, bounds);
  const encoding = await textEncodingOf(source);
  const separator = separatorOf(await beginningOf(source, encoding));
  const extent = await extentOf(csvRows(textOf(source, encoding), separator, bounds));
  const sheet = { name: null, hidden: false, merged: [], hiddenColumns: [], ...extent };
  return { kind, encoding, separator, sheets: [sheet] };
}

function tooLarge(size: number, bounds: FileBounds): FileRefusedError {
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} megabytes`;
  return new FileRefusedError({
    ...{ code: 'FILE_TOO_LARGE', found: `The file has ${megabytes(size)}.` },
    expected: `Expected are at most ${megabytes(bounds.size)}: load it in parts.`,
  });
}

function withoutSheet(): FileRefusedError {
  return new FileRefusedError({
    ...{ code: 'FILE_EMPTY', found: 'The workbook has no sheet of cells.' },
    expected: 'Expected is a workbook with a table of figures on a sheet.',
  });
}

async function beginningOf(source: FileSource, encoding: TextEncoding): Promise<string> {
  let text = '';
  for await (const piece of textOf(source, encoding)) {
    text += piece;
    if (text.length >= BEGINNING) break;
  }
  return text.slice(0, BEGINNING);
}

async function extentOf(batches: AsyncIterable<readonly SourceRow[]>) {
  let [rows, columns] = [0, 0];
  for await (const batch of batches) {
    for (const { row, cells } of batch) {
      const last = cells.findLastIndex((cell) => cell !== null);
      if (last < 0) continue;
      rows = row;
      columns = Math.max(columns, last + 1);
    }
  }
  return { rows, columns };
}

async function describeWorkbook(source: FileSource, bounds: FileBounds): Promise<DescribedFile> {
  const parts = await zipParts(source, bounds);
  try {
    const workbook = await readWorkbook(parts, bounds);
    if (workbook.sheets.length === 0) throw withoutSheet();
    const sheets: DescribedSheet[] = [];
    for (const sheet of workbook.sheets) {
      const marks: SheetMarks = { merged: [], hiddenColumns: [] };
      const extent = await extentOf(sheetRows(parts, workbook, sheet, bounds, marks));
      sheets.push({ name: sheet.name, hidden: sheet.hidden, ...marks, ...extent });
    }
    return { kind: 'XLSX', encoding: null, separator: null, sheets };
  } finally {
    parts.close();
  }
}

/**
 * The rows of one table of a file that was described, some at a time, so that memory stays flat
 * however long it is. Rows in which nothing stands may be left out; their numbers are not.
 *
 * @param sheet name of the sheet; null: the only table of a text file, or the first sheet
 * @throws FileRefusedError
 */
export async function* readRows(
  source: FileSource,
  { kind, encoding, separator }: DescribedFile,
  sheet: string | null,
  bounds: FileBounds = FILE_BOUNDS,
): AsyncIterable<readonly SourceRow[]> {
  if (kind === 'CSV') {
    yield* csvRows(textOf(source, encoding ?? 'utf-8'), separator ?? ',', bounds);
    return;
  }
  const parts = await zipParts(source, bounds);
  try {
    const workbook = await readWorkbook(parts, bounds);
    yield* sheetRows(parts, workbook, sheetNamed(workbook.sheets, sheet), bounds);
  } finally {
    parts.close();
  }
}

function sheetNamed(sheets: readonly SheetEntry[], name: string | null): SheetEntry {
  const found = name === null ? sheets[0] : sheets.find((one) => one.name === name);
  if (found !== undefined) return found;
  throw new FileRefusedError({
    code: 'NO_SUCH_SHEET',
    found: name === null ? 'The workbook has no sheet.' : `There is no sheet “${name}”.`,
    expected: `Expected is one of: ${sheets.map((one) => `“${one.name}”`).join(', ')}.`,
  });
}
