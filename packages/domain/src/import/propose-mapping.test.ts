import { describe, expect, it } from 'vitest';
import type { ImportCatalogue } from './import-catalogue';
import {
  catalogueOf,
  indicatorNamed,
  percentageNamed,
  PLAIN_SHEET,
  rowsOf,
} from './import-table.test-support';
import { proposeMapping } from './propose-mapping';
import { recallMapping } from './recall-mapping';
import { createRowReader } from './row-reader';
import { columnName } from './source-table';
import type { MergedRange, SourceRow } from './source-table';

const CATALOGUE = catalogueOf([
  indicatorNamed('2.1', { name: 'Contacts' }),
  percentageNamed('3.3', { name: 'Assessments in 45 WD - %' }),
  percentageNamed('6.4', { name: 'Re-referrals - %' }),
]);

/** The columns of a proposal as "A ref INDICATOR", with period, place and basis where they are said. */
function columnsOf(
  rows: readonly SourceRow[],
  catalogue: ImportCatalogue = CATALOGUE,
  sheet: { readonly merged?: readonly MergedRange[]; readonly name?: string } = {},
) {
  const { mapping } = proposeMapping(rows, { ...PLAIN_SHEET, ...sheet }, catalogue);
  return mapping.columns.map(({ column, meaning, period, place, basis }) =>
    [columnName(column), meaning, period, place, basis].filter((part) => part !== null).join(' '),
  );
}

