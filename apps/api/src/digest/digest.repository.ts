import type { Database, TransactionHandle } from '@vital-signs/database';
import type { EndedPlace, Role } from '@vital-signs/domain';

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
  /** A place that had ended by a day, as known at a revision; null where it stands then, or never did. */
  endedPlace(asked: {
    readonly authorityId: number;
    readonly place: string;
    readonly by: string;
    readonly revision: number;
  }): Promise<EndedPlace | null>;
  /** Lets wait what these people are to be told, where it does not yet. */
  queue(key: DigestKey, userIds: readonly string[]): Promise<void>;
  /** Lets nothing wait for anybody but these. */
  keepOnly(key: DigestKey, userIds: readonly string[]): Promise<void>;
  /** Takes one that waits upon itself; false where another process has it, or it was sent. */
  claim(key: DigestKey, userId: string): Promise<boolean>;
  /** Says that it is handed on from here: if the work breaks off now, nobody knows whether it arrived. */
  handOn(key: DigestKey, userId: string): Promise<void>;
  /** Says that it was sent, or why it could not be. */
  finish(key: DigestKey, userId: string, problem: string | null): Promise<void>;
  /** There is nothing to tell them. */
  forget(key: DigestKey, userId: string): Promise<void>;
  /** Editions of which somebody still waits to be told, and nobody is telling them, of the last few days. */
  waiting(): Promise<readonly (DigestKey & { readonly authority: string })[]>;
}

/** Said of a digest while it is handed on; where that breaks off it is not sent a second time. */
const HANDED_ON = 'The work broke off while it was being sent.';
/** A process that took one longer ago than this has ended. */
const TAKEN_FOR = "interval '10 minutes'";
/** What happened longer ago than this is no news any more. */
const NEWS_FOR = "interval '3 days'";
const STILL_WAITS = `NOT d.sent AND d.problem IS DISTINCT FROM '${HANDED_ON}' AND d.at < now() - ${TAKEN_FOR}`;

/**
 * Lets wait what an edition changed for everybody with a role in force, in the transaction that
 * publishes it: whoever tells them then may break off, and another goes on.
 */
export async function queueDigests(
  transaction: TransactionHandle,
  { authorityId, edition }: DigestKey,
): Promise<void> {
  await transaction.query(
    `INSERT INTO "Digest" ("authorityId", "editionNumber", "userId", sent, at)
     SELECT DISTINCT "authorityId", $2::int, "userId", false, to_timestamp(0)
       FROM "RoleGrant"
      WHERE "authorityId" = $1 AND "endedAt" IS NULL AND "suspendedAt" IS NULL
         ON CONFLICT DO NOTHING`,
    [authorityId, edition],
  );
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

    async endedPlace({ authorityId, place, by, revision }) {
      const alive = (row: string) => `${row}."authorityId" = $1 AND ${row}."fromRevision" <= $4
                AND (${row}."toRevision" IS NULL OR ${row}."toRevision" > $4)`;
      const [ended] = await database.query<EndedPlace>(
        `SELECT p.name, max(l."validTo") AS "endedOn",
                (SELECT coalesce(json_agg(b.name ORDER BY b.position, b.name), '[]')
                   FROM "Place" b
                  WHERE b."authorityId" = $1 AND EXISTS (
                        SELECT 1 FROM "PlaceSuccession" s
                         WHERE ${alive('s')} AND s."predecessorId" = p.id AND s."successorId" = b.id
                           AND s."on" <= $3::date)) AS successors
           FROM "Place" p
           JOIN "PlaceLink" l ON ${alive('l')} AND l."childId" = p.id AND l."validFrom" <= $3::date
          WHERE p."authorityId" = $1 AND p.slug = $2
          GROUP BY p."authorityId", p.id, p.name
         HAVING bool_and(l."validTo" IS NOT NULL AND l."validTo" <= $3::date)`,
        [authorityId, place, by, revision],
      );
      return ended ?? null;
    },

    async queue({ authorityId, edition }, userIds) {
      await database.query(
        `INSERT INTO "Digest" ("authorityId", "editionNumber", "userId", sent, at)
         SELECT $1, $2, id, false, to_timestamp(0) FROM unnest($3::text[]) AS id
             ON CONFLICT DO NOTHING`,
        [authorityId, edition, userIds],
      );
    },

    async keepOnly({ authorityId, edition }, userIds) {
      await database.query(
        `DELETE FROM "Digest" d
          WHERE "authorityId" = $1 AND "editionNumber" = $2 AND "userId" <> ALL($3::text[])
            AND ${STILL_WAITS}`,
        [authorityId, edition, userIds],
      );
    },

    async claim({ authorityId, edition }, userId) {
      const taken = await database.query(
        `UPDATE "Digest" d SET at = now(), problem = NULL
          WHERE "authorityId" = $1 AND "editionNumber" = $2 AND "userId" = $3 AND ${STILL_WAITS}
          RETURNING "userId"`,
        [authorityId, edition, userId],
      );
      return taken.length > 0;
    },

    async handOn({ authorityId, edition }, userId) {
      await database.query(
        `UPDATE "Digest" SET problem = $4
          WHERE "authorityId" = $1 AND "editionNumber" = $2 AND "userId" = $3`,
        [authorityId, edition, userId, HANDED_ON],
      );
    },

    async finish({ authorityId, edition }, userId, problem) {
      await database.query(
        `UPDATE "Digest" SET sent = $4, problem = $5, at = now()
          WHERE "authorityId" = $1 AND "editionNumber" = $2 AND "userId" = $3`,
        [authorityId, edition, userId, problem === null, problem],
      );
    },

    async forget({ authorityId, edition }, userId) {
      await database.query(
        `DELETE FROM "Digest"
          WHERE "authorityId" = $1 AND "editionNumber" = $2 AND "userId" = $3 AND NOT sent`,
        [authorityId, edition, userId],
      );
    },

    waiting: () =>
      database.query(
        `SELECT DISTINCT d."authorityId", d."editionNumber" AS edition, a.slug AS authority
           FROM "Digest" d
           JOIN "Authority" a ON a.id = d."authorityId"
           JOIN "Edition" e ON e."authorityId" = d."authorityId" AND e.number = d."editionNumber"
          WHERE ${STILL_WAITS} AND e."publishedAt" > now() - ${NEWS_FOR}
          ORDER BY 1, 2`,
      ),
  };
}
