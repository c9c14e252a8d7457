import type { Queryable } from '@vital-signs/database';
import { grantsCounted, type Grant } from '@vital-signs/domain';
import type { SurgeryKey } from '../surgery/surgery.repository';

/** What somebody holds in the authority of a surgery that is in force and counts. */
export async function grantsOf(
  database: Queryable,
  { authorityId }: SurgeryKey,
  person: string,
): Promise<readonly Grant[]> {
  const held = await database.query<Grant>(
    `SELECT g.role, p.slug AS place
       FROM "RoleGrant" g
       LEFT JOIN "Place" p ON p."authorityId" = g."authorityId" AND p.id = g."placeId"
      WHERE g."authorityId" = $1 AND g."userId" = $2
        AND g."endedAt" IS NULL AND g."suspendedAt" IS NULL
      ORDER BY g.id`,
    [authorityId, person],
  );
  return grantsCounted(held);
}
