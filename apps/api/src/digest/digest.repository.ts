import type { Database } from '@vital-signs/database';
import type { Role } from '@vital-signs/domain';

/** Somebody with a role in an authority, and what they hold there. */
export interface DigestReaderRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly preferences: Readonly<Record<string, unknown>>;
  readonly grants: readonly { readonly role: Role; readonly place: string | null }[];
  readonly secondFactorRequired: boolean;
  readonly headsSeeOtherLocalities: boolean;
}

/** An edition by its number. */
export interface DigestKey {
  readonly authorityId: number;
  readonly edition: number;
}

export interface DigestRepository {
  /** Everybody who holds a role in the authority that is in force. */
  readers(authorityId: number): Promise<readonly DigestReaderRow[]>;
  /** Takes a digest upon itself; false where it was taken already, here or by another process. */
  claim(key: DigestKey, userId: string): Promise<boolean>;
  finish(key: DigestKey, userId: string, problem: string | null): Promise<void>;
}

export function createDigestRepository(database: Database): DigestRepository {
  return {
    readers: (authorityId) =>
      database.query<DigestReaderRow>(
        `SELECT u.id, u.name, u.email, u.preferences,
                json_agg(json_build_object('role', g.role, 'place', p.slug) ORDER BY g.id) AS grants,
                coalesce(o."secondFactorRequired", false) AS "secondFactorRequired",
                coalesce(o."headsSeeOtherLocalities", true) AS "headsSeeOtherLocalities"
           FROM "RoleGrant" g
           JOIN "User" u ON u.id = g."userId"
           LEFT JOIN "Place" p ON p."authorityId" = g."authorityId" AND p.id = g."placeId"
           LEFT JOIN "AccessPolicy" o ON o."authorityId" = g."authorityId"
          WHERE g."authorityId" = $1 AND g."endedAt" IS NULL AND g."suspendedAt" IS NULL
            -- A role gives nothing without the second factor that is asked for, and one that comes
            -- from groups holds while its owner is signed in at the provider.
            AND (NOT coalesce(o."secondFactorRequired", false) OR u."twoFactorEnabled")
            AND (NOT g."fromProvider" OR EXISTS (
              SELECT 1 FROM "Session" s
               WHERE s."userId" = u.id AND s."signedInBy" = 'OPENID' AND s."expiresAt" > now()))
          GROUP BY u.id, o."secondFactorRequired", o."headsSeeOtherLocalities"
          ORDER BY u.id`,
        [authorityId],
      ),

    async claim({ authorityId, edition }, userId) {
      const taken = await database.query(
        `INSERT INTO "Digest" ("authorityId", "editionNumber", "userId", sent)
         VALUES ($1, $2, $3, false) ON CONFLICT DO NOTHING RETURNING "userId"`,
        [authorityId, edition, userId],
      );
      return taken.length > 0;
    },

    async finish({ authorityId, edition }, userId, problem) {
      await database.query(
        `UPDATE "Digest" SET sent = $4, problem = $5, at = now()
          WHERE "authorityId" = $1 AND "editionNumber" = $2 AND "userId" = $3`,
        [authorityId, edition, userId, problem === null, problem],
      );
    },
  };
}