describe('the mapping proposed for a table', () => {
  const LONG = rowsOf(
    ['Ref', 'Locality', 'Month', 'Numerator', 'Denominator', 'Value'],
    ['3.3', 'Norwich', 'Mar-18', '36', '100', '36.0%'],
    ['3.3', 'West', 'Mar-18', '77', '100', '77.0%'],
  );

  it('is long where each row gives one figure', () => {
    const { mapping } = proposeMapping(LONG, PLAIN_SHEET, CATALOGUE);
    expect(mapping).toMatchObject({ shape: 'LONG', headingRow: 1, place: null, period: null });
    expect(columnsOf(LONG)).toEqual([
      'A INDICATOR',
      'B PLACE',
      'C PERIOD',
      'D NUMERATOR',
      'E DENOMINATOR',
      'F VALUE',
    ]);
  });

  it('takes an area that tells the rows of an indicator apart for the place, whatever it is called', () => {
    const unknown = rowsOf(
      ['Ref', 'Area', 'Month', 'Value'],
      ['2.1', 'Fenland', 'Mar-18', '36'],
      ['2.1', 'Uttlesford', 'Mar-18', '77'],
    );
    expect(columnsOf(unknown)).toEqual(['A INDICATOR', 'B PLACE', 'C PERIOD', 'D VALUE']);
    const sections = rowsOf(
      ['Ref', 'Area', 'Month', 'Value'],
      ['2.1', 'Contacts', 'Feb-18', '36'],
      ['2.1', 'Contacts', 'Mar-18', '36'],
      ['3.3', 'Assessments', 'Mar-18', '77%'],
    );
    expect(columnsOf(sections)).toEqual(['A INDICATOR', 'C PERIOD', 'D VALUE']);
  });

  it('reads a template by its headings where nothing stands in its first rows', () => {
    const empty = rowsOf(
      ['Ref', 'Indicator', 'Place', 'Period', 'Numerator', 'Denominator', 'Value'],
      ...Array.from({ length: 99 }, () => ['3.3', '', 'Norwich', '2018-03']),
    );
    expect(columnsOf(empty)).toEqual([
      ...['A INDICATOR', 'C PLACE', 'D PERIOD', 'E NUMERATOR', 'F DENOMINATOR', 'G VALUE'],
    ]);
    const values = rowsOf(
      ['Ref', 'Place', 'Period', 'Numerator', 'Denominator', 'Value'],
      ['3.3', 'Norwich', '2018-03', '', '', '36%'],
    );
    expect(columnsOf(values).slice(3)).toEqual(['D NUMERATOR', 'E DENOMINATOR', 'F VALUE']);
  });

  it('finds the headings below a title, notes and blank rows', () => {
    const noted = rowsOf(
      ['Performance report, March 2018'],
      ['Accurate as of the morning of 10 April 2018'],
      [],
      ['Ref', 'Norwich', 'West'],
      ['2.1', '12', '13'],
      ['3.3', '36.0%', '77.0%'],
    );
    const { mapping, remarks } = proposeMapping(noted, PLAIN_SHEET, CATALOGUE);
    expect(mapping).toMatchObject({ shape: 'PLACES_ACROSS', headingRow: 4, period: '2018-03' });
    expect(remarks).toContain('What stands above the headings is not read as figures.');
    expect(columnsOf(noted)).toEqual([
      'A INDICATOR',
      'B VALUE_OF_PLACE norwich',
      'C VALUE_OF_PLACE west',
    ]);
  });

  it('tells months, the year to date and the rolling year side by side apart', () => {
    const rows = rowsOf(
      ['Indicator', 'Feb 18', 'Mar 18', 'YTD', 'Prev YTD', 'R12'],
      ['2.1', '12', '13', '140', '130', '140'],
      ['3.3', '36.0%', '77.0%', '50.0%', '51.0%', '50.0%'],
    );
    expect(columnsOf(rows)).toEqual([
      'A INDICATOR',
      'B VALUE_OF_PERIOD 2018-02',
      'C VALUE_OF_PERIOD 2018-03',
      'D VALUE_OF_PERIOD 2018-03 YEAR_TO_DATE',
      'E VALUE_OF_PERIOD 2017-03 YEAR_TO_DATE',
      'F VALUE_OF_PERIOD 2018-03 ROLLING_12',
    ]);
  });

  it('reads headings of two rows with merged cells as one', () => {
    const rows = rowsOf(
      ['Ref', 'Mar 18', '', '', 'Feb 18', '', ''],
      ['', 'Num', 'Den', '%', 'Num', 'Den', '%'],
      ['3.3', '36', '100', '36.0%', '40', '100', '40.0%'],
      ['6.4', '30', '100', '30.0%', '41', '100', '41.0%'],
    );
    const merged = [
      { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 1 },
      { firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 4 },
      { firstRow: 1, lastRow: 1, firstColumn: 5, lastColumn: 7 },
    ];
    expect(columnsOf(rows, CATALOGUE, { merged })).toEqual([
      'A INDICATOR',
      'B NUMERATOR 2018-03',
      'C DENOMINATOR 2018-03',
      'D VALUE_OF_PERIOD 2018-03',
      'E NUMERATOR 2018-02',
      'F DENOMINATOR 2018-02',
      'G VALUE_OF_PERIOD 2018-02',
    ]);
  });

  it('gives months without a year the year of the title, and asks where there is none', () => {
    const months = [
      ['Ref', 'Apr', 'May', 'Jan'],
      ['2.1', '12', '13', '14'],
      ['3.3', '36.0%', '77.0%', '50.0%'],
    ] as const;
    expect(columnsOf(rowsOf(['Contacts 2017/18'], [], ...months))).toEqual([
      'A INDICATOR',
      'B VALUE_OF_PERIOD 2017-04',
      'C VALUE_OF_PERIOD 2017-05',
      'D VALUE_OF_PERIOD 2018-01',
    ]);
    const { remarks } = proposeMapping(rowsOf(...months), PLAIN_SHEET, CATALOGUE);
    expect(remarks).toContain(
      'Column B "Apr" holds a period that is not clear: its year is not said. Say which it is; headings such as "Apr 18", "April 2018", "2018-04", "2018/19 P01" or "Q1 2018/19" are understood.',
    );
  });

  it('reads a table without headings by what is in it', () => {
    const rows = rowsOf(
      ['3.3', 'Norwich', '2018-03', '36.0%'],
      ['2.1', 'West', '2018-03', '13'],
      ['6.4', 'South', '2018-03', '77.0%'],
    );
    const { mapping } = proposeMapping(rows, PLAIN_SHEET, CATALOGUE);
    expect(mapping).toMatchObject({ headingRow: null, shape: 'LONG' });
    expect(columnsOf(rows)).toContain('B PLACE');
    expect(columnsOf(rows)).toContain('C PERIOD');
  });

  it('takes percentages to be fractions only where all of them look so', () => {
    const fractions = (...values: readonly string[]) =>
      proposeMapping(
        rowsOf(['Ref', 'Mar 18'], ...values.map((value) => ['3.3', value])),
        PLAIN_SHEET,
        CATALOGUE,
      ).mapping.percentagesAreFractions;
    expect(fractions('0.663', '0.5', '1')).toBe(true);
    expect(fractions('0.663', '0.5', '55.1')).toBeNull();
    expect(fractions('0.663', '0.5')).toBeNull();
    expect(fractions('0', '1', '0')).toBeNull();
  });

  it('never throws, whatever the table holds', () => {
    expect(proposeMapping([], PLAIN_SHEET, CATALOGUE).mapping.columns).toEqual([]);
    expect(
      proposeMapping(rowsOf(['', ''], ['word']), PLAIN_SHEET, catalogueOf([])).mapping.columns,
    ).toEqual([]);
  });
});

