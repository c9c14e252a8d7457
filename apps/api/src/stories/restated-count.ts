import { commitRevision } from '@vital-signs/database';
import type { Story } from './story-server';

/** Writes another numerator for Norfolk itself in March 2018, as a correction would. */
export async function restate(story: Story, key: string, numerator: number): Promise<void> {
  const [authority] = await story.database.query<{ id: number }>(
    `SELECT id FROM "Authority" WHERE slug = 'norfolk'`,
  );
  const authorityId = authority?.id ?? 0;
  await commitRevision(
    story.database,
    { authorityId, cause: 'EDIT', reason: 'A correction', person: 'A story' },
    async (transaction, revision) => {
      const [closed] = await transaction.query<{ id: number }>(
        `UPDATE "Observation" o SET "toRevision" = $3
           FROM "Indicator" i, "Place" p
          WHERE o."authorityId" = $1 AND i."authorityId" = $1 AND i.id = o."indicatorId"
            AND i.key = $2 AND p."authorityId" = $1 AND p.id = o."placeId" AND p.kind = 'AUTHORITY'
            AND o."periodKind" = 'MONTH' AND o."periodStart" = '2018-03-01'
            AND o.basis = 'IN_PERIOD' AND o."toRevision" IS NULL
      RETURNING o.id`,
        [authorityId, key, revision],
      );
      if (closed === undefined) throw new Error('There is nothing to restate.');
      const columns = await transaction.query<{ name: string }>(
        `SELECT column_name AS name FROM information_schema.columns
          WHERE table_name = 'Observation' AND column_name NOT IN
            ('id', 'fromRevision', 'toRevision', 'numerator', 'value', 'textAsPrinted', 'printedDecimals')`,
      );
      const names = columns.map(({ name }) => `"${name}"`).join(', ');
      await transaction.query(
        `INSERT INTO "Observation" (${names}, "fromRevision", numerator, value)
         SELECT ${names}, $3, $4, NULL FROM "Observation" WHERE "authorityId" = $1 AND id = $2`,
        [authorityId, closed.id, revision, numerator],
      );
    },
  );
}
