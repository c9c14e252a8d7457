import type { Queryable } from '@vital-signs/database';

/** What somebody holds, as it lets them sign in or not. */
export interface HeldAtSignIn {
  /** Whether any role is in force that may be used after this way of signing in. */
  readonly mayEnter: boolean;
  /** Names of the authorities in which their roles are suspended. */
  readonly suspendedIn: readonly string[];
  /** Whether a role is in force that is used after signing in at the provider alone. */
  readonly atProvider: boolean;
}

/** What somebody holds; roles that follow from groups count only where the provider was asked for them. */
export async function heldAtSignIn(
  database: Queryable,
  userId: string,
  { providerAsked }: { readonly providerAsked: boolean },
): Promise<HeldAtSignIn> {
  const held = await database.query<{ name: string; suspended: boolean; fromProvider: boolean }>(
    `SELECT a.name, g."suspendedAt" IS NOT NULL AS suspended, g."fromProvider"
     FROM "RoleGrant" g JOIN "Authority" a ON a.id = g."authorityId"
     WHERE g."userId" = $1 AND g."endedAt" IS NULL ORDER BY a.name, g.id`,
    [userId],
  );
  const inForce = held.filter(({ suspended }) => !suspended);
  const suspended = held.filter((one) => one.suspended).map(({ name }) => name);
  return {
    mayEnter: inForce.some(({ fromProvider }) => providerAsked || !fromProvider),
    suspendedIn: [...new Set(suspended)],
    atProvider: inForce.some(({ fromProvider }) => fromProvider),
  };
}

/** Whether an authenticator application is asked for when somebody signs in. */
export async function hasSecondFactor(database: Queryable, userId: string): Promise<boolean> {
  const [found] = await database.query<{ on: boolean | null }>(
    `SELECT "twoFactorEnabled" AS on FROM "User" WHERE id = $1`,
    [userId],
  );
  return found?.on === true;
}

/** Takes somebody's second factor away: their password alone signs them in. */
export async function removeSecondFactor(database: Queryable, userId: string): Promise<void> {
  await database.query(`DELETE FROM "TwoFactor" WHERE "userId" = $1`, [userId]);
  await database.query(
    `UPDATE "User" SET "twoFactorEnabled" = false, "updatedAt" = now() WHERE id = $1`,
    [userId],
  );
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
