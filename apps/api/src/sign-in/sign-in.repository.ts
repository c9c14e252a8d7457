import type { Queryable } from '@vital-signs/database';

/** Whether somebody holds a role that is in force anywhere. */
export async function holdsARole(database: Queryable, userId: string): Promise<boolean> {
  const found = await database.query(
    `SELECT 1 FROM "RoleGrant"
     WHERE "userId" = $1 AND "endedAt" IS NULL AND "suspendedAt" IS NULL LIMIT 1`,
    [userId],
  );
  return found.length > 0;
}

/** Whether an authenticator application is asked for when somebody signs in. */
export async function hasSecondFactor(database: Queryable, userId: string): Promise<boolean> {
  const [found] = await database.query<{ on: boolean | null }>(
    `SELECT "twoFactorEnabled" AS on FROM "User" WHERE id = $1`,
    [userId],
  );
  return found?.on === true;
}

/** Notes when somebody last signed in: where they have a second factor, not after the password alone. */
export async function noteSignIn(
  database: Queryable,
  userId: string,
  { isPasswordAlone }: { readonly isPasswordAlone: boolean },
): Promise<void> {
  await database.query(
    `UPDATE "User" SET "lastSignInAt" = now()
     WHERE id = $1 AND NOT ($2 AND coalesce("twoFactorEnabled", false))`,
    [userId, isPasswordAlone],
  );
}

/** An account as sign-in looks at it. */
export interface AccountFound {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** The account of an address in lower case; null where there is none. */
export async function accountByEmail(
  database: Queryable,
  email: string,
): Promise<AccountFound | null> {
  const [found] = await database.query<AccountFound>(
    `SELECT id, name, email FROM "User" WHERE email = $1`,
    [email],
  );
  return found ?? null;
}

/** The account with an id; null where there is none. */
export async function accountById(database: Queryable, id: string): Promise<AccountFound | null> {
  const [found] = await database.query<AccountFound>(
    `SELECT id, name, email FROM "User" WHERE id = $1`,
    [id],
  );
  return found ?? null;
}

/** Whether somebody signs in at the provider of single sign-on and has no password here. */
export async function hasProviderAlone(database: Queryable, userId: string): Promise<boolean> {
  const found = await database.query<{ providerId: string }>(
    `SELECT "providerId" FROM "Account" WHERE "userId" = $1`,
    [userId],
  );
  const ways = found.map(({ providerId }) => providerId);
  return ways.includes('openid') && !ways.includes('credential');
}

/** What the provider said of somebody when a session began, encrypted; null where it began with a password. */
export async function openIdTokenOf(database: Queryable, token: string): Promise<string | null> {
  const [found] = await database.query<{ openIdToken: string | null }>(
    `SELECT "openIdToken" FROM "Session" WHERE token = $1`,
    [token],
  );
  return found?.openIdToken ?? null;
}

/** The authorities in which somebody holds a role, suspended or not: whose administrators learn of their sign-ins. */
export async function authoritiesOf(database: Queryable, userId: string): Promise<number[]> {
  const found = await database.query<{ id: number }>(
    `SELECT DISTINCT "authorityId" AS id FROM "RoleGrant"
     WHERE "userId" = $1 AND "endedAt" IS NULL ORDER BY 1`,
    [userId],
  );
  return found.map(({ id }) => id);
}

/** Deletes what is over: sessions, promises that lapsed, and counts of tries of a day ago. */
export async function sweep(database: Queryable): Promise<void> {
  await database.query(`DELETE FROM "Session" WHERE "expiresAt" < now()`);
  await database.query(`DELETE FROM "Verification" WHERE "expiresAt" < now()`);
  await database.query(
    `DELETE FROM "RateLimit"
     WHERE "lastRequest" < (extract(epoch FROM now() - interval '1 day') * 1000)::bigint`,
  );
}
