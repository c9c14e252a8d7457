import { compareExact, roundHalfAwayFromZero, sumOf } from './exact';
import type { Exact } from './exact';
import { counted, formatValue } from './format';
import { ratioOf, valueOf } from './measure';
import type { MeasureDefinition, Reported } from './measure';
import { assertNever } from './never';
import { periodNoun } from './reporting-period/period-nouns';
import type {
  Basis,
  MeasureKind,
  PeriodKind,
  YearToDateOrigin,
  YearToDateRule,
} from './vocabulary';

/**
 * How a year to date is made. Events: counts are summed, percentages and averages are Σ numerators
 * ÷ Σ denominators, never the mean of the months. Open cases on a day, and figures of the last twelve
 * months: the latest. A maximum: the maximum of the months. Where children are counted once however often they
 * appear, and for three rolling months, annualised months and rates of events, nothing is computed and only a printed
 * figure is carried. An indicator may name its own rule instead (a printed year to date of a
 * snapshot, such as Norfolk's 6.14, is PRINTED_ONLY).
 */
export function yearToDateRule(
  measureKind: MeasureKind,
  basis: Basis,
  countsDistinctChildren = false,
): YearToDateRule {
  if (basis === 'ROLLING_12' || basis === 'YEAR_TO_DATE') return 'LATEST';
  if (basis === 'ROLLING_3' || basis === 'ANNUALISED') return 'PRINTED_ONLY';
  if (measureKind === 'MAXIMUM') return 'MAXIMUM_OF_MONTHS';
  if (basis === 'SNAPSHOT') return 'LATEST';
  if (countsDistinctChildren || measureKind === 'RATE') return 'PRINTED_ONLY';
  return measureKind === 'COUNT' ? 'SUM' : 'RATIO_OF_SUMS';
}

export interface YearToDateInput {
  readonly rule: YearToDateRule;
  readonly definition: MeasureDefinition;
  /** One entry per month of the year so far, the year's first month first; null: no figure. */
  readonly months: readonly (Reported | null)[];
  readonly printed: number | null;
}

/** A year to date: the printed one, ours, and which is shown. */
export interface YearToDate {
  readonly rule: YearToDateRule;
  /** What is shown: the printed one where there is one, else ours. */
  readonly value: Exact | null;
  readonly origin: YearToDateOrigin;
  readonly printed: number | null;
  readonly computed: Exact | null;
  /** Months that have what the rule needs, of those that it needs. */
  readonly monthsPresent: number;
  readonly monthsExpected: number;
  /** Both exist and do not agree after rounding: a finding. */
  readonly differs: boolean;
}

/**
 * The year to date of an indicator. A printed one is an observation of its own: carried and shown.
 * Ours is computed only when no month of the span is missing; where both exist and do not agree
 * after rounding, that is a finding. The previous year to date is the same with the months of the
 * year before.
 */
export function yearToDate(input: YearToDateInput): YearToDate {
  const { rule, definition, printed } = input;
  const needed = monthsMaking(rule, input.months);
  const present = needed.filter((month) => month !== null && hasFigure(month, input));
  const complete = needed.length > 0 && present.length === needed.length;
  const computed = complete ? computedFrom(present.filter(isPresent), rule, definition) : null;
  const differs =
    printed !== null &&
    computed !== null &&
    roundHalfAwayFromZero(computed, definition.decimals) !==
      roundHalfAwayFromZero(printed, definition.decimals);
  return {
    rule,
    value: printed ?? computed,
    origin: printed !== null ? 'PRINTED' : computed !== null ? 'COMPUTED' : 'NONE',
    printed,
    computed,
    monthsPresent: present.length,
    monthsExpected: needed.length,
    differs,
  };
}

/** The months that a rule makes a year to date from. */
export function monthsMaking<T>(rule: YearToDateRule, months: readonly T[]): readonly T[] {
  if (rule === 'PRINTED_ONLY') return [];
  return rule === 'LATEST' ? months.slice(-1) : months;
}

function isPresent(month: Reported | null): month is Reported {
  return month !== null;
}

function hasFigure(month: Reported, { rule, definition }: YearToDateInput): boolean {
  if (rule === 'RATIO_OF_SUMS') return month.numerator !== null && month.denominator !== null;
  return valueOf(month, definition).value !== null;
}

function computedFrom(
  months: readonly Reported[],
  rule: YearToDateRule,
  definition: MeasureDefinition,
): Exact | null {
  switch (rule) {
    case 'SUM':
      return sumOf(months.map((month) => month.value ?? month.numerator ?? 0));
    case 'RATIO_OF_SUMS': {
      const numerator = sumOf(months.map((month) => month.numerator ?? 0));
      const denominator = sumOf(months.map((month) => month.denominator ?? 0));
      return ratioOf({ value: null, numerator, denominator }, definition);
    }
    case 'LATEST': {
      const latest = months.at(-1);
      return latest === undefined ? null : valueOf(latest, definition).value;
    }
    case 'MAXIMUM_OF_MONTHS':
      return months
        .map((month) => valueOf(month, definition).value)
        .reduce((greatest, value) =>
          greatest !== null && value !== null && compareExact(value, greatest) > 0
            ? value
            : greatest,
        );
    case 'PRINTED_ONLY':
      return null;
    default:
      return assertNever(rule);
  }
}

/**
 * A year to date in words: "39,743 as printed, and the 12 months give the same", "2,071 as printed;
 * ours: none, 10 of 12 months". Of a quarterly indicator it says quarters.
 */
export function yearToDateSentence(
  result: YearToDate,
  unit: string,
  decimals: number,
  kind: PeriodKind = 'MONTH',
): string {
  const noun = periodNoun(kind);
  const ours = oursInWords(result, unit, decimals, noun);
  if (result.printed === null) return ours;
  const printed = `${formatValue(result.printed, unit, decimals)} as printed`;
  if (result.rule === 'PRINTED_ONLY') return `${printed}; not computed`;
  if (result.computed === null || result.differs) return `${printed}; ours: ${ours}`;
  return result.rule === 'LATEST'
    ? `${printed}, which is the latest ${noun}`
    : `${printed}, and the ${result.monthsExpected} ${noun}s give the same`;
}

function oursInWords(result: YearToDate, unit: string, decimals: number, noun: string): string {
  const { computed, monthsPresent, monthsExpected } = result;
  if (result.rule === 'PRINTED_ONLY') return 'none, as it is not computed';
  if (computed === null) {
    if (monthsExpected === 0 || monthsPresent === monthsExpected) return 'none';
    return result.rule === 'LATEST'
      ? `none, as the latest ${noun} has no figure`
      : `none, ${monthsPresent} of ${monthsExpected} ${noun}s`;
  }
  const figure = formatValue(computed, unit, decimals);
  const months = counted(monthsExpected, noun);
  switch (result.rule) {
    case 'SUM':
      return `${figure}, the sum of ${months}`;
    case 'RATIO_OF_SUMS':
      return `${figure}, all numerators over all denominators of ${months}`;
    case 'LATEST':
      return `${figure}, the latest ${noun}`;
    case 'MAXIMUM_OF_MONTHS':
      return `${figure}, the highest of ${months}`;
    default:
      return assertNever(result.rule);
  }
}