describe('a table of the same headings', () => {
  const table = (...months: readonly string[]) =>
    rowsOf(
      ['Ref', ...months, 'Current YTD', 'Comment'],
      ['2.1', ...months.map(() => '12'), '140', ''],
      ['3.3', ...months.map(() => '36.0%'), '50.0%', 'rose'],
    );
  const march = proposeMapping(table('Feb 18', 'Mar 18'), PLAIN_SHEET, CATALOGUE);
  const april = proposeMapping(table('Feb 18', 'Mar 18', 'Apr 18'), PLAIN_SHEET, CATALOGUE);

  it('is known again the next month, with a month more', () => {
    expect(april.signature).toBe(march.signature);
    const other = proposeMapping(LAMBETH_LIKE, PLAIN_SHEET, CATALOGUE);
    expect(other.signature).not.toBe(march.signature);
  });

  it('is understood as it was, with its own months', () => {
    const said = {
      ...march.mapping,
      percentagesAreFractions: true,
      columns: march.mapping.columns.map((column) =>
        column.heading === 'Current YTD' ? { ...column, basis: 'ROLLING_12' as const } : column,
      ),
    };
    const recalled = recallMapping(said, april);
    expect(recalled.percentagesAreFractions).toBe(true);
    expect(recalled.columns.map(({ column, period, basis }) => [column, period, basis])).toEqual([
      [1, null, null],
      [2, '2018-02', null],
      [3, '2018-03', null],
      [4, '2018-04', null],
      [5, '2018-04', 'ROLLING_12'],
    ]);
  });

  it('does not take the month of the last time where nothing in the table says which it is', () => {
    const table = rowsOf(['ref', 'place', 'value'], ['2.1', 'Norwich', '150']);
    const proposed = proposeMapping(table, PLAIN_SHEET, CATALOGUE);
    expect(proposed.mapping.period).toBeNull();
    const recalled = recallMapping({ ...proposed.mapping, period: '2018-04' }, proposed);
    expect(recalled.period).toBeNull();
  });
});

const LAMBETH_LIKE = rowsOf(
  ['ref', 'measure', 'num', 'denom', 'current', 'period', 'jan19', 'feb19'],
  ['3.3', 'Assessments in 45 WD - %', '890', '1,020', '87.3%', 'Snapshot', '86.5%', '87.3%'],
  ['6.4', 'Re-referrals - %', '13,140', '13,525', '97.2%', 'YTD', '97.3%', '97.0%'],
);

describe('a table with a current figure beside its months', () => {
  it('takes "current" to be of the latest month, on the basis that the row says', () => {
    const { mapping } = proposeMapping(LAMBETH_LIKE, PLAIN_SHEET, CATALOGUE);
    const reader = createRowReader(mapping, { ...CATALOGUE, today: '2019-04-01' });
    const cells = LAMBETH_LIKE.flatMap((row) => reader.read(row));
    const ofYear = cells.filter(({ basis }) => basis === 'YEAR_TO_DATE');
    expect(ofYear).toMatchObject([{ row: 3, value: 97.2, numerator: 13140, denominator: 13525 }]);
    expect(ofYear[0]?.period.start).toBe('2019-02-01');
    expect(cells.filter(({ basis, row }) => row === 3 && basis === 'IN_PERIOD')).toHaveLength(2);
  });
});
