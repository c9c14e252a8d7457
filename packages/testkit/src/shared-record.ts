import { randomUUID } from 'node:crypto';
import { applyMigrations, openDatabase, type Database } from '@vital-signs/database';
import type { Role } from '@vital-signs/domain';
import { copyDatabase } from './copied-database';
import { startPostgres } from './postgres-server';

/** Somebody who is put beside those of a sample that was filled. */
export interface AddedPerson {
  readonly name: string;
  readonly email: string;
  /** Slug of the authority, in all of which they hold their role. */
  readonly authority: string;
  readonly role: Role;
  /** E-mail address of somebody who is there already: they sign in with the same password. */
  readonly passwordOf: string;
}

/** Where several processes of the product find one record; without a server, why there is none. */
export type SharedRecord =
  | { readonly databaseUrl: string; stop(): Promise<void> }
  | { readonly databaseUrl: null; readonly reason: string };

/**
 * Puts people beside those of a sample that was filled in a folder, and the whole of it on a
 * PostgreSQL server of its own, where PostgreSQL is installed: nobody needs a message to come in.
 */
export async function shareRecord(
  dataDir: string,
  people: readonly AddedPerson[],
): Promise<SharedRecord> {
  const filled = await openDatabase({ dataDir });
  try {
    for (const person of people) await addPerson(filled, person);
    const started = await startPostgres();
    if (started.server === null) return { databaseUrl: null, reason: started.reason };
    const { server } = started;
    try {
      const databaseUrl = await server.createDatabase('shared');
      const shared = await openDatabase({ databaseUrl });
      try {
        await applyMigrations(shared);
        await copyDatabase(filled, shared);
      } finally {
        await shared.close();
      }
      return { databaseUrl, stop: () => server.stop() };
    } catch (error) {
      await server.stop();
      throw error;
    }
  } finally {
    await filled.close();
  }
}

async function addPerson(
  database: Database,
  { name, email, authority, role, passwordOf }: AddedPerson,
): Promise<void> {
  const id = randomUUID();
  await database.query(
    `INSERT INTO "User" (id, name, email, "emailVerified", "updatedAt")
     VALUES ($1, $2, $3, true, now())`,
    [id, name, email],
  );
  await database.query(
    `INSERT INTO "Account" (id, "accountId", "providerId", "userId", password, "updatedAt")
     SELECT $1, $2, 'credential', $2, a.password, now()
       FROM "Account" a JOIN "User" u ON u.id = a."userId"
      WHERE u.email = $3 AND a."providerId" = 'credential'`,
    [randomUUID(), id, passwordOf],
  );
  await database.query(
    `INSERT INTO "RoleGrant" ("authorityId", "userId", role, "grantedBy")
     SELECT id, $2, $3::"Role", 'The journeys' FROM "Authority" WHERE slug = $1`,
    [authority, id, role],
  );
}
