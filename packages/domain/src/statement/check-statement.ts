import { roundHalfAwayFromZero } from '../exact';
import { counted, decimalsToTellApart, formatValue } from '../format';
import { assertNever } from '../never';
import { previousPeriod, shift } from '../period';
import type { Period } from '../period';
import { formatPeriod, periodKey } from '../period-key';
import type { CheckedClaim, Claim, FiguresClaimed, StatementVerdict } from './statement';

/** A figure with the period that it is of. */
interface Dated {
  readonly period: Period;
  readonly value: number;
}

/**
 * Holds a claim against the figures on record (METHODS section 12): "10.3 in February 2018 17.0,
 * March 2018 17.1: it rose". A figure is a number when it rounds to it at the decimals with which
 * the number is given; above and below compare unrounded, and so do rises and falls. A claim of
 * several months is contradicted by any one month that is known, whatever else is missing.
 */
export function checkStatement(claim: Claim, figures: FiguresClaimed): CheckedClaim {
  switch (claim.relation) {
    case 'IS':
    case 'ABOVE':
    case 'AT_LEAST':
    case 'BELOW':
    case 'AT_MOST':
      return againstNumber(claim, claim.relation, figures);
    case 'ROSE':
    case 'FELL':
    case 'UNCHANGED':
      return againstEarlier(claim, claim.relation, figures);
    case 'RISEN_IN_A_ROW':
      return inARow(claim, 1, figures);
    case 'FALLEN_IN_A_ROW':
      return inARow(claim, -1, figures);
    case 'HIGHEST_SINCE':
      return extremeSince(claim, 1, figures);
    case 'LOWEST_SINCE':
      return extremeSince(claim, -1, figures);
    default:
      return assertNever(claim.relation);
  }
}

/** Whether a figure is the number of a claim, given to so many decimals. */
function isNumber(value: number, number: number, decimals: number): boolean {
  return roundHalfAwayFromZero(value, decimals) === roundHalfAwayFromZero(number, decimals);
}

type NumberRelation = 'IS' | 'ABOVE' | 'AT_LEAST' | 'BELOW' | 'AT_MOST';

const HOLDS_OF: Record<NumberRelation, (value: number, number: number, same: boolean) => boolean> =
  {
    IS: (_, __, same) => same,
    ABOVE: (value, number) => value > number,
    AT_LEAST: (value, number, same) => same || value > number,
    BELOW: (value, number) => value < number,
    AT_MOST: (value, number, same) => same || value < number,
  };

/** What is said of the number: where the claim holds, and where it does not. */
const WORDS_OF: Record<NumberRelation, readonly [holds: string, not: string]> = {
  IS: ['which rounds to', 'not'],
  ABOVE: ['above', 'not above'],
  AT_LEAST: ['at least', 'less than'],
  BELOW: ['below', 'not below'],
  AT_MOST: ['at most', 'more than'],
};

function againstNumber(
  claim: Claim,
  relation: NumberRelation,
  figures: FiguresClaimed,
): CheckedClaim {
  const { number, period, decimals } = claim;
  const value = figures.valueIn(period);
  if (number === null) return unchecked('the claim names no number');
  if (value === null) return missing(figures, period);
  const holds = HOLDS_OF[relation](value, number, isNumber(value, number, decimals));
  const shown = Math.max(figures.decimals, decimals);
  const telling = decimalsToTellApart(value, number, shown);
  const own = formatValue(value, figures.unit, holds ? shown : telling);
  const named = formatValue(number, figures.unit, decimals);
  const [yes, no] = WORDS_OF[relation];
  const isSaidSo = relation === 'IS' && holds && own === formatValue(number, figures.unit, shown);
  const stands = isSaidSo ? ', as it says' : `, ${holds ? yes : no} ${named}`;
  const sentence = `${figures.name} in ${formatPeriod(period)} ${own}${stands}`;
  return { verdict: verdictOf(holds), sentence, figures: { [periodKey(period)]: value } };
}

/** The period with which a claim compares: the one that it names, or the one before. */
function comparedWith({ since, period }: Claim): Period {
  let earlier = previousPeriod(period);
  while (since !== null && earlier.start > since) earlier = previousPeriod(earlier);
  return earlier;
}

function againstEarlier(
  claim: Claim,
  relation: 'ROSE' | 'FELL' | 'UNCHANGED',
  figures: FiguresClaimed,
): CheckedClaim {
  const before = comparedWith(claim);
  const value = figures.valueIn(claim.period);
  const earlier = figures.valueIn(before);
  if (value === null) return missing(figures, claim.period);
  if (earlier === null) return missing(figures, before);
  const series = [
    { period: before, value: earlier },
    { period: claim.period, value },
  ];
  const { number, decimals } = claim;
  const isFromNumber =
    relation === 'UNCHANGED' || number === null || isNumber(earlier, number, decimals);
  const moved = Math.sign(value - earlier);
  const holds =
    relation === 'UNCHANGED'
      ? isNumber(value, earlier, decimals)
      : moved === (relation === 'ROSE' ? 1 : -1) && isFromNumber;
  const from = isFromNumber
    ? ''
    : ` from ${formatValue(earlier, figures.unit, figures.decimals)}, not from ${formatValue(number, figures.unit, decimals)}`;
  return told(verdictOf(holds), series, `it ${movement(moved)}${from}`, figures);
}

