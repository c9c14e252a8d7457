import { compareExact, roundHalfAwayFromZero, sumOf } from '../exact';
import type { Exact } from '../exact';
import { multiplierOf, ratioOf, valueOf } from '../measure';
import { provenanceTogether } from '../modelled';
import { financialYearOf, monthsIn, quarterOf } from '../period';
import type { Period } from '../period';
import { rate } from '../rating';
import { absenceDigit, figureLetter } from '../scorecard/month-codes';
import type { Observed } from '../scorecard/scorecard-facts';
import type { Tolerance } from '../tolerance';
import type { Polarity, RatingPrecision, RatingState } from '../vocabulary';
import { aggregationRule, aggregationSentence, isJudgedLikeMonths } from './aggregation-rule';
import type { AggregatedIndicator, AggregationRule, LongerPeriodKind } from './aggregation-rule';

/** What longer periods are made from. */
export interface PeriodSeriesQuestion {
  readonly indicator: AggregatedIndicator & { readonly polarity: Polarity };
  /** Every month on record that may be used, oldest first. */
  readonly months: readonly Period[];
  /** Aligned with the months. */
  readonly observed: readonly (Observed | null)[];
  /** How many months, from the last back, are shown: periods that end in one of them are made. */
  readonly shown: number;
  readonly financialYearStartMonth: number;
  readonly precision: RatingPrecision;
  /** The tolerance in force at a period's end. */
  readonly toleranceAt: (period: Period) => Tolerance | null;
}

/** Quarters or years, every list aligned with `periods`. */
export interface PeriodSeries {
  readonly kind: LongerPeriodKind;
  readonly periods: readonly Period[];
  readonly values: readonly (number | null)[];
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  /** A letter a period; see `monthCodeOf`. One of which a month is missing has no figure. */
  readonly codes: string;
  readonly states: readonly RatingState[];
  /** How they are made, in a sentence. */
  readonly rule: string;
}

/** Quarters or years, or why there are none. */
export type PeriodSeriesAnswer =
  | { readonly series: PeriodSeries; readonly refusal: null }
  | { readonly series: null; readonly refusal: string };

interface Made {
  readonly value: Exact;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly code: string;
}

/**
 * The quarters or financial years that end in the months shown, from the first that has a figure on:
 * each made from its months where none of them is missing, and judged by the tolerance in force at
 * its end where that is set for figures of its kind.
 */
export function periodSeries(
  question: PeriodSeriesQuestion,
  kind: LongerPeriodKind,
): PeriodSeriesAnswer {
  const { indicator } = question;
  const { rule, refusal } = aggregationRule(indicator, kind);
  if (rule === null) return { series: null, refusal };
  const all = periodsEndingIn(question, kind).map((period) => ({
    period,
    made: figureOf(question, rule, period),
  }));
  const first = all.findIndex(({ made }) => made !== null);
  if (first === -1) {
    const noun = kind === 'QUARTER' ? 'quarter' : 'financial year';
    return { series: null, refusal: `No ${noun} shown has a figure for each month it needs.` };
  }
  const found = all.slice(first);
  return {
    series: {
      kind,
      periods: found.map(({ period }) => period),
      values: found.map(({ made }) =>
        made === null ? null : roundHalfAwayFromZero(made.value, indicator.decimals),
      ),
      numerators: found.map(({ made }) => made?.numerator ?? null),
      denominators: found.map(({ made }) => made?.denominator ?? null),
      codes: found.map(({ made }) => made?.code ?? absenceDigit(null)).join(''),
      states: found.map(({ period, made }) => stateOf(question, rule, period, made)),
      rule: aggregationSentence(rule, kind),
    },
    refusal: null,
  };
}

function periodsEndingIn(question: PeriodSeriesQuestion, kind: LongerPeriodKind): Period[] {
  const { months, shown, financialYearStartMonth: start } = question;
  return months.slice(-shown).flatMap((month) => {
    const period = kind === 'QUARTER' ? quarterOf(month, start) : financialYearOf(month, start);
    return period.end === month.end ? [{ ...period }] : [];
  });
}

function figureOf(
  { indicator, months, observed }: PeriodSeriesQuestion,
  rule: AggregationRule,
  period: Period,
): Made | null {
  const within = rule === 'LAST_MONTH' ? monthsIn(period).slice(-1) : monthsIn(period);
  const figures = within.map(
    ({ start }) => observed[months.findIndex((month) => month.start === start)] ?? null,
  );
  const known = figures.filter((figure) => figure !== null);
  if (known.length < within.length) return null;
  const made = combine(known, indicator, rule, within.length);
  if (made === null) return null;
  const usesCounts = made.numerator !== null && rule !== 'LAST_MONTH';
  const from = provenanceTogether(
    known.map(({ provenance, countsProvenance }) =>
      usesCounts ? (countsProvenance ?? provenance) : provenance,
    ),
  );
  return { ...made, code: figureLetter(from, false) };
}

function combine(
  months: readonly Observed[],
  indicator: AggregatedIndicator,
  rule: AggregationRule,
  count: number,
): Omit<Made, 'code'> | null {
  const definition = indicator;
  if (rule === 'LAST_MONTH') {
    const last = months.at(-1);
    const value = last === undefined ? null : valueOf(last, definition).value;
    if (last === undefined || value === null) return null;
    return { value, numerator: last.numerator, denominator: last.denominator };
  }
  if (rule === 'SUM' || rule === 'GREATEST_MONTH') {
    const values = months.map((month) => valueOf(month, definition).value);
    const known = values.filter((value) => value !== null);
    if (known.length < values.length) return null;
    const value =
      rule === 'SUM'
        ? sumOf(known.map((each) => (typeof each === 'number' ? each : each.numerator)))
        : known.reduce((most, each) => (compareExact(each, most) > 0 ? each : most));
    return { value, numerator: null, denominator: null };
  }
  const numerators = months.flatMap(({ numerator }) => numerator ?? []);
  const denominators = months.flatMap(({ denominator }) => denominator ?? []);
  if (numerators.length < months.length || denominators.length < months.length) return null;
  const numerator = sumOf(numerators);
  const denominator = rule === 'RATIO_OF_SUMS' ? sumOf(denominators) : (denominators.at(-1) ?? 0);
  const ratio = ratioOf({ value: null, numerator, denominator }, definition);
  if (ratio === null) return null;
  // An annualised month is multiplied by twelve; three months by four, a year by one.
  const multiplier = multiplierOf(definition) / (rule === 'YEARLY_RATE_OF_SUM' ? count : 1);
  return { value: { ...ratio, multiplier }, numerator, denominator };
}

function stateOf(
  { indicator, precision, toleranceAt }: PeriodSeriesQuestion,
  rule: AggregationRule,
  period: Period,
  made: Made | null,
): RatingState {
  if (!isJudgedLikeMonths(rule)) return 'NOT_RATED';
  return rate({
    value: made?.value ?? null,
    polarity: indicator.polarity,
    tolerance: toleranceAt(period),
    precision,
    decimals: indicator.decimals,
    denominator: made?.denominator ?? null,
  }).ratings[0].state;
}
