import { toleranceZones } from '@vital-signs/domain';
import type { Polarity, RatingState, Tolerance } from '@vital-signs/domain';

/** A stretch of points over which a range of values is rated alike. Indexes are inclusive. */
export interface ToleranceBand {
  readonly state: RatingState;
  readonly first: number;
  readonly last: number;
  /** Null: open downwards, and upwards. */
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * The tolerance in force at each point, as bands: where a version ends its bands end, and the next
 * one's begin. Versions are told apart by identity.
 */
export function toleranceBands(
  inForce: readonly (Tolerance | null)[],
  polarity: Polarity,
): readonly ToleranceBand[] {
  const bands: ToleranceBand[] = [];
  let first = 0;
  while (first < inForce.length) {
    const version = inForce[first] ?? null;
    let last = first;
    while (last + 1 < inForce.length && (inForce[last + 1] ?? null) === version) last += 1;
    if (version) {
      for (const zone of toleranceZones(version, polarity)) bands.push({ ...zone, first, last });
    }
    first = last + 1;
  }
  return bands;
}
