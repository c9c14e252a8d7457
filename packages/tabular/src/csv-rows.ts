import { CsvError, parse } from 'csv-parse';
import type { SourceRow } from '@vital-signs/domain';
import { Readable } from 'node:stream';
import type { FileBounds } from './file-bounds';
import { FileRefusedError } from './file-refused';
import { cellTooLong, tooManyColumns, tooManyRows } from './over-bounds';

const ROWS_AT_ONCE = 500;
const SEPARATORS = [',', ';', '\t', '|'] as const;

/** What stands between the cells of a line. */
export type Separator = (typeof SEPARATORS)[number];

/**
 * Which separator the first lines agree on: the one that cuts most of them into the same number of
 * cells, and into more than one; a comma where none does.
 */
export function separatorOf(beginning: string): Separator {
  const counted = SEPARATORS.map((separator) => {
    const counts = cellCounts(beginning, separator).filter((count) => count > 1);
    const most = Math.max(0, ...counts.map((one) => counts.filter((two) => two === one).length));
    return { separator, most, cells: Math.max(0, ...counts) };
  });
  const [best] = counted.sort((a, b) => b.most - a.most || b.cells - a.cells);
  return best === undefined || best.most === 0 ? ',' : best.separator;
}

/** How many cells each line has; separators between quotation marks cut nothing. */
function cellCounts(text: string, separator: Separator): number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === separator) cells += 1;
    else if (sign === '\n') {
      counts.push(cells);
      cells = 1;
    }
  }
  return counts;
}

/**
 * The rows of a text file, some hundreds at a time. A row is what a spreadsheet shows as one, also
 * where a cell between quotation marks goes over several lines.
 * @throws FileRefusedError where a quotation mark is not closed, or the file is beyond its bounds.
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  separator: Separator,
  bounds: FileBounds,
): AsyncIterable<readonly SourceRow[]> {
  const parser = parse({
    ...{ delimiter: separator, relax_column_count: true, skip_empty_lines: false },
    // A cell that is not closed must not take the whole file with it.
    max_record_size: bounds.cell * 8,
    relax_quotes: false,
  });
  const input = Readable.from(text);
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let row = 0;
  let batch: SourceRow[] = [];
  try {
    for await (const record of parser as AsyncIterable<readonly string[]>) {
      row += 1;
      if (row > bounds.rows) throw tooManyRows(null, bounds);
      if (record.length > bounds.columns) throw tooManyColumns(null, row, record.length, bounds);
      batch.push(rowOf(record, row, bounds));
      if (batch.length === ROWS_AT_ONCE) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error, row + 1, bounds) : error;
  } finally {
    input.destroy();
    parser.destroy();
  }
  if (batch.length > 0) yield batch;
}

function rowOf(record: readonly string[], row: number, bounds: FileBounds): SourceRow {
  const cells = record.map((text, index) => {
    if (text.length > bounds.cell) throw cellTooLong(null, row, index + 1, text.length, bounds);
    return text === '' ? null : { text, number: null, date: null, isPercentFormat: false };
  });
  return { row, hidden: false, cells };
}

function refusalOf(error: CsvError, row: number, bounds: FileBounds): FileRefusedError {
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new FileRefusedError({
      ...{ code: 'QUOTE_NOT_CLOSED', row },
      found: `Row ${row} has more than ${bounds.cell * 8} characters.`,
      expected: 'Look there for a quotation mark that is not closed.',
    });
  }
  if (/QUOTE/.test(error.code)) {
    return new FileRefusedError({
      ...{ code: 'QUOTE_NOT_CLOSED', row },
      found: `A quotation mark in row ${row} is not closed, or stands in the middle of a cell.`,
      expected: 'Expected are quotation marks around a whole cell, and two of them for one inside.',
    });
  }
  return new FileRefusedError({
    ...{ code: 'FILE_DAMAGED', row, found: `Row ${row} cannot be read.` },
    expected: 'Open the file in a spreadsheet, and save it anew as .csv.',
  });
}
