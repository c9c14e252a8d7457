import {
  commitForEveryAuthority,
  commitRevision,
  type Database,
  type TransactionHandle,
} from '@vital-signs/database';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import { LOAD_LOCK } from './national-load.repository';

/** A release that is to be withdrawn. */
export interface WithdrawalToWrite {
  readonly release: number;
  /** The authority that alone sees it; null: all do. */
  readonly authorityId: number | null;
  readonly reason: string;
  readonly actor: AuditActor;
}

/** The release is withdrawn already. */
export class WithdrawnAlreadyError extends Error {}

/**
 * Withdraws a release under the next revision of whoever sees it. The withdrawal takes a number among
 * the releases, so that an edition knows by the latest number that it saw whether the release stood.
 * @throws WithdrawnAlreadyError
 */
export function insertWithdrawal(database: Database, asked: WithdrawalToWrite): Promise<void> {
  const { authorityId, release, reason, actor } = asked;
  const sentence = `National figures were withdrawn, release ${release}: ${reason}`;
  const request = { cause: 'EDIT', reason: sentence, person: actor.name } as const;
  const write = (transaction: TransactionHandle) => writeWithdrawal(transaction, asked, sentence);
  return authorityId === null
    ? commitForEveryAuthority(database, request, write)
    : commitRevision(database, { ...request, authorityId }, write);
}

async function writeWithdrawal(
  transaction: TransactionHandle,
  { authorityId, release, reason, actor }: WithdrawalToWrite,
  sentence: string,
): Promise<void> {
  await transaction.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]);
  const [written] = await transaction.query<{ id: number; title: string; fileName: string }>(
    `INSERT INTO "NationalRelease"
       (source, title, "fileName", sha256, "publishedOn", person, "authorityId", rows, withdraws, reason)
     SELECT source, title, "fileName", 'withdrawal of ' || sha256, "publishedOn", $2, "authorityId", 0,
            id, $3
       FROM "NationalRelease" r
      WHERE r.id = $1 AND r.withdraws IS NULL AND r."authorityId" IS NOT DISTINCT FROM $4::int
        AND NOT EXISTS (
          SELECT 1 FROM "NationalRelease" w
           WHERE w.withdraws = r.id AND (w."authorityId" IS NULL OR w."authorityId" = $4::int))
     RETURNING id, title, "fileName"`,
    [release, actor.name, reason, authorityId],
  );
  if (written === undefined) throw new WithdrawnAlreadyError(`Release ${release}`);
  const { id, title, fileName } = written;
  await recordAudit(transaction, {
    ...{ authorityId, kind: 'national.withdrawn', outcome: 'DONE', actor, sentence },
    subject: `Release ${release}, ${fileName}`,
    before: { release, title, fileName },
    after: { withdrawnAs: id, reason },
  });
}
