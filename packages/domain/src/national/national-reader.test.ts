import { describe, expect, it } from 'vitest';
import { readTable } from './national-table.test-support';

const LAIT = [
  ...['Topic', 'measure_short', 'Measure', 'Polarity', 'y_axis_name', 'dps', 'Year_Type'],
  ...['la_number', 'area', 'area_type', 'year', 'value'],
];
const LAIT_ROW = [
  ...['Child Protection', 'ReReferral', 'Re-referrals', 'Low', '% of referrals', '1.0'],
  ...['Financial Year', '926', 'Norfolk', 'LA', '2017', '24.6'],
];
const laitRow = (change: Readonly<Record<string, string>>) =>
  LAIT_ROW.map((text, index) => change[LAIT[index] ?? ''] ?? text);

const DFE = [
  ...['time_period', 'time_identifier', 'geographic_level', 'country_code', 'country_name'],
  ...['region_code', 'region_name', 'old_la_code', 'new_la_code', 'la_name', 'category'],
  ...['Referrals', 'Re_referrals_percent'],
];
const NORFOLK_2017 = [
  ...['2017', 'Reporting year', 'Local authority', 'E92000001', 'England', 'E12000006'],
  ...['East of England', '926', 'E10000020', 'Norfolk', 'Referrals', '8530', '24.6'],
];

describe('figures of the Local Authority Interactive Tool', () => {
  it('are read with their measure, area and year', () => {
    const { values, measures, areas, issues } = readTable([LAIT, LAIT_ROW]);
    expect(issues).toEqual([]);
    expect(values).toMatchObject([
      { measure: 'ReReferral', area: '926', value: 24.6, period: { start: '2016-04-01' } },
    ]);
    expect(measures).toMatchObject([{ key: 'ReReferral', polarity: 'LOW', decimals: 1 }]);
    expect(areas).toMatchObject([{ kind: 'AUTHORITY', laNumber: '926', name: 'Norfolk' }]);
  });

  it('know England and its regions', () => {
    const england = laitRow({ la_number: '970', area: 'England', area_type: 'England' });
    expect(readTable([LAIT, england]).areas).toMatchObject([{ kind: 'NATION' }]);
  });

  it.each([
    ['value', 'a lot', 'VALUE_NOT_READ', 12],
    ['year', 'soon', 'PERIOD_NOT_READ', 11],
    ['Year_Type', 'Moon Year', 'PERIOD_NOT_READ', 11],
    ['la_number', '92', 'AREA_NOT_READ', 8],
    ['area_type', 'Ward', 'AREA_NOT_READ', 8],
    ['measure_short', '', 'MEASURE_MISSING', 2],
    ['Polarity', 'Upwards', 'POLARITY_NOT_READ', 4],
    ['dps', 'two', 'DECIMALS_NOT_READ', 6],
  ])('with %s “%s” are told by row and column', (heading, text, code, column) => {
    const { issues, failed } = readTable([LAIT, laitRow({ [heading]: text })]);
    expect(failed).toBe(true);
    expect(issues).toMatchObject([{ severity: 'FAIL', code, row: 2, column }]);
    expect(issues[0]?.sentence).toContain('Expected is');
  });

  it('are refused without a column that they need, by its name', () => {
    const lines = [LAIT, LAIT_ROW].map((line) => line.filter((_, index) => index !== 6));
    const { issues, failed, values } = readTable(lines);
    expect(failed).toBe(true);
    expect(values).toEqual([]);
    expect(issues).toMatchObject([{ code: 'COLUMN_MISSING', expected: 'Year_Type' }]);
  });

  it('leave out a column that they do not know, and say so', () => {
    const { issues, failed } = readTable([
      [...LAIT, 'remark'],
      [...LAIT_ROW, 'fine'],
    ]);
    expect(failed).toBe(false);
    expect(issues).toMatchObject([{ severity: 'NOTE', code: 'COLUMN_NOT_READ', column: 13 }]);
  });

  it('keep a figure once where it is repeated, and are refused where it differs', () => {
    const same = readTable([LAIT, LAIT_ROW, LAIT_ROW]);
    expect(same.values).toHaveLength(1);
    expect(same.issues).toMatchObject([{ severity: 'NOTE', code: 'FIGURE_REPEATED', row: 3 }]);
    const other = readTable([LAIT, LAIT_ROW, laitRow({ value: '24.7' })]);
    expect(other).toMatchObject({ failed: true, issues: [{ code: 'DIFFERENT_FIGURES', row: 3 }] });
  });

  it('list two hundred issues and count the others', () => {
    const bad = Array.from({ length: 250 }, () => laitRow({ value: '?' }));
    const { issues, moreIssues } = readTable([LAIT, ...bad]);
    expect([issues.length, moreIssues]).toEqual([200, 50]);
  });
});

