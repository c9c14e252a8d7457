import { describe, expect, it } from 'vitest';
import { readScorecardLayout } from '../layout/read-scorecard-layout';
import type { ScorecardLayout } from '../layout/scorecard-layout';
import { month, periodsUpTo, quarter } from '../period';
import { exportPreamble } from './export-preamble';
import { exportTable } from './export-table';
import type { ExportableRow } from './exportable';
import { judgeScorecard } from './judge-scorecard';
import {
  aCell,
  aFactsPlace,
  aFactsRow,
  COUNTY,
  modelled,
  observed,
} from './scorecard-builder.test-support';
import type { JudgementModel } from '../vocabulary';
import { DEFAULT_VIEW, parseView } from './view';

const PLACES = [
  { ...COUNTY, name: 'Norfolk' },
  { ...aFactsPlace('LOCALITY'), id: 2, name: 'Norwich' },
];

const NO_YEAR_TO_DATE = { value: null, origin: 'NONE', provenance: null } as const;

interface LaidOut {
  readonly layout: ScorecardLayout | null;
  readonly said: NonNullable<ExportableRow['said']>;
  readonly otherPrint?: ExportableRow['otherPrint'];
  readonly rest?: Partial<ExportableRow>;
}

function tableOf(
  view = DEFAULT_VIEW,
  judgementModels: readonly JudgementModel[] = ['THRESHOLDS'],
  { layout, said, otherPrint = null, rest = {} }: LaidOut = { layout: null, said: {} },
) {
  const county = {
    ...aCell([4, 5], 17),
    printedPreviousYearToDate: observed(12, 'PUBLISHED'),
  };
  const row = {
    ...aFactsRow('2.10', [county, aCell([modelled(1), modelled(2)])], { unit: 'days' }),
    tolerances: [
      {
        from: '2017-04-01',
        to: null,
        placeId: null,
        rule: { model: 'THRESHOLDS', red: 9, green: 4 },
      },
    ],
  } as const;
  const judged = judgeScorecard({
    ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', places: PLACES, modelled: true },
    rows: [row],
    span: { months: periodsUpTo(month('2018-03'), 13), shown: 13, inYearToDate: 12 },
  });
  const rows = judged.rows.map((made): ExportableRow => ({
    ...made,
    indicator: { ...made.facts.indicator, reportArea: { slug: 'lac', name: 'LAC' } },
    benchmarks: [{ comparator: 'REGION', value: 6.5 }],
    tolerances: [],
    previousYearToDate: made.previousYearToDate ?? NO_YEAR_TO_DATE,
    ...{ said, otherPrint },
    ...rest,
  }));
  const table = exportTable(
    {
      ...{ authority: 'norfolk', months: judged.months, places: PLACES, precision: 'FULL' },
      regionName: 'Eastern region',
      ...{ judgementModels, layout },
    },
    rows,
    view,
  );
  return Object.fromEntries(
    table.headings.map((heading, index) => [heading, table.lines[0]?.[index]]),
  );
}

describe('a row of an exported table', () => {
  it('holds figures plainly, with where each comes from beside it', () => {
    expect(tableOf()).toMatchObject({
      Ref: '2.10',
      Key: 'norfolk/2.10',
      'Report area': 'LAC',
      Unit: 'days',
      'Apr 17': '',
      'Feb 18': '4',
      'Mar 18': '5',
      'Figure is': 'published',
      'Year to date': '17',
      'Year to date is': 'printed',
      'Control chart': 'no verdict: fewer than 12 points are too few for control limits',
      'Norwich: control chart': 'no verdict: figures of the series are modelled',
      'Previous year to date': '12',
      'Previous year to date is': 'printed',
      Rating: 'amber',
      'Red tolerance': '9',
      'Eastern region': '6.5',
      Norwich: '2',
      'Norwich: figure is': 'modelled',
      'Norwich: rating': 'green',
      'Direction of travel': 'worse',
      'Norwich: direction': 'worse, modelled',
    });
  });

  it('names the limits of two ratings by what they are', () => {
    const headings = Object.keys(tableOf(DEFAULT_VIEW, ['DUAL']));
    expect(headings).toEqual(expect.arrayContaining(['Tolerance', 'Target']));
    expect(headings.join()).not.toMatch(/tolerance tolerance|target tolerance/i);
  });

  it('has only the columns of the view, and as many months as it shows', () => {
    const { view } = parseView({ columns: 'months,target', months: '4' });
    expect(Object.keys(tableOf(view))).toEqual([
      ...['Ref', 'Key', 'Report area', 'Indicator', 'Unit'],
      ...['Dec 17', 'Jan 18', 'Feb 18', 'Mar 18'],
      ...['Figure is', 'Numerator', 'Denominator', 'Counts are', 'Target', 'Notes'],
    ]);
  });
});

