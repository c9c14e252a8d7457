import type { Database, Queryable, SignInMethod } from '@vital-signs/database';
import type { Role } from '@vital-signs/domain';

export interface AccountRow {
  id: string;
  name: string;
  email: string;
  secondFactorEnabled: boolean;
  hasPassword: boolean;
  preferences: Readonly<Record<string, unknown>>;
}

export interface HeldRoleRow {
  authority: string;
  authorityName: string;
  role: Role;
  placeSlug: string | null;
  placeName: string | null;
}

export interface SessionRow {
  id: string;
  signedInBy: SignInMethod;
  createdAt: Date;
  updatedAt: Date;
  expiresAt: Date;
  userAgent: string | null;
  ipAddress: string | null;
}

export interface ViewerRepository {
  account(userId: string): Promise<AccountRow | null>;
  /** By authority, what somebody holds that is in force in a session: of groups only where it began at the provider. */
  roles(userId: string, sessionId: string): Promise<HeldRoleRow[]>;
  /** Those that are not over, the last used first. */
  sessions(userId: string): Promise<SessionRow[]>;
}

export function createViewerRepository(database: Queryable): ViewerRepository {
  return {
    async account(userId) {
      const [found] = await database.query<AccountRow>(
        `SELECT u.id, u.name, u.email, coalesce(u."twoFactorEnabled", false) AS "secondFactorEnabled",
                EXISTS (SELECT 1 FROM "Account" a WHERE a."userId" = u.id
                        AND a."providerId" = 'credential' AND a.password IS NOT NULL) AS "hasPassword",
                u.preferences
         FROM "User" u WHERE u.id = $1`,
        [userId],
      );
      return found ?? null;
    },
    roles: (userId, sessionId) =>
      database.query<HeldRoleRow>(
        `SELECT a.slug AS authority, a.name AS "authorityName", g.role::text AS role,
                p.slug AS "placeSlug", p.name AS "placeName"
         FROM "RoleGrant" g
         JOIN "Authority" a ON a.id = g."authorityId"
         LEFT JOIN "Place" p ON p."authorityId" = g."authorityId" AND p.id = g."placeId"
         WHERE g."userId" = $1 AND g."endedAt" IS NULL AND g."suspendedAt" IS NULL
           AND (NOT g."fromProvider" OR EXISTS (
             SELECT 1 FROM "Session" s WHERE s.id = $2 AND s."signedInBy" = 'OPENID'))
         ORDER BY a.name, g.role, p.name`,
        [userId, sessionId],
      ),
    sessions: (userId) =>
      database.query<SessionRow>(
        `SELECT id, "signedInBy"::text AS "signedInBy", "createdAt", "updatedAt", "expiresAt",
                "userAgent", "ipAddress"
         FROM "Session" WHERE "userId" = $1 AND "expiresAt" > now()
         ORDER BY "updatedAt" DESC, id`,
        [userId],
      ),
  };
}

/** Writes what somebody changes of their own account, in a transaction with its event. */
export function createOwnAccount(database: Pick<Database, 'query'>) {
  return {
    rename: (userId: string, name: string) =>
      database.query(`UPDATE "User" SET name = $2, "updatedAt" = now() WHERE id = $1`, [
        userId,
        name,
      ]),
    prefer: (userId: string, preferences: Readonly<Record<string, string>>) =>
      database.query(
        `UPDATE "User" SET preferences = $2::jsonb, "updatedAt" = now() WHERE id = $1`,
        [userId, JSON.stringify(preferences)],
      ),
    /** Ends one of somebody's own sessions; false where it is not theirs, or over. */
    async endSession(userId: string, id: string): Promise<boolean> {
      const ended = await database.query(
        `DELETE FROM "Session" WHERE "userId" = $1 AND id = $2 RETURNING id`,
        [userId, id],
      );
      return ended.length > 0;
    },
    /** Ends somebody's sessions but one, and gives their number. */
    async endOtherSessions(userId: string, but: string): Promise<number> {
      const ended = await database.query(
        `DELETE FROM "Session" WHERE "userId" = $1 AND id <> $2 RETURNING id`,
        [userId, but],
      );
      return ended.length;
    },
  };
}