describe('the Department’s open data', () => {
  it('give one value for each column of figures', () => {
    const { values, areas, measures } = readTable(
      [DFE, NORFOLK_2017],
      'c1_referrals_2013_to_2024.csv',
    );
    expect(values.map(({ measure, value }) => [measure, value])).toEqual([
      ['c1_referrals/Referrals', 8530],
      ['c1_referrals/Re_referrals_percent', 24.6],
    ]);
    expect(areas).toMatchObject([
      { laNumber: '926', onsCode: 'E10000020', region: 'East of England' },
    ]);
    expect(measures[1]).toMatchObject({ unit: '%', decimals: 1, name: 'Re referrals percent' });
  });

  it('keep c, x, z, u and nothing as they are', () => {
    const lines = ['c', 'x', 'z', 'u', ''].map((symbol, index) => [
      String(2017 + index),
      ...NORFOLK_2017.slice(1, 12),
      symbol,
    ]);
    const { values, failed } = readTable([DFE, ...lines]);
    expect(failed).toBe(false);
    const symbols = values.filter(({ measure }) => measure.endsWith('percent'));
    expect(symbols.map(({ value, symbol }) => [value, symbol])).toEqual(
      ['c', 'x', 'z', 'u', null].map((symbol) => [null, symbol]),
    );
  });

  it('take the latest code of an authority whose number stayed', () => {
    const somerset = (year: string, code: string) => [
      ...[year, ...NORFOLK_2017.slice(1, 7), '933', code, 'Somerset', 'Referrals', '1', '2'],
    ];
    const { areas } = readTable([
      DFE,
      somerset('2024', 'E06000066'),
      somerset('2017', 'E10000027'),
    ]);
    expect(areas).toMatchObject([{ laNumber: '933', onsCode: 'E06000066' }]);
  });

  it('tell measures apart by words where they differ from row to row', () => {
    const other = NORFOLK_2017.map((text) => (text === 'Referrals' ? 'Under 5' : text));
    const { values } = readTable([DFE, NORFOLK_2017, other], 'c1.csv');
    expect(values.map(({ measure }) => measure)).toContain('c1/Referrals / Under 5');
  });

  it.each([
    [0, 'soon', 'PERIOD_NOT_READ'],
    [1, 'Week 3', 'PERIOD_NOT_READ'],
    [2, '', 'AREA_NOT_READ'],
    [12, '24.6 or so', 'VALUE_NOT_READ'],
  ])('with “%s” in column %d are told by row', (index, text, code) => {
    const good = Array.from({ length: 3 }, (_, year) => [
      String(2018 + year),
      ...NORFOLK_2017.slice(1),
    ]);
    const bad = NORFOLK_2017.map((cell, at) => (at === index ? text : cell));
    const { issues, failed } = readTable([DFE, ...good, bad]);
    expect(failed).toBe(true);
    const told = issues.filter(({ severity }) => severity === 'FAIL');
    expect(told).toMatchObject([{ code, row: 5 }]);
  });

  it('leave out rows of other levels, and say so', () => {
    const school = NORFOLK_2017.map((text, at) => (at === 2 ? 'School' : text));
    const { failed, issues, values } = readTable([DFE, NORFOLK_2017, school]);
    expect([failed, values.length]).toEqual([false, 2]);
    expect(issues.map(({ code }) => code)).toContain('AREA_NOT_READ');
  });
});