describe('a table of an authority that laid its scorecard out', () => {
  const { layout } = readScorecardLayout({
    ...{ version: 1, grouping: 'AREA', trendMonths: 2, notes: [] },
    columns: [
      { column: 'NAME', heading: 'Measure' },
      { column: 'COMMENTS', heading: 'What we say' },
      { column: 'YEAR_TO_DATE', heading: 'So far' },
      { column: 'TREND', heading: null },
      { column: 'TOLERANCE_LIMITS', heading: null },
      { column: 'RATING', heading: 'Stands' },
    ],
    words: { AMBER: { word: 'between' } },
  });
  const said = { comments: 'Fewer came.' };

  it('has its columns in its order, under its headings and in its words', () => {
    const table = tableOf(DEFAULT_VIEW, ['THRESHOLDS'], { layout, said });
    expect(Object.keys(table)).toEqual([
      ...['Ref', 'Key', 'Report area', 'Indicator', 'Unit', 'What we say', 'So far', 'So far is'],
      ...['Feb 18', 'Mar 18', 'Figure is', 'Numerator', 'Denominator', 'Counts are'],
      ...['Red tolerance', 'Green tolerance', 'Stands', 'Notes'],
    ]);
    expect(table).toMatchObject({ 'What we say': 'Fewer came.', Stands: 'between' });
  });
});

describe('the tolerances of an exported table', () => {
  const limits = (models: readonly JudgementModel[]) =>
    Object.entries(tableOf(parseView({ columns: 'tolerances' }).view, models)).filter(([heading]) =>
      heading.endsWith(' tolerance'),
    );

  it('have the columns of the judging models, whatever the rows have', () => {
    expect(limits(['BAND', 'THRESHOLDS'])).toEqual([
      ['Lower tolerance', ''],
      ['Upper tolerance', ''],
      ['Red tolerance', '9'],
      ['Green tolerance', '4'],
    ]);
  });
});

