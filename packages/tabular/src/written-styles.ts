import { SHEET_NAMES, XML_HEAD } from './written-xml';
import type { ColumnFormat } from './written-workbook';

const MOST_DECIMALS = 6;
const FIRST_CODE = 164;

/** Number formats: whole and broken numbers with thousands apart, percentages, days, moments. */
const CODES = [
  ...decimals((digits) => `#,##0${digits}`),
  ...decimals((digits) => `0${digits}%`),
  'yyyy-mm-dd',
  'yyyy-mm-dd hh:mm:ss',
];

function decimals(code: (digits: string) => string): string[] {
  return Array.from({ length: MOST_DECIMALS + 1 }, (_, places) =>
    code(places === 0 ? '' : `.${'0'.repeat(places)}`),
  );
}

/** Cells: plain, heading, title, text that looks like a formula, wrapped text, a link; then one for each code. */
export const STYLE = { PLAIN: 0, HEADING: 1, TITLE: 2, LITERAL: 3, WRAPPED: 4, LINK: 5 } as const;
const FIRST_NUMBER_STYLE = 6;

/** Which style shows a number of a column. */
export function styleOf(format: ColumnFormat): number {
  switch (format.kind) {
    case 'TEXT':
      return STYLE.PLAIN;
    case 'NUMBER':
      return FIRST_NUMBER_STYLE + places(format.decimals);
    case 'PERCENT':
      return FIRST_NUMBER_STYLE + MOST_DECIMALS + 1 + places(format.decimals);
    case 'DATE':
      return FIRST_NUMBER_STYLE + CODES.indexOf('yyyy-mm-dd');
    case 'MOMENT':
      return FIRST_NUMBER_STYLE + CODES.indexOf('yyyy-mm-dd hh:mm:ss');
  }
}

const places = (asked: number) => Math.min(MOST_DECIMALS, Math.max(0, Math.round(asked)));

const formats = CODES.map(
  (code, index) => `<numFmt numFmtId="${FIRST_CODE + index}" formatCode="${code}"/>`,
).join('');
const numbers = CODES.map(
  (_, index) =>
    `<xf numFmtId="${FIRST_CODE + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
).join('');

const cell = (font: number, more = '', inside = '') =>
  `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0"${more}>${inside}</xf>`;

export const STYLES =
  `${XML_HEAD}<styleSheet xmlns="${SHEET_NAMES}">` +
  `<numFmts count="${CODES.length}">${formats}</numFmts>` +
  `<fonts count="4"><font><sz val="12"/><name val="Arial"/></font>` +
  `<font><b/><sz val="12"/><name val="Arial"/></font>` +
  `<font><b/><sz val="15"/><name val="Arial"/></font>` +
  `<font><u/><sz val="12"/><color rgb="FF0B5578"/><name val="Arial"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border/></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="${FIRST_NUMBER_STYLE + CODES.length}">` +
  cell(0) +
  cell(1, ' applyFont="1" applyAlignment="1"', '<alignment vertical="top" wrapText="1"/>') +
  cell(2, ' applyFont="1"') +
  cell(0, ' quotePrefix="1"') +
  cell(0, ' applyAlignment="1"', '<alignment vertical="top" wrapText="1"/>') +
  cell(3, ' applyFont="1"') +
  `${numbers}</cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