describe('lists of neighbours', () => {
  const NUMBERS = ['925', '935', '908', '933', '909', '878', '921', '838', '845', '893'];
  const heads = ['LA num', 'LA Name', 'LA number', 'GOInd', 'GOReg'];
  const pairs = NUMBERS.flatMap((_, index) => [`SN${index + 1}`, 'SNP']);
  const norfolk = ['926', 'Norfolk', '926', '2', 'East of England'];
  const row = [...norfolk, ...NUMBERS.flatMap((number) => [number, 'Very Close'])];
  const workbook = [['A', 'B', 'C'], ['1', '2', '3'], [...heads, ...pairs], row];

  it('are read from the workbook, below the rows that number its columns', () => {
    const { neighbours, failed } = readTable(workbook, 'sn_april_2021.xlsx');
    expect(failed).toBe(false);
    expect(neighbours.map(({ neighbour }) => neighbour)).toEqual(NUMBERS);
    expect(neighbours[0]).toMatchObject({ model: '2021', rank: 1, closeness: 'Very Close' });
  });

  it('are refused where the file does not say its year', () => {
    const { issues, failed } = readTable(workbook, 'neighbours.xlsx');
    expect(failed).toBe(true);
    expect(issues).toMatchObject([{ code: 'MODEL_NOT_NAMED' }]);
  });

  it('are told where a number is none', () => {
    const bad = row.map((text) => (text === '838' ? 'Dorset' : text));
    const { issues } = readTable([[...heads, ...pairs], bad], 'sn_2021.xlsx');
    expect(issues).toMatchObject([{ code: 'NEIGHBOUR_NOT_READ', row: 2, column: 20 }]);
  });

  it('leave out an authority that lists none, and a title between rows, and say so', () => {
    const none = ['942', 'Cumberland', '942', '5', 'North West', ...pairs.map(() => '-')];
    const title = ['', 'Old SNs:', ...pairs.map(() => '')];
    const { neighbours, issues, failed } = readTable(
      [[...heads, ...pairs], row, none, title],
      'sn_2021.xlsx',
    );
    expect([failed, neighbours.length]).toEqual([false, 10]);
    expect(issues.map(({ code, row: at }) => [code, at])).toEqual([
      ['ROW_LEFT_OUT', 3],
      ['ROW_LEFT_OUT', 4],
    ]);
  });

  it('are read from the long list', () => {
    const { neighbours } = readTable([
      ['model', 'la_number', 'la_name', 'region', 'rank', 'neighbour_la_number'],
      ['2025', '926', 'Norfolk', 'East of England', '1', '935'],
    ]);
    expect(neighbours).toMatchObject([{ model: '2025', area: '926', neighbour: '935', rank: 1 }]);
  });
});

describe('other tables', () => {
  it('give areas from the list of codes', () => {
    const { areas, failed } = readTable([
      ['LA Number', 'LA Name', 'Region', 'Type'],
      ['926', 'Norfolk', 'East of England', 'SC'],
      ['970', 'England', 'NA', 'NA'],
      ['1000', 'England (discontinued)', 'NA', 'NA'],
    ]);
    expect(failed).toBe(false);
    expect(areas.map(({ kind, region }) => [kind, region])).toEqual([
      ['AUTHORITY', 'East of England'],
      ['NATION', null],
    ]);
  });

  it('give descriptions from the dictionary, the first where one is repeated', () => {
    const line = ['CINPermExclusion', 'Excluded', 'CIN', 'Low', '2', 'Academic Year', 'N'];
    const { measures, issues } = readTable([
      ['Measure_short', 'Measure', 'Topic', 'Polarity', 'dps', 'Year_Type', 'No_Quartile'],
      line,
      [...line.slice(0, 6), 'NA'],
    ]);
    expect(measures).toMatchObject([{ key: 'CINPermExclusion', noQuartile: true, decimals: 2 }]);
    expect(issues).toMatchObject([{ code: 'MEASURE_REPEATED', row: 3 }]);
  });

  it.each([
    [
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [[['']]],
    [[]],
  ])('that are in no known layout are refused, with the layouts that are', (lines) => {
    const { failed, issues } = readTable(lines);
    expect(failed).toBe(true);
    expect(issues).toMatchObject([{ code: 'LAYOUT_NOT_KNOWN' }]);
    expect(issues[0]?.sentence).toContain('measure_short');
  });

  it('that end beneath their headings are refused', () => {
    expect(readTable([LAIT])).toMatchObject({ failed: true, issues: [{ code: 'NOTHING_READ' }] });
  });
});
