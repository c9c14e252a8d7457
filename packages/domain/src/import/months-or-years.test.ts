import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodKey } from '../period-key';
import {
  catalogueOf,
  dateCell,
  indicatorNamed,
  PLAIN_SHEET,
  rowsOf,
} from './import-table.test-support';
import type { ImportMapping } from './import-mapping';
import { proposeMapping } from './propose-mapping';
import { createRowReader } from './row-reader';
import type { SourceRow } from './source-table';

const CATALOGUE = catalogueOf([
  indicatorNamed('2.1', { name: 'Contacts' }),
  indicatorNamed('9.1', { name: 'Adopters', frequency: 'FINANCIAL_YEAR' }),
]);

/** What is read of rows: keys of periods, and what stops or has to be believed with its cell. */
function readRows(rows: readonly SourceRow[], said: Partial<ImportMapping> = {}) {
  const { mapping } = proposeMapping(rows, PLAIN_SHEET, CATALOGUE);
  const reader = createRowReader({ ...mapping, ...said }, CATALOGUE);
  const keys = rows.flatMap((row) => reader.read(row)).map(({ period }) => periodKey(period));
  const issues = reader.finish();
  return { keys, issues, codes: issues.map(({ code, row, column }) => [code, row, column]) };
}

/** A column of periods, of an indicator of months unless said otherwise. */
function readColumn(heading: string, ...said: readonly (string | readonly [string, string])[]) {
  const lines = said.map((one) => (typeof one === 'string' ? ['2.1', one] : [one[1], one[0]]));
  return readRows(rowsOf(['Ref', heading, 'Value'], ...lines.map((line) => [...line, '5'])));
}

const OTHER = 'PERIOD_OF_OTHER_LENGTH';

describe('2011-12 in a column of periods of an indicator of months', () => {
  it('has to be believed where it stands alone, with its cell and both of its readings', () => {
    expect(readColumn('Period', '2011-12')).toMatchObject({
      keys: ['2011-12'],
      issues: [
        {
          ...{ code: 'MONTH_OR_YEAR', severity: 'WARNING', row: 2, column: 2, read: '2011-12' },
          sentence:
            'Cell B2 "2011-12" may be the month December 2011 or the year 2011/12, and is read as December 2011. Write "December 2011" or "2011/12", or say why it is right.',
        },
      ],
    });
  });

  it('is asked about once, however many rows have it', () => {
    const { issues } = readColumn('Period', '2011-12', '2011-12');
    const ofPeriod = issues.filter(({ code }) => code !== 'SAME_FIGURE_TWICE');
    expect(ofPeriod).toMatchObject([{ code: 'MONTH_OR_YEAR', row: 2, more: 1 }]);
  });

  it.each([
    [
      'Period',
      ['2011-12', '2010-11'],
      [
        [OTHER, 2, 2],
        [OTHER, 3, 2],
      ],
    ],
    [
      'Month',
      ['2009-10', '2010-11', '2011-12'],
      [
        [OTHER, 2, 2],
        [OTHER, 3, 2],
        [OTHER, 4, 2],
      ],
    ],
    [
      'Period',
      ['2011-12', '2012-13'],
      [
        [OTHER, 3, 2],
        [OTHER, 2, 2],
      ],
    ],
    [
      'Period',
      ['2011–12', '2017/18'],
      [
        [OTHER, 3, 2],
        [OTHER, 2, 2],
      ],
    ],
    ['Financial year', ['2011-12'], [[OTHER, 2, 2]]],
    ['FY', ['2011-12'], [[OTHER, 2, 2]]],
    ['Year', ['2011-12'], [[OTHER, 2, 2]]],
  ])('is a year in a column %j of %j', (heading, said, codes) => {
    const { codes: found } = readColumn(heading, ...said);
    expect(found.toSorted()).toEqual(codes.toSorted());
  });

  it('says of a year what it is, and how the month would be written', () => {
    expect(readColumn('Period', '2011-12', '2010-11').issues[0]?.sentence).toBe(
      'Cell B2 "2011-12" stands in a column of years and is the year 2011/12, which is not the kind of period that the indicator is measured in. Where it is a month, write it as in "December 2011"; otherwise take its rows out.',
    );
  });

  it.each([
    [
      ['2011-11', '2011-12'],
      ['2011-11', '2011-12'],
    ],
    [
      ['2010-11', '2011-12', '2012-01'],
      ['2010-11', '2011-12', '2012-01'],
    ],
    [
      ['2011-12', '2011-11-01'],
      ['2011-12', '2011-11'],
    ],
  ])('is a month in a column of %j', (said, keys) => {
    expect(readColumn('Period', ...said)).toMatchObject({ keys, issues: [] });
  });

  it('is a month beside the dates of a workbook, too', () => {
    const rows = rowsOf(['Ref', 'Period', 'Value'], ['2.1', '2011-12', '5'], ['2.1', 'x', '6']);
    const dated = rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell?.text === 'x' ? dateCell('2011-11-01', 'Nov') : cell)),
    }));
    expect(readRows(dated)).toMatchObject({ keys: ['2011-12', '2011-11'], issues: [] });
  });

  it('is neither for certain where the column holds months and years', () => {
    expect(readColumn('Period', '2011-11', '2011-12', ['2012-13', '9.1']).codes).toEqual([
      ['MONTH_OR_YEAR', 3, 2],
    ]);
  });
});

