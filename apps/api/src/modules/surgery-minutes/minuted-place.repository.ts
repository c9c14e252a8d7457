import type { Queryable } from '@vital-signs/database';
import { placeNameAt } from '../surgery-room/said-action.repository';
import type { SurgeryKey } from '../surgery/surgery.repository';

/** What the place of a surgery was called when that was over; while it is not, what it is called now. */
export async function minutedPlaceName(
  database: Queryable,
  { authorityId, number }: SurgeryKey,
): Promise<string | null> {
  const [row] = await database.query<{ name: string }>(
    `SELECT ${placeNameAt('known.revision')} AS name
       FROM "Surgery" s
       JOIN "Place" p ON p."authorityId" = s."authorityId" AND p.id = s."placeId"
       CROSS JOIN LATERAL (
         SELECT coalesce(max(r.number), 0) AS revision FROM "Revision" r
          WHERE r."authorityId" = s."authorityId"
            AND (s."endedAt" IS NULL OR r.at <= s."endedAt")) known
      WHERE s."authorityId" = $1 AND s.id = $2`,
    [authorityId, number],
  );
  return row?.name ?? null;
}
