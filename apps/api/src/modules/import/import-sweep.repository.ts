import type { Queryable } from '@vital-signs/database';
import type { ImportKey } from './import.repository';

/** Work on files that nobody has spoken of for so many milliseconds. */
export function silentWork(database: Queryable, silentMs: number): Promise<ImportKey[]> {
  return database.query<ImportKey>(
    `SELECT "authorityId", id AS number FROM "Import"
      WHERE state IN ('CHECKING', 'STORING')
        AND ("heardAt" IS NULL OR "heardAt" <= now() - $1 * interval '1 millisecond')`,
    [silentMs],
  );
}

/** Files that have waited to be stored for longer than so many days. */
export function waitingTooLong(database: Queryable, days: number): Promise<ImportKey[]> {
  return database.query<ImportKey>(
    `SELECT "authorityId", id AS number FROM "Import"
      WHERE state IN ('RECEIVED', 'CHECKED', 'REFUSED')
        AND "receivedAt" < now() - $1 * interval '1 day'`,
    [days],
  );
}
