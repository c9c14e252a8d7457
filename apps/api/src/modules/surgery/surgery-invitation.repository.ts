import type { Database } from '@vital-signs/database';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import type { WrittenTo } from './surgery-message';
import { readSurgery, type SurgeryKey, type SurgeryRecord } from './surgery.repository';
import { surgerySubject, type WrittenPlan } from './surgery-writer.repository';

/** Said of a message while it is handed on: if the work breaks off now, nobody knows whether it arrived. */
const HANDED_ON = 'The work broke off while it was being sent.';
/** Whoever took a message upon themselves longer ago than this has ended. */
const TAKEN_FOR = "interval '10 minutes'";

/**
 * Takes the messages upon this process that are still to be sent, each with the number of its calendar
 * entry: two who press at once write to nobody twice. Null where the surgery is not any more as it was
 * read, so that nobody is told of a time at which it is not held.
 */
export function claimInvitees(
  database: Database,
  read: Pick<SurgeryRecord, 'authorityId' | 'number' | 'planVersion' | 'state'>,
  about: Pick<WrittenPlan, 'placeName' | 'period'>,
  actor: AuditActor,
): Promise<readonly WrittenTo[] | null> {
  const { authorityId, number } = read;
  return database.transaction(async (transaction) => {
    const standing = await readSurgery(transaction, read, { locked: true });
    if (standing?.planVersion !== read.planVersion || standing.state !== read.state) return null;
    const claimed = await transaction.query<WrittenTo>(
      `UPDATE "SurgeryInvitee" i
          SET problem = $3,
              sequence = CASE WHEN i."mailedAt" IS NULL THEN i.sequence ELSE i.sequence + 1 END,
              "mailedAt" = date_trunc('milliseconds', clock_timestamp())
         FROM "Surgery" s
        WHERE i."authorityId" = $1 AND i."surgeryId" = $2 AND i."removedAt" IS NULL
          AND s."authorityId" = i."authorityId" AND s.id = i."surgeryId" AND s.state = 'PLANNED'
          AND (i."mailedAt" IS NULL OR i."mailedAt" < s.at OR i.problem IS NOT NULL)
          AND (i.problem IS DISTINCT FROM $3 OR i."mailedAt" < now() - ${TAKEN_FOR})
        RETURNING i.name, i.email, i.sequence`,
      [authorityId, number, HANDED_ON],
    );
    const subject = surgerySubject(number, about);
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'surgery.invited', outcome: 'DONE', actor, subject },
      sentence: `${claimed.length} of those invited were written to about ${subject}.`,
      after: { people: claimed.map(({ email }) => email) },
    });
    return claimed;
  });
}

/** Says what became of messages: null where one was sent, else why it could not be. */
export async function tellInvitees(
  database: Database,
  { authorityId, number }: SurgeryKey,
  outcomes: readonly { readonly email: string; readonly problem: string | null }[],
): Promise<void> {
  await database.query(
    `UPDATE "SurgeryInvitee" i SET problem = told.problem
       FROM unnest($3::text[], $4::text[]) AS told(email, problem)
      WHERE i."authorityId" = $1 AND i."surgeryId" = $2 AND i.email = told.email`,
    [
      ...[authorityId, number],
      ...[outcomes.map(({ email }) => email), outcomes.map(({ problem }) => problem)],
    ],
  );
}
