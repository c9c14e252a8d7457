import type { Queryable, Role } from '@vital-signs/database';
import type { AccessPolicy } from '@vital-signs/domain';

/** A place, as a role names it. */
export interface RolePlaceRow {
  slug: string;
  name: string;
}

/** A role that somebody holds and that has not ended. */
export interface PersonRoleRow {
  id: number;
  role: Role;
  place: RolePlaceRow | null;
  fromProvider: boolean;
  suspended: boolean;
}

/** Somebody who holds or held a role in an authority. */
export interface PersonRow {
  id: string;
  name: string;
  email: string;
  /** Null where they never signed in, or hold no role here any more. */
  lastSignInAt: Date | null;
  /** False too where they hold no role here any more. */
  secondFactorEnabled: boolean;
  signsInWithProvider: boolean;
  /** In the order in which they were given. */
  roles: PersonRoleRow[];
}

export interface PeopleRepository {
  /** By name. */
  of(authorityId: number): Promise<PersonRow[]>;
  /** Null where they never held a role in the authority. */
  one(authorityId: number, userId: string): Promise<PersonRow | null>;
  /** Null where nothing was decided. */
  policy(authorityId: number): Promise<AccessPolicy | null>;
}

const PERSON = `
  SELECT u.id, u.name, u.email,
         -- How and when somebody who holds nothing here any more signs in elsewhere is not this authority's to know.
         CASE WHEN held."isHolder" THEN u."lastSignInAt" END AS "lastSignInAt",
         held."isHolder" AND coalesce(u."twoFactorEnabled", false) AS "secondFactorEnabled",
         EXISTS (SELECT 1 FROM "Account" a
                  WHERE a."userId" = u.id AND a."providerId" <> 'credential') AS "signsInWithProvider",
         (SELECT coalesce(json_agg(json_build_object(
                   'id', g.id, 'role', g.role, 'fromProvider', g."fromProvider",
                   'suspended', g."suspendedAt" IS NOT NULL,
                   'place', CASE WHEN p.id IS NULL THEN NULL
                                 ELSE json_build_object('slug', p.slug, 'name', p.name) END)
                   ORDER BY g.id), '[]')
            FROM "RoleGrant" g
            LEFT JOIN "Place" p ON p."authorityId" = g."authorityId" AND p.id = g."placeId"
           WHERE g."authorityId" = $1 AND g."userId" = u.id AND g."endedAt" IS NULL) AS roles
    FROM "User" u
   CROSS JOIN LATERAL (
     SELECT EXISTS (SELECT 1 FROM "RoleGrant" h
                     WHERE h."authorityId" = $1 AND h."userId" = u.id AND h."endedAt" IS NULL)
            AS "isHolder") held
   WHERE u.id IN (SELECT "userId" FROM "RoleGrant" WHERE "authorityId" = $1)`;

export function createPeopleRepository(database: Queryable): PeopleRepository {
  return {
    of: (authorityId) =>
      database.query<PersonRow>(`${PERSON} ORDER BY lower(u.name), u.email`, [authorityId]),

    async one(authorityId, userId) {
      const [person] = await database.query<PersonRow>(`${PERSON} AND u.id = $2`, [
        authorityId,
        userId,
      ]);
      return person ?? null;
    },

    async policy(authorityId) {
      const [policy] = await database.query<AccessPolicy>(
        `SELECT "secondFactorRequired", "headsSeeOtherLocalities"
           FROM "AccessPolicy" WHERE "authorityId" = $1`,
        [authorityId],
      );
      return policy ?? null;
    },
  };
}
