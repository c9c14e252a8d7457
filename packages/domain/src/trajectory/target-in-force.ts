import type { Period } from '../period';
import { inForceFor } from '../scorecard/in-force';
import type { Validity } from '../tolerance';

interface Aim extends Validity {
  readonly placeId: number | null;
  readonly kind?: 'TARGET' | 'TRAJECTORY';
}

/**
 * The target that holds for a place at a period's end: the one value that is wanted, never a month of
 * the way there. Null where none is set.
 */
export function targetInForce<T extends Aim>(
  targets: readonly T[],
  placeId: number,
  period: Period,
): T | null {
  return inForceFor(
    targets.filter(({ kind }) => kind !== 'TRAJECTORY'),
    placeId,
    period,
  );
}

/** What a trajectory asks of a place at a period's end: that of its last month. Null where none runs then. */
export function trajectoryStepFor<T extends Aim>(
  targets: readonly T[],
  placeId: number,
  period: Period,
): T | null {
  const steps = targets.filter(({ kind }) => kind === 'TRAJECTORY');
  return inForceFor(steps, placeId, period);
}
