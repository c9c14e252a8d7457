import { strToU8, zipSync } from 'fflate';
import { packageParts } from './written-package';
import { sheetXml, tableXml, type PlacedTable } from './written-sheet';
import { STYLES } from './written-styles';
import type { WrittenSheet, WrittenWorkbook } from './written-workbook';

/**
 * A workbook as a file, made for readers with and without sight, and for programs: one table a sheet,
 * marked up as one, with its heading row kept in view; no merged cells, no colours that mean
 * something; real numbers and days; and no cell that a spreadsheet would take for a formula.
 */
export function writeWorkbook({ title, sheets }: WrittenWorkbook): Uint8Array<ArrayBuffer> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const tables = sheets.map((sheet, index) => placedTable(sheet, index));
  const files: Record<string, string> = {
    ...packageParts(title, names, tables),
    'xl/styles.xml': STYLES,
  };
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, tables[index] ?? null);
    const table = tables[index];
    if (table) files[`xl/tables/table${index + 1}.xml`] = tableXml(table);
  });
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  // One moment for all of them: the same content makes the same file.
  const mtime = new Date('2000-01-01T00:00:00Z');
  return zipSync(Object.fromEntries(packed), { level: 6, mtime });
}

function placedTable({ lines = [], table }: WrittenSheet, index: number): PlacedTable | null {
  if (table === undefined) return null;
  const headings = different(table.columns.map(({ heading }) => heading || 'Column'));
  // A table needs a row below its headings, if an empty one.
  const rows = Math.max(1, table.rows.length);
  const firstRow = lines.length === 0 ? 1 : lines.length + 2;
  return { number: index + 1, headings, firstRow, lastRow: firstRow + rows };
}

/** Names of sheets as spreadsheets take them, different from one another whatever their case; names so given stay. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = names.map((name) => name.replace(/[\\/?*[\]:]/g, ' ').trim() || 'Sheet');
  return different(
    taken.map((name) => name.replace(/^'+|'+$/g, '').slice(0, 31)),
    31,
  );
}

function different(texts: readonly string[], longest = 255): string[] {
  const seen = new Set<string>();
  return texts.map((text) => {
    let [one, count] = [text.slice(0, longest), 1];
    while (seen.has(one.toLowerCase())) {
      count += 1;
      const ending = ` (${count})`;
      one = text.slice(0, longest - ending.length) + ending;
    }
    seen.add(one.toLowerCase());
    return one;
  });
}
