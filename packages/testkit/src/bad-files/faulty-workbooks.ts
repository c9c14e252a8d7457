import { GOOD_ROWS, HEADINGS } from './bad-file';
import type { BadFile } from './bad-file';
import { asHeaded } from './faulty-tables';
import { rawWorkbook } from './raw-workbook';

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
    expected: { code: 'HIDDEN_COLUMN', row: 1, column: 6 },
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
