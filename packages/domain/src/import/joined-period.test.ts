import { describe, expect, it } from 'vitest';
import { periodKey } from '../period-key';
import {
  catalogueOf,
  dateCell,
  indicatorNamed,
  PLAIN_SHEET,
  rowsOf,
} from './import-table.test-support';
import { proposeMapping } from './propose-mapping';
import { createRowReader } from './row-reader';

const CATALOGUE = catalogueOf(
  [
    indicatorNamed('2.1', { name: 'Contacts' }),
    indicatorNamed('9.1', { name: 'Quarterly', frequency: 'QUARTER' }),
  ],
  { today: '2019-06-01' },
);

/** What a table with a year and a month in two columns gives: keys of periods, or what is said. */
function read(headings: readonly string[], ...said: readonly (readonly string[])[]) {
  const rows = rowsOf(
    ['Ref', ...headings, 'Value'],
    ...said.map(([one = '', other = '', ref = '2.1']) => [ref, one, other, '5']),
  );
  const { mapping } = proposeMapping(rows, PLAIN_SHEET, CATALOGUE);
  const reader = createRowReader(mapping, CATALOGUE);
  const keys = rows.flatMap((row) => reader.read(row)).map(({ period }) => periodKey(period));
  const failed = reader.finish().filter(({ severity }) => severity === 'FAIL');
  return [...keys, ...failed.map(({ code }) => code)];
}

describe('a year in one column and its part in another', () => {
  it.each([
    [['Year', 'Month'], ['2018', 'April'], '2018-04'],
    [['Year', 'Month'], ['2018', '4'], '2018-04'],
    [['Year', 'Month'], ['2018', '04'], '2018-04'],
    [['Month', 'Year'], ['Apr', '2018'], '2018-04'],
    [['Year', 'Month'], ['2018/19', 'Apr'], '2018-04'],
    [['Year', 'Month'], ['2018/19', 'Mar'], '2019-03'],
    [['Year', 'Month'], ['2018-19', 'M1'], '2018-04'],
    [['Year', 'Month'], ['2011/12', 'Feb'], '2012-02'],
    [['Financial year', 'Period'], ['2018/19', 'P01'], '2018-04'],
    [['Year', 'Month'], ['2018', 'Apr-18'], '2018-04'],
    [['Year', 'Month'], ['2018/19', '2018-04'], '2018-04'],
    [['Year', 'Quarter'], ['2018/19', 'Q1', '9.1'], '2018-19-q1'],
    [['Financial year', 'Month'], ['2009-10', 'March'], '2010-03'],
    [['Month', 'Year'], ['January', '2000-01'], '2001-01'],
    [['Academic year', 'Month'], ['2017/18', 'May'], '2018-05'],
    [['Academic year', 'Month'], ['2017/18', 'Sep'], '2017-09'],
    [['Year', 'Month'], ['2017/18', 'Mar-18'], '2018-03'],
    [['Year', 'Month'], ['FY 2018', 'Mar-18'], '2018-03'],
    [['Year', 'Month'], ['FY17/18', 'Apr'], '2017-04'],
    [['Academic year', 'Month'], ['2017/18', 'Aug-18'], '2018-08'],
  ])('under %j, %j is one period', (headings, said, key) => {
    expect(read(headings, said)).toEqual([key]);
  });

  it.each([
    [['Year', 'Month'], ['2018/19', '4'], 'PERIOD_AMBIGUOUS'],
    [['Year', 'Month'], ['2018', 'M1'], 'PERIOD_AMBIGUOUS'],
    [['Year', 'Period'], ['2018', '1'], 'PERIOD_AMBIGUOUS'],
    [['Reporting year', 'Month'], ['2018', 'Apr'], 'PERIOD_AMBIGUOUS'],
    [['Financial year', 'Month'], ['2018', 'Apr'], 'PERIOD_AMBIGUOUS'],
    [['Year', 'Month'], ['FY 2018', 'Apr'], 'PERIOD_AMBIGUOUS'],
    [['Year', 'Month'], ['FY18', 'Apr'], 'PERIOD_AMBIGUOUS'],
    [['Year', 'Month'], ['FY 2018', 'P01'], 'PERIOD_AMBIGUOUS'],
    [['Year', 'Quarter'], ['2018', 'Q1', '9.1'], 'PERIOD_AMBIGUOUS'],
    [['Year', 'Month'], ['2018', ''], 'PERIOD_MISSING'],
    [['Year', 'Month'], ['', 'April'], 'PERIOD_MISSING'],
    [['Year', 'Month'], ['2018', 'Smarch'], 'PERIOD_NOT_READ'],
    [['Year', 'Month'], ['2018', 'M13'], 'PERIOD_NOT_READ'],
  ])('under %j, %j is none, and is not guessed', (headings, said, code) => {
    const isQuarter = headings[1] === 'Quarter';
    const fine = isQuarter ? ['2018/19', 'Q2', '9.1'] : ['2018/19', 'M1'];
    const key = isQuarter ? '2018-19-q2' : '2018-04';
    expect(read(headings, fine, fine, said)).toEqual([key, code]);
  });

  it.each(['9', 'M9'])('is not guessed of the number %j in a year of schools', (number) => {
    expect(read(['Academic year', 'Month'], ['2017/18', number])).toEqual(['PERIOD_AMBIGUOUS']);
  });

  it('is refused where the month does not lie in the year beside it', () => {
    expect(read(['Year', 'Month'], ['2017/18', 'Mar-17'])).toEqual(['PERIOD_NOT_READ']);
    expect(read(['Financial year', 'Month'], ['2017/18', 'Aug-18'])).toEqual(['PERIOD_NOT_READ']);
    expect(read(['Year', 'Month'], ['FY 2018', 'Mar-17'])).toEqual(['PERIOD_NOT_READ']);
  });

  it('is asked for in words that say what to write', () => {
    const rows = rowsOf(['Ref', 'Year', 'Month', 'Value'], ['2.1', '2018/19', '4', '5']);
    const { mapping } = proposeMapping(rows, PLAIN_SHEET, CATALOGUE);
    const reader = createRowReader(mapping, CATALOGUE);
    for (const row of rows) reader.read(row);
    expect(reader.finish().map(({ sentence }) => sentence)).toContain(
      '"2018/19 4" may be more than one period: the number may count from January or from the beginning of the year. Write a month, as in "March 2018" or "2018-03".',
    );
  });

  it('is read where the month is a date of a workbook, and refused where both say otherwise', () => {
    const rows = rowsOf(['Ref', 'Year', 'Month', 'Value'], ['2.1', '2018', 'x', '5']);
    const dated = (date: string) =>
      rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell?.text === 'x' ? dateCell(date, 'Apr') : cell)),
      }));
    const { mapping } = proposeMapping(dated('2018-04-01'), PLAIN_SHEET, CATALOGUE);
    const column = { period: null, place: null, basis: null, meaning: 'PERIOD' } as const;
    const both = [
      ...mapping.columns.filter(({ meaning }) => meaning !== 'PERIOD'),
      { ...column, column: 2, heading: 'Year' },
      { ...column, column: 3, heading: 'Month' },
    ];
    const found = (date: string) => {
      const reader = createRowReader({ ...mapping, columns: both }, CATALOGUE);
      const keys = dated(date).flatMap((row) => reader.read(row));
      return [
        ...keys.map(({ period }) => periodKey(period)),
        ...reader.finish().map(({ code }) => code),
      ];
    };
    expect(found('2018-04-01')).toEqual(['2018-04']);
    expect(found('2017-04-01')).toContain('PERIOD_NOT_READ');
  });
});
