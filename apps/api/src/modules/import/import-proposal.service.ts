import type { Queryable } from '@vital-signs/database';
import {
  proposeMapping,
  recallMapping,
  type ImportCatalogue,
  type ImportMapping,
  type ProposedMapping,
  type SourceRow,
} from '@vital-signs/domain';
import { readRows, type DescribedSheet } from '@vital-signs/tabular';
import { keptFile } from './import-source.repository';
import type { ImportRecord, ImportRepository } from './import.repository';

/** A row of a file as it stands. */
export interface FileRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly string[];
}

/** How a file would be understood, with the first rows as they stand. */
export interface Proposal {
  readonly mapping: ImportMapping;
  readonly remembered: boolean;
  readonly remarks: readonly string[];
  readonly rows: readonly FileRow[];
}

interface Sources {
  readonly database: Queryable;
  readonly repository: ImportRepository;
}

/** Rows from which a table is understood, and those of them that are shown. */
const ROWS_READ = 100;
const ROWS_SHOWN = 12;
const CHARACTERS_SHOWN = 200;

/** A sheet of a file: the one of that name, otherwise the first that is shown and holds anything. */
export function sheetOf({ described }: ImportRecord, name: string | null): DescribedSheet | null {
  const { sheets } = described;
  if (name !== null) return sheets.find((sheet) => sheet.name === name) ?? null;
  return sheets.find(({ hidden, rows }) => !hidden && rows > 0) ?? sheets[0] ?? null;
}

/** The first rows of a sheet. */
async function firstRows(
  { database }: Sources,
  found: ImportRecord,
  sheet: DescribedSheet,
): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  const source = keptFile(database, found, found.size);
  for await (const batch of readRows(source, found.described, sheet.name)) {
    rows.push(...batch.slice(0, ROWS_READ - rows.length));
    if (rows.length >= ROWS_READ) break;
  }
  return rows;
}

/** How the headings and the first rows of a sheet read, whatever was said of such a table before. */
export async function readProposal(
  sources: Sources,
  found: ImportRecord,
  sheet: DescribedSheet,
  catalogue: ImportCatalogue,
): Promise<{ readonly proposed: ProposedMapping; readonly rows: readonly SourceRow[] }> {
  const rows = await firstRows(sources, found, sheet);
  return { proposed: proposeMapping(rows, sheet, catalogue), rows };
}

/**
 * How a file would be understood: as its headings were the last time, otherwise as they read. Null
 * where the file is no longer kept, or holds no such sheet.
 */
export async function proposalFor(
  sources: Sources,
  found: ImportRecord,
  name: string | null,
  catalogue: () => Promise<ImportCatalogue>,
): Promise<Proposal | null> {
  const sheet = sheetOf(found, name);
  if (!found.isKept || sheet === null) return null;
  const { proposed, rows } = await readProposal(sources, found, sheet, await catalogue());
  const known = await sources.repository.remembered(found.authorityId, proposed.signature);
  const remembered = known === null ? null : (known as ImportMapping);
  return {
    mapping: remembered === null ? proposed.mapping : recallMapping(remembered, proposed),
    remembered: remembered !== null,
    remarks: proposed.remarks,
    rows: rows.slice(0, ROWS_SHOWN).map(({ row, hidden, cells }) => ({
      ...{ row, hidden },
      cells: Array.from(cells, (cell) => cell?.text.slice(0, CHARACTERS_SHOWN) ?? ''),
    })),
  };
}
