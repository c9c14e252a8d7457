import type { Queryable } from '@vital-signs/database';
import {
  otherTables,
  proposeMapping,
  recallMapping,
  sheetRemarks,
  sheetToRead,
  type ImportCatalogue,
  type ImportMapping,
  type ProposedMapping,
  type ProposedSheet,
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
  /** Why a file of this kind is never loaded here; null where it may be. */
  readonly refusal: string | null;
  readonly rows: readonly FileRow[];
}

interface Sources {
  readonly database: Queryable;
  readonly repository: ImportRepository;
}

/** Rows from which a table is understood, and those of them that are shown. */
const ROWS_READ = 100;
const ROWS_SHOWN = 12;
/** Of a workbook of many sheets, those that are looked at to find the one with the figures. */
const SHEETS_LOOKED_AT = 20;
const CHARACTERS_SHOWN = 200;

/** A sheet of a file: the one of that name, otherwise the first that is shown and holds anything. */
export function sheetOf({ described }: ImportRecord, name: string | null): DescribedSheet | null {
  const { sheets } = described;
  if (name !== null) return sheets.find((sheet) => sheet.name === name) ?? null;
  return sheets.find(({ hidden, rows }) => !hidden && rows > 0) ?? sheets[0] ?? null;
}

/** The first rows of a sheet. */
async function firstRows(
  { database }: Pick<Sources, 'database'>,
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
  sources: Pick<Sources, 'database'>,
  found: ImportRecord,
  sheet: DescribedSheet,
  catalogue: ImportCatalogue,
): Promise<{ readonly proposed: ProposedMapping; readonly rows: readonly SourceRow[] }> {
  const rows = await firstRows(sources, found, sheet);
  return { proposed: proposeMapping(rows, sheet, catalogue), rows };
}

interface ReadSheet extends ProposedSheet {
  readonly rows: readonly SourceRow[];
}

/** How each sheet reads that is shown and holds anything, and the one of a name, shown or not. */
async function proposedSheets(
  sources: Pick<Sources, 'database'>,
  found: ImportRecord,
  name: string | null,
  catalogue: ImportCatalogue,
): Promise<readonly ReadSheet[]> {
  const { sheets } = found.described;
  const shown = sheets.filter(({ hidden, rows }) => !hidden && rows > 0).slice(0, SHEETS_LOOKED_AT);
  const named = sheets.filter((sheet) => sheet.name === name && !shown.includes(sheet));
  const read: ReadSheet[] = [];
  for (const sheet of [...(shown.length > 0 ? shown : sheets.slice(0, 1)), ...named]) {
    read.push({ name: sheet.name, ...(await readProposal(sources, found, sheet, catalogue)) });
  }
  return read;
}

/** Names of the sheets beside the one that is read which hold figures, too. */
export async function otherSheetsWithFigures(
  sources: Pick<Sources, 'database'>,
  found: ImportRecord,
  read: string | null,
  catalogue: ImportCatalogue,
): Promise<readonly string[]> {
  if (found.described.sheets.length < 2) return [];
  const sheets = await proposedSheets(sources, found, read, catalogue);
  return otherTables(read, sheets).map(({ name }) => name ?? '');
}

/**
 * How a file would be understood: as its headings were the last time, otherwise as they read. Where
 * nobody says which sheet it is the first that holds figures. Null where the file is no longer kept,
 * or holds no such sheet.
 */
export async function proposalFor(
  sources: Sources,
  found: ImportRecord,
  name: string | null,
  catalogueOf: () => Promise<ImportCatalogue>,
): Promise<Proposal | null> {
  if (!found.isKept || (name !== null && sheetOf(found, name) === null)) return null;
  const catalogue = await catalogueOf();
  const sheets = await proposedSheets(sources, found, name, catalogue);
  const chosen = name === null ? sheetToRead(sheets) : sheets.find((sheet) => sheet.name === name);
  if (chosen == null) return null;
  const { proposed, rows } = chosen;
  const known = await sources.repository.remembered(found.authorityId, proposed.signature);
  const remembered = known === null ? null : (known as ImportMapping);
  return {
    mapping: remembered === null ? proposed.mapping : recallMapping(remembered, proposed),
    remembered: remembered !== null,
    remarks: [...sheetRemarks(chosen, sheets), ...proposed.remarks],
    refusal: proposed.refusal?.sentence ?? null,
    rows: rows.slice(0, ROWS_SHOWN).map(({ row, hidden, cells }) => ({
      ...{ row, hidden },
      cells: Array.from(cells, (cell) => cell?.text.slice(0, CHARACTERS_SHOWN) ?? ''),
    })),
  };
}
