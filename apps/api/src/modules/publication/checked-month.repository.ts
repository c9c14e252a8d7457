import { commitRevision, type Database, type Queryable } from '@vital-signs/database';
import type { MonthHistory } from '@vital-signs/domain';
import { recordAudit, type AuditActor } from '../../audit/record-audit';

/** That somebody looked a month through. */
export interface CheckedMonthRow {
  readonly id: number;
  readonly person: string;
  readonly note: string | null;
  readonly at: Date;
  readonly fromRevision: number;
}

/** A month with when it changed, was checked and published. */
export interface MonthHistoryRow extends MonthHistory {
  /** First day of the month. */
  readonly month: string;
  readonly checked: CheckedMonthRow | null;
}

export interface CheckedMonthRepository {
  /** Every month that has figures or an edition, the latest first. */
  histories(authorityId: number): Promise<MonthHistoryRow[]>;
}

interface HistoryFound extends Omit<MonthHistoryRow, 'checked'> {
  readonly checked: (Omit<CheckedMonthRow, 'at'> & { readonly at: string }) | null;
}

export function createCheckedMonthRepository(database: Queryable): CheckedMonthRepository {
  return {
    async histories(authorityId) {
      const rows = await database.query<HistoryFound>(
        `WITH changes AS (
           SELECT "periodStart" AS month, max(greatest("fromRevision", "toRevision")) AS revision
             FROM "Observation"
            WHERE "authorityId" = $1 AND "periodKind" = 'MONTH'
            GROUP BY 1
           UNION ALL
           SELECT "periodStart", max(greatest("fromRevision", "toRevision"))
             FROM "BreakdownObservation"
            WHERE "authorityId" = $1 AND "periodKind" = 'MONTH'
            GROUP BY 1
         ), published AS (
           SELECT "periodStart" AS month,
                  coalesce(max(revision) FILTER (WHERE audience = 'INTERNAL'), max(revision)) AS revision
             FROM "Edition" WHERE "authorityId" = $1 GROUP BY 1
         ), months AS (SELECT month FROM changes UNION SELECT month FROM published)
         SELECT m.month,
                (SELECT max(c.revision)::int FROM changes c WHERE c.month = m.month) AS "changedAt",
                k."fromRevision" AS "checkedAt", p.revision AS "publishedAt",
                CASE WHEN k.id IS NULL THEN NULL ELSE json_build_object(
                  'id', k.id, 'person', k.person, 'note', k.note, 'at', k.at,
                  'fromRevision', k."fromRevision") END AS checked
           FROM months m
           LEFT JOIN published p ON p.month = m.month
           LEFT JOIN "CheckedMonth" k
             ON k."authorityId" = $1 AND k."periodKind" = 'MONTH' AND k."periodStart" = m.month
            AND k."toRevision" IS NULL
          ORDER BY m.month DESC`,
        [authorityId],
      );
      return rows.map(({ checked, ...row }) => ({
        ...row,
        checked: checked && { ...checked, at: new Date(checked.at) },
      }));
    },
  };
}

/** A month that is said to be checked, or no longer. */
export interface CheckAsked {
  readonly authorityId: number;
  readonly periodStart: string;
  readonly periodEnd: string;
  /** The revision of the record that was looked at: the word holds only if nothing has followed. */
  readonly seenAt: number;
  readonly actor: AuditActor;
  readonly note: string | null;
}

/** The record was changed after the month had been looked at. */
export class CheckedMeanwhileError extends Error {}

/**
 * Says that a month is checked, under a revision of its own, in place of what was said before.
 * @throws CheckedMeanwhileError where the record has had another revision since it was looked at.
 */
export function insertCheck(database: Database, asked: CheckAsked): Promise<void> {
  return writeCheck(database, asked, true);
}

/** Takes back that a month is checked; see `insertCheck`. */
export function closeCheck(database: Database, asked: CheckAsked): Promise<void> {
  return writeCheck(database, asked, false);
}

function writeCheck(database: Database, asked: CheckAsked, isChecked: boolean): Promise<void> {
  const { authorityId, periodStart, periodEnd, actor, note, seenAt } = asked;
  const month = periodStart.slice(0, 7);
  const said = isChecked ? `${month} was checked` : `${month} is no longer checked`;
  const reason = note === null ? said : `${said}: ${note}`;
  return commitRevision(
    database,
    { authorityId, cause: 'EDIT', reason, person: actor.name },
    async (transaction, revision) => {
      if (revision !== seenAt + 1) throw new CheckedMeanwhileError();
      const closed = await transaction.query<{ id: number }>(
        `UPDATE "CheckedMonth" SET "toRevision" = $3
          WHERE "authorityId" = $1 AND "periodStart" = $2 AND "toRevision" IS NULL RETURNING id`,
        [authorityId, periodStart, revision],
      );
      if (isChecked) {
        await transaction.query(
          `INSERT INTO "CheckedMonth"
             ("authorityId", "periodKind", "periodStart", "periodEnd", person, note, "fromRevision")
           VALUES ($1, 'MONTH', $2, $3, $4, $5, $6)`,
          [authorityId, periodStart, periodEnd, actor.name, note, revision],
        );
      }
      await recordAudit(transaction, {
        ...{ authorityId, outcome: 'DONE', actor, subject: month, sentence: `${reason}.` },
        kind: isChecked ? 'month.checked' : 'month.unchecked',
        before: { checked: closed.length > 0, revision: seenAt },
        after: { checked: isChecked, note, revision },
      });
    },
  );
}
