import { describe, expect, it } from 'vitest';
import { readTable } from './national-table.test-support';

const LAIT = [
  ...['measure_short', 'Measure', 'Polarity', 'Year_Type', 'la_number', 'area', 'area_type'],
  ...['year', 'value'],
];
const NORFOLK = [
  ...['ReReferral', 'Re-referrals', 'Low', 'Financial Year', '926', 'Norfolk', 'LA', '2017'],
  '24.6',
];
const changed = (changes: Readonly<Record<string, string>>) =>
  NORFOLK.map((text, index) => changes[LAIT[index] ?? ''] ?? text);
/** With a rate, or a measure of another unit. */
const LAIT_WITH_UNIT = [...LAIT.slice(0, 8), 'y_axis_name', 'value'];
const rated = (value: string, unit = 'Rate per 10,000') => [...NORFOLK.slice(0, 8), unit, value];
const REGIONAL = [
  ...['time_period', 'time_identifier', 'geographic_level', 'country_code', 'region_code'],
  ...['region_name', 'Referrals'],
];
const NEIGHBOURS = ['model', 'la_number', 'la_name', 'rank', 'neighbour_la_number'];
const neighbour = (rank: string, number: string, of = '926') => [
  ...['2021', of, 'An authority', rank, number],
];
const DFE = [
  ...['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name'],
  ...['old_la_code', 'new_la_code', 'la_name', 'Referrals'],
];
const dfe = (laNumber: string, code: string, name: string, year = '2017') => [
  ...[year, 'Reporting year', 'Local authority', 'E92000001', 'England'],
  ...[laNumber, code, name, '10'],
];
const CODES = ['LA Number', 'LA Name', 'Region', 'Type'];
const DICTIONARY = [
  ...['Measure_short', 'Measure', 'Topic', 'Polarity', 'dps', 'Year_Type', 'No_Quartile'],
];

describe('a table of published figures is refused, by row, column and what was expected, where', () => {
  it.each<[string, string[][], number | null, number | null]>([
    ['a number was cut in two by its comma', [LAIT, [...changed({ value: '1' }), '234']], 2, 10],
    ['a second column is headed as one that is read', [[...LAIT, 'VALUE'], NORFOLK], 1, 10],
    [
      'two columns of figures have one heading',
      [
        [...DFE, 'Referrals'],
        [...dfe('926', 'E10000020', 'Norfolk'), '11'],
      ],
      1,
      10,
    ],
    ['a rate lies below nought', [LAIT_WITH_UNIT, rated('-499.7')], 2, 10],
    ['a rate is greater than what it is a rate of', [LAIT_WITH_UNIT, rated('10001')], 2, 10],
    ['a rate bears the sign of a percentage', [LAIT_WITH_UNIT, rated('499.7%')], 2, 10],
    ['a percentage is more than a hundred', [LAIT_WITH_UNIT, rated('101', '% of plans')], 2, 10],
    ['a figure is written in powers of ten', [LAIT, changed({ value: '1e3' })], 2, 9],
    ['a spreadsheet cut a figure short', [LAIT, changed({ value: '1.2E+05' })], 2, 9],
    ['a year lies ahead', [LAIT, changed({ year: '2099' })], 2, 8],
    ['a year of the open data lies ahead', [DFE, dfe('926', 'E10000020', 'Norfolk', '2099')], 2, 1],
    [
      'a count lies below nought',
      [DFE, [...dfe('926', 'E10000020', 'Norfolk').slice(0, -1), '-1']],
      2,
      9,
    ],
    [
      'one number has two names in the rows of figures',
      [LAIT, NORFOLK, changed({ area: 'Suffolk', year: '2018' })],
      3,
      5,
    ],
    ['a region’s number stands with another name', [LAIT, changed({ la_number: '985' })], 2, 5],
    [
      'the code of a region stands with the name of another',
      [REGIONAL, ['2017', 'Reporting year', 'Regional', 'E92000001', 'E12000006', 'London', '10']],
      2,
      3,
    ],
    ['a figure is too great to be one', [LAIT, changed({ value: '1e308' })], 2, 9],
    [
      'the short name of a measure is long',
      [LAIT, changed({ measure_short: 'x'.repeat(301) })],
      null,
      null,
    ],
    [
      'one measure has two polarities',
      [LAIT, NORFOLK, changed({ la_number: '925', Polarity: 'High' })],
      3,
      3,
    ],
    [
      'a polarity cannot be read, though another row has one that can',
      [LAIT, NORFOLK, changed({ la_number: '925', Polarity: 'Upwards' })],
      3,
      3,
    ],
    [
      'a neighbour has the rank of another',
      [NEIGHBOURS, neighbour('1', '925'), neighbour('1', '908')],
      3,
      5,
    ],
    [
      'a neighbour is named again',
      [NEIGHBOURS, neighbour('1', '925'), neighbour('2', '925')],
      3,
      5,
    ],
    ['an authority is its own neighbour', [NEIGHBOURS, neighbour('1', '926')], 2, 5],
    ['England is a neighbour', [NEIGHBOURS, neighbour('1', '970')], 2, 5],
    ['a region has neighbours', [NEIGHBOURS, neighbour('1', '926', '985')], 2, 2],
    [
      'one code stands with two numbers',
      [DFE, dfe('926', 'E10000020', 'Norfolk'), dfe('999', 'E10000020', 'Other')],
      null,
      null,
    ],
    [
      'an area is named by number and code, and by its code alone',
      [DFE, dfe('926', 'E10000020', 'Norfolk'), dfe('', 'E10000020', 'Norfolk', '2018')],
      null,
      null,
    ],
    ['a number is none', [DFE, dfe('92', 'E10000020', 'Norfolk')], 2, 3],
    ['a code is none', [DFE, dfe('926', 'E1', 'Norfolk')], 2, 3],
    [
      'one number has two names',
      [CODES, ['926', 'Norfolk', 'East of England', 'x'], ['926', 'Suffolk', 'South East', 'x']],
      3,
      2,
    ],
    [
      'the dictionary gives one measure two polarities',
      [
        DICTIONARY,
        ['A', 'A', 'T', 'Low', '1', 'Annual', 'N'],
        ['A', 'A', 'U', 'High', '1', 'Annual', 'N'],
      ],
      3,
      4,
    ],
    [
      'a word about quartiles is none that is known',
      [DICTIONARY, ['A', 'A', 'T', 'Low', '1', 'Annual', 'maybe']],
      2,
      7,
    ],
  ])('%s', (_, lines, row, column) => {
    const { failed, issues } = readTable(lines);
    expect(failed).toBe(true);
    const [told] = issues.filter(({ severity }) => severity === 'FAIL');
    expect(told).toMatchObject({ row, column });
    expect(told?.sentence).toMatch(/Expected (is|are) /);
  });

  it('but not where a row ends in empty cells, or the nearness of neighbours repeats its heading', () => {
    expect(readTable([LAIT, [...NORFOLK, '', ' ']])).toMatchObject({ failed: false, rows: 1 });
    const pairs = Array.from({ length: 10 }, (_, index) => [`SN${index + 1}`, 'SNP']).flat();
    const row = Array.from({ length: 10 }, (_, index) => [String(301 + index), 'Close']).flat();
    const workbook = [
      ['LA num', 'LA Name', 'GOReg', ...pairs],
      ['926', 'Norfolk', 'East of England', ...row],
    ];
    expect(readTable(workbook, 'sn_2021.xlsx').issues).toEqual([]);
  });
});

