import type { TransactionHandle } from '@vital-signs/database';
import type { WrittenTo } from './surgery-message';
import type { SurgeryKey } from './surgery.repository';

/** Somebody as a plan invites them. */
export interface WrittenInvitee {
  readonly name: string;
  readonly email: string;
}

/**
 * Puts people on the list. Whoever was taken off it and is invited again is not written to yet; their
 * calendar has an entry that was cancelled, so that the next one needs a higher number than that.
 */
export async function insertInvitees(
  transaction: TransactionHandle,
  { authorityId, number }: SurgeryKey,
  invited: readonly WrittenInvitee[],
): Promise<void> {
  await transaction.query(
    `INSERT INTO "SurgeryInvitee" AS i ("authorityId", "surgeryId", name, email)
     SELECT $1, $2, * FROM unnest($3::text[], $4::text[])
         ON CONFLICT ("authorityId", "surgeryId", email) DO UPDATE
            SET name = excluded.name, "removedAt" = NULL,
                problem = CASE WHEN i."removedAt" IS NULL THEN i.problem END,
                "mailedAt" = CASE WHEN i."removedAt" IS NULL THEN i."mailedAt" END,
                sequence = CASE WHEN i."removedAt" IS NULL OR i."mailedAt" IS NULL THEN i.sequence
                                ELSE i.sequence + 1 END`,
    [
      ...[authorityId, number],
      ...[invited.map(({ name }) => name), invited.map(({ email }) => email)],
    ],
  );
}

/**
 * Takes people off the list who are not invited any more. Of those who were written to the number of
 * their calendar entry is kept. Gives those who have to be told, with the number of that message.
 */
export async function removeInvitees(
  transaction: TransactionHandle,
  { authorityId, number }: SurgeryKey,
  invited: readonly WrittenInvitee[],
): Promise<readonly WrittenTo[]> {
  const own = [authorityId, number, invited.map(({ email }) => email)];
  await transaction.query(
    `DELETE FROM "SurgeryInvitee"
      WHERE "authorityId" = $1 AND "surgeryId" = $2 AND email <> ALL($3::text[])
        AND "mailedAt" IS NULL AND sequence = 0`,
    own,
  );
  const removed = await transaction.query<WrittenTo & { readonly mailedAt: Date | null }>(
    `UPDATE "SurgeryInvitee"
        SET "removedAt" = date_trunc('milliseconds', clock_timestamp()),
            sequence = CASE WHEN "mailedAt" IS NULL THEN sequence ELSE sequence + 1 END
      WHERE "authorityId" = $1 AND "surgeryId" = $2 AND email <> ALL($3::text[])
        AND "removedAt" IS NULL
      RETURNING name, email, sequence, "mailedAt"`,
    own,
  );
  return removed.filter(({ mailedAt }) => mailedAt !== null);
}
