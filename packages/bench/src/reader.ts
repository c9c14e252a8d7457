import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { createAccount, sessionCookieName } from '@vital-signs/api';
import { openDatabase } from '@vital-signs/database';
import type { DatabasePlace } from './database-place';

/**
 * Makes an analyst of every authority of a database who is signed in, and gives the header of their
 * cookie. The embedded database must not be open meanwhile.
 *
 * @param secret with which the server is started that will be asked
 */
export async function makeReader(place: DatabasePlace, secret: string): Promise<string> {
  const database = await openDatabase(place);
  try {
    const userId = await createAccount(database, {
      ...{ email: `${randomUUID()}@bench.example`, name: 'A reader', passwordHash: null },
    });
    await database.query(
      `INSERT INTO "RoleGrant" ("authorityId", "userId", role, "grantedBy")
       SELECT id, $1, 'ANALYST', 'The bench' FROM "Authority"`,
      [userId],
    );
    const token = randomBytes(24).toString('base64url');
    await database.query(
      `INSERT INTO "Session" (id, token, "userId", "expiresAt", "updatedAt", "secondFactor")
       VALUES ($1, $2, $3, now() + interval '1 day', now(), false)`,
      [randomUUID(), token, userId],
    );
    const signature = createHmac('sha256', secret).update(token).digest('base64');
    return `${sessionCookieName(false)}=${encodeURIComponent(`${token}.${signature}`)}`;
  } finally {
    await database.close();
  }
}
