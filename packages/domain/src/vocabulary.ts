/**
 * The words of the domain that are also stored and sent: every list here has the same members, in
 * the same spelling, in the database and in the GraphQL schema.
 */

/** What "good performance" is. BAND: both ends are bad. NOT_LEGIBLE: the source lost it. */
export const POLARITIES = ['HIGH', 'LOW', 'INFO', 'BAND', 'NOT_LEGIBLE'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** What kind of number an indicator is: fixes how it rolls up and what it may be compared with. */
export const MEASURE_KINDS = ['COUNT', 'PERCENTAGE', 'RATE', 'AVERAGE', 'MAXIMUM'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** What stretch of time a figure speaks of, beside the period that it is printed under. */
export const BASES = [
  'IN_PERIOD',
  'SNAPSHOT',
  'YEAR_TO_DATE',
  'ROLLING_3',
  'ROLLING_12',
  'ANNUALISED',
] as const;
export type Basis = (typeof BASES)[number];

/** The kinds of period. WINDOW is any other stretch, given by its two dates. */
export const PERIOD_KINDS = [
  'MONTH',
  'QUARTER',
  'FINANCIAL_YEAR',
  'ACADEMIC_YEAR',
  'CALENDAR_YEAR',
  'WINDOW',
] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/**
 * Where a figure comes from: printed in a table (PUBLISHED), said in commentary (QUOTED), the one
 * number that fits what was printed (DERIVED), made so that the product can be tried (MODELLED), or
 * loaded by the authority (IMPORTED).
 */
export const PROVENANCES = ['PUBLISHED', 'QUOTED', 'DERIVED', 'MODELLED', 'IMPORTED'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/**
 * Why there is no figure. SUPPRESSED to ROUNDS_TO_ZERO are the Department for Education's symbols c, x, z,
 * u and k; they stay what they are and are never read as nought. STATED_RED: the paper says that it is
 * red and prints no figure; nobody has rated it, and it counts neither as green nor as absent.
 */
export const ABSENCES = [
  'NOT_LEGIBLE',
  'NOT_PRINTED',
  'NOT_COLLECTED',
  'NOT_THIS_TEAMS_WORK',
  'NO_FIGURE',
  'SUPPRESSED',
  'UNAVAILABLE',
  'NOT_APPLICABLE',
  'LOW_RELIABILITY',
  'ROUNDS_TO_ZERO',
  'STATED_RED',
] as const;
export type Absence = (typeof ABSENCES)[number];

/** How an authority judges: Norfolk, Solihull, Northumberland and Lambeth, in that order. */
export const JUDGEMENT_MODELS = ['THRESHOLDS', 'BAND', 'DUAL', 'MINIMUM_UPPER'] as const;
export type JudgementModel = (typeof JUDGEMENT_MODELS)[number];

/** What a reading is judged to be. */
export const RATING_STATES = [
  'RED',
  'AMBER',
  'GREEN',
  'OUTSIDE_BAND',
  'ZERO_CONCERN',
  'MIS_SET',
  'NOT_RATED',
] as const;
export type RatingState = (typeof RATING_STATES)[number];

/** Every way to come to a rating. */
export const RATING_REASONS = [
  'AT_OR_BETTER_THAN_GREEN',
  'BETWEEN_TOLERANCES',
  'WORSE_THAN_RED',
  'INSIDE_BAND',
  'OUTSIDE_BAND_UNFAVOURABLE',
  'OUTSIDE_BAND_FAVOURABLE',
  'ZERO_IS_A_CONCERN',
  'AT_LEAST_AS_GOOD',
  'NOT_AS_GOOD',
  'AT_OR_BETTER_THAN_UPPER',
  'BETWEEN_MINIMUM_AND_UPPER',
  'WORSE_THAN_MINIMUM',
  'TOLERANCES_WRONG_WAY_ROUND',
  'TOLERANCE_DOES_NOT_FIT_POLARITY',
  'NOT_THIS_TEAMS_WORK',
  'NO_VALUE',
  'NO_TOLERANCE',
  'TOLERANCE_NOT_LEGIBLE',
  'INFORMATION_ONLY',
  'POLARITY_NOT_LEGIBLE',
] as const;
export type RatingReason = (typeof RATING_REASONS)[number];

/** What the judged value is compared at: unrounded, or rounded as it is printed. */
export const RATING_PRECISIONS = ['FULL', 'AS_PRINTED'] as const;
export type RatingPrecision = (typeof RATING_PRECISIONS)[number];

/** The arrow that is drawn: judged, up is better; not judged, up is higher. */
export const DIRECTION_ARROWS = ['UP', 'DOWN', 'SAME', 'NONE'] as const;
export type DirectionArrow = (typeof DIRECTION_ARROWS)[number];

/** What the arrow means. NEUTRAL: the figure moved, and nobody has said which way is good. */
export const DIRECTION_MEANINGS = ['BETTER', 'WORSE', 'SAME', 'NEUTRAL', 'NONE'] as const;
export type DirectionMeaning = (typeof DIRECTION_MEANINGS)[number];

/** What the figure itself did since the period before. */
export const MOVEMENTS = ['ROSE', 'FELL', 'SAME'] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** Why a direction of travel is what it is. */
export const DIRECTION_REASONS = [
  'JUDGED',
  'RAW_INFORMATION_ONLY',
  'RAW_POLARITY_NOT_LEGIBLE',
  'RAW_NO_BAND',
  'RAW_SERIES_CHANGED',
  'RAW_STILL_MATURING',
  'NO_PREVIOUS',
  'NEW_YEAR',
  'GAP_BEFORE',
  'NO_VALUE',
] as const;
export type DirectionReason = (typeof DIRECTION_REASONS)[number];

/** How an indicator's year to date is made from its months. */
export const YEAR_TO_DATE_RULES = [
  'SUM',
  'RATIO_OF_SUMS',
  'LATEST',
  'MAXIMUM_OF_MONTHS',
  'PRINTED_ONLY',
] as const;
export type YearToDateRule = (typeof YEAR_TO_DATE_RULES)[number];

/** How the year to date that is shown came to be. */
export const YEAR_TO_DATE_ORIGINS = ['PRINTED', 'COMPUTED', 'NONE'] as const;
export type YearToDateOrigin = (typeof YEAR_TO_DATE_ORIGINS)[number];

/** What is remarkable about a printed cell or row: shown beside it, never repaired. */
export const DATA_MARKS = [
  'DOES_NOT_RECOMPUTE',
  'TOLERANCES_MIS_SET',
  'NOT_LEGIBLE',
  'LABEL_AGAINST_DATA',
  'TWO_PRINTS',
  'YEAR_TO_DATE_DIFFERS',
  'PARTS_AGAINST_TOTAL',
  'STOCK_AGAINST_FLOW',
  'LOCALITIES_AGAINST_COUNTY',
  'SAME_ROW_TWICE',
  'NUMERATOR_OVER_DENOMINATOR',
  'DERIVED_COUNT',
  'PERIOD_MISSING_OR_REPEATED',
  'COMMENTARY_AGAINST_TABLE',
  'STILL_MATURING',
  'NOT_EXACT',
] as const;
export type DataMark = (typeof DATA_MARKS)[number];

/** How much weight a data mark has: a NOTE explains, a FINDING asks somebody to look. */
export const FINDING_WEIGHTS = ['NOTE', 'FINDING'] as const;
export type FindingWeight = (typeof FINDING_WEIGHTS)[number];

/** Where a year to date is heading, and how it ended. */
export const OUTLOOK_VERDICTS = [
  'CERTAIN',
  'LIKELY',
  'POSSIBLE',
  'UNLIKELY',
  'IMPOSSIBLE',
  'ENDED_GREEN',
  'ENDED_NOT_GREEN',
  'NOT_JUDGED',
] as const;
export type OutlookVerdict = (typeof OUTLOOK_VERDICTS)[number];

/** What is compared side by side. */
export const COMPARED_BY = ['PLACES', 'PERIODS', 'INDICATORS'] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];
