import { parsePeriodKey, toleranceInForce } from '@vital-signs/domain';

interface PlacedVersion {
  /** Slug of the one place that it was set for; null: every place. */
  readonly place: string | null;
  readonly from: string;
  readonly to: string | null;
}

/** What holds for a place at a period's end: what was set for it alone goes before the rest. */
export function inForceFor<T extends PlacedVersion>(
  versions: readonly T[],
  place: string,
  key: string,
): T | null {
  const period = parsePeriodKey(key);
  const own = versions.filter((version) => version.place === place);
  const everyone = versions.filter((version) => version.place === null);
  return toleranceInForce(own, period) ?? toleranceInForce(everyone, period);
}
