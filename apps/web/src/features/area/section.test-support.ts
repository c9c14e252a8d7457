import type { SectionAccount } from './section-rows';

export const MONTHS = ['2018-01', '2018-02', '2018-03'];

type Breakdown = SectionAccount['breakdowns'][number];

/** Outcomes of March 2018 that come to 91.9%, January's second one lost. */
export function aBreakdown(rest: Partial<Breakdown> = {}): Breakdown {
  return {
    __typename: 'Breakdown',
    indicator: {
      ...{ __typename: 'Indicator', id: 'norfolk/mix', key: 'mix', ref: null },
      ...{ name: 'Outcomes - %', unit: '%', decimals: 1, onScorecard: false },
    },
    dimension: 'outcome',
    months: MONTHS,
    categories: ['Substantiated', 'Not substantiated'],
    partOfWhole: true,
    values: [
      [60, 88.8, 78.9],
      [null, 11.2, 13],
    ],
    codes: ['PPP', '1PP'],
    totals: [100, 100, 100],
    shares: [
      [60, 88.8, 78.9],
      [null, 11.2, 13],
    ],
    differences: [null, 0, -8.1],
    marks: [
      {
        ...{ __typename: 'BreakdownMark', mark: 'PARTS_AGAINST_TOTAL', weight: 'FINDING' },
        ...{ month: '2018-03', sentence: 'the 2 parts add up to 91.9%, 8.1 fewer than 100%' },
      },
    ],
    notes: ['Not substantiated, Jan 18: The cell is lost.'],
    ...rest,
  };
}

/** A page with one red indicator, one claim that holds and one that is contradicted. */
export function anAccount(rest: Partial<SectionAccount> = {}): SectionAccount {
  return {
    __typename: 'SectionAccount',
    section: {
      ...{ __typename: 'ReportSection', id: 'norfolk/completed', slug: 'completed' },
      name: 'Assessments completed',
      definition: 'Assessments against 45 working days.',
      source: 'Monthly report, lines 310-325',
      notes: ['Localities may not add up to the county.'],
      area: {
        ...{ __typename: 'ReportArea', id: 'norfolk/assessments' },
        ...{ slug: 'assessments', name: 'Assessments' },
      },
    },
    previous: null,
    next: { __typename: 'ReportSection', id: 'norfolk/s47', slug: 's47', name: 'Section 47' },
    place: {
      ...{ __typename: 'Place', id: 'norfolk/norfolk', slug: 'norfolk' },
      ...{ name: 'Norfolk', kind: 'AUTHORITY' },
    },
    period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
    sentence: 'The one rated indicator is red.',
    analysis: [
      {
        ...{ __typename: 'Commentary', id: '1', kind: 'ANALYSIS', place: null },
        ...{ text: 'In time remains a concern.', source: 'Monthly report, line 318' },
        ...{ state: 'APPROVED', audience: 'PUBLIC', author: null, authorId: null },
        ...{ writtenAt: null, approvedBy: null, approvedAt: null, section: null, indicator: null },
        ...{ format: 'PLAIN', figures: [], claims: [], staleness: null, carriedOverFrom: null },
        area: null,
        period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
        statements: [
          {
            ...{ __typename: 'Statement', id: 'a', text: 'The share rose', verdict: 'HOLDS' },
            sentence: '3.3 in February 2018 50.2%, March 2018 56.0%: it rose',
          },
          {
            ...{ __typename: 'Statement', id: 'b', text: 'It was 60%', verdict: 'CONTRADICTED' },
            sentence: '3.3 in March 2018 56.0%, not 60%',
          },
        ],
      },
    ],
    scorecard: {
      __typename: 'Scorecard',
      months: MONTHS,
      ownPeriods: [],
      modelledCount: 0,
      rows: [
        {
          __typename: 'ScorecardRow',
          indicator: {
            ...{ __typename: 'Indicator', id: 'norfolk/3.3', key: '3.3', ref: '3.3' },
            ...{ name: 'Assessments in time', unit: '%', decimals: 1 },
            ...{ polarity: 'HIGH', measureKind: 'PERCENTAGE', targets: [] },
          },
          values: [[50.2, 56]],
          ...{ decimals: [1], codes: ['PD'], numerators: [398], denominators: [711] },
          ...{ states: ['RED'], arrows: ['UP'], meanings: ['BETTER'] },
          ...{ directionReasons: ['JUDGED'], verdicts: 'f' },
          tolerances: [],
          benchmarks: [
            {
              ...{ __typename: 'PrintedBenchmark', comparator: 'NEIGHBOUR_AVERAGE', value: 83.8 },
              ...{ textAsPrinted: '83.8%', year: '2016/17', source: 'line 69', note: null },
            },
          ],
          marks: [],
        },
      ],
    },
    controlCharts: [
      {
        ...{ __typename: 'ControlChart', subject: 'VALUE', months: MONTHS },
        ...{ exclusion: 'TOO_FEW_POINTS', signals: [] },
        verdict: {
          ...{ __typename: 'Verdict', kind: 'NONE' },
          sentence: 'No verdict: 2 months are too few for control limits, which need 12.',
        },
      },
    ],
    comparisons: [],
    breakdowns: [],
    annotations: [],
    ...rest,
  };
}
