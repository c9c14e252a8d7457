import type { Queryable } from '@vital-signs/database';
import {
  columnName,
  createRowReader,
  issueSeverity,
  sheetsNotRead,
  type ImportCatalogue,
  type ImportedCell,
  type ImportMapping,
  type ListedIssue,
} from '@vital-signs/domain';
import { FileRefusedError, readRows } from '@vital-signs/tabular';
import { IMPORT_BOUNDS } from './import-bounds';
import { otherSheetsWithFigures, sheetOf } from './import-proposal.service';
import { keptFile } from './import-source.repository';
import { stageOtherPrints } from './import-prints.repository';
import { stageCells } from './import-staging.repository';
import { sourceOf } from './import-storing.repository';
import type { ImportRecord } from './import.repository';

/** What reading a file came to. */
export interface ReadFile {
  /** Below the headings. */
  readonly rowsRead: number;
  readonly cellsRead: number;
  readonly issues: readonly ListedIssue[];
  readonly hasFailures: boolean;
}

/** That a file cannot be read to its end, as an issue of it. */
function refusalIssue({ found, expected, row, column, message }: FileRefusedError): ListedIssue {
  const where =
    row === null ? '' : ` (row ${row}${column === null ? '' : `, column ${columnName(column)}`})`;
  return {
    ...{ severity: 'FAIL', code: 'FILE_REFUSED', row, column, read: found, expected, more: 0 },
    sentence: `${message}${where}`,
  };
}

/** That the workbook has figures on other sheets, too. */
function otherSheetsIssue(names: readonly string[]): ListedIssue {
  const code = 'SHEETS_NOT_READ';
  return {
    ...{ severity: issueSeverity(code), code, row: null, column: null, expected: null, more: 0 },
    ...{ read: names.join(', ').slice(0, 200), sentence: sheetsNotRead(names) },
  };
}

/**
 * Reads a file row by row and writes its cells beside the record, some at a time. Once something stops
 * the import, rows are read on to say what else does, and no more cells are written.
 */
export async function readIntoStaging(
  database: Queryable,
  found: ImportRecord,
  mapping: ImportMapping,
  catalogue: ImportCatalogue,
  signal: AbortSignal,
): Promise<ReadFile> {
  const sheet = sheetOf(found, mapping.sheet);
  const reader = createRowReader(mapping, catalogue, sheet ?? undefined);
  const total = sheet?.rows ?? 0;
  let [rowsRead, cellsRead, lastRow] = [0, 0, 0];
  let cells: ImportedCell[] = [];
  const others: ImportedCell[] = [];
  const flush = async () => {
    const staged = cells;
    cells = [];
    await stageCells(database, found, mapping.sheet, staged, { done: lastRow, total });
    signal.throwIfAborted();
  };
  let refusal: FileRefusedError | null = null;
  try {
    const source = keptFile(database, found, found.size);
    for await (const batch of readRows(source, found.described, mapping.sheet)) {
      for (const row of batch) {
        const own = reader.read(row);
        if (row.row > (mapping.headingRow ?? 0)) rowsRead += 1;
        for (const cell of own) if (cell.isOtherPrint !== true) cellsRead += 1;
        lastRow = row.row;
        if (reader.hasFailures) continue;
        for (const cell of own) (cell.isOtherPrint === true ? others : cells).push(cell);
      }
      if (cells.length >= IMPORT_BOUNDS.cellsAtOnce) await flush();
      signal.throwIfAborted();
    }
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
    refusal = error;
  }
  await flush();
  if (!reader.hasFailures && refusal === null) {
    const source = sourceOf(found, mapping.sheet);
    await stageOtherPrints(database, found, { prints: others, counts: mapping.prints, source });
  }
  const sheets = await otherSheetsWithFigures({ database }, found, sheet?.name ?? null, catalogue);
  const issues = [
    ...(refusal === null ? [] : [refusalIssue(refusal)]),
    ...reader.finish(),
    ...(sheets.length === 0 ? [] : [otherSheetsIssue(sheets)]),
  ];
  return { rowsRead, cellsRead, issues, hasFailures: refusal !== null || reader.hasFailures };
}
