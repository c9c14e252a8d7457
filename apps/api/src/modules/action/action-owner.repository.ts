import type { Queryable } from '@vital-signs/database';
import type { Grant } from '@vital-signs/domain';

/** Somebody with a role in an authority, and what they hold there. */
export interface ActionOwnerRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly Grant[];
}

export interface ActionOwnerRepository {
  /** Everybody who holds a role in the authority that is in force. */
  holders(authorityId: number): Promise<readonly ActionOwnerRow[]>;
}

export function createActionOwnerRepository(database: Queryable): ActionOwnerRepository {
  return {
    holders: (authorityId) =>
      database.query<ActionOwnerRow>(
        `SELECT u.id, u.name, lower(u.email) AS email,
                json_agg(json_build_object('role', g.role, 'place', p.slug) ORDER BY g.id) AS grants
           FROM "RoleGrant" g
           JOIN "User" u ON u.id = g."userId"
           LEFT JOIN "Place" p ON p."authorityId" = g."authorityId" AND p.id = g."placeId"
          WHERE g."authorityId" = $1 AND g."endedAt" IS NULL AND g."suspendedAt" IS NULL
          GROUP BY u.id
          ORDER BY u.id`,
        [authorityId],
      ),
  };
}
