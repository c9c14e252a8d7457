import { csv, GOOD_ROWS, HEADINGS, text } from './bad-file';
import type { ColumnMeaning, ImportMapping } from '@vital-signs/domain';
import type { BadFile } from './bad-file';
import { rawWorkbook } from './raw-workbook';

const bytesOf = (content: string) => new TextEncoder().encode(content);
const unknownPlace = (place: string) =>
  text(',', [HEADINGS, ...GOOD_ROWS, ['3.3', place, 'Feb-18', '', '', '36%']]);
const utf16 = (content: string) =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, 'utf16le')]));

const MEANINGS: readonly ColumnMeaning[] = [
  ...(['INDICATOR', 'PLACE', 'PERIOD', 'NUMERATOR', 'DENOMINATOR', 'VALUE'] as const),
];

/** What somebody says of columns under the usual headings, where no row tells. */
function asHeaded(proposed: ImportMapping): ImportMapping {
  const columns = MEANINGS.map((meaning, index) => ({
    ...{ column: index + 1, heading: HEADINGS[index] ?? '', meaning },
    ...{ period: null, place: null, basis: null },
  }));
  return { ...proposed, headingRow: 1, place: null, period: null, columns };
}

/** Files whose rows contradict each other, or whose columns are not what they seem. */
export const FAULTY_TABLES: readonly BadFile[] = [
  {
    title: 'two figures of the same thing',
    fileName: 'twice.csv',
    bytes: () => csv(HEADINGS, ...GOOD_ROWS, ['2.1', 'Norwich', '2018-01', '', '', '413']),
    expected: { code: 'DIFFERENT_FIGURES', row: 5, column: 6 },
  },
  {
    title: 'a month and a year to date under one heading',
    fileName: 'bases.csv',
    bytes: () =>
      csv(['Ref', 'Jan 18', 'Jan 18'], ['2.1', '412', '4,120'], ['3.3', '36.0%', '40.0%']),
    expected: { code: 'COLUMNS_AGREE', row: null, column: 3 },
  },
  {
    title: 'numerators and denominators swapped',
    fileName: 'swapped.csv',
    bytes: () =>
      csv(
        HEADINGS,
        ...['Jan-18', 'Feb-18', 'Mar-18'].map((month) => [
          '3.3',
          'Norwich',
          month,
          '100',
          '36',
          '',
        ]),
      ),
    expected: { code: 'COLUMNS_SWAPPED', row: null, column: 4 },
  },
  {
    title: 'no table at all',
    fileName: 'letter.csv',
    bytes: () => bytesOf('Dear colleague\r\nplease find the figures below\r\nRegards\r\n'),
    expected: { code: 'MAPPING_INCOMPLETE', row: null, column: null },
  },
  {
    title: 'headings without a row',
    fileName: 'headings.csv',
    bytes: () => csv(HEADINGS),
    understood: asHeaded,
    expected: { code: 'NOTHING_READ', row: null, column: null },
  },
  {
    title: 'a column that nobody said the period of',
    fileName: 'months.csv',
    bytes: () => csv(['Ref', 'Jan', 'Feb'], ['2.1', '412', '413'], ['3.3', '36.0%', '37.0%']),
    expected: { code: 'MAPPING_NOT_POSSIBLE', row: null, column: 2 },
  },
  {
    title: 'no column for the indicator',
    fileName: 'no-indicator.csv',
    bytes: () =>
      csv(['Place', 'Period', 'Value'], ['Norwich', 'Jan-18', '412'], ['West', 'Jan-18', '77']),
    expected: { code: 'MAPPING_INCOMPLETE', row: 1, column: null },
  },
  {
    title: 'columns understood as those of another table',
    fileName: 'other-headings.csv',
    bytes: () => csv(HEADINGS, ...GOOD_ROWS),
    understood: (proposed) => ({
      ...proposed,
      columns: proposed.columns.map((column) =>
        column.column === 6 ? { ...column, heading: 'Target' } : column,
      ),
    }),
    expected: { code: 'HEADING_CHANGED', row: 1, column: 6 },
  },
  {
    title: 'a bound for a figure',
    fileName: 'bounds.csv',
    bytes: () =>
      csv([...HEADINGS, 'Qualifier'], ...GOOD_ROWS, ['3.3', 'West', 'Feb-18', '', '', '30', '<=']),
    expected: { code: 'BOUND_NOT_FIGURE', row: 5, column: 7 },
  },
  {
    title: 'a place not known behind a byte-order mark',
    fileName: 'marked.csv',
    bytes: () => bytesOf(`\ufeff${unknownPlace('Norwhich')}`),
    expected: { code: 'PLACE_NOT_KNOWN', row: 5, column: 2 },
  },
  {
    title: 'a place not known in UTF-16',
    fileName: 'utf-16.csv',
    bytes: () => utf16(unknownPlace('Norwhich')),
    expected: { code: 'PLACE_NOT_KNOWN', row: 5, column: 2 },
  },
  {
    title: 'a place not known in Windows-1252',
    fileName: 'windows.csv',
    bytes: () => new Uint8Array(Buffer.from(unknownPlace('Nörwhich'), 'latin1')),
    expected: { code: 'PLACE_NOT_KNOWN', row: 5, column: 2 },
  },
  {
    title: 'decimal commas between semicolons',
    fileName: 'semicolons.csv',
    bytes: () =>
      bytesOf(text(';', [HEADINGS, ...GOOD_ROWS, ['3.3', 'Norwich', 'Feb-18', '', '', '36,5']])),
    expected: { code: 'NUMBER_DOUBTFUL', row: 5, column: 6 },
  },
  {
    title: 'a fault below a quoted line end, which is no row of its own',
    fileName: 'line-ends.csv',
    bytes: () =>
      csv([...HEADINGS, 'Remark'], ...GOOD_ROWS.map((row) => [...row, 'two\nlines']), [
        '3.3',
        'Norwhich',
        'Feb-18',
        '',
        '',
        '36%',
        'x',
      ]),
    expected: { code: 'PLACE_NOT_KNOWN', row: 5, column: 2 },
  },
  {
    title: 'a fault below notes and blank rows',
    fileName: 'notes.csv',
    bytes: () =>
      csv(
        ['Performance report'],
        ['Accurate as of the morning of 10 April 2018'],
        [''],
        HEADINGS,
        ...GOOD_ROWS,
        ['3.3', 'Norwhich', 'Feb-18', '', '', '36%'],
      ),
    expected: { code: 'PLACE_NOT_KNOWN', row: 8, column: 2 },
  },
];

