import type { ImportMapping } from '@vital-signs/domain';
import { csv, GOOD_ROWS, HEADINGS, withRow } from './bad-file';
import type { BadFile } from './bad-file';
import { rawWorkbook } from './raw-workbook';

const FEBRUARY = 43_132;

/** A workbook of the good rows and one more, otherwise as told. */
const workbookWith =
  (row: Parameters<typeof rawWorkbook>[0][number]['rows'][number], hiddenRows: number[] = []) =>
  () =>
    rawWorkbook([{ name: 'Figures', rows: [HEADINGS, ...GOOD_ROWS, row], hiddenRows }]);

const ofMarch = (proposed: ImportMapping): ImportMapping => ({ ...proposed, period: '2018-03' });

/** Files of which a figure would be lost, or be somebody else's, if nothing were said. */
export const LOST_FIGURES: readonly BadFile[] = [
  {
    title: 'a row between semicolons among commas',
    fileName: 'separators.csv',
    bytes: () =>
      new Uint8Array([...csv(HEADINGS, ...GOOD_ROWS), ...csv(['3.3;West;Feb-18;;;77%'])]),
    expected: { code: 'ROW_IN_ONE_CELL', row: 5, column: 1 },
  },
  {
    title: 'a figure moved one cell too far',
    fileName: 'moved.csv',
    bytes: withRow('3.3', 'West', 'Feb-18', '', '', '', '77%'),
    expected: { code: 'ROW_TOO_WIDE', row: 5, column: 7 },
  },
  {
    title: 'a formula without a saved value',
    fileName: 'formula.xlsx',
    bytes: workbookWith(['2.1', 'West', { day: FEBRUARY }, null, null, { formula: 'SUM(F2:F4)' }]),
    expected: { code: 'FORMULA_WITHOUT_VALUE', row: 5, column: 6 },
  },
  {
    title: 'a formula whose saved value is empty',
    fileName: 'formula-never-worked-out.xlsx',
    bytes: workbookWith([
      ...['2.1', 'West', { day: FEBRUARY }, null, null],
      { formula: '50+50', saved: '' },
    ]),
    expected: { code: 'FORMULA_WITHOUT_VALUE', row: 5, column: 6 },
  },
  {
    title: 'a place that is a formula without a saved value',
    fileName: 'looked-up.xlsx',
    bytes: workbookWith(['2.1', { formula: 'VLOOKUP(A5,P:Q,2)' }, 'Feb-18', null, null, 12]),
    expected: { code: 'FORMULA_WITHOUT_VALUE', row: 5, column: 2 },
  },
  {
    title: 'a row that a filter hides',
    fileName: 'filtered.xlsx',
    bytes: workbookWith(['2.1', 'West', 'Feb-18', null, null, 12], [5]),
    expected: { code: 'HIDDEN_ROWS', row: 5, column: null },
  },
  {
    title: 'a total that may be the county',
    fileName: 'total.csv',
    bytes: withRow('2.1', 'Total', 'Feb-18', '', '', '1,034'),
    expected: { code: 'TOTAL_ROW', row: 5, column: null },
  },
  {
    title: 'places side by side, one of them misspelt',
    fileName: 'places.csv',
    bytes: () => csv(['Ref', 'Norwich', 'Wset'], ['2.1', '412', '318'], ['3.3', '36%', '77%']),
    understood: ofMarch,
    expected: { code: 'COLUMN_NOT_READ', row: 1, column: 3 },
  },
  {
    title: 'months side by side, one of them misspelt',
    fileName: 'months-across.csv',
    bytes: () => csv(['Ref', 'Jan 18', 'Fbe 18'], ['2.1', '412', '318'], ['3.3', '36%', '77%']),
    expected: { code: 'COLUMN_NOT_READ', row: 1, column: 3 },
  },
  {
    title: 'a column of places, none of them ours',
    fileName: 'districts.csv',
    bytes: () => csv(['Ref', 'District', 'Jan 18'], ['2.1', 'Lowestoft', '412']),
    expected: { code: 'PLACE_NOT_KNOWN', row: 2, column: 2 },
  },
  {
    title: 'a column of wards, which the record has not',
    fileName: 'wards.csv',
    bytes: () => csv(['Ref', 'Ward', 'Period', 'Value'], ['2.1', 'Mancroft', 'Jan-18', '412']),
    expected: { code: 'PLACE_NOT_KNOWN', row: 2, column: 2 },
  },
  {
    title: 'a figure under no heading',
    fileName: 'stray.csv',
    bytes: () =>
      csv(['Ref', '', 'Jan 18'], ['2.1', '', '412'], ['3.3', '', '36%'], ['', '1,034', '']),
    expected: { code: 'ROW_PASSED_OVER', row: 4, column: 2 },
  },
  {
    title: 'nothing but bad values',
    fileName: 'ratings.csv',
    bytes: () =>
      csv(['Ref', 'Period', 'Value'], ['2.1', 'Jan-18', 'red'], ['3.3', 'Jan-18', 'amber']),
    expected: { code: 'NUMBER_NOT_READ', row: 3, column: 3 },
  },
  {
    title: 'nothing but bad periods',
    fileName: 'when.csv',
    bytes: () =>
      csv(['Ref', 'Period', 'Value'], ['2.1', 'last month', '4'], ['2.1', 'this month', '5']),
    expected: { code: 'PERIOD_NOT_READ', row: 3, column: 2 },
  },
  {
    title: 'something of nothing',
    fileName: 'nothing.csv',
    bytes: withRow('3.3', 'West', 'Feb-18', '5', '0', ''),
    expected: { code: 'SOME_OVER_NOUGHT', row: 5, column: 5 },
  },
  {
    title: 'percentages that may be fractions, all of them',
    fileName: 'fractions.csv',
    bytes: () =>
      csv(
        ['Ref', 'Period', 'Value'],
        ...['Jan-18', 'Feb-18', 'Mar-18'].map((month, index) => ['3.3', month, `0.${index + 5}`]),
      ),
    expected: { code: 'FRACTIONS_READ', row: 2, column: 3 },
  },
  {
    title: 'the ref of one measure beside the name of another',
    fileName: 'other-council.csv',
    bytes: () =>
      csv(['Ref', 'Measure', 'Jan 18'], ['2.1', 'Children on a plan for two years', '412']),
    expected: { code: 'NAME_DIFFERS', row: 2, column: 2 },
  },
  {
    title: 'the published figures of the country',
    fileName: 'headline_figures.csv',
    bytes: () =>
      csv(
        ['time_period', 'time_identifier', 'geographic_level', 'country_code', 'referrals'],
        ['201718', 'Financial year', 'National', 'E92000001', '655630'],
      ),
    expected: { code: 'NATIONAL_FILE', row: 1, column: 1 },
  },
  {
    title: 'the figures of the Interactive Tool',
    fileName: 'lait.csv',
    bytes: () =>
      csv(
        ['Topic', 'measure_short', 'la_number', 'area', 'area_type', 'year', 'value'],
        ['Child Protection', 'ReRegCPR', '926', 'Norfolk', 'LA', '2017', '20.0'],
      ),
    expected: { code: 'NATIONAL_FILE', row: 1, column: 2 },
  },
  {
    title: 'an indicator for all rows that does not exist',
    fileName: 'no-such-indicator.csv',
    bytes: () => csv(['Place', 'Period', 'Value'], ['Norwich', 'Jan-18', '412']),
    understood: (proposed) => ({ ...proposed, indicator: '99.9' }),
    expected: { code: 'MAPPING_NAMES_NOBODY', row: null, column: null },
  },
  {
    title: 'names that were left out, and nothing else',
    fileName: 'left-out.csv',
    bytes: () => csv(HEADINGS, ['4.6n', 'Norwich', 'Jan-18', '', '', '4']),
    understood: (proposed) => ({
      ...proposed,
      names: [{ kind: 'INDICATOR', text: '4.6n', means: null, reason: 'No measure of ours.' }],
    }),
    expected: { code: 'NOTHING_READ', row: null, column: null },
  },
];
