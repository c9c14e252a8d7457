import { asNumber, compareExact, sumOf } from '../exact';
import type { Exact, Ratio } from '../exact';
import { multiplierOf } from '../measure';
import type { MeasureDefinition, Reported } from '../measure';
import { mayEnter } from '../modelled';
import type { OutlookVerdict, Provenance, YearToDateRule } from '../vocabulary';
import type { YearEndEdge } from './year-end-edge';

/** A month as an outlook looks at it. */
export interface OutlookMonth extends Reported {
  readonly provenance: Provenance;
  readonly countsProvenance: Provenance | null;
}

/** What an outlook is made from. */
export interface OutlookQuestion {
  readonly rule: YearToDateRule;
  readonly definition: MeasureDefinition;
  readonly edge: YearEndEdge | null;
  /** Every month on record up to the period, oldest first; null: no figure. */
  readonly months: readonly (OutlookMonth | null)[];
  /** How many of them, from the last back, are of the year. */
  readonly inYear: number;
  /** The year to date as shown; null where there is none. */
  readonly yearToDate: Exact | null;
  readonly yearToDateProvenance: Provenance | null;
}

/** The counts of a stretch of months. */
export interface Pooled {
  readonly numerator: number;
  readonly denominator: number;
}

/** Where the year to date is heading. */
export interface YearEndOutlook {
  readonly verdict: OutlookVerdict;
  readonly edge: YearEndEdge;
  readonly monthsLeft: number;
  /** What the months left must average; null where the counts are not known, and once the year is over. */
  readonly needed: number | null;
  /** The best average of as many months in a row in the past; null where there are too few. */
  readonly bestSoFar: number | null;
  readonly estimated: boolean;
  /** True where the year to date, or a count behind it, is modelled: no verdict is given. */
  readonly modelled: boolean;
  readonly yearToDate: Exact;
  /** The counts of the year so far; null where they are not known for each month. */
  readonly soFar: Pooled | null;
  /** Where the year ends though the months left be as good as can be; null where that has no limit. */
  readonly bestEnd: number | null;
}

const MONTHS_IN_YEAR = 12;

/**
 * Where a percentage or an average of events is heading at the year's end: what the months left must
 * average for all numerators of the year over all its denominators to reach the edge, (edge × all
 * denominators − numerators so far) ÷ denominators to come, where each month to come is taken to have
 * as many cases as those so far had on average. Whether they might is told from the past: every
 * stretch of as many months in a row is looked at, and at least half of them as good is LIKELY, some
 * POSSIBLE, none UNLIKELY. Modelled months are no past, and of a year made from them nothing is concluded.
 * Once the year is over it says how it ended. Null for figures whose year is
 * not made so: of counts, where what is set is set for a month, and of cases on a day and rolling
 * figures, whose year is their last month.
 */
export function yearEndOutlook(question: OutlookQuestion): YearEndOutlook | null {
  const { rule, edge, yearToDate, inYear } = question;
  if (rule !== 'RATIO_OF_SUMS' || edge === null || yearToDate === null) return null;
  const monthsLeft = MONTHS_IN_YEAR - inYear;
  const ofYear = question.months.slice(-inYear);
  const soFar = ofYear.length < inYear ? null : pool(ofYear);
  const modelled =
    question.yearToDateProvenance === 'MODELLED' ||
    (monthsLeft > 0 && ofYear.some(isMonthModelled));
  const outlook = {
    edge,
    monthsLeft,
    yearToDate,
    // Counts that are modelled are not those of a year to date that is printed.
    soFar: !modelled && ofYear.some(isMonthModelled) ? null : soFar,
    modelled,
    needed: null,
    bestSoFar: null,
    bestEnd: null,
    estimated: isEstimated(question, soFar === null ? [] : ofYear),
  };
  if (monthsLeft === 0) {
    const ended = isAtLeastAsGood(yearToDate, edge);
    const verdict = ended ? 'ENDED_GREEN' : 'ENDED_NOT_GREEN';
    return { ...outlook, verdict: modelled ? 'NOT_JUDGED' : verdict };
  }
  if (soFar === null || soFar.denominator <= 0) return null;
  const multiplier = multiplierOf(question.definition);
  const toCome = (soFar.denominator / inYear) * monthsLeft;
  const wanted = (edge.value / multiplier) * (soFar.denominator + toCome);
  const needed = ((wanted - soFar.numerator) / toCome) * multiplier;
  const reported = question.months.map((each) => (isMonthModelled(each) ? null : each));
  const stretches = stretchesOf(reported, monthsLeft).map(({ numerator, denominator }): Ratio => ({
    numerator,
    denominator,
    multiplier,
  }));
  const isPercentage = question.definition.measureKind === 'PERCENTAGE';
  const best = bestPossible(edge, isPercentage);
  return {
    ...outlook,
    verdict: modelled
      ? 'NOT_JUDGED'
      : verdictOf({ needed, edge, stretches, yearToDate, isPercentage }),
    needed,
    bestSoFar: bestOf(stretches, edge),
    bestEnd:
      best === null
        ? null
        : ((soFar.numerator + (best / multiplier) * toCome) / (soFar.denominator + toCome)) *
          multiplier,
  };
}

