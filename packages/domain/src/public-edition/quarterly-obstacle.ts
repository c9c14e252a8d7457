import { parsePeriodKey } from '../period-key';
import { periodNoun } from '../reporting-period/period-nouns';
import type { ReportingPeriod } from '../settings/authority-settings';

/**
 * Why no public edition can be made of what an authority reports by, in a sentence; null where one
 * can. Small numbers are protected among months, or among quarters: where both are public, a quarter
 * less two of its months is the third. `published`: keys of the periods that are public already.
 */
export function quarterlyObstacle(
  reportingPeriod: ReportingPeriod,
  published: readonly string[],
): string | null {
  const other = published
    .map((key) => parsePeriodKey(key).kind)
    .find((kind) => kind !== reportingPeriod);
  if (other === undefined) return null;
  const [now, then] = [periodNoun(reportingPeriod), periodNoun(other)];
  return `The authority reports by ${now}, and editions by ${then} are public already: small numbers are protected among months or among quarters, and what is public of the one would tell some of the other. Publish it to the authority’s own people.`;
}
