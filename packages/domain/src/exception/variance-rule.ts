import { compareExact, differenceOf, roundHalfAwayFromZero } from '../exact';
import type { Exact } from '../exact';
import { formatLimit, formatValue } from '../format';
import { betterSign } from '../polarity';
import { inForceFor } from '../scorecard/in-force';
import type { Tolerance } from '../tolerance';
import { clearsPast } from './clearing';
import { judgedAt, unitOf } from './exception-rule';
import type { ExceptionRule, RuleQuestion } from './exception-rule';
import type { VarianceMeasure } from './exception-rules';

/** How far a figure is off its target, on the adverse side, and the limit from which that is too far. */
interface Variance {
  readonly value: Exact;
  readonly target: number;
  readonly by: VarianceMeasure;
  /** The figure at which it is exactly as far off as is too far. */
  readonly limit: number;
  readonly better: 1 | -1;
}

/** The target that a judgement model holds itself: the second of two ratings, or a single target printed twice. */
function targetOfTolerance(tolerance: Tolerance | null): number | null {
  if (tolerance?.model === 'DUAL') return tolerance.target;
  if (tolerance?.model === 'MINIMUM_UPPER' && tolerance.minimum === tolerance.upper) {
    return tolerance.upper;
  }
  return null;
}

/** The target that a figure is held against at a period; null: none holds. */
export function targetOf({
  history,
  position,
}: Pick<RuleQuestion, 'history' | 'position'>): number | null {
  const { period, question } = history.at(position);
  const targets = (history.row.targets ?? []).filter(({ kind }) => kind !== 'TRAJECTORY');
  const own = inForceFor(targets, history.place.id, period);
  return own?.value ?? targetOfTolerance(question.tolerance);
}

/** Null where there is no figure, no target or no direction that is good, and relative to a target of nought. */
function varianceAt(question: RuleQuestion): Variance | null {
  const { cell, value, question: asked } = judgedAt(question);
  const target = targetOf(question);
  const better = betterSign(cell.judgement.polarityUsed);
  if (value === null || target === null || better === null) return null;
  const { percentagesBy, points, percent } = question.asked.rules.adverseVariance;
  const isPercentage = asked.indicator.measureKind === 'PERCENTAGE';
  const by = isPercentage ? percentagesBy : 'RELATIVE';
  if (by === 'RELATIVE' && target === 0) return null;
  const allowed: Exact =
    by === 'POINTS'
      ? points
      : { numerator: Math.abs(target), denominator: 100, multiplier: percent };
  const limit = better === 1 ? differenceOf(target, allowed) : -differenceOf(-target, allowed);
  const judged = asked.precision === 'FULL' ? value : roundHalfAwayFromZero(value, cell.decimals);
  return { value: judged, target, by, limit, better };
}

/** The variance in words: "15.2 points", "22.8%". */
function amount({ value, target, by }: Variance, decimals: number): string {
  const off = Math.abs(differenceOf(value, target));
  if (by === 'POINTS') return `${formatValue(off, '', Math.max(1, decimals))} points`;
  const share = { numerator: off, denominator: Math.abs(target), multiplier: 100 };
  return formatValue(share, '%', 1);
}

/**
 * Off target by an adverse variance of 5 or more, of percentage points for percentages and of per cent
 * of the target for the rest, as the authority set it. METHODS section 7 (a).
 */
export const VARIANCE_RULE: ExceptionRule = {
  fires: (question) => {
    const variance = varianceAt(question);
    if (variance === null) return false;
    return compareExact(variance.value, variance.limit) * variance.better <= 0;
  },
  sentence: (question) => {
    const variance = varianceAt(question);
    if (variance === null) return '';
    const { cell } = judgedAt(question);
    const unit = unitOf(question);
    const figure = formatValue(variance.value, unit, cell.decimals);
    return `${figure} is ${amount(variance, cell.decimals)} off its target of ${formatLimit(variance.target, unit)}.`;
  },
  clears: (question) => {
    const variance = varianceAt(question);
    if (variance === null) return { sentence: '', children: null };
    const { points, percent } = question.asked.rules.adverseVariance;
    const allowed = variance.by === 'POINTS' ? `${points} points` : `${percent}%`;
    const then = `less than ${allowed} off its target`;
    return clearsPast(question, { limit: variance.limit, strictly: true, then });
  },
};
