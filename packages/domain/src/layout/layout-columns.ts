/**
 * What a column of a scorecard may hold. TOLERANCES are all limits in one column. TREND, PLACES, TOLERANCE_LIMITS and BENCHMARKS stand for as
 * many columns as there are months, places, limits and comparators: what is said over them precedes
 * the name of each.
 */
export const LAYOUT_COLUMNS = [
  'REF',
  'NAME',
  'UNIT',
  'POLARITY',
  'DATA_NOTE',
  'FREQUENCY',
  'BASIS',
  'NUMERATOR',
  'DENOMINATOR',
  'CURRENT',
  'PERIOD',
  'PREVIOUS_YEAR',
  'TREND',
  'PARENT',
  'SPARKLINE',
  'YEAR_TO_DATE',
  'PREVIOUS_YEAR_TO_DATE',
  'TARGET',
  'TRAVEL',
  'RATING',
  'SECOND_RATING',
  'PLACES',
  'TOLERANCES',
  'TOLERANCE_LIMITS',
  'BENCHMARKS',
  'GAP',
  'DATA_STATUS',
  'COMMENTS',
  'ACTIONS',
  'RATING_AS_PRINTED',
  'JUDGEMENT_AS_PRINTED',
] as const;
export type LayoutColumn = (typeof LAYOUT_COLUMNS)[number];

const WORDS: Record<LayoutColumn, string> = {
  REF: 'Ref',
  NAME: 'Indicator',
  UNIT: 'Unit',
  POLARITY: 'Good is',
  DATA_NOTE: 'Data note',
  FREQUENCY: 'Frequency',
  BASIS: 'Basis',
  NUMERATOR: 'Numerator',
  DENOMINATOR: 'Denominator',
  CURRENT: 'Current',
  PERIOD: 'Period',
  PREVIOUS_YEAR: 'Previous year',
  TREND: 'Months',
  PARENT: 'The place above',
  SPARKLINE: '13 months',
  YEAR_TO_DATE: 'Year to date',
  PREVIOUS_YEAR_TO_DATE: 'Previous year to date',
  TARGET: 'Target',
  TRAVEL: 'Travel',
  RATING: 'Rating',
  SECOND_RATING: 'Second rating',
  PLACES: 'Ratings by place',
  TOLERANCES: 'Tolerances',
  TOLERANCE_LIMITS: 'Limits',
  BENCHMARKS: 'Benchmarks',
  GAP: 'Gap',
  DATA_STATUS: 'Data status',
  COMMENTS: 'Comments',
  ACTIONS: 'Actions',
  RATING_AS_PRINTED: 'Rating as printed',
  JUDGEMENT_AS_PRINTED: 'Judgement as printed',
};

/** The product's own words over a column, where an authority gives none. */
export function layoutColumnWord(column: LayoutColumn): string {
  return WORDS[column];
}
