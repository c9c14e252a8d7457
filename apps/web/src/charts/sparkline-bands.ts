import { month, toleranceInForce, toleranceZones } from '@vital-signs/domain';
import type { Polarity, ToleranceVersion } from '@vital-signs/domain';
import type { SparklineBand } from './sparkline-geometry';

/**
 * The tolerances in force month by month, as bands for a sparkline: where a version ends, its bands
 * end and the next one's begin. `months` are keys such as 2018-03, oldest first.
 */
export function sparklineBands(
  versions: readonly ToleranceVersion[],
  polarity: Polarity,
  months: readonly string[],
): readonly SparklineBand[] {
  if (versions.length === 0) return [];
  const inForce = months.map((key) => toleranceInForce(versions, month(key)));
  const bands: SparklineBand[] = [];
  let firstMonth = 0;
  while (firstMonth < months.length) {
    const version = inForce[firstMonth] ?? null;
    let lastMonth = firstMonth;
    while (lastMonth + 1 < months.length && (inForce[lastMonth + 1] ?? null) === version) {
      lastMonth += 1;
    }
    if (version) {
      for (const zone of toleranceZones(version, polarity)) {
        bands.push({ ...zone, firstMonth, lastMonth });
      }
    }
    firstMonth = lastMonth + 1;
  }
  return bands;
}
