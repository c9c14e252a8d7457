import { describe, expect, it } from 'vitest';
import { catalogueOf, indicatorNamed, PLAIN_SHEET, rowsOf } from './import-table.test-support';
import type { ImportMapping, MappedColumn } from './import-mapping';
import { proposeMapping } from './propose-mapping';
import { createRowReader } from './row-reader';

const CATALOGUE = catalogueOf([indicatorNamed('2.1', { name: 'Contacts' })], {
  today: '2019-05-01',
});

/** The contradictions of a table with one heading over its figures, of which something is said. */
function contradictions(
  heading: string,
  said: Partial<MappedColumn>,
  whole: Partial<ImportMapping> = {},
) {
  const rows = rowsOf(['Ref', 'Mar 18', heading], ['2.1', '5', '7']);
  const { mapping } = proposeMapping(rows, PLAIN_SHEET, CATALOGUE);
  const asked: ImportMapping = {
    ...mapping,
    place: 'norfolk',
    ...whole,
    columns: [
      ...mapping.columns.filter(({ column }) => column !== 3),
      {
        ...{ column: 3, heading, meaning: 'VALUE_OF_PERIOD' },
        ...{ period: null, place: null, basis: null },
        ...said,
      },
    ],
  };
  const reader = createRowReader(asked, CATALOGUE);
  for (const row of rows) reader.read(row);
  return reader.finish().filter(({ code }) => code === 'HEADING_CONTRADICTED');
}

const reads = (...args: Parameters<typeof contradictions>) =>
  contradictions(...args).map(({ expected }) => expected);

describe('what is said of a column against its heading', () => {
  it('is a warning that names the column, its heading, what it reads as and what was said', () => {
    expect(contradictions('apr18', { period: '2018-07' })).toMatchObject([
      {
        ...{ severity: 'WARNING', row: 1, column: 3, read: 'apr18', expected: 'April 2018' },
        sentence:
          'Column C "apr18": the heading reads as April 2018, and the column was said to be July 2018. Say otherwise what the column is, or why it is right.',
      },
    ]);
  });

  it.each<[string, Partial<MappedColumn>, string]>([
    ['Norwich', { meaning: 'VALUE_OF_PLACE', place: 'west', period: '2018-04' }, 'Norwich'],
    ['Norwich Apr 18', { place: 'west', period: '2018-04' }, 'Norwich'],
    ['Denominator', { meaning: 'VALUE', period: '2018-04' }, 'the denominator'],
    ['Apr 18 den', { period: '2018-04' }, 'the denominator'],
    ['Value', { meaning: 'DENOMINATOR', period: '2018-04' }, 'the value'],
    ['Target', { period: '2018-04' }, 'no figure of the authority'],
    ['Ref', { period: '2018-04' }, 'the indicator'],
    ['YTD', { period: '2018-04' }, 'a year to date'],
    ['Apr 18 R12', { period: '2018-04', basis: 'YEAR_TO_DATE' }, 'rolling twelve months'],
    ['Apr', { period: '2018-05' }, 'April'],
    ['30/04/2018', { period: '2018-05' }, 'April 2018'],
    ['2017/18', { period: '2018-02' }, '2017/18'],
    ['2018/19', { period: '2018-03', basis: 'YEAR_TO_DATE' }, '2018/19'],
    ['2017', { period: '2018-04' }, '2017'],
    ['Q1 2018/19', { period: '2018-19-q2' }, 'Q1 2018/19'],
  ])('is a warning where %j is said to be %j', (heading, said, expected) => {
    expect(reads(heading, said)).toContain(expected === 'April 2018' ? 'April 2018' : expected);
  });

  it('is a warning where one period is said of all rows', () => {
    const value = { meaning: 'VALUE', period: null } as const;
    expect(reads('Apr 18', value, { period: '2018-07' })).toEqual(['April 2018']);
  });

  it.each<[string, Partial<MappedColumn>]>([
    ['apr18', { period: '2018-04' }],
    ['Apr', { period: '2018-04' }],
    ['Jun 18', { period: '2018-19-q1' }],
    ['2017/18', { period: '2018-03', basis: 'YEAR_TO_DATE' }],
    ['2017/18', { period: '2018-02', basis: 'YEAR_TO_DATE' }],
    ['2017/18', { period: '2017-18' }],
    ['prev_2018_19', { period: '2018-03', basis: 'YEAR_TO_DATE' }],
    ['Norwich', { meaning: 'VALUE_OF_PLACE', place: 'norwich', period: '2018-04' }],
    ['Great Yarmouth YTD', { place: 'great-yarmouth', period: '2018-04', basis: 'YEAR_TO_DATE' }],
    ['Apr 18', { meaning: 'NUMERATOR', period: '2018-04' }],
    ['Something else', { period: '2018-04' }],
    ['11/12', { period: '2018-04' }],
  ])('is none where %j is said to be %j', (heading, said) => {
    expect(reads(heading, said)).toEqual([]);
  });

  it('is none of what the headings propose themselves', () => {
    const tables = [
      ['Ref', 'Name', 'dec17', 'jan18', 'ytd', 'prev_ytd'],
      ['ref', 'measure', 'prev_2017_18', 'num', 'denom', 'current', 'period', 'sep18', 'oct18'],
      ['Ref', 'Norwich', 'West', 'Great Yarmouth'],
      ['Ref', 'Place', 'Period', 'Num', 'Den', 'Value', 'Basis'],
      ['Ref', 'Apr 18 num', 'Apr 18 den', 'Apr 18 %', 'Norwich Apr 18', '2017/18'],
    ];
    for (const headings of tables) {
      const rows = rowsOf(headings, ['2.1', ...headings.slice(1).map(() => '1')]);
      const { mapping } = proposeMapping(rows, PLAIN_SHEET, CATALOGUE);
      const reader = createRowReader(mapping, CATALOGUE);
      for (const row of rows) reader.read(row);
      expect(reader.finish().map(({ code }) => code)).not.toContain('HEADING_CONTRADICTED');
    }
  });
});