describe('2011-12 of an indicator of financial years', () => {
  it('is the year', () => {
    expect(readColumn('Period', ['2011-12', '9.1'])).toMatchObject({
      keys: ['2011-12F'],
      issues: [],
    });
  });

  it('has to be believed among months', () => {
    expect(readColumn('Period', '2011-11', ['2011-12', '9.1'])).toMatchObject({
      keys: ['2011-11', '2011-12F'],
      issues: [{ code: 'MONTH_OR_YEAR', row: 3, column: 2 }],
    });
  });
});

describe('2011-12 beside another column that says the period', () => {
  const beside = (...said: readonly [string, string]) =>
    readRows(rowsOf(['Ref', 'Period', 'Month', 'Value'], ['2.1', ...said, '5']), {
      columns: (['INDICATOR', 'PERIOD', 'PERIOD', 'VALUE'] as const).map((meaning, index) => ({
        ...{
          column: index + 1,
          heading: ['Ref', 'Period', 'Month', 'Value'][index] ?? '',
          meaning,
        },
        ...{ period: null, place: null, basis: null },
      })),
      period: null,
      place: 'norfolk',
    });

  it('is plain where both say the month, and a doubt where they do not', () => {
    expect(beside('2011-12', 'Dec')).toMatchObject({ keys: ['2011-12'], issues: [] });
    expect(beside('2011-12', 'Mar').issues).toMatchObject([{ code: 'PERIOD_AMBIGUOUS' }]);
    expect(beside('2011-12', '2011').issues).toMatchObject([{ code: 'MONTH_OR_YEAR', row: 2 }]);
  });
});

describe('2011-12 above a column', () => {
  const across = (...headings: readonly string[]) =>
    readRows(rowsOf(['Ref', ...headings], ['2.1', ...headings.map(() => '5')]));

  it('has to be believed where it stands alone, and is a year beside others', () => {
    expect(across('2011-12')).toMatchObject({
      keys: ['2011-12'],
      issues: [{ code: 'MONTH_OR_YEAR', severity: 'WARNING', row: 1, column: 2, read: '2011-12' }],
    });
    expect(across('2010-11', '2011-12').codes).toEqual([
      [OTHER, 2, 2],
      [OTHER, 2, 3],
    ]);
    expect(across('2011-12', '2012-13').keys).toEqual([]);
  });

  it('is a month beside other months', () => {
    expect(across('2011-11', '2011-12')).toMatchObject({
      keys: ['2011-11', '2011-12'],
      issues: [],
    });
  });

  it('is contradicted where it is a year and its column was said to be of a month', () => {
    const rows = rowsOf(['Ref', '2010-11', '2011-12'], ['2.1', '5', '6']);
    const { mapping } = proposeMapping(rows, PLAIN_SHEET, CATALOGUE);
    const columns = mapping.columns.map((column) =>
      column.period === null ? column : { ...column, period: column.heading },
    );
    const { codes, issues } = readRows(rows, { columns });
    expect(codes.map(([code]) => code)).toEqual(['HEADING_CONTRADICTED', 'HEADING_CONTRADICTED']);
    expect(issues[1]).toMatchObject({ read: '2011-12', expected: '2011/12' });
  });

  it('tells no month in a title', () => {
    const rows = rowsOf(['2011-12', ''], ['Ref', 'Value'], ['2.1', '5']);
    expect(proposeMapping(rows, PLAIN_SHEET, CATALOGUE).mapping.period).toBeNull();
  });
});

describe('a column of texts that may be months or years', () => {
  const years = fc.uniqueArray(fc.integer({ min: 2000, max: 2011 }), {
    minLength: 1,
    maxLength: 8,
  });
  const written = (year: number) => `${year}-${String((year + 1) % 100).padStart(2, '0')}`;

  it('never gives a month without a word, unless another month stands in it', () => {
    fc.assert(
      fc.property(years, fc.boolean(), (all, hasMonth) => {
        const texts = all.map(written);
        const { issues, keys } = readColumn('Period', ...texts, ...(hasMonth ? ['2015-03'] : []));
        if (hasMonth) {
          expect(keys).toEqual([...texts, '2015-03']);
          expect(issues).toEqual([]);
          return;
        }
        const code = all.length === 1 ? 'MONTH_OR_YEAR' : OTHER;
        expect(issues.map((issue) => [issue.code, issue.read])).toEqual(
          texts.map((text) => [code, text]),
        );
      }),
    );
  });
});
