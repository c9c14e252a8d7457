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
  /** The moment it tells of, where a history is invented; left out: now. */
  at?: Date;
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
  request: RevisionRequest,
  write: (transaction: TransactionHandle, revision: number) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  let committed = 0;
  const written = await database.transaction(async (transaction) => {
    committed = await takeRevision(transaction, request);
    return write(transaction, committed);
  }, options);
  announce(database, request.authorityId, committed);
  return written;
}

/**
 * Writes what every authority reads, under the next revision of each of them: all are kept, or none.
 * Authorities are locked in one order, so that two such writers wait for each other.
 */
export async function commitForEveryAuthority<T>(
  database: Database,
  request: Omit<RevisionRequest, 'authorityId'>,
  write: (transaction: TransactionHandle) => Promise<T>,
  options?: TransactionOptions,
): Promise<T> {
  const committed: [authorityId: number, revision: number][] = [];
  const written = await database.transaction(async (transaction) => {
    const all = await transaction.query<{ id: number }>('SELECT id FROM "Authority" ORDER BY id');
    for (const { id } of all) {
      committed.push([id, await takeRevision(transaction, { ...request, authorityId: id })]);
    }
    return write(transaction);
  }, options);
  for (const [authorityId, revision] of committed) announce(database, authorityId, revision);
  return written;
}

async function takeRevision(
  transaction: TransactionHandle,
  { authorityId, cause, reason, person, restates = null, at }: RevisionRequest,
): Promise<number> {
  await transaction.query('SELECT id FROM "Authority" WHERE id = $1 FOR NO KEY UPDATE', [
    authorityId,
  ]);
  const [next] = await transaction.query<{ number: number }>(
    `INSERT INTO "Revision" ("authorityId", number, cause, reason, person, restates, at)
     SELECT $1, coalesce(max(number), 0) + 1, $2::"RevisionCause", $3, $4, $5::"RestatementCause",
            coalesce($6::timestamptz, now())
       FROM "Revision" WHERE "authorityId" = $1
     RETURNING number`,
    [authorityId, cause, reason, person, restates, at ?? null],
  );
  if (next === undefined) throw new Error(`Authority ${authorityId} has no next revision.`);
  return next.number;
}

function announce(database: Database, authorityId: number, revision: number): void {
  database.announce('revision', JSON.stringify({ authorityId, revision }));
}
