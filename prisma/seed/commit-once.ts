import type { Database, Queryable, TransactionHandle } from '../src/database';
import { commitRevision } from '../src/revision';

/** A revision that a seed makes at most once, known by its reason. */
export interface OnceOnly {
  readonly authorityId: number;
  readonly reason: string;
  readonly person: string;
  /** The moment it tells of, where a history is invented; left out: now. */
  readonly at?: Date;
}

class CommittedMeanwhile extends Error {}

async function isCommitted(
  database: Queryable,
  { authorityId, reason }: OnceOnly,
  before = Number.MAX_SAFE_INTEGER,
): Promise<boolean> {
  const rows = await database.query(
    'SELECT 1 FROM "Revision" WHERE "authorityId" = $1 AND reason = $2 AND number < $3::int8',
    [authorityId, reason, before],
  );
  return rows.length > 0;
}

/**
 * Commits a revision unless the record has it already: false then. The authority is locked while a
 * revision is written, so that of several processes one writes and the others find it done.
 */
export async function commitOnce(
  database: Database,
  once: OnceOnly,
  write: (transaction: TransactionHandle, revision: number) => Promise<void>,
): Promise<boolean> {
  if (await isCommitted(database, once)) return false;
  try {
    await commitRevision(database, { ...once, cause: 'IMPORT' }, async (transaction, revision) => {
      if (await isCommitted(transaction, once, revision)) throw new CommittedMeanwhile();
      await write(transaction, revision);
    });
    return true;
  } catch (error) {
    if (error instanceof CommittedMeanwhile) return false;
    throw error;
  }
}
