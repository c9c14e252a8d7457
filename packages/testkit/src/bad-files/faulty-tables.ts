import { csv, GOOD_ROWS, HEADINGS, text } from './bad-file';
import type { ColumnMeaning, ImportMapping } from '@vital-signs/domain';
import type { BadFile } from './bad-file';

const bytesOf = (content: string) => new TextEncoder().encode(content);
const unknownPlace = (place: string) =>
  text(',', [HEADINGS, ...GOOD_ROWS, ['3.3', place, 'Feb-18', '', '', '36%']]);
const utf16 = (content: string) =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, 'utf16le')]));

const MEANINGS: readonly ColumnMeaning[] = [
  ...(['INDICATOR', 'PLACE', 'PERIOD', 'NUMERATOR', 'DENOMINATOR', 'VALUE'] as const),
];

/** What somebody says of columns under the usual headings, where no row tells. */
export function asHeaded(proposed: ImportMapping): ImportMapping {
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
