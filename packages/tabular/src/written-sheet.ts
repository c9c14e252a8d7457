import { columnName } from '@vital-signs/domain';
import { isFormulaLike } from './formula-text';
import { STYLE, styleOf } from './written-styles';
import type { ColumnFormat, WrittenCell, WrittenColumn, WrittenSheet } from './written-workbook';
import { RELATION_NAMES, SHEET_NAMES, XML_HEAD, xmlText } from './written-xml';

/** A table, and where it stands on its sheet. */
export interface PlacedTable {
  readonly number: number;
  /** Each different from the others. */
  readonly headings: readonly string[];
  /** The row of the headings. */
  readonly firstRow: number;
  readonly lastRow: number;
}

const NARROWEST = 8;
const WIDEST = 60;
const LINE_WIDTH = 80;
/** Rows by which the width of a column is told. */
const LOOKED_AT = 200;

/** The XML of a sheet. */
export function sheetXml({ lines = [], table }: WrittenSheet, placed: PlacedTable | null): string {
  const columns = table?.columns ?? [];
  const rows = table?.rows ?? [];
  const body: string[] = lines.map((line, index) =>
    rowXml(index + 1, [textCell(line, 1, index + 1, index === 0 ? STYLE.TITLE : STYLE.PLAIN)]),
  );
  if (placed !== null) {
    const { firstRow, headings } = placed;
    body.push(
      rowXml(
        firstRow,
        headings.map((text, at) => textCell(text, at + 1, firstRow, STYLE.HEADING)),
      ),
    );
    rows.forEach((cells, index) => {
      const row = firstRow + index + 1;
      body.push(
        rowXml(
          row,
          columns.map((column, at) => {
            const cell = cells[at] ?? null;
            const isLink = at === 0 && table?.leadsTo?.[index] !== undefined;
            if (isLink && typeof cell === 'string') return textCell(cell, 1, row, STYLE.LINK);
            return cellXml(cell, column, at + 1, row);
          }),
        ),
      );
    });
  }
  return (
    `${XML_HEAD}<worksheet xmlns="${SHEET_NAMES}" xmlns:r="${RELATION_NAMES}">` +
    `<sheetViews><sheetView workbookViewId="0"${placed?.number === 1 ? ' tabSelected="1"' : ''}>${pane(placed)}</sheetView></sheetViews>` +
    `<cols>${widths(columns, rows, lines)}</cols>` +
    `<sheetData>${body.join('')}</sheetData>` +
    linksXml(table?.leadsTo ?? [], placed) +
    (placed === null ? '' : `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`) +
    `</worksheet>`
  );
}

/** Links within the workbook, which need no other part of the file. */
function linksXml(leadsTo: readonly string[], placed: PlacedTable | null): string {
  if (placed === null || leadsTo.length === 0) return '';
  const links = leadsTo.map((name, index) => {
    const place = `'${name.replaceAll("'", "''")}'!A1`;
    return `<hyperlink ref="A${placed.firstRow + index + 1}" location="${xmlText(place)}" display="${xmlText(name)}"/>`;
  });
  return `<hyperlinks>${links.join('')}</hyperlinks>`;
}

function pane(placed: PlacedTable | null): string {
  if (placed === null) return '';
  const { firstRow } = placed;
  return `<pane ySplit="${firstRow}" topLeftCell="A${firstRow + 1}" activePane="bottomLeft" state="frozen"/>`;
}

function widths(
  columns: readonly WrittenColumn[],
  rows: readonly (readonly WrittenCell[])[],
  lines: readonly string[],
): string {
  if (columns.length === 0) {
    const width = lines.length === 0 ? NARROWEST : LINE_WIDTH;
    return `<col min="1" max="1" width="${width}" customWidth="1"/>`;
  }
  return columns
    .map(({ heading, width }, index) => {
      const texts = rows.slice(0, LOOKED_AT).map((row) => shownLength(row[index] ?? null));
      const words = heading.split(/\s+/).map((word) => word.length);
      const fitting = Math.max(NARROWEST, ...texts, ...words, Math.ceil(heading.length / 2)) + 3;
      return `<col min="${index + 1}" max="${index + 1}" width="${width ?? Math.min(WIDEST, fitting)}" customWidth="1"/>`;
    })
    .join('');
}

function shownLength(cell: WrittenCell): number {
  const shown = cell !== null && typeof cell === 'object' ? cell.number : cell;
  return String(shown ?? '').length;
}

const rowXml = (row: number, cells: readonly string[]) => `<row r="${row}">${cells.join('')}</row>`;

function textCell(text: string, column: number, row: number, style: number): string {
  const shown = style === STYLE.PLAIN && isFormulaLike(text) ? STYLE.LITERAL : style;
  const at = `${columnName(column)}${row}`;
  return `<c r="${at}" s="${shown}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, 32_767))}</t></is></c>`;
}

const DAY = 86_400_000;

/** The number by which a workbook knows a day or a moment; null where it is none. */
function serialOf(text: string, kind: ColumnFormat['kind']): number | null {
  if (kind !== 'DATE' && kind !== 'MOMENT') return null;
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?$/.test(text)) return null;
  const at = Date.parse(text.includes('T') ? `${text}Z` : `${text}T00:00:00Z`);
  return Number.isNaN(at) ? null : at / DAY + 25_569;
}

function cellXml(given: WrittenCell, column: WrittenColumn, at: number, row: number): string {
  if (given === null || given === '') return '';
  const own = typeof given === 'object' ? given : null;
  const cell = typeof given === 'object' ? given.number : given;
  const format = own?.format ?? column.format ?? { kind: 'TEXT' };
  const place = `<c r="${columnName(at)}${row}" s="${styleOf(format)}">`;
  if (typeof cell === 'number' && Number.isFinite(cell)) {
    const stored = format.kind === 'PERCENT' ? Number((cell / 100).toPrecision(15)) : cell;
    return `${place}<v>${stored}</v></c>`;
  }
  const serial = serialOf(String(cell), format.kind);
  if (serial !== null) return `${place}<v>${serial}</v></c>`;
  return textCell(String(cell), at, row, STYLE.PLAIN);
}

/** The XML that says of a range that it is a table, with names for its columns. */
export function tableXml({ number, headings, firstRow, lastRow }: PlacedTable): string {
  const range = `A${firstRow}:${columnName(headings.length)}${lastRow}`;
  const columns = headings
    .map((heading, index) => `<tableColumn id="${index + 1}" name="${xmlText(heading)}"/>`)
    .join('');
  return (
    `${XML_HEAD}<table xmlns="${SHEET_NAMES}" id="${number}" name="Table${number}" displayName="Table${number}" ref="${range}" totalsRowShown="0">` +
    `<autoFilter ref="${range}"/><tableColumns count="${headings.length}">${columns}</tableColumns>` +
    `<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
  );
}