describe('the lines before an exported table', () => {
  const about = {
    ...{ authority: 'Norfolk', place: 'Norwich', period: month('2018-03'), revision: 4 },
    edition: { number: 1, accurateAsOf: '2018-04-10', asked: false },
    ...{ rowsShown: 3, rowsInAll: 105, figureCount: 20, modelledCount: 8, rulesVersion: '1.0.0' },
  };
  const said = (changes: object, params: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(
      exportPreamble({ ...about, ...changes }, parseView(params).view, {
        areaName: (slug) => slug,
      }),
    );

  it('say what the table is of and how many of its figures are modelled', () => {
    expect(said({})).toMatchObject({
      Scorecard: 'Norfolk, March 2018',
      Place: 'Norwich',
      Lines: '3 of 105 indicators',
      Filters: 'none',
    });
    expect(said({})['Modelled']).toContain('8 of this month’s 20');
    expect(said({}, { modelled: 'off' })['Modelled']).toBe('Modelled figures are left out.');
  });

  it.each([
    [
      {},
      'as known at revision 4; published in edition 1, accurate as of the morning of 10 April 2018',
    ],
    [{ edition: { number: 2, accurateAsOf: null, asked: true } }, 'as published in edition 2'],
    [{ edition: null }, 'as known at revision 4; the month has no edition'],
  ])('say how the figures were known: %o', (changes, sentence) => {
    expect(said(changes)['Figures']).toBe(sentence);
  });

  it('name the filters in words', () => {
    expect(said({}, { rating: 'red', q: 'visits' })['Filters']).toBe(
      'Search: “visits”; Rating: red',
    );
  });
});

it('holds a figure that is printed twice both times, where each was printed', () => {
  const twice = (columns: readonly string[]) => {
    const { layout } = readScorecardLayout({
      version: 1,
      columns: columns.map((column) => ({ column, heading: null })),
      ...{ grouping: 'AREA', words: {}, trendMonths: 2, notes: [] },
    });
    const otherPrint = { value: 5.5, decimals: 1 };
    return tableOf(DEFAULT_VIEW, ['THRESHOLDS'], { layout, said: {}, otherPrint });
  };
  expect(twice(['REF', 'NAME', 'CURRENT', 'TREND'])).toMatchObject({
    Current: '5',
    'Mar 18': '5.5',
  });
  expect(twice(['REF', 'NAME', 'TREND'])).toMatchObject({ 'Mar 18': '5' });
});

describe('a row of other periods than the columns', () => {
  const laidOut = (columns: readonly string[]) =>
    readScorecardLayout({
      version: 1,
      columns: columns.map((column) => ({ column, heading: null })),
      ...{ grouping: 'AREA', words: {}, trendMonths: 13, notes: [] },
    }).layout;
  const rest = {
    periods: [quarter(2017, 2), quarter(2017, 3)],
    values: [[7, 8]],
    decimals: [0],
  };

  it('has its figures where their periods ended, and none in a month of which there is none', () => {
    const layout = laidOut(['REF', 'NAME', 'CURRENT', 'TREND']);
    const row = tableOf(DEFAULT_VIEW, ['THRESHOLDS'], { layout, said: {}, rest });
    expect(row).toMatchObject({
      'Period of the figure': '2017-18-q3',
      ...{ Current: '8', 'Sep 17': '7', 'Dec 17': '8', 'Mar 18': '' },
    });
    expect(row).not.toHaveProperty('Figure of that period');
  });

  it('has its latest figure beside its period where no other column holds it', () => {
    const layout = laidOut(['REF', 'NAME', 'MONTHS']);
    expect(tableOf(DEFAULT_VIEW, ['THRESHOLDS'], { layout, said: {}, rest })).toMatchObject({
      ...{ 'Figure of that period': '8', 'Mar 18': '' },
    });
  });
});

it('says beside a figure that the report prints it as no exact one', () => {
  const marks = ['2018-03', '2018-02'].map((key) => ({
    ...({ mark: 'NOT_EXACT', place: 0, month: key } as const),
    sentence: `printed as “${key === '2018-03' ? '5+' : 'circa 4'}”: no exact figure`,
  }));
  const of = (rest: Partial<ExportableRow>) =>
    tableOf(DEFAULT_VIEW, ['THRESHOLDS'], { layout: null, said: {}, rest });
  expect(of({ marks })).toMatchObject({ 'Not exact': 'printed as “5+”' });
  expect(of({ marks: [] })).not.toHaveProperty('Not exact');
});

it('heads the limits of an authority by its own word', () => {
  const { layout } = readScorecardLayout({
    version: 1,
    columns: [
      { column: 'NAME', heading: null },
      { column: 'TOLERANCE_LIMITS', heading: 'Target' },
    ],
    ...{ grouping: 'AREA', words: {}, trendMonths: 1, notes: [] },
  });
  const headings = Object.keys(tableOf(DEFAULT_VIEW, ['MINIMUM_UPPER'], { layout, said: {} }));
  expect(headings).toContain('Target minimum');
  expect(headings).toContain('Target upper');
});
