import { polarityInUse } from '../polarity';
import { targetWithin, validateTolerance } from '../tolerance';
import type { Tolerance } from '../tolerance';
import type { Polarity } from '../vocabulary';

/** Where a year is wanted to end. */
export interface YearEndEdge {
  readonly value: number;
  /** The way that is good: at or above the edge, or at or below it. */
  readonly polarity: 'HIGH' | 'LOW';
  /** GREEN: from it a figure is green. TARGET: no green is set, and it is the target. */
  readonly kind: 'GREEN' | 'TARGET';
}

/**
 * The figure that a year is to end at: the edge from which a figure is green, or the target where no
 * tolerance says one. Null where neither is set or no one way is good; a band has two edges and none
 * that a year ends at.
 */
export function yearEndEdge(
  tolerance: Tolerance | null,
  target: number | null,
  own: Polarity,
): YearEndEdge | null {
  const { polarity } = polarityInUse(own, tolerance);
  if (polarity !== 'HIGH' && polarity !== 'LOW') return null;
  const usable = tolerance !== null && validateTolerance(tolerance, polarity).length === 0;
  const green = usable ? greenEdge(tolerance) : null;
  if (green !== null) return { value: green, polarity, kind: 'GREEN' };
  return target === null ? null : { value: target, polarity, kind: 'TARGET' };
}

function greenEdge(tolerance: Tolerance): number | null {
  return tolerance.model === 'THRESHOLDS' ? tolerance.green : targetWithin(tolerance);
}
