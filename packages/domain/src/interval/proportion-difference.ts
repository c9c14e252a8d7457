import { decimalsToTellApart, formatOf, formatValue } from '../format';
import { mayEnter } from '../modelled';
import { formatPeriod } from '../period-key';
import type { Period } from '../period';
import type { Basis, Provenance } from '../vocabulary';
import { isPart, newcombeDifference } from './proportion';

/** A proportion in one period, with where its counts come from. */
export interface PeriodProportion {
  readonly period: Period;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly provenance: Provenance | null;
  readonly countsProvenance: Provenance | null;
}

export interface ProportionDifferenceInput {
  readonly earlier: PeriodProportion;
  readonly later: PeriodProportion;
  readonly basis: Basis;
  /** Decimals of the difference as it is said. */
  readonly decimals?: number;
}

/** How far a proportion moved between two periods, in percentage points. */
export interface ProportionDifference {
  readonly earlier: Period;
  readonly later: Period;
  readonly earlierNumerator: number;
  readonly earlierDenominator: number;
  readonly laterNumerator: number;
  readonly laterDenominator: number;
  /** Later less earlier. */
  readonly difference: number;
  /** 95% interval; null where a count is modelled, for which no interval is given. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** True where the interval leaves out nought. */
  readonly moreThanChance: boolean;
  readonly modelled: boolean;
  readonly sentence: string;
}

/**
 * Two periods of a proportion compared (Newcombe's hybrid score, 95%): more or no more than chance
 * alone would give. It is never a trend. Null where a count is missing, where the counts make no
 * proportion, and for rolling and cumulative figures, whose periods share their cases. From modelled
 * counts nothing is claimed.
 */
export function proportionDifference({
  earlier,
  later,
  basis,
  decimals = 1,
}: ProportionDifferenceInput): ProportionDifference | null {
  if (basis === 'ROLLING_3' || basis === 'ROLLING_12' || basis === 'YEAR_TO_DATE') return null;
  const before = countsOf(earlier);
  const now = countsOf(later);
  if (before === null || now === null) return null;
  const { estimate, lower, upper } = newcombeDifference(now, before);
  const modelled = isModelledProportion(earlier) || isModelledProportion(later);
  const moreThanChance = !modelled && (lower > 0 || upper < 0);
  const points = (value: number) => formatValue(100 * value, '', decimals);
  const size = 100 * Math.abs(estimate);
  const shown = formatValue(size, '', decimalsToTellApart(size, 0, decimals));
  const moved =
    estimate === 0
      ? `the same as in ${formatPeriod(earlier.period)}`
      : `${shown} points ${estimate > 0 ? 'more' : 'less'} than in ${formatPeriod(earlier.period)}`;
  const counts = `${formatOf(before.numerator, before.denominator)}, then ${formatOf(now.numerator, now.denominator)}`;
  const claim = `${moreThanChance ? 'more' : 'no more'} than chance alone would give`;
  // The interval of a fall is turned round, so that it reads as sizes of the fall.
  const [from, to] = estimate < 0 ? [-upper, -lower] : [lower, upper];
  const caveat =
    basis === 'SNAPSHOT'
      ? ' Many of the same cases are counted in both, which the interval does not allow for.'
      : '';
  return {
    earlier: earlier.period,
    later: later.period,
    earlierNumerator: before.numerator,
    earlierDenominator: before.denominator,
    laterNumerator: now.numerator,
    laterDenominator: now.denominator,
    difference: 100 * estimate,
    lower: modelled ? null : 100 * lower,
    upper: modelled ? null : 100 * upper,
    moreThanChance,
    modelled,
    sentence: modelled
      ? `${capitalised(moved)} (${counts}); a count in it is modelled, so nothing is said about chance.`
      : `${capitalised(moved)} (${counts}; 95% interval ${points(from)} to ${points(to)}): ${claim}.${caveat}`,
  };
}

function countsOf({ numerator, denominator }: PeriodProportion) {
  if (numerator === null || denominator === null || !isPart(numerator, denominator)) return null;
  return { numerator, denominator };
}

function isModelledProportion({ provenance, countsProvenance }: PeriodProportion): boolean {
  return !mayEnter({ value: provenance, counts: countsProvenance }, 'CONFIDENCE_INTERVAL');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
