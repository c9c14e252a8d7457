import type { BadFile } from './bad-file';
import { csv, GOOD_ROWS, HEADINGS } from './bad-file';
import { packedFile } from './packed-file';
import type { PackedPart } from './packed-file';
import { rawWorkbook } from './raw-workbook';

const bytesOf = (content: string) => new TextEncoder().encode(content);
const MAIN = { name: 'Figures', rows: [HEADINGS, ...GOOD_ROWS] };
const MEGABYTE = 1024 * 1024;

/** Files that cannot be read, and files beyond each of the bounds of what is read. */
export const UNREADABLE_FILES: readonly BadFile[] = [
  {
    title: 'nothing',
    fileName: 'empty.csv',
    bytes: () => new Uint8Array(),
    expected: { refused: 'FILE_EMPTY' },
  },
  {
    title: 'a PDF that is called a workbook',
    fileName: 'report.xlsx',
    bytes: () => bytesOf('%PDF-1.7\n1 0 obj\n'),
    expected: { refused: 'FILE_KIND' },
  },
  {
    title: 'a web page that is called a workbook',
    fileName: 'export.xlsx',
    bytes: () => bytesOf('<html><body><table><tr><td>3.3</td></tr></table></body></html>'),
    expected: { refused: 'FILE_KIND' },
  },
  {
    title: 'an old or protected workbook',
    fileName: 'old.xls',
    bytes: () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    expected: { refused: 'FILE_KIND' },
  },
  {
    title: 'bytes that are no text',
    fileName: 'bytes.csv',
    bytes: () => new Uint8Array([1, 0, 2, 0, 3, 0, 4]),
    expected: { refused: 'FILE_KIND' },
  },
  {
    title: 'an archive that is no workbook',
    fileName: 'archive.xlsx',
    bytes: () => packedFile([{ name: 'figures.csv', content: 'ref,value' }]),
    expected: { refused: 'FILE_KIND' },
  },
  {
    title: 'half a workbook',
    fileName: 'half.xlsx',
    bytes: () => {
      const whole = rawWorkbook([MAIN]);
      return whole.subarray(0, Math.floor(whole.length / 2));
    },
    expected: { refused: 'FILE_DAMAGED' },
  },
  {
    title: 'a workbook that holds one cell twice',
    fileName: 'cell-twice.xlsx',
    bytes: () =>
      rawWorkbook([{ name: 'Figures', rows: [HEADINGS, ['3.3', 5, { at: 'B2', number: 7 }]] }]),
    expected: { refused: 'FILE_DAMAGED' },
  },
  {
    title: 'a workbook that holds one row twice',
    fileName: 'row-twice.xlsx',
    bytes: () => rawWorkbook([{ ...MAIN, rowNumbers: [1, 2, 2] }]),
    expected: { refused: 'FILE_DAMAGED' },
  },
  {
    title: 'a quotation mark that is never closed',
    fileName: 'quote.csv',
    bytes: () => bytesOf(`Ref,Place,Value\r\n"3.3,Norwich,36%\r\n${'2.1,West,1\r\n'.repeat(9)}`),
    expected: { refused: 'QUOTE_NOT_CLOSED' },
  },
  {
    title: 'more bytes than are read',
    fileName: 'large.csv',
    bytes: () => new Uint8Array(50 * MEGABYTE + 1).fill(0x31),
    expected: { refused: 'FILE_TOO_LARGE' },
  },
  {
    title: 'more rows than are read',
    fileName: 'rows.csv',
    bytes: () => bytesOf(`Ref,Value\r\n${'2.1,1\r\n'.repeat(1_000_000)}`),
    expected: { refused: 'TOO_MANY_ROWS' },
  },
  {
    title: 'a row number beyond those of spreadsheets',
    fileName: 'row-number.xlsx',
    bytes: () => {
      const sheet =
        '<worksheet><sheetData><row r="99999999"><c><v>1</v></c></row></sheetData></worksheet>';
      return withFirstSheet(sheet);
    },
    expected: { refused: 'TOO_MANY_ROWS' },
  },
  {
    title: 'a sheet of which a bit was changed on its way',
    fileName: 'changed.xlsx',
    bytes: () => withFirstSheet('<worksheet><sheetData/></worksheet>', { checksum: 1 }),
    expected: { refused: 'FILE_DAMAGED' },
  },
  {
    title: 'a cell whose text the workbook does not hold',
    fileName: 'no-text.xlsx',
    bytes: () => {
      const row = '<row r="1"><c t="s"><v>7</v></c></row>';
      return withFirstSheet(`<worksheet><sheetData>${row}</sheetData></worksheet>`);
    },
    expected: { refused: 'FILE_DAMAGED' },
  },
  {
    title: 'a workbook without a sheet',
    fileName: 'no-sheet.xlsx',
    bytes: () => rawWorkbook([]),
    expected: { refused: 'FILE_EMPTY' },
  },
  {
    title: 'more columns than are read',
    fileName: 'columns.csv',
    bytes: () =>
      csv(
        Array.from({ length: 513 }, (_, index) => `c${index}`),
        ['1', '2'],
      ),
    expected: { refused: 'TOO_MANY_COLUMNS' },
  },
  {
    title: 'a cell longer than a spreadsheet holds',
    fileName: 'cell.csv',
    bytes: () => csv(HEADINGS, ...GOOD_ROWS, ['x'.repeat(32_768), 'West', 'Feb-18', '', '', '1']),
    expected: { refused: 'CELL_TOO_LONG' },
  },
  {
    title: 'more sheets than are read',
    fileName: 'sheets.xlsx',
    bytes: () =>
      rawWorkbook(
        Array.from({ length: 101 }, (_, index) => ({ ...MAIN, name: `Sheet ${index + 1}` })),
      ),
    expected: { refused: 'TOO_MANY_SHEETS' },
  },
  {
    title: 'a part that unpacks to a thousand times itself',
    fileName: 'ratio.xlsx',
    bytes: () =>
      rawWorkbook(
        [MAIN],
        [{ name: 'xl/media/picture.bin', content: new Uint8Array(16 * MEGABYTE) }],
      ),
    expected: { refused: 'FILE_UNPACKS_TOO_LARGE' },
  },
  {
    title: 'a part that says that it unpacks to two gigabytes',
    fileName: 'unpacked.xlsx',
    bytes: () =>
      rawWorkbook([MAIN], [{ name: 'xl/media/picture.bin', content: 'x', claims: 2_000_000_000 }]),
    expected: { refused: 'FILE_UNPACKS_TOO_LARGE' },
  },
  {
    title: 'more parts than a workbook has',
    fileName: 'parts.xlsx',
    bytes: () =>
      rawWorkbook(
        [MAIN],
        Array.from({ length: 2_001 }, (_, index) => ({
          name: `xl/media/${index}.bin`,
          content: 'x',
        })),
      ),
    expected: { refused: 'FILE_UNPACKS_TOO_LARGE' },
  },
];

/** A workbook whose first sheet is as told. */
function withFirstSheet(sheet: string, lie: Pick<PackedPart, 'checksum'> = {}): Uint8Array {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return packedFile([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${relation}"><sheets><sheet name="Figures" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet, ...lie },
  ]);
}
