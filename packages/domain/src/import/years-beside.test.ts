import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTH_NAMES } from '../calendar-date';
import { periodKey } from '../period-key';
import { catalogueOf, indicatorNamed, PLAIN_SHEET, rowsOf } from './import-table.test-support';
import type { MappedColumn } from './import-mapping';
import { proposeMapping } from './propose-mapping';
import { createRowReader } from './row-reader';

const CATALOGUE = catalogueOf([indicatorNamed('2.1', { name: 'Contacts' })], {
  today: '2030-01-01',
});

/** What a table with a year beside its months gives; where it is said of both, they are read together. */
function read(heading: string, said: readonly (readonly [string, string])[], both = false) {
  const rows = rowsOf(
    ['Ref', heading, 'Month', 'Value'],
    ...said.map(([year, month]) => ['2.1', year, month, '5']),
  );
  const { mapping } = proposeMapping(rows, PLAIN_SHEET, CATALOGUE);
  const period = (column: number, above: string): MappedColumn => ({
    ...{ column, heading: above, meaning: 'PERIOD' },
    ...{ period: null, place: null, basis: null },
  });
  const columns = [
    ...mapping.columns.filter(({ column }) => column !== 2 && column !== 3),
    ...(both ? [period(2, heading)] : []),
    period(3, 'Month'),
  ];
  const reader = createRowReader({ ...mapping, columns }, CATALOGUE);
  const keys = rows.flatMap((row) => reader.read(row)).map(({ period }) => periodKey(period));
  const issues = reader.finish().filter(({ code }) => code !== 'SAME_FIGURE_TWICE');
  return { keys, issues };
}

describe('a year beside the column of months', () => {
  it('has to be believed where it is not the year of the month, with both cells', () => {
    expect(read('Year', [['2018', 'Mar-17']])).toMatchObject({
      keys: ['2017-03'],
      issues: [
        {
          ...{ code: 'YEAR_CONTRADICTED', severity: 'WARNING', row: 2, column: 2, read: '2018' },
          sentence:
            'Cell B2 "2018" is headed "Year" and cell C2 "Mar-17" says March 2017, which lies in 2017 and in 2016/17. It is read as March 2017. Mend the cell that is wrong, or say why it is right.',
        },
      ],
    });
  });

  it.each([
    ['Year', ['2018', 'Mar-18']],
    ['Year', ['2018', 'Jan-19']],
    ['Year', ['2018', 'Jun-17']],
    ['Financial year', ['2018', 'Jan-19']],
    ['Calendar year', ['2018', 'Jan-18']],
    ['Year', ['2017/18', 'Mar-18']],
    ['Year', ['FY 2018', 'Mar-18']],
    ['Year', ['2017/18', 'Aug-18']],
    ['Year', ['?', 'Mar-18']],
  ] as const)('is fine where it may be that of the month: under %j, %j', (heading, said) => {
    expect(read(heading, [said]).issues).toEqual([]);
  });

  it.each([
    ['Year', ['2019', 'Mar-18']],
    ['Calendar year', ['2018', 'Jan-19']],
    ['Financial year', ['2018', 'Mar-17']],
    ['FY', ['2019', 'Mar-18']],
    ['Year', ['FY 2018', 'Mar-17']],
    ['Year', ['2017/18', 'Mar-17']],
  ] as const)('is told where it cannot be: under %j, %j', (heading, said) => {
    expect(read(heading, [said]).issues).toMatchObject([{ code: 'YEAR_CONTRADICTED', row: 2 }]);
  });

  it('names years in one way in the whole column, as most of its rows do', () => {
    const rows = [
      ['2018', 'Mar-18'],
      ['2018', 'Apr-18'],
      ['2018', 'Jun-17'],
    ] as const;
    expect(read('Year', rows).issues).toMatchObject([{ code: 'YEAR_CONTRADICTED', row: 4 }]);
  });

  it('is asked about once, however many rows say the same', () => {
    const twice = [
      ['2018', 'Mar-17'],
      ['2018', 'Mar-17'],
    ] as const;
    expect(read('Year', twice).issues).toMatchObject([{ row: 2, more: 1 }]);
  });

  it('is refused, with both cells, where both are said to be the period', () => {
    expect(read('Year', [['2018', 'Mar-17']], true)).toMatchObject({
      keys: [],
      issues: [
        {
          code: 'PERIOD_NOT_READ',
          sentence:
            '"2018 Mar-17" is no period: cell B2 says "2018" and cell C2 says "Mar-17", which are different periods. Write a month, as in "March 2018" or "2018-03".',
        },
      ],
    });
    expect(read('Period', [['2011-12', 'Mar-12']], true).keys).toEqual(['2012-03']);
    expect(read('Period', [['2011-12', 'Mar-13']], true).issues).toMatchObject([
      { code: 'PERIOD_NOT_READ' },
    ]);
  });

  it('is never passed over two years or more from the month, and never asked about in the same', () => {
    const months = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(months, fc.integer({ min: 2000, max: 2025 }), months, (number, year, apart) => {
        const month = `${MONTH_NAMES[number - 1] ?? ''} ${year}`;
        expect(read('Year', [[String(year), month]]).issues).toEqual([]);
        const far = String(year + apart + 1);
        expect(read('Year', [[far, month]]).issues).toMatchObject([{ code: 'YEAR_CONTRADICTED' }]);
      }),
    );
  });
});
