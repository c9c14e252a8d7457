import { parsePeriodKey, toleranceInForce } from '@vital-signs/domain';
import type { Polarity, ToleranceVersion } from '@vital-signs/domain';
import type { SparklineBand } from './sparkline-geometry';
import { toleranceBands } from './tolerance-bands';

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
  const inForce = months.map((key) => toleranceInForce(versions, parsePeriodKey(key)));
  return toleranceBands(inForce, polarity).map(({ first, last, ...zone }) => ({
    ...zone,
    firstMonth: first,
    lastMonth: last,
  }));
}