const FEBRUARY = 43_132;
const MAIN = { name: 'Figures' };

/** Workbooks with what people do to workbooks. */
export const FAULTY_WORKBOOKS: readonly BadFile[] = [
  {
    title: 'a failed formula in a workbook',
    fileName: 'error.xlsx',
    bytes: () =>
      rawWorkbook([
        {
          ...MAIN,
          rows: [
            HEADINGS,
            ...GOOD_ROWS,
            ['3.3', 'Norwich', { day: FEBRUARY }, null, null, { error: '#REF!' }],
          ],
        },
      ]),
    expected: { code: 'SPREADSHEET_ERROR', row: 5, column: 6 },
  },
  {
    title: 'a date where a figure is expected',
    fileName: 'date.xlsx',
    bytes: () =>
      rawWorkbook([
        {
          ...MAIN,
          rows: [HEADINGS, ...GOOD_ROWS, ['2.1', 'West', 'Feb-18', null, null, { day: FEBRUARY }]],
        },
      ]),
    expected: { code: 'NUMBER_DOUBTFUL', row: 5, column: 6 },
  },
  {
    title: 'a cell formatted as a percentage for a count',
    fileName: 'format.xlsx',
    bytes: () =>
      rawWorkbook([
        {
          ...MAIN,
          rows: [
            HEADINGS,
            ...GOOD_ROWS,
            ['2.1', 'West', { day: FEBRUARY }, null, null, { percentage: 0.5 }],
          ],
        },
      ]),
    expected: { code: 'UNIT_DIFFERS', row: 5, column: 6 },
  },
  {
    title: 'a ref that became a number, and may be two',
    fileName: 'number.xlsx',
    bytes: () =>
      rawWorkbook([
        {
          ...MAIN,
          rows: [HEADINGS, ...GOOD_ROWS, [2.1, 'West', { day: FEBRUARY }, null, null, 12]],
        },
      ]),
    expected: { code: 'INDICATOR_AMBIGUOUS', row: 5, column: 1 },
  },
  {
    title: 'an indicator that is not merged down to its second row',
    fileName: 'merged.xlsx',
    bytes: () =>
      rawWorkbook([
        {
          ...MAIN,
          merged: ['A2:A3'],
          rows: [
            HEADINGS,
            ['3.3', 'Norwich', 'Jan-18', null, null, '36%'],
            [null, 'West', 'Jan-18', null, null, '77%'],
            [null, 'South', 'Jan-18', null, null, '53%'],
          ],
        },
      ]),
    expected: { code: 'INDICATOR_MISSING', row: 4, column: 1 },
  },
  {
    title: 'headings of two rows, the same period twice',
    fileName: 'two-rows.xlsx',
    bytes: () =>
      rawWorkbook([
        {
          ...MAIN,
          merged: ['A1:A2', 'B1:C1', 'D1:E1'],
          rows: [
            ['Ref', 'Jan 18', null, 'Jan 18', null],
            [null, 'Num', 'Den', 'Num', 'Den'],
            ['3.3', 36, 100, 37, 100],
          ],
        },
      ]),
    expected: { code: 'COLUMNS_AGREE', row: null, column: 4 },
  },
  {
    title: 'a hidden column that is read',
    fileName: 'hidden-column.xlsx',
    bytes: () => rawWorkbook([{ ...MAIN, hiddenColumns: [6], rows: [HEADINGS, ...GOOD_ROWS] }]),
    expected: { code: 'HIDDEN_COLUMN', row: null, column: 6 },
  },
  {
    title: 'every row hidden',
    fileName: 'hidden-rows.xlsx',
    bytes: () => rawWorkbook([{ ...MAIN, hiddenRows: [2, 3, 4], rows: [HEADINGS, ...GOOD_ROWS] }]),
    understood: asHeaded,
    expected: { code: 'NOTHING_READ', row: null, column: null },
  },
  {
    title: 'a fault on the first of several sheets',
    fileName: 'sheets.xlsx',
    bytes: () =>
      rawWorkbook([
        {
          name: 'Figures',
          rows: [HEADINGS, ...GOOD_ROWS, ['3.3', 'Norwhich', 'Feb-18', null, null, '36%']],
        },
        { name: 'Notes', rows: [['Read me']] },
        { name: 'Lists', hidden: true, rows: [['Norwich'], ['West']] },
      ]),
    expected: { code: 'PLACE_NOT_KNOWN', row: 5, column: 2 },
  },
];
