import type { Queryable } from '@vital-signs/database';

export interface ApiTokenRow {
  id: number;
  name: string;
  prefix: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  isExpired: boolean;
}

/** A token that is to be kept: its hash, never itself. */
export interface NewApiToken {
  readonly userId: string;
  readonly name: string;
  readonly tokenHash: string;
  readonly prefix: string;
  readonly days: number;
  /** The session in which it is made. */
  readonly sessionId: string;
}

/** A token as somebody sends it, with its owner. */
export interface SentTokenRow {
  id: number;
  /** What its owner calls it. */
  tokenName: string;
  userId: string;
  /** Its owner's. */
  name: string;
  email: string;
  expiresAt: Date;
  revokedAt: Date | null;
  isExpired: boolean;
  secondFactor: boolean;
}

export function createApiTokenRepository(database: Queryable) {
  return {
    /** Those that were not taken back, the newest first. */
    ofUser: (userId: string) =>
      database.query<ApiTokenRow>(
        `SELECT id, name, prefix, "createdAt", "expiresAt", "lastUsedAt", "expiresAt" <= now() AS "isExpired"
           FROM "ApiToken" WHERE "userId" = $1 AND "revokedAt" IS NULL ORDER BY id DESC`,
        [userId],
      ),

    /** Keeps a token unless its owner has as many that work as they may; false: it was not. */
    async make(made: NewApiToken, most: number): Promise<boolean> {
      // Its owner's row is locked, so that of two at once both are counted.
      await database.query(`SELECT 1 FROM "User" WHERE id = $1 FOR UPDATE`, [made.userId]);
      const rows = await database.query(
        `INSERT INTO "ApiToken" ("userId", name, "tokenHash", prefix, "expiresAt", "secondFactor")
         SELECT $1, $2, $3, $4, now() + make_interval(days => $5),
                coalesce((SELECT "secondFactor" FROM "Session" WHERE id = $6 AND "userId" = $1), false)
          WHERE (SELECT count(*) FROM "ApiToken"
                  WHERE "userId" = $1 AND "revokedAt" IS NULL AND "expiresAt" > now()) < $7
         RETURNING id`,
        [made.userId, made.name, made.tokenHash, made.prefix, made.days, made.sessionId, most],
      );
      return rows.length > 0;
    },

    /** Takes a token back, and gives its name; null where it is not this person's, or was before. */
    async revoke(userId: string, id: number): Promise<string | null> {
      const [row] = await database.query<{ name: string }>(
        `UPDATE "ApiToken" SET "revokedAt" = now()
          WHERE id = $1 AND "userId" = $2 AND "revokedAt" IS NULL RETURNING name`,
        [id, userId],
      );
      return row?.name ?? null;
    },

    async byHash(tokenHash: string): Promise<SentTokenRow | null> {
      const [row] = await database.query<SentTokenRow>(
        `SELECT t.id, t.name AS "tokenName", t."userId", u.name, u.email, t."expiresAt", t."revokedAt",
                t."expiresAt" <= now() AS "isExpired", t."secondFactor"
           FROM "ApiToken" t JOIN "User" u ON u.id = t."userId" WHERE t."tokenHash" = $1`,
        [tokenHash],
      );
      return row ?? null;
    },

    /** Notes that a token is used, once a minute at most. */
    used: (id: number) =>
      database.query(
        `UPDATE "ApiToken" SET "lastUsedAt" = now()
          WHERE id = $1 AND coalesce("lastUsedAt" < now() - interval '1 minute', true)`,
        [id],
      ),
  };
}