describe('a file of a day', () => {
  it.each([
    ['2017', '2017-03-31', false],
    ['2017', '2017-03-30', true],
    ['2018', '2017-11-02', true],
  ])('with the year %s, published by %s, is refused: %s', (year, publishedBy, failed) => {
    const lines = [LAIT, changed({ year })];
    expect(readTable(lines, 'lait.csv', publishedBy).failed).toBe(failed);
  });

  it('may hold an academic year that has begun', () => {
    const lines = [LAIT, changed({ Year_Type: 'Academic Year' })];
    expect(readTable(lines, 'lait.csv', '2017-05-01').failed).toBe(false);
    expect(readTable(lines, 'lait.csv', '2016-08-31').failed).toBe(true);
  });

  it('may hold a score or a change below nought, and a number as a program of statistics writes it', () => {
    for (const unit of ['Average Score', 'Change in percentage points']) {
      expect(readTable([LAIT_WITH_UNIT, rated('-0.95', unit)]).failed).toBe(false);
    }
    expect(readTable([LAIT_WITH_UNIT, rated('1e+05', 'Number')]).values).toMatchObject([
      { value: 100_000 },
    ]);
  });
});

describe('the Department’s figures by month', () => {
  const MONTHLY = [
    ...['period', 'geographic_level', 'region_code', 'region_name', 'old_la_code', 'new_la_code'],
    ...['la_name', 'referrals', 'flag'],
  ];
  const NATION = ['2018-03', 'National', '', '', '', '', '', '44530.0', ''];
  const norfolk = (referrals: string, flag: string, period = '2018-03') => [
    ...[period, 'Local authority', 'E12000006', 'East of England', '926', 'E10000020', 'Norfolk'],
    ...[referrals, flag],
  ];

  it('are read with their month, counted whole, and mean England where they name no country', () => {
    const { failed, values, areas, measures } = readTable(
      [MONTHLY, NATION, norfolk('160.0', '')],
      'referrals_monthly.csv',
    );
    expect(failed).toBe(false);
    expect(areas.map(({ kind, name }) => [kind, name])).toEqual([
      ['NATION', 'England'],
      ['AUTHORITY', 'Norfolk'],
    ]);
    expect(measures).toMatchObject([{ key: 'referrals_monthly/referrals', decimals: 0 }]);
    expect(values[1]).toMatchObject({
      ...{ value: 160, period: { kind: 'MONTH', start: '2018-03-01', end: '2018-04-01' } },
    });
  });

  it.each([
    ['c', 'SUPPRESSED'],
    ['x', 'UNAVAILABLE'],
    ['u', 'LOW_RELIABILITY'],
  ])('keep the symbol %s that stands beside an empty cell', (symbol, absence) => {
    const { values } = readTable([MONTHLY, norfolk('', symbol)]);
    expect(values).toMatchObject([{ value: null, absence, symbol }]);
  });

  it.each([
    [norfolk('160', 'c'), 'VALUE_NOT_READ', '160 c'],
    [norfolk('', '3'), 'VALUE_NOT_READ', '3'],
    [norfolk('160', '', '2018-13'), 'PERIOD_NOT_READ', '2018-13'],
    [norfolk('160', '', 'March'), 'PERIOD_NOT_READ', 'March'],
  ])('are refused as %j', (row, code, read) => {
    const { failed, issues } = readTable([MONTHLY, NATION, row]);
    expect(failed).toBe(true);
    expect(issues).toMatchObject([{ code, row: 3, read }]);
  });
});
