/**
 * The columns of the scorecard, in the order in which the report prints them. `months` and `rag`
 * stand for as many columns as there are months and places. These are the words of the address
 * (`columns=ref,indicator,months`) and of the export.
 */
export const SCORECARD_COLUMNS = [
  'ref',
  'indicator',
  'good',
  'note',
  'months',
  'parent',
  'trend',
  'ytd',
  'previous-ytd',
  'target',
  'direction',
  'rag',
  'tolerances',
  'neighbours',
  'best-neighbour',
  'national',
  'top-quartile',
  'region',
] as const;
export type ScorecardColumn = (typeof SCORECARD_COLUMNS)[number];

/** Further columns, which are there only where an authority's layout has them. */
export const FURTHER_COLUMNS = [
  'unit',
  'frequency',
  'basis',
  'numerator',
  'denominator',
  'current',
  'period',
  'previous-year',
  'rating',
  'second-rating',
  'limits',
  'gap',
  'status',
  'comments',
  'actions',
  'printed-rating',
  'printed-judgement',
] as const;
export type FurtherColumn = (typeof FURTHER_COLUMNS)[number];

/** Any column that a scorecard may have. */
export type ViewColumn = ScorecardColumn | FurtherColumn;
export const VIEW_COLUMNS: readonly ViewColumn[] = [...SCORECARD_COLUMNS, ...FURTHER_COLUMNS];

/** The columns that say which row it is: they come first and stay in place. */
export const IDENTITY_COLUMNS: readonly ViewColumn[] = ['ref', 'indicator'];

/** How many months may be shown beside one another. */
export const MONTHS_SHOWN = [4, 6, 13] as const;
export type MonthsShown = (typeof MONTHS_SHOWN)[number];

/** The identity columns first, then the others in the order asked for, each once. */
export function withIdentityFirst(columns: readonly ViewColumn[]): readonly ViewColumn[] {
  return [...new Set([...IDENTITY_COLUMNS, ...columns])];
}

const WORDS: Record<ViewColumn, string> = {
  ref: 'Ref',
  indicator: 'Indicator',
  good: 'Good performance is',
  note: 'Data note',
  months: 'Months',
  trend: '13 months',
  parent: 'The place above',
  ytd: 'Year to date',
  'previous-ytd': 'Previous year to date',
  target: 'Target',
  direction: 'Direction of travel',
  rag: 'Ratings by place',
  tolerances: 'Tolerances',
  neighbours: 'Neighbour average',
  'best-neighbour': 'Best neighbour',
  national: 'National',
  'top-quartile': 'National top quartile',
  region: 'Region',
  unit: 'Unit',
  frequency: 'Frequency',
  basis: 'Basis',
  numerator: 'Numerator',
  denominator: 'Denominator',
  current: 'Current',
  period: 'Period',
  'previous-year': 'Previous year',
  rating: 'Rating',
  'second-rating': 'Second rating',
  limits: 'Limits',
  gap: 'Gap',
  status: 'Data status',
  comments: 'Comments',
  actions: 'Actions',
  'printed-rating': 'Rating as printed',
  'printed-judgement': 'Judgement as printed',
};

/** What a column is called where it is chosen, and in an export. */
export function columnWord(column: ViewColumn): string {
  return WORDS[column];
}
