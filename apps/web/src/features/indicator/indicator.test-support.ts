import { periodKey, periodsUpTo, month } from '@vital-signs/domain';
import type { PlacesSection_PlaceFragment } from '../../apollo/generated/documents';
import type { Account } from './account';

export const MONTHS = periodsUpTo(month('2018-03'), 13).map(periodKey);

const NONE = Array<null>(9).fill(null);
const VALUES = [...NONE, 60.1, 66.2, 50.2, 56];

type Indicator = Account['indicator'];

export const TOLERANCE: Indicator['tolerances'][number] = {
  __typename: 'Tolerance',
  ...{ model: 'THRESHOLDS', red: 70, green: 80, lower: null, upper: null, minimum: null },
  ...{ tolerance: null, target: null, zeroConcern: false, zeroConcernMinimumDenominator: null },
  ...{ place: null, validFrom: '2017-04-01', validTo: null, textAsPrinted: '70% | 80%' },
  ...{ source: 'Monthly report, line 69', problems: [] },
};

export function anIndicator(rest: Partial<Indicator> = {}): Indicator {
  return {
    __typename: 'Indicator',
    ...{ id: 'norfolk/3.3', key: '3.3', ref: '3.3', name: 'Assessments in 45 days' },
    reportArea: {
      __typename: 'ReportArea',
      ...{ id: 'norfolk/assessments', slug: 'assessments', name: 'Assessments' },
    },
    ...{ polarity: 'HIGH', measureKind: 'PERCENTAGE', basis: 'IN_PERIOD', frequency: 'MONTH' },
    ...{ dataNote: 'Percentage', unit: '%', decimals: 1 },
    ...{ numeratorLabel: 'assessments in time', denominatorLabel: 'assessments authorised' },
    ...{ numeratorIndicator: null, denominatorIndicator: null, denominatorIsPopulation: false },
    ...{ yearToDateRule: 'RATIO_OF_SUMS', countsChildren: true, definition: 'In time.' },
    ...{ caveats: null, leadOfficer: null, dataOwner: 'Intelligence', sourceSystem: 'CareFirst' },
    ...{
      statutoryCode: null,
      measuredFrom: null,
      measuredUntil: null,
      source: 'Monthly report, line 69',
      note: null,
    },
    tolerances: [TOLERANCE],
    targets: [
      {
        __typename: 'Target',
        ...{ kind: 'TARGET', value: 80, place: null, validFrom: '2017-04-01', validTo: null },
        ...{ textAsPrinted: '80%', source: 'Monthly report, line 69' },
      },
    ],
    ...rest,
  };
}

export function aPlace(
  name: string,
  value: number | null,
  rest: Partial<PlacesSection_PlaceFragment> = {},
): PlacesSection_PlaceFragment {
  return {
    __typename: 'ComparedPlace',
    ...{ slug: name.toLowerCase(), name, shortName: name, kind: 'LOCALITY', value },
    ...{ shown: value === null ? null : `${value.toFixed(1)}%`, decimals: 1 },
    ...{ absenceSentence: value === null ? 'no figure for this period' : null },
    ...{ provenance: value === null ? null : 'PUBLISHED', denominator: 100 },
    ...{ countsProvenance: 'PUBLISHED', counts: '56 of 100', state: 'RED' },
    ...{ lower95: null, upper95: null, lower998: null, upper998: null },
    ...{ verdict: 'NOT_JUDGED', rank: null, sentence: null, uncertain: false },
    ...{
      marks: [],
      gapShare: null,
      gapOwn: null,
      gapEstimated: false,
      values: [...NONE, null, null, null, value],
    },
    codes: `${'0'.repeat(12)}${value === null ? '0' : 'P'}`,
    ...rest,
  };
}

