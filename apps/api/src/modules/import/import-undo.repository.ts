import {
  commitRevision,
  type Basis,
  type Database,
  type PeriodKind,
  type Queryable,
} from '@vital-signs/database';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import { IMPORT_BOUNDS } from './import-bounds';
import { NotThatStateError } from './import-state.repository';
import type { ImportKey } from './import.repository';

/** A cell that an import wrote and that has changed since, with what changed it. */
export interface LeftRow {
  readonly indicatorId: number;
  readonly placeId: number;
  readonly basis: Basis;
  readonly periodKind: PeriodKind;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly revision: number;
  readonly person: string;
  readonly reason: string;
  readonly at: Date;
}

export interface TakenBack {
  /** The revision that took it back. */
  readonly revision: number;
  /** Rows of the import that were alive and are closed. */
  readonly closed: number;
  /** Rows that the import had superseded and that stand again. */
  readonly reinstated: number;
  /** At most IMPORT_BOUNDS.leftListed of those that were left. */
  readonly left: readonly LeftRow[];
  readonly leftInAll: number;
}

const SAME_CELL = (a: string, b: string) =>
  ['authorityId', 'indicatorId', 'placeId', 'basis', 'periodKind', 'periodStart', 'periodEnd']
    .map((name) => `${a}."${name}" = ${b}."${name}"`)
    .join(' AND ');

const COPIED = [
  ...['indicatorId', 'placeId', 'basis', 'periodKind', 'periodStart', 'periodEnd', 'value'],
  ...['numerator', 'denominator', 'textAsPrinted', 'otherPrints', 'directionAsPrinted'],
  ...['ratingAsPrinted', 'absence', 'provenance', 'countsProvenance', 'source', 'note'],
]
  .map((name) => `"${name}"`)
  .join(', ');

/** The revision that first wrote a row: a row that stands again after an undo is still that of its import. */
const FIRST_WRITTEN = (row: string) => `coalesce(${row}."firstRevision", ${row}."fromRevision")`;

/**
 * What an import had superseded in the cells that are closed now; where that is itself of an import
 * that was taken back, what that one had superseded, and so on.
 */
const REINSTATE = `
  WITH RECURSIVE closed AS (
    SELECT * FROM "Observation" own
     WHERE own."authorityId" = $1 AND ${FIRST_WRITTEN('own')} = $2 AND own."toRevision" = $3),
  former AS (
    SELECT o.*, ${FIRST_WRITTEN('o')} AS first
      FROM closed JOIN "Observation" o ON ${SAME_CELL('closed', 'o')} AND o."toRevision" = $2
    UNION ALL
    SELECT o.*, ${FIRST_WRITTEN('o')}
      FROM former
      JOIN "Import" i ON i."authorityId" = former."authorityId" AND i.revision = former.first
                     AND i.state = 'UNDONE'
      JOIN "Observation" o ON ${SAME_CELL('former', 'o')} AND o."toRevision" = former.first),
  again AS (
    INSERT INTO "Observation" ("authorityId", "fromRevision", "firstRevision", ${COPIED})
    SELECT "authorityId", $3::int, first, ${COPIED} FROM former
     WHERE NOT EXISTS (SELECT 1 FROM "Import" i
                        WHERE i."authorityId" = former."authorityId"
                          AND i.revision = former.first AND i.state = 'UNDONE')
     RETURNING 1)
  SELECT count(*) FROM again`;

/** Rows of the import in whose cells nothing of it was alive any more. */
const LEFT = `own."authorityId" = $1 AND own."fromRevision" = $2 AND own."toRevision" <> $3
  AND NOT EXISTS (SELECT 1 FROM "Observation" closed
                   WHERE ${SAME_CELL('closed', 'own')} AND closed."toRevision" = $3
                     AND ${FIRST_WRITTEN('closed')} = $2)`;

async function counted(record: Queryable, statement: string, params: readonly unknown[]) {
  const [row] = await record.query<{ count: number }>(statement, params);
  return row?.count ?? 0;
}

/**
 * Takes back what an import stored, as a revision of its own, and tells of it: rows that it wrote and
 * that are alive are closed, and what they had superseded is written anew. Cells that changed since
 * are left as they are.
 * @throws NotThatStateError where it is not stored, or was taken back already.
 */
export function takeBack(
  database: Database,
  { authorityId, number }: ImportKey,
  { reason, actor }: { readonly reason: string; readonly actor: AuditActor },
): Promise<TakenBack> {
  return commitRevision(
    database,
    // What was published with it was wrong, if anything was.
    { authorityId, cause: 'UNDO', reason, person: actor.name, restates: 'CORRECTION' },
    async (transaction, revision) => {
      const [stored] = await transaction.query<{ revision: number; fileName: string }>(
        `UPDATE "Import" SET state = 'UNDONE', "undoneRevision" = $3
          WHERE "authorityId" = $1 AND id = $2 AND state = 'STORED'
          RETURNING revision, "fileName"`,
        [authorityId, number, revision],
      );
      if (stored === undefined) throw new NotThatStateError();
      const wrote = [authorityId, stored.revision, revision] as const;
      const closed = await counted(
        transaction,
        `WITH closed AS (
           UPDATE "Observation" SET "toRevision" = $3
            WHERE "authorityId" = $1 AND ${FIRST_WRITTEN('"Observation"')} = $2
              AND "toRevision" IS NULL RETURNING 1)
         SELECT count(*) FROM closed`,
        wrote,
      );
      const reinstated = await counted(transaction, REINSTATE, wrote);
      const left = await transaction.query<LeftRow>(
        `SELECT own."indicatorId", own."placeId", own.basis, own."periodKind", own."periodStart",
                own."periodEnd", r.number AS revision, r.person, r.reason, r.at
           FROM "Observation" own
           JOIN "Revision" r ON r."authorityId" = own."authorityId" AND r.number = own."toRevision"
          WHERE ${LEFT} ORDER BY own.id LIMIT $4`,
        [...wrote, IMPORT_BOUNDS.leftListed],
      );
      const leftInAll = await counted(
        transaction,
        `SELECT count(*) FROM "Observation" own WHERE ${LEFT}`,
        wrote,
      );
      await recordAudit(transaction, {
        ...{ authorityId, kind: 'import.undone', outcome: 'DONE', actor },
        subject: `Import ${number}, ${stored.fileName}`,
        sentence: `${stored.fileName}, import ${number}, was taken back by revision ${revision}: ${reason}`,
        before: { import: number, revision: stored.revision },
        after: { import: number, revision, closed, reinstated, left: leftInAll },
      });
      return { revision, closed, reinstated, left, leftInAll };
    },
    { timeout: IMPORT_BOUNDS.storeMs },
  );
}
