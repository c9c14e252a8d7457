import { sumOf } from './exact';
import { rollUp } from './measure';
import type { MeasureDefinition, Reported, RolledUp } from './measure';

/** The number of months in a rolling year. */
export const ROLLING_YEAR_MONTHS = 12;

/**
 * A rolling figure at the last of the months given (earliest first): numerators and denominators of
 * the last `length` months summed apart. With fewer months than that, or one of them without a
 * figure, there is none and `missing` says how many lack: never a partial sum.
 */
export function rollingOf(
  months: readonly (Reported | null)[],
  definition: MeasureDefinition,
  length = ROLLING_YEAR_MONTHS,
): RolledUp {
  const span = months.slice(-length);
  const rolled = rollUp(span, definition, 'PERIODS');
  const missing = rolled.missing + (length - span.length);
  return missing > 0 ? { reported: null, missing } : rolled;
}

/** Whether a rolling sum follows from the one before it. */
export interface RollingUpdate {
  readonly expected: number;
  readonly holds: boolean;
  /** printed − expected */
  readonly difference: number;
}

/**
 * The update check of a rolling sum: R(t) = R(t−1) + x(t) − x(t−12). For Norfolk's 6.2a at March
 * 2018: 1,115 + 83 − 110 = 1,088.
 */
export function rollingUpdate(
  rollingBefore: number,
  thisMonth: number,
  monthThatLeaves: number,
  rollingNow: number,
): RollingUpdate {
  const expected = sumOf([rollingBefore, thisMonth, -monthThatLeaves]);
  const difference = sumOf([rollingNow, -expected]);
  return { expected, holds: difference === 0, difference };
}
