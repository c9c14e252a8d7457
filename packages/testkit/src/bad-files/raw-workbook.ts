import { packedFile } from './packed-file';
import type { PackedPart } from './packed-file';

/**
 * A cell as somebody's workbook holds it: text, a number, a day by its number, a percentage, a failed
 * formula, and a formula as programs other than Excel write it, without its value.
 */
export type RawCell =
  | string
  | number
  | null
  | { readonly day: number }
  | { readonly percentage: number }
  | { readonly error: string }
  /** A number that says its own place, whatever stands there already. */
  | { readonly at: string; readonly number: number }
  /** Saved: as programs do that write formulas and never work them out, with an empty value. */
  | { readonly formula: string; readonly saved?: '' };

/** A sheet with what people do to sheets. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
  /** The number of each row, where they are not counted. */
  readonly rowNumbers?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** "A1:A2" and so on. */
  readonly merged?: readonly string[];
  readonly hidden?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STYLES = `<styleSheet xmlns="${MAIN}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>`;

/** A workbook as people have them, with all that our own never hold: merged and hidden cells, errors, several sheets. */
export function rawWorkbook(
  sheets: readonly RawSheet[],
  more: readonly PackedPart[] = [],
): Uint8Array {
  const named = sheets.map(({ name, hidden }, index) => {
    const state = hidden === true ? ' state="hidden"' : '';
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const targets = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return packedFile([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${named.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.join('')}</Relationships>`,
    },
    { name: 'xl/styles.xml', content: STYLES },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: sheetXml(sheet),
    })),
    ...more,
  ]);
}

function sheetXml({
  rows,
  rowNumbers = [],
  hiddenRows = [],
  hiddenColumns = [],
  merged = [],
}: RawSheet): string {
  const columns = hiddenColumns.map((at) => `<col min="${at}" max="${at}" width="9" hidden="1"/>`);
  const lines = rows.map((cells, index) => {
    const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : '';
    return `<row r="${rowNumbers[index] ?? index + 1}"${hidden}>${cells.map(cellXml).join('')}</row>`;
  });
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`);
  return [
    `<worksheet xmlns="${MAIN}">`,
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData>${lines.join('')}</sheetData>`,
    ranges.length > 0 ? `<mergeCells>${ranges.join('')}</mergeCells>` : '',
    '</worksheet>',
  ].join('');
}

function cellXml(cell: RawCell): string {
  if (cell === null) return '<c/>';
  if (typeof cell === 'string') return `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
  if ('at' in cell) return `<c r="${cell.at}"><v>${cell.number}</v></c>`;
  if ('day' in cell) return `<c s="1"><v>${cell.day}</v></c>`;
  if ('percentage' in cell) return `<c s="2"><v>${cell.percentage}</v></c>`;
  if ('formula' in cell) {
    return `<c><f>${escaped(cell.formula)}</f>${cell.saved === '' ? '<v></v>' : ''}</c>`;
  }
  return `<c t="e"><v>${escaped(cell.error)}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
