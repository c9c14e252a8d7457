import { commitRevision, type Database, type TransactionHandle } from '@vital-signs/database';
import { seedWendmere } from '@vital-signs/testkit/fictional';
import type { StoryTemplate } from '@vital-signs/testkit/stories';

/** The fictional council before it has published anything. */
export const UNPUBLISHED: StoryTemplate = {
  name: 'wendmere-unpublished',
  prepare: (database) => seedWendmere(database),
};

/** A change of the fictional council's record by a data officer. */
export async function changeRecord(
  database: Database,
  reason: string,
  write: (transaction: TransactionHandle, revision: number) => Promise<void>,
): Promise<void> {
  const { id: authorityId } = await database.prisma.authority.findUniqueOrThrow({
    where: { slug: 'wendmere' },
  });
  const person = 'A data officer';
  await commitRevision(database, { authorityId, cause: 'EDIT', reason, person }, write);
}

/** Writes a row anew with some columns changed, and closes the one that it takes the place of. */
async function replaceRow(
  transaction: TransactionHandle,
  table: 'Observation' | 'IndicatorVersion',
  id: number,
  changed: Readonly<Record<string, unknown>>,
  revision: number,
): Promise<void> {
  await transaction.query(`UPDATE "${table}" SET "toRevision" = $2 WHERE id = $1`, [id, revision]);
  await transaction.query(
    `INSERT INTO "${table}"
     SELECT (jsonb_populate_record(t, $2::jsonb || jsonb_build_object(
              'id', nextval(pg_get_serial_sequence('"${table}"', 'id')),
              'fromRevision', $3::int, 'toRevision', NULL))).*
       FROM "${table}" t WHERE id = $1`,
    [id, JSON.stringify(changed), revision],
  );
}

/** Describes an indicator as one that counts children, or does not. */
export function describeAsCounting(
  database: Database,
  key: string,
  countsChildren: boolean,
): Promise<void> {
  const reason = `${key} counts ${countsChildren ? 'children' : 'something else'}`;
  return changeRecord(database, reason, async (transaction, revision) => {
    const [row] = await transaction.query<{ id: number }>(
      `SELECT v.id FROM "IndicatorVersion" v JOIN "Indicator" i ON i.id = v."indicatorId"
        WHERE i.key = $1 AND v."toRevision" IS NULL`,
      [key],
    );
    await replaceRow(transaction, 'IndicatorVersion', row?.id ?? 0, { countsChildren }, revision);
  });
}

/** Corrects a figure of a place and month. */
export function restate(
  database: Database,
  at: { readonly key: string; readonly place: string; readonly month: string },
  changed: Readonly<Record<string, number>>,
): Promise<void> {
  return changeRecord(database, `${at.key} is corrected`, async (transaction, revision) => {
    const [row] = await transaction.query<{ id: number }>(
      `SELECT o.id FROM "Observation" o
         JOIN "Indicator" i ON i.id = o."indicatorId" JOIN "Place" p ON p.id = o."placeId"
        WHERE i.key = $1 AND p.slug = $2 AND o."periodStart" = $3 AND o."periodKind" = 'MONTH'
          AND o."toRevision" IS NULL`,
      [at.key, at.place, `${at.month}-01`],
    );
    await replaceRow(transaction, 'Observation', row?.id ?? 0, changed, revision);
  });
}
