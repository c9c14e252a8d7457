import { assertNever } from '../never';
import type { IndicatorFacts } from '../scorecard/scorecard-facts';

/** The periods that are made from months. */
export type LongerPeriodKind = 'QUARTER' | 'FINANCIAL_YEAR';

/** How a quarter or a year is made from its months. */
export type AggregationRule =
  'SUM' | 'RATIO_OF_SUMS' | 'RATE_OF_SUM' | 'YEARLY_RATE_OF_SUM' | 'LAST_MONTH' | 'GREATEST_MONTH';

/** As much of an indicator as says how its months make longer periods. */
export type AggregatedIndicator = Pick<
  IndicatorFacts,
  'measureKind' | 'basis' | 'yearToDateRule' | 'multiplier' | 'decimals' | 'unit'
>;

/** The rule, or why there is none. */
export type AggregationAnswer =
  | { readonly rule: AggregationRule; readonly refusal: null }
  | { readonly rule: null; readonly refusal: string };

const made = (rule: AggregationRule): AggregationAnswer => ({ rule, refusal: null });
const refused = (refusal: string): AggregationAnswer => ({ rule: null, refusal });

/**
 * How longer periods are made from months (METHODS sections 4 and 5): counts of events are added,
 * percentages and averages of events are Σ numerators ÷ Σ denominators, of maxima the greatest is
 * taken, of open cases on a day and of rolling twelve months the last month's figure stands. A rate
 * of events is the sum of its numerators over the last population, and an annualised one stays as if
 * the period's events went on for a year. Children counted once in every month in which they appear
 * are never added, and three rolling months say nothing of a year.
 */
export function aggregationRule(
  { measureKind, basis, yearToDateRule }: AggregatedIndicator,
  kind: LongerPeriodKind,
): AggregationAnswer {
  if (basis === 'YEAR_TO_DATE' || basis === 'ROLLING_12') return made('LAST_MONTH');
  if (basis === 'ROLLING_3') {
    if (kind === 'QUARTER') return made('LAST_MONTH');
    return refused('Years are not made: each figure is of three months only.');
  }
  if (measureKind === 'MAXIMUM') return made('GREATEST_MONTH');
  if (basis === 'SNAPSHOT') return made('LAST_MONTH');
  if (measureKind === 'RATE') {
    return made(basis === 'ANNUALISED' ? 'YEARLY_RATE_OF_SUM' : 'RATE_OF_SUM');
  }
  if (basis === 'ANNUALISED') {
    return refused('Quarters and years are not made: each month is given as if it were a year.');
  }
  if (yearToDateRule === 'PRINTED_ONLY') {
    return refused(
      'Quarters and years are not made: who is counted in one month may be counted again in another.',
    );
  }
  return made(measureKind === 'COUNT' ? 'SUM' : 'RATIO_OF_SUMS');
}

/**
 * Whether a tolerance that is set for months judges the longer periods too. Not where events add up:
 * three months' count is three times a month's, whatever was done better or worse.
 */
export function isJudgedLikeMonths(rule: AggregationRule): boolean {
  return rule !== 'SUM' && rule !== 'RATE_OF_SUM';
}

/** How the longer periods are made, in a sentence. */
export function aggregationSentence(rule: AggregationRule, kind: LongerPeriodKind): string {
  const each = kind === 'QUARTER' ? 'Each quarter' : 'Each financial year';
  switch (rule) {
    case 'SUM':
      return `${each} is the sum of its months; the tolerances, set for a month, do not judge it.`;
    case 'RATIO_OF_SUMS':
      return `${each} is all numerators of its months over all their denominators.`;
    case 'RATE_OF_SUM':
      return `${each} is the events of its months over the last month’s population, not made annual; the tolerances, set for a month, do not judge it.`;
    case 'YEARLY_RATE_OF_SUM':
      return `${each} is the events of its months over the last month’s population, as if they went on for a year.`;
    case 'LAST_MONTH':
      return `${each} is the figure of its last month.`;
    case 'GREATEST_MONTH':
      return `${each} is the greatest figure of its months.`;
    default:
      return assertNever(rule);
  }
}
