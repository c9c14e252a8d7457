import type {
  ScorecardPage_ScorecardFragment,
  ScorecardTable_RowFragment,
} from '../../apollo/generated/documents';

type Row = ScorecardTable_RowFragment;
type Place = ScorecardPage_ScorecardFragment['places'][number];

const NO_SPAN = {
  __typename: 'YearToDate',
  value: null,
  printed: null,
  computed: null,
  monthsPresent: 0,
  monthsInSpan: 12,
} as const;

export const MONTHS = [
  ...Array.from({ length: 10 }, (_, index) => `2017-${String(index + 3).padStart(2, '0')}`),
  '2018-01',
  '2018-02',
  '2018-03',
];

/** A county and one locality with teams below, unless a test says otherwise. */
export const PLACES: readonly Place[] = [
  aPlace('norfolk', 'Norfolk', 'SELF'),
  aPlace('breckland', 'Breckland', 'CHILD'),
];

export function aPlace(slug: string, name: string, relation: Place['relation']): Place {
  return {
    __typename: 'ScorecardPlace',
    slug,
    name,
    shortName: name,
    kind: relation === 'SELF' ? 'AUTHORITY' : 'LOCALITY',
    relation,
    hasChildren: relation !== 'PARENT',
    modelled: false,
  };
}

interface RowParts {
  readonly name?: string | null;
  readonly area?: string;
  readonly unit?: string | null;
  /** The period's figures, one a place. */
  readonly figures?: readonly (number | null)[];
  readonly codes?: readonly string[];
  readonly rest?: Partial<Row>;
}

/** A row of High percentages, rated by 70 and 80, as the API would send it. */
export function aRow(ref: string | null, parts: RowParts = {}): Row {
  const area = parts.area ?? 'Assessments';
  const figures = parts.figures ?? [56, 77.9];
  const codes = parts.codes ?? figures.map((figure) => (figure === null ? '0' : 'P'));
  return {
    __typename: 'ScorecardRow',
    indicator: {
      __typename: 'Indicator',
      key: ref ?? 'without-ref',
      ref,
      name: parts.name === undefined ? `Indicator ${ref}` : parts.name,
      reportArea: {
        __typename: 'ReportArea',
        slug: area.toLowerCase().replaceAll(' ', '-'),
        name: area,
      },
      polarity: 'HIGH',
      dataNote: 'Percentage',
      unit: parts.unit === undefined ? '%' : parts.unit,
      decimals: 1,
    },
    values: figures.map((figure) => [...Array<null>(11).fill(null), 50.2, figure]),
    decimals: figures.map(() => 1),
    codes: codes.map((code) => `${'0'.repeat(11)}P${code}`),
    numerators: figures.map(() => null),
    denominators: figures.map(() => null),
    countsProvenances: figures.map(() => null),
    states: figures.map((figure) =>
      figure === null ? 'NOT_RATED' : figure < 70 ? 'RED' : 'AMBER',
    ),
    reasons: figures.map((figure) => (figure === null ? 'NO_VALUE' : 'WORSE_THAN_RED')),
    secondStates: null,
    arrows: figures.map((figure) => (figure === null ? 'NONE' : 'UP')),
    meanings: figures.map((figure) => (figure === null ? 'NONE' : 'BETTER')),
    directionReasons: figures.map((figure) => (figure === null ? 'NO_VALUE' : 'JUDGED')),
    verdicts: figures.map(() => 'f').join(''),
    yearToDates: figures.map(() => null),
    yearToDateCodes: figures.map(() => '0').join(''),
    yearToDate: NO_SPAN,
    previousYearToDate: { ...NO_SPAN, provenance: null },
    target: null,
    tolerances: [
      {
        __typename: 'Tolerance',
        model: 'THRESHOLDS',
        red: 70,
        green: 80,
        lower: null,
        upper: null,
        minimum: null,
        tolerance: null,
        target: null,
        zeroConcern: false,
        zeroConcernMinimumDenominator: null,
        place: null,
        validFrom: '2017-04-01',
        validTo: null,
        textAsPrinted: '70% | 80%',
        problems: [],
      },
    ],
    benchmarks: [],
    marks: [],
    remainder: null,
    ...parts.rest,
  };
}

/** A scorecard of March 2018 with these rows, as the API would send it. */
export function aScorecard(
  rows: readonly Row[],
  places: readonly Place[] = PLACES,
): ScorecardPage_ScorecardFragment {
  const states = ['RED', 'AMBER', 'GREEN', 'MIS_SET', 'NOT_RATED'] as const;
  return {
    __typename: 'Scorecard',
    layout: null,
    said: [],
    trajectories: [],
    ownPeriods: [],
    otherBases: [],
    otherPrints: [],
    period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
    months: MONTHS,
    places,
    revision: 3,
    edition: {
      __typename: 'Edition',
      number: 1,
      accurateAsOf: '2018-04-10',
      period: { __typename: 'Period', key: '2018-03', name: 'March 2018' },
    },
    counts: states.map((state) => ({
      __typename: 'StateCount',
      state,
      count: rows.filter((row) => row.states[0] === state).length,
    })),
    figureCount: rows.length * places.length,
    modelledCount: 0,
    rows,
  };
}