function movement(sign: number): string {
  if (sign === 0) return 'stayed the same';
  return sign > 0 ? 'rose' : 'fell';
}

/** So many changes one way, the latest first. */
function inARow(claim: Claim, way: 1 | -1, figures: FiguresClaimed): CheckedClaim {
  const { number, period } = claim;
  if (number === null || number < 1) return unchecked('the claim names no number of months');
  const series: Dated[] = [];
  let gap: Period | null = null;
  for (let back = 0; back <= number; back += 1) {
    const at = shift(period, -back);
    const value = figures.valueIn(at);
    if (value === null) gap ??= at;
    else series.unshift({ period: at, value });
  }
  const broken = series.findLastIndex((dated, index) => {
    const next = series[index + 1];
    return (
      next !== undefined &&
      previousPeriod(next.period).start === dated.period.start &&
      Math.sign(next.value - dated.value) !== way
    );
  });
  if (broken >= 0) {
    const [first, second] = series.slice(broken, broken + 2);
    const moved = movement((second?.value ?? 0) - (first?.value ?? 0));
    const run = series.length - 2 - broken;
    const rest = run === 0 ? '' : `, and then ${inWords(way)} ${counted(run, 'month')} in a row`;
    return told('CONTRADICTED', series.slice(broken), `it ${moved}${rest}`, figures);
  }
  if (gap !== null) return missing(figures, gap);
  return told('HOLDS', series, `it ${inWords(way)} ${counted(number, 'month')} in a row`, figures);
}

function inWords(way: 1 | -1): string {
  return way === 1 ? 'rose' : 'fell';
}

/**
 * The highest (or lowest) since a month: no month after the one that is named has a higher (lower)
 * figure. Of the named month itself nothing is claimed.
 */
function extremeSince(claim: Claim, way: 1 | -1, figures: FiguresClaimed): CheckedClaim {
  const { period, since } = claim;
  if (since === null) return unchecked('the claim names no month');
  const value = figures.valueIn(period);
  if (value === null) return missing(figures, period);
  const named = comparedWith(claim);
  const between: Dated[] = [];
  let gap: Period | null = null;
  for (let at = previousPeriod(period); at.start > named.start; at = previousPeriod(at)) {
    const earlier = figures.valueIn(at);
    if (earlier === null) gap ??= at;
    else between.unshift({ period: at, value: earlier });
  }
  const beyond = between.filter((dated) => Math.sign(dated.value - value) === way);
  const extreme = way === 1 ? 'higher' : 'lower';
  const [first] = beyond;
  const own = { period, value };
  if (first !== undefined) {
    const furthest = beyond.reduce((a, b) => (Math.sign(b.value - a.value) === way ? b : a), first);
    return told('CONTRADICTED', [furthest, own], `it was ${extreme} before`, figures);
  }
  if (gap !== null) return missing(figures, gap);
  const [any] = between;
  if (any === undefined || between.length < 4) {
    const never = `no month after ${formatPeriod(named)} is ${extreme}`;
    return told('HOLDS', [...between, own], never, figures);
  }
  // Of many months the one that comes nearest stands for all.
  const nearest = between.reduce((a, b) => (Math.sign(b.value - a.value) === way ? b : a), any);
  const never = `none of the ${counted(between.length, 'month')} after ${formatPeriod(named)} is ${extreme}, and that of ${formatPeriod(nearest.period)} comes nearest`;
  return told('HOLDS', [nearest, own], never, figures);
}

function verdictOf(holds: boolean): StatementVerdict {
  return holds ? 'HOLDS' : 'CONTRADICTED';
}

function unchecked(why: string): CheckedClaim {
  return { verdict: 'CANNOT_BE_CHECKED', sentence: `cannot be checked: ${why}`, figures: {} };
}

function missing({ name, isModelledIn }: FiguresClaimed, period: Period): CheckedClaim {
  return unchecked(
    isModelledIn?.(period) === true
      ? `${name} in ${formatPeriod(period)} is modelled, not reported`
      : `${name} has no figure in ${formatPeriod(period)}`,
  );
}

/** "10.3 in February 2018 17.0, March 2018 17.1: it rose": enough decimals that neighbours differ. */
function told(
  verdict: StatementVerdict,
  series: readonly Dated[],
  finding: string,
  { name, unit, decimals }: FiguresClaimed,
): CheckedClaim {
  const shown = series.reduce((most, { value }, index) => {
    const before = series[index - 1];
    return before === undefined
      ? most
      : Math.max(most, decimalsToTellApart(before.value, value, decimals));
  }, decimals);
  const list = series.map(
    ({ period, value }) => `${formatPeriod(period)} ${formatValue(value, unit, shown)}`,
  );
  return {
    verdict,
    sentence: `${name} in ${list.join(', ')}: ${finding}`,
    figures: Object.fromEntries(series.map(({ period, value }) => [periodKey(period), value])),
  };
}
