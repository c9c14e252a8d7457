import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '@vital-signs/database';

/** The channel on which processes tell each other whose access is to be looked up anew. */
export const ACCESS_CHANNEL = 'access';

/** An account that is to be made. */
export interface NewAccount {
  readonly email: string;
  readonly name: string;
  /** By `hashPassword`, of one in which `problemOfPassword` finds nothing; null: they sign in otherwise. */
  readonly passwordHash: string | null;
}

/** E-mail addresses are told apart in lower case only. */
export const emailKey = (email: string) => email.trim().toLowerCase();

/**
 * Makes an account and gives its id. It may sign in once it holds a role.
 * @throws Error of the database where the address has an account already.
 */
export async function createAccount(
  database: Queryable,
  { email, name, passwordHash }: NewAccount,
): Promise<string> {
  const id = randomUUID();
  await database.query(
    `INSERT INTO "User" (id, name, email, "emailVerified", "updatedAt")
     VALUES ($1, $2, $3, true, now())`,
    [id, name, emailKey(email)],
  );
  if (passwordHash !== null) await setPassword(database, id, passwordHash);
  return id;
}

/** Gives an account a password, or another one. Sessions stay: see `endSessionsOf`. */
export async function setPassword(
  database: Queryable,
  userId: string,
  passwordHash: string,
): Promise<void> {
  await database.query(
    `INSERT INTO "Account" (id, "accountId", "providerId", "userId", password, "updatedAt")
     VALUES ($1, $2, 'credential', $2, $3, now())
     ON CONFLICT ("providerId", "accountId")
     DO UPDATE SET password = excluded.password, "updatedAt" = now()`,
    [randomUUID(), userId, passwordHash],
  );
}

/** The hash of somebody's password; null where they have none. */
export async function passwordHashOf(database: Queryable, userId: string): Promise<string | null> {
  const [found] = await database.query<{ password: string | null }>(
    `SELECT password FROM "Account" WHERE "providerId" = 'credential' AND "accountId" = $1`,
    [userId],
  );
  return found?.password ?? null;
}

/**
 * Ends all sessions of somebody, but one if that is said. Every process hears of it when the
 * transaction is committed; this one at once after `announceAccess`.
 */
export async function endSessionsOf(
  database: Queryable,
  userId: string,
  { but = null }: { readonly but?: string | null } = {},
): Promise<void> {
  await database.query(
    `DELETE FROM "Session" WHERE "userId" = $1 AND ($2::text IS NULL OR id <> $2)`,
    [userId, but],
  );
}

/** Forgets in this process at once what it remembers of somebody's access; '' of everybody's. To be called after the commit. */
export function announceAccess(database: Database, userId: string): void {
  database.announce(ACCESS_CHANNEL, userId);
}
