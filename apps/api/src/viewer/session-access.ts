import type { Queryable } from '@vital-signs/database';
import { type AccessPolicy, type Grant, type Role } from '@vital-signs/domain';
import { accessOf, type Access, type SignedInPerson, type Viewer } from './viewer';

export interface GrantRow {
  authority: string;
  role: Role;
  place: string | null;
  secondFactorRequired: boolean;
  headsSeeOtherLocalities: boolean;
}

/** How long a session goes on from now, and at most. */
export interface SessionLife {
  readonly idleSeconds: number;
  readonly longestSeconds: number;
}

/**
 * What somebody ($1) holds that is in force, as SQL. What follows from a group of the provider counts
 * where a session that began there says so: groups are settled at each sign-in.
 */
export const grantsInForce = (sessionAtProvider: string) => `
  SELECT a.slug AS authority, g.role::text AS role, p.slug AS place,
         coalesce(o."secondFactorRequired", false) AS "secondFactorRequired",
         coalesce(o."headsSeeOtherLocalities", true) AS "headsSeeOtherLocalities"
  FROM "RoleGrant" g
  JOIN "Authority" a ON a.id = g."authorityId"
  LEFT JOIN "Place" p ON p."authorityId" = g."authorityId" AND p.id = g."placeId"
  LEFT JOIN "AccessPolicy" o ON o."authorityId" = g."authorityId"
  WHERE g."userId" = $1 AND g."endedAt" IS NULL AND g."suspendedAt" IS NULL
    AND (NOT g."fromProvider" OR EXISTS (
      SELECT 1 FROM "Session" s WHERE ${sessionAtProvider} AND s."signedInBy" = 'OPENID'))
  ORDER BY a.slug, g.role, p.slug`;

/** Notes that a session is used, and reads what its owner holds that is in force: in one statement. */
export async function useSession(
  database: Queryable,
  { id, sessionId }: Pick<SignedInPerson, 'id' | 'sessionId'>,
  { idleSeconds, longestSeconds }: SessionLife,
): Promise<readonly GrantRow[]> {
  return database.query<GrantRow>(
    `WITH used AS (
       UPDATE "Session" SET
         "updatedAt" = now(),
         "expiresAt" = least(now() + make_interval(secs => $3),
                             "createdAt" + make_interval(secs => $4))
       WHERE id = $2
     )
     ${grantsInForce('s.id = $2')}`,
    [id, sessionId, idleSeconds, longestSeconds],
  );
}

/** What somebody may see, by what they hold. */
export function viewerOf(
  person: SignedInPerson,
  rows: readonly GrantRow[],
  gaveSecondFactor: boolean,
): Viewer {
  const held = new Map<string, { grants: Grant[]; policy: AccessPolicy }>();
  for (const { authority, role, place, ...policy } of rows) {
    const known = held.get(authority) ?? { grants: [], policy };
    known.grants.push({ role, place });
    held.set(authority, known);
  }
  const access = new Map<string, Access>();
  const withoutSecondFactor: string[] = [];
  for (const [authority, { grants, policy }] of held) {
    if (policy.secondFactorRequired && !gaveSecondFactor) withoutSecondFactor.push(authority);
    else access.set(authority, accessOf(grants, policy));
  }
  return { person, access, withoutSecondFactor };
}