describe('what is said of a table against its title', () => {
  const TITLE = 'Performance report May 2018';
  const HEADINGS = ['ref', 'name', 'value'];

  function ofTitle(
    above: readonly (readonly string[])[],
    said: (proposed: ImportMapping) => Partial<ImportMapping>,
    { sheet = null, headings = HEADINGS }: { sheet?: string | null; headings?: string[] } = {},
  ) {
    const figures = ['2.1', 'Contacts', ...headings.slice(2).map(() => '7')];
    const rows = rowsOf(...above, headings, figures);
    const { mapping } = proposeMapping(rows, { ...PLAIN_SHEET, name: sheet }, CATALOGUE);
    const reader = createRowReader({ ...mapping, ...said(mapping) }, CATALOGUE);
    const cells = rows.flatMap((row) => reader.read(row));
    expect(cells.length).toBeGreaterThan(0);
    return reader.finish().filter(({ code }) => code === 'HEADING_CONTRADICTED');
  }
  const june = () => ({ period: '2018-06' });

  it('is a warning that names the row, what the title reads as and what was said', () => {
    expect(ofTitle([['County'], [TITLE, '']], june)).toMatchObject([
      {
        ...{ severity: 'WARNING', row: 2, column: 1, read: TITLE, expected: 'May 2018' },
        sentence:
          'Row 2, above the headings, "Performance report May 2018" reads as May 2018, and the figures were said to be of June 2018. Say otherwise of which period they are, or why it is right.',
      },
    ]);
  });

  it('is a warning where it was said of the column, and where the name of the sheet tells it', () => {
    const ofColumn = ({ columns }: ImportMapping) => ({
      ...{ period: null, shape: 'PERIODS_ACROSS' as const },
      columns: columns.map((column) =>
        column.meaning === 'VALUE'
          ? { ...column, meaning: 'VALUE_OF_PERIOD' as const, period: '2018-06' }
          : column,
      ),
    });
    expect(ofTitle([[TITLE]], ofColumn)).toHaveLength(1);
    expect(ofTitle([], june, { sheet: 'May 2018' })).toMatchObject([
      { row: null, column: null, read: 'May 2018', expected: 'May 2018' },
    ]);
  });

  it('is none of what the title proposes, of several months in it, nor where headings tell the period', () => {
    expect(ofTitle([[TITLE]], () => ({}))).toEqual([]);
    expect(ofTitle([['Report 2018/19']], june)).toEqual([]);
    expect(ofTitle([[TITLE], ['Compared with Apr 2018']], june)).toEqual([]);
    expect(ofTitle([['Contacts of the county']], june)).toEqual([]);
    const headings = ['ref', 'name', 'Jun 18'];
    expect(ofTitle([[TITLE]], () => ({}), { headings })).toEqual([]);
  });
});
