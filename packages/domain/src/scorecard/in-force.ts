import type { Period } from '../period';
import { toleranceInForce } from '../tolerance';
import type { Validity } from '../tolerance';

interface Placed extends Validity {
  readonly placeId: number | null;
}

/** What holds for a place at a period's end: what was set for it alone goes before what was set for every place. */
export function inForceFor<T extends Placed>(
  versions: readonly T[],
  placeId: number,
  period: Period,
): T | null {
  if (versions.length === 0) return null;
  const own = versions.filter((version) => version.placeId === placeId);
  const everyone = versions.filter((version) => version.placeId === null);
  return toleranceInForce(own, period) ?? toleranceInForce(everyone, period);
}

/** What held for a place, or for every place, at any time in the months from one to another. */
export function inForceDuring<T extends Placed>(
  versions: readonly T[],
  placeId: number,
  first: Period,
  last: Period,
): readonly T[] {
  return versions.filter(
    (version) =>
      (version.placeId === null || version.placeId === placeId) &&
      version.from < last.end &&
      (version.to === null || version.to > first.start),
  );
}
