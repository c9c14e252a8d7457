import { columnName } from '@vital-signs/domain';
import type { MergedRange, SourceCell, SourceRow } from '@vital-signs/domain';
import { columnAndRow } from './cell-reference';
import type { FileBounds } from './file-bounds';
import { FileRefusedError } from './file-refused';
import { cellTooLong, tooManyColumns, tooManyRows } from './over-bounds';
import { dayOfSerial } from './number-formats';
import { plain, textCollector, type SheetEntry, type Workbook } from './workbook-parts';
import { xmlPieces, type XmlHandler } from './xml-events';
import type { ZipParts } from './zip-parts';

/** What a sheet says of itself beside its rows. */
export interface SheetMarks {
  readonly merged: MergedRange[];
  readonly hiddenColumns: number[];
}

/**
 * The rows of a sheet that hold something, as they are unpacked; memory holds a piece of them. Merged
 * ranges stand behind the rows in the file: `marks` is whole when the last row was read.
 */
export async function* sheetRows(
  parts: ZipParts,
  workbook: Workbook,
  sheet: SheetEntry,
  bounds: FileBounds,
  marks: SheetMarks = { merged: [], hiddenColumns: [] },
): AsyncIterable<readonly SourceRow[]> {
  const read: SourceRow[] = [];
  const handler = rowHandler(workbook, sheet.name, bounds, marks, (row) => read.push(row));
  for await (const _ of xmlPieces(parts.open(sheet.part), handler)) {
    if (read.length > 0) yield read.splice(0);
  }
}

function rowHandler(
  workbook: Workbook,
  name: string,
  bounds: FileBounds,
  marks: SheetMarks,
  give: (row: SourceRow) => void,
): XmlHandler {
  let row = 0;
  let lastRow = 0;
  let hidden = false;
  let cells: (SourceCell | null)[] = [];
  let column = 0;
  let kind = 'n';
  let style = 0;
  let value = '';
  let inValue = false;
  /** What a cell computes; null where it computes nothing. */
  let formula: string | null = null;
  let inFormula = false;
  let isSaved = false;
  const text = textCollector();

  function openCell(attributes: Readonly<Record<string, string>>) {
    const named = columnAndRow(attributes['r'] ?? '')?.column;
    column = named ?? column + 1;
    if (column > bounds.columns) throw tooManyColumns(name, row, column, bounds);
    kind = attributes['t'] ?? 'n';
    style = Number(attributes['s'] ?? 0);
    value = '';
    formula = null;
    isSaved = false;
  }

  function closeCell() {
    if (value.length > bounds.cell) throw cellTooLong(name, row, column, value.length, bounds);
    const cell =
      formula !== null && (!isSaved || (value === '' && kind !== 'str'))
        ? unsavedCell(formula)
        : cellOf(kind, kind === 's' ? sharedText(value) : value, style, workbook);
    if (cell === null) return;
    if (row > bounds.rows) throw tooManyRows(name, bounds);
    if (cells[column - 1] != null) throw givenTwice(name, row, column);
    while (cells.length < column - 1) cells.push(null);
    cells[column - 1] = cell;
  }

  function sharedText(index: string): string {
    const shared = index === '' ? '' : workbook.texts[Number(index)];
    if (shared !== undefined) return shared;
    throw new FileRefusedError({
      ...{ code: 'FILE_DAMAGED', sheet: name, row, column },
      found: `A cell of the sheet “${name}” has a text that the workbook does not hold.`,
      expected: 'Open it in a spreadsheet, save it anew and load that.',
    });
  }

  return {
    opened(tag, attributes) {
      text.opened(tag);
      if (tag === 'c') openCell(attributes);
      else if (tag === 'v') inValue = isSaved = true;
      else if (tag === 'f') {
        inFormula = true;
        formula = '';
      } else if (tag === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        // Rows that only have a look may stand anywhere; what counts is where something is written.
        if (!(row >= 1)) throw tooManyRows(name, bounds);
        if (row <= lastRow) throw givenTwice(name, row, null);
        lastRow = row;
        hidden = isTrue(attributes['hidden']);
        cells = [];
        column = 0;
      } else if (tag === 'mergeCell') {
        const [first = '', last = first] = (attributes['ref'] ?? '').split(':');
        const [from, to] = [columnAndRow(first), columnAndRow(last)];
        if (from && to && marks.merged.length < 10_000) {
          marks.merged.push({
            ...{ firstRow: from.row, lastRow: to.row },
            ...{ firstColumn: from.column, lastColumn: to.column },
          });
        }
      } else if (tag === 'col' && isTrue(attributes['hidden'])) {
        const last = Math.min(Number(attributes['max']), bounds.columns);
        for (let at = Number(attributes['min']); at <= last; at += 1) marks.hiddenColumns.push(at);
      }
    },
    text(piece) {
      if (inValue) value += piece;
      else if (inFormula) formula = `${formula ?? ''}${piece}`.slice(0, FORMULA_SHOWN);
      else value += text.of(piece);
    },
    closed(tag) {
      text.closed(tag);
      if (tag === 'v') inValue = false;
      else if (tag === 'f') inFormula = false;
      else if (tag === 'c') closeCell();
      else if (tag === 'row' && cells.length > 0) give({ row, hidden, cells });
    },
  };
}

/** A workbook that holds two contents of one place: spreadsheets do not agree which of them they show. */
function givenTwice(sheet: string, row: number, column: number | null): FileRefusedError {
  const place = column === null ? `Row ${row}` : `Cell ${columnName(column)}${row}`;
  return new FileRefusedError({
    ...{ code: 'FILE_DAMAGED', sheet, row, column },
    found: `${place} of the sheet “${sheet}” stands twice in the workbook, or after others that follow it.`,
    expected: 'Open it in a spreadsheet, see which is right, save it anew and load that.',
  });
}

/** As much of a formula as tells which it is. */
const FORMULA_SHOWN = 60;

/**
 * A formula whose value the program that wrote the workbook did not save: nobody knows it, and it is
 * not empty. It shows as a spreadsheet shows a formula; one that is shared stands in another cell.
 */
function unsavedCell(formula: string): SourceCell {
  const none = { number: null, date: null, isPercentFormat: false };
  return { ...none, text: `=${formula}`, isUnsavedFormula: true };
}

const isTrue = (text: string | undefined) => text === '1' || text === 'true';

/** As many digits as a spreadsheet keeps: 0.1 + 0.2 is written 0.3. */
const digits = (value: number) => String(Number(value.toPrecision(15)));

function cellOf(kind: string, raw: string, style: number, book: Workbook): SourceCell | null {
  if (raw === '') return null;
  const none = { number: null, date: null, isPercentFormat: false };
  const asText = (text: string) => (text === '' ? null : { ...none, text });
  if (kind === 's') return asText(raw);
  if (kind === 'b') return asText(raw === '1' ? 'TRUE' : 'FALSE');
  if (kind === 'd') return { ...none, text: raw.slice(0, 10), date: raw.slice(0, 10) };
  const value = Number(raw);
  if (kind !== 'n' || !Number.isFinite(value)) return asText(plain(raw));
  const format = book.formats[style] ?? 'OTHER';
  const date = format === 'DATE' ? dayOfSerial(value, book.from1904) : null;
  if (date !== null) return { text: date, number: value, date, isPercentFormat: false };
  const isPercentFormat = format === 'PERCENT';
  const text = isPercentFormat ? `${digits(value * 100)}%` : digits(value);
  return { text, number: value, date: null, isPercentFormat };
}