/** 3.3 of Norfolk in March 2018, as the API would send it. */
export function anAccount(rest: Partial<Account> = {}): Account {
  return {
    __typename: 'IndicatorAccount',
    indicator: anIndicator(),
    place: {
      __typename: 'Place',
      ...{ id: 'norfolk/norfolk', slug: 'norfolk', name: 'Norfolk', shortName: 'County' },
      ...{ kind: 'AUTHORITY', modelled: false },
    },
    period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
    edition: { __typename: 'Edition', id: 'norfolk/1', number: 1, accurateAsOf: '2018-04-10' },
    sentence: '398 of 711 (56.0%), below the red tolerance of 70%.',
    reading: {
      __typename: 'Reading',
      ...{ value: 56, shown: '56.0%', decimals: 1, textAsPrinted: '56.0%', otherPrints: [] },
      ...{ absenceSentence: null, provenance: 'PUBLISHED', numerator: 398, denominator: 711 },
      ...{ counts: '398 of 711', countsProvenance: 'DERIVED', source: null, note: null },
      ratings: [{ __typename: 'ReadingRating', state: 'RED' }],
      ratingSentence: '56.0% is below the red tolerance of 70%',
      direction: {
        __typename: 'ReadingDirection',
        ...{
          arrow: 'UP',
          meaning: 'BETTER',
          sentence: 'rose from 50.2% to 56.0%, which is better',
        },
      },
      gap: {
        __typename: 'Gap',
        ...{ children: 171, estimated: true },
        sentence: 'an estimated 171 more would have been needed for green (80%)',
      },
      target: { __typename: 'Target', value: 80, textAsPrinted: '80%' },
      yearToDate: {
        __typename: 'YearToDate',
        ...{ value: 65.9, printed: 65.9, computed: null, decimals: 1, origin: 'PRINTED' },
        ...{ provenance: 'PUBLISHED', monthsPresent: 4, monthsInSpan: 12 },
      },
      ...{ trajectory: null, previousYearToDate: null, marks: [] },
    },
    series: {
      __typename: 'AccountSeries',
      ...{ months: MONTHS, decimals: 1, values: VALUES, former: [] },
      monthsAlone: null,
      numerators: [...NONE, 466, 514, 346, 398],
      denominators: [...NONE, 775, 777, 689, 711],
      codes: '222222222PPPP',
      states: [...Array<'NOT_RATED'>(9).fill('NOT_RATED'), 'RED', 'RED', 'RED', 'RED'],
      secondStates: null,
      targets: [null, ...Array<number>(12).fill(80)],
      planned: Array<null>(13).fill(null),
      plannedBetween: Array<boolean>(13).fill(false),
    },
    latestFigure: '2018-03',
    quarters: {
      __typename: 'PeriodSeries',
      periods: [{ __typename: 'Period', key: '2017-18-q4', name: 'Q4 2017/18' }],
      ...{ values: [57.8], numerators: [1258], denominators: [2177], codes: 'D', states: ['RED'] },
      rule: 'Quarters: all numerators over all denominators.',
    },
    years: null,
    aggregationSentence: 'No financial year shown has a figure for each month it needs.',
    tolerances: [TOLERANCE],
    benchmarks: [
      {
        __typename: 'BenchmarkPosition',
        benchmark: {
          __typename: 'PrintedBenchmark',
          ...{ comparator: 'NEIGHBOUR_AVERAGE', value: 83.8, textAsPrinted: '83.8%' },
          ...{ year: null, source: 'Monthly report, line 69', note: null },
        },
        ...{ difference: -27.8, meaning: 'WORSE' },
        sentence: '27.8 points below the statistical neighbours’ 83.8%, which is worse',
      },
    ],
    actions: [],
    annotations: [],
    controlChart: {
      __typename: 'ControlChart',
      ...{ profile: 'nhsrplotthedots-1', profileName: 'NHS-R plot the dots', subject: 'VALUE' },
      ...{ months: MONTHS.slice(9), values: VALUES.slice(9), exclusion: 'TOO_FEW_POINTS' },
      exclusionSentence: '4 months are too few for control limits, which need 12',
      ...{ phases: [], signals: [], binomialLower: null, binomialUpper: null, capability: null },
      verdict: {
        __typename: 'Verdict',
        ...{ kind: 'NONE', rule: null },
        sentence: 'No verdict: 4 months are too few for control limits, which need 12.',
      },
    },
    difference: {
      __typename: 'ProportionDifference',
      ...{ sentence: '5.8 points more than in February 2018 (95% interval 0.5 to 10.9)' },
      modelled: false,
    },
    outlook: null,
    comparison: {
      __typename: 'PlaceComparison',
      whole: aPlace('Norfolk', 56),
      places: [
        aPlace('Breckland', 36, {
          gapShare: 39,
          gapOwn: 42,
          gapEstimated: true,
          provenance: 'QUOTED',
        }),
        aPlace('Norwich', 36, { gapShare: 75, gapOwn: 75, gapEstimated: true }),
        aPlace('West', 77.9, { gapShare: 0, gapOwn: 0 }),
      ],
      ...{ judged: false, sentence: 'Nothing is said about differences: some are modelled.' },
      ...{ unranked: 'Not ranked: some of these figures are modelled.' },
      ...{ gapSentence: 'The gap is shared out by their own shortfall.', funnel: null },
      remainder: null,
    },
    sections: [
      {
        __typename: 'ReportSection',
        ...{ id: 'norfolk/a', slug: 'assessments-authorised', name: 'Assessments authorised' },
      },
    ],
    commentary: [],
    ...rest,
  };
}
