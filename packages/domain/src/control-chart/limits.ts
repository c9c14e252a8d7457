/** Mean and natural process limits of one stretch of months, in the indicator's unit. */
export interface ControlLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** The lines at two thirds of the way from the mean to the limits. */
  readonly innerLower: number;
  readonly innerUpper: number;
  readonly meanMovingRange: number;
  /** How many moving ranges the limits rest on, and how many were left out as too great. */
  readonly movingRanges: number;
  readonly screenedOut: number;
}

/** 3 ÷ 1.128: what turns a mean moving range of two into three sigma. */
const LIMIT_FACTOR = 2.66;
const INNER_SHARE = 2 / 3;
/** Figures this near to each other, in proportion to their size, are the same figure. */
const NEARNESS = 1e-9;

/** Whether two figures are the same but for the error of binary fractions. */
export function isSameFigure(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEARNESS * Math.max(1, Math.abs(a), Math.abs(b));
}

/** |x(t) − x(t−1)| of neighbouring months that both have a figure. */
export function movingRangesOf(values: readonly (number | null)[]): readonly number[] {
  const ranges: number[] = [];
  for (let index = 1; index < values.length; index += 1) {
    const before = values[index - 1] ?? null;
    const now = values[index] ?? null;
    if (before === null || now === null) continue;
    ranges.push(isSameFigure(before, now) ? 0 : Math.abs(now - before));
  }
  return ranges;
}

/**
 * Limits of an XmR chart: mean ± 2.66 × mean moving range, in the indicator's unit and not clipped.
 * With screening, moving ranges of that many times their mean and more are left out once. A month
 * without a figure breaks the moving range. Null where there is no moving range to go by.
 */
export function controlLimits(
  values: readonly (number | null)[],
  screening: number | null,
): ControlLimits | null {
  const points = values.filter((value) => value !== null);
  const ranges = movingRangesOf(values);
  if (ranges.length === 0) return null;
  const greatest = screening === null ? Infinity : screening * meanOf(ranges);
  const kept = ranges.filter((range) => range < greatest || range === 0);
  const mean = meanOf(points);
  const meanMovingRange = meanOf(kept);
  const reach = LIMIT_FACTOR * meanMovingRange;
  return {
    mean,
    lower: mean - reach,
    upper: mean + reach,
    innerLower: mean - reach * INNER_SHARE,
    innerUpper: mean + reach * INNER_SHARE,
    meanMovingRange,
    movingRanges: kept.length,
    screenedOut: ranges.length - kept.length,
  };
}

/** The arithmetic mean of at least one number. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
