import { asReported, month, type Period } from '@vital-signs/domain';
import type { AuthorityRecord, EditionSummary } from './authority.repository';

/** As much of an authority as says what its report steps by. */
type Reporting = Pick<AuthorityRecord, 'reportingPeriod' | 'financialYearStartMonth'>;

/** The period in which an authority reports what somebody names by a month or by a quarter. */
export function reportedIn(
  { reportingPeriod, financialYearStartMonth }: Reporting,
  named: Period,
): Period {
  return asReported(named, reportingPeriod, financialYearStartMonth);
}

/** The period in which an authority reports a day: its month, or its quarter. */
export function reportedOn(authority: Reporting, day: string): Period {
  return reportedIn(authority, month(day.slice(0, 7)));
}

/** The latest period for which an authority has a figure that its viewer may see; null where it has none. */
export function latestPeriodOf(
  authority: Reporting & Pick<AuthorityRecord, 'latestMonth'>,
): Period | null {
  const { latestMonth } = authority;
  return latestMonth === null ? null : reportedOn(authority, latestMonth);
}

/** The period of an edition. */
export function periodOfEdition({
  periodKind: kind,
  periodStart: start,
  periodEnd: end,
}: Pick<EditionSummary, 'periodKind' | 'periodStart' | 'periodEnd'>): Period {
  return { kind, start, end };
}
