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

/** The sheets of a file that are shown and hold anything, with how each reads. */
async function proposedSheets(
  sources: Sources,
  found: ImportRecord,
  catalogue: ImportCatalogue,
): Promise<readonly (ProposedSheet & Awaited<ReturnType<typeof readProposal>>)[]> {
  const shown = found.described.sheets.filter(({ hidden, rows }) => !hidden && rows > 0);
  const all = shown.length > 0 ? shown : found.described.sheets;
  const sheets = [];
  for (const sheet of all.slice(0, SHEETS_LOOKED_AT)) {
    const read = await readProposal(sources, found, sheet, catalogue);
    sheets.push({ name: sheet.name, ...read });
  }
  return sheets;
}

/** Names of the sheets beside one that hold figures, too. */
export async function otherSheetsWithFigures(
  sources: Sources,
  found: ImportRecord,
  name: string | null,
  catalogue: ImportCatalogue,
): Promise<readonly string[]> {
  if (found.described.sheets.length < 2) return [];
  const sheets = await proposedSheets(sources, found, catalogue);
  return sheets
    .filter((sheet) => sheet.name !== name && holdsFigures(sheet.proposed))
    .map((sheet) => sheet.name ?? '');
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
  const sheets = await proposedSheets(sources, found, catalogue);
  const chosen =
    name === null ? sheetToRead(sheets) : await proposedSheet(sources, found, name, catalogue);
  if (chosen === null) return null;
  const { proposed, rows } = sheets.find((sheet) => sheet.name === chosen.name) ?? chosen;
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
