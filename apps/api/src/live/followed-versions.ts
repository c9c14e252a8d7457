import type { Queryable } from '@vital-signs/database';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';

/** What tells whether a surgery has changed, without reading it. */
export interface FollowedVersion extends SurgeryKey {
  readonly version: number;
  /** The latest revision of its authority's record. */
  readonly record: number;
  /** Seconds since whoever drives was heard of; null where nobody drives, or they never were. */
  readonly driverUnheard: number | null;
}

/** The versions of several surgeries in one statement; of those that there are no more, nothing. */
export function followedVersions(
  database: Queryable,
  surgeries: readonly SurgeryKey[],
): Promise<FollowedVersion[]> {
  return database.query<FollowedVersion>(
    `SELECT s."authorityId", s.id AS number, s.version,
            coalesce((SELECT max(r.number) FROM "Revision" r
                       WHERE r."authorityId" = s."authorityId"), 0) AS record,
            CASE WHEN s."driverId" IS NOT NULL
                 THEN extract(epoch FROM now() - s."driverSeenAt")::float END AS "driverUnheard"
       FROM unnest($1::int[], $2::int[]) AS asked ("authorityId", number)
       JOIN "Surgery" s ON s."authorityId" = asked."authorityId" AND s.id = asked.number`,
    [surgeries.map(({ authorityId }) => authorityId), surgeries.map(({ number }) => number)],
  );
}
