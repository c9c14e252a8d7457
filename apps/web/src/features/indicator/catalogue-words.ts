import type { Basis, PeriodKind, Polarity, YearToDateRule } from '../../apollo/generated/documents';

/** What good looks like, after the word for it. */
export const GOOD_WORDS: Record<Polarity, string> = {
  HIGH: 'a higher figure is better.',
  LOW: 'a lower figure is better.',
  INFO: 'for information; neither way is better, and it is not rated.',
  BAND: 'inside its band; both ends are bad.',
  NOT_LEGIBLE: 'which way is good cannot be read in the source.',
};

/** What stretch of time a figure speaks of. */
export const BASIS_WORDS: Record<Basis, string> = {
  IN_PERIOD: 'What happened in the period.',
  SNAPSHOT: 'What was open on the last day of the month.',
  YEAR_TO_DATE: 'The financial year so far.',
  ROLLING_3: 'The last three months.',
  ROLLING_12: 'The last twelve months.',
  ANNUALISED: 'The month as if it went on for a year.',
};

export const FREQUENCY_WORDS: Record<PeriodKind, string> = {
  MONTH: 'Every month.',
  QUARTER: 'Every quarter.',
  FINANCIAL_YEAR: 'Every financial year.',
  ACADEMIC_YEAR: 'Every academic year.',
  CALENDAR_YEAR: 'Every calendar year.',
  WINDOW: 'At no fixed times.',
};

/** How the year to date is made from the months. */
export const YEAR_RULE_WORDS: Record<YearToDateRule, string> = {
  SUM: 'The sum of the months.',
  RATIO_OF_SUMS: 'All numerators over all denominators, never the mean of the months.',
  LATEST: 'The latest month.',
  MAXIMUM_OF_MONTHS: 'The greatest of the months.',
  PRINTED_ONLY: 'As the report prints it; it is not made from the months.',
};
