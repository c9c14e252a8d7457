import type { ReportingPeriod } from '../settings/authority-settings';

const OF_QUARTERS =
  'An authority that reports by quarter cannot be published to the public: its quarters, years to date and rolling years share months, and small numbers among them are not protected against each other. Publish it to the authority’s own people.';

/**
 * Why no public edition can be made of what an authority reports by, in a sentence; null where one
 * can. The protection of METHODS section 11 knows the sums of months, not those of quarters.
 */
export function quarterlyObstacle(reportingPeriod: ReportingPeriod): string | null {
  return reportingPeriod === 'QUARTER' ? OF_QUARTERS : null;
}