/** The best that a figure can be: all of them, or none; null for an average where more is better. */
function bestPossible({ polarity }: YearEndEdge, isPercentage: boolean): number | null {
  if (polarity === 'LOW') return 0;
  return isPercentage ? 100 : null;
}

/** The worst that a figure can be; null where there is no limit. */
function worstPossible({ polarity }: YearEndEdge, isPercentage: boolean): number | null {
  if (polarity === 'HIGH') return 0;
  return isPercentage ? 100 : null;
}

interface Prospect {
  readonly needed: number;
  readonly edge: YearEndEdge;
  readonly stretches: readonly Ratio[];
  readonly yearToDate: Exact;
  readonly isPercentage: boolean;
}

function verdictOf({
  needed,
  edge,
  stretches,
  yearToDate,
  isPercentage,
}: Prospect): OutlookVerdict {
  const goal: YearEndEdge = { ...edge, value: needed };
  const best = bestPossible(edge, isPercentage);
  const worst = worstPossible(edge, isPercentage);
  if (best !== null && !isAtLeastAsGood(best, goal)) return 'IMPOSSIBLE';
  if (worst !== null && isAtLeastAsGood(worst, goal)) return 'CERTAIN';
  if (stretches.length === 0) return isAtLeastAsGood(yearToDate, edge) ? 'LIKELY' : 'POSSIBLE';
  const asGood = stretches.filter((stretch) => isAtLeastAsGood(stretch, goal)).length;
  if (asGood * 2 >= stretches.length) return 'LIKELY';
  return asGood > 0 ? 'POSSIBLE' : 'UNLIKELY';
}

function isAtLeastAsGood(value: Exact, { value: edge, polarity }: YearEndEdge): boolean {
  const sign = compareExact(value, edge);
  return polarity === 'HIGH' ? sign >= 0 : sign <= 0;
}

function bestOf(stretches: readonly Ratio[], { polarity }: YearEndEdge): number | null {
  const values = stretches.map(asNumber);
  if (values.length === 0) return null;
  return polarity === 'HIGH' ? Math.max(...values) : Math.min(...values);
}

/** All counts of some months; null where one of them has none. */
function pool(months: readonly (OutlookMonth | null)[]): Pooled | null {
  const numerators = months.flatMap((month) => month?.numerator ?? []);
  const denominators = months.flatMap((month) => month?.denominator ?? []);
  const complete = numerators.length === months.length && denominators.length === months.length;
  return complete ? { numerator: sumOf(numerators), denominator: sumOf(denominators) } : null;
}

/** The counts of every stretch of so many months in a row of which none is missing. */
function stretchesOf(months: readonly (OutlookMonth | null)[], length: number): Pooled[] {
  return months.flatMap((_, end) => {
    if (end + 1 < length) return [];
    const stretch = pool(months.slice(end + 1 - length, end + 1));
    return stretch === null || stretch.denominator <= 0 ? [] : [stretch];
  });
}

function isMonthModelled(month: OutlookMonth | null): boolean {
  if (month === null) return false;
  const { provenance: value, countsProvenance: counts } = month;
  return !mayEnter({ value, counts }, 'OUTLOOK_VERDICT');
}

function isEstimated(question: OutlookQuestion, ofYear: readonly (OutlookMonth | null)[]): boolean {
  const guessed = (provenance: Provenance | null | undefined) =>
    provenance === 'MODELLED' || provenance === 'DERIVED';
  if (guessed(question.yearToDateProvenance)) return true;
  return ofYear.some((month) => guessed(month?.countsProvenance));
}
