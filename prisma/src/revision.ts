import type { RestatementCause, RevisionCause } from '../generated/client';
import type { Database, TransactionHandle, TransactionOptions } from './database';

export interface RevisionRequest {
  authorityId: number;
  cause: RevisionCause;
  /** Why, in words that a data officer would understand a year later. */
  reason: string;
  /** Who caused it; a system name where no person did. */
  person: string;
  /** Why published figures change with it; left out: nobody said so, or none do. */
  restates?: RestatementCause | null;
}

/**
 * Writes a change of an authority's record under its next revision number. Numbers are gapless:
 * they are taken under a lock of the authority's row, in the transaction that holds the change, so
 * that a change that fails leaves neither rows nor a number behind. Whoever listens to the channel
 * 'revision' hears of it once it is committed: in this process before the promise resolves, so that
 * what is read next is fresh, in others as soon as the server tells them.
 */
export async function commitRevision<T>(
  database: Database,
  { authorityId, cause, reason, person, restates = null }: RevisionRequest,
  write: (transaction: TransactionHandle, revision: number) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  let committed = 0;
  const written = await database.transaction(async (transaction) => {
    await transaction.query('SELECT id FROM "Authority" WHERE id = $1 FOR NO KEY UPDATE', [
      authorityId,
    ]);
    const [next] = await transaction.query<{ number: number }>(
      `INSERT INTO "Revision" ("authorityId", number, cause, reason, person, restates)
       SELECT $1, coalesce(max(number), 0) + 1, $2::"RevisionCause", $3, $4, $5::"RestatementCause"
         FROM "Revision" WHERE "authorityId" = $1
       RETURNING number`,
      [authorityId, cause, reason, person, restates],
    );
    if (next === undefined) throw new Error(`Authority ${authorityId} has no next revision.`);
    committed = next.number;
    return write(transaction, next.number);
  }, options);
  database.announce('revision', JSON.stringify({ authorityId, revision: committed }));
  return written;
}
