import { isSameFigure } from './limits';
import type { ControlLimits } from './limits';
import type { ControlChartProfile } from './default-profile';

/** What makes a point a signal, the rule that counts for most first. */
export const SIGNAL_RULES = ['OUTSIDE_LIMITS', 'TREND', 'TWO_OF_THREE', 'RUN'] as const;
export type SignalRule = (typeof SIGNAL_RULES)[number];

/** One rule that a point takes part in. */
export interface PointSignal {
  readonly rule: SignalRule;
  /** Towards higher figures (1) or lower ones (−1). */
  readonly towards: 1 | -1;
  /** How many points make up the run or trend, or lie near the limit; 1 for a point outside. */
  readonly points: number;
}

/** The signals of each point, those of the highest priority first; empty for ordinary points. */
export type PointSignals = readonly (readonly PointSignal[])[];

/**
 * The points of one stretch of months that take part in a signal under a profile: outside the
 * limits; each above (or each below) the one before, a tie breaking it; two of three successive
 * points near one limit; in succession on one side of the mean, a point on the mean breaking it. A
 * month without a figure breaks them all.
 */
export function signalsOf(
  values: readonly (number | null)[],
  limits: ControlLimits,
  profile: ControlChartProfile,
): PointSignals {
  const found: PointSignal[][] = values.map(() => []);
  markOutside(values, limits, found);
  if (profile.trend !== null) {
    const moves = values.map((value, index) => moveTo(values[index - 1] ?? null, value));
    // A trend of seven points is six moves: its first point made no move of its own.
    markStretches(moves, profile.trend - 1, 'TREND', 1, found);
  }
  markTwoOfThree(values, limits, profile, found);
  const sides = values.map((value) => moveTo(limits.mean, value));
  markStretches(sides, profile.run, 'RUN', 0, found);
  return found;
}

/** Of the rules that a point takes part in the one that counts for most; null: none. */
export function foremostSignal(signals: readonly PointSignal[]): PointSignal | null {
  const byPriority = [...signals].sort(
    (a, b) => SIGNAL_RULES.indexOf(a.rule) - SIGNAL_RULES.indexOf(b.rule),
  );
  return byPriority[0] ?? null;
}

type Sign = 1 | -1 | 0;

function moveTo(from: number | null, to: number | null): Sign {
  if (from === null || to === null || isSameFigure(from, to)) return 0;
  return to > from ? 1 : -1;
}

/** 1 above the line "upper", −1 below the line "lower", 0 between them or on one. */
function sideOutside(value: number | null, lower: number, upper: number): Sign {
  if (value === null) return 0;
  if (moveTo(upper, value) === 1) return 1;
  return moveTo(lower, value) === -1 ? -1 : 0;
}

function markOutside(
  values: readonly (number | null)[],
  { lower, upper }: ControlLimits,
  found: readonly PointSignal[][],
): void {
  values.forEach((value, index) => {
    const towards = sideOutside(value, lower, upper);
    if (towards !== 0) found[index]?.push({ rule: 'OUTSIDE_LIMITS', towards, points: 1 });
  });
}

/** Marks every stretch of one sign, of at least `length`, and `before` points ahead of it. */
function markStretches(
  signs: readonly Sign[],
  length: number,
  rule: SignalRule,
  before: 0 | 1,
  found: readonly PointSignal[][],
): void {
  let start = 0;
  for (let end = 1; end <= signs.length; end += 1) {
    const towards = signs[start] ?? 0;
    if (end < signs.length && signs[end] === towards) continue;
    if (towards !== 0 && end - start >= length) {
      const points = end - start + before;
      for (let index = start - before; index < end; index += 1) {
        const signals = found[index];
        // A turning point ends one trend and begins the next: it counts for the later one.
        const earlier = signals?.findIndex((signal) => signal.rule === rule) ?? -1;
        if (earlier >= 0) signals?.splice(earlier, 1);
        signals?.push({ rule, towards, points });
      }
    }
    start = end;
  }
}

function markTwoOfThree(
  values: readonly (number | null)[],
  limits: ControlLimits,
  profile: ControlChartProfile,
  found: readonly PointSignal[][],
): void {
  const near = values.map((value) => {
    const beyond = sideOutside(value, limits.innerLower, limits.innerUpper);
    const outside = sideOutside(value, limits.lower, limits.upper) !== 0;
    return outside && profile.twoOfThree === 'INNER_TO_LIMIT' ? 0 : beyond;
  });
  near.forEach((towards, index) => {
    if (towards === 0) return;
    let most = 0;
    for (let first = index - 2; first <= index; first += 1) {
      if (![first, first + 1, first + 2].every((at) => (values[at] ?? null) !== null)) continue;
      const alike = near.slice(first, first + 3).filter((side) => side === towards).length;
      most = Math.max(most, alike);
    }
    if (most >= 2) found[index]?.push({ rule: 'TWO_OF_THREE', towards, points: most });
  });
}
