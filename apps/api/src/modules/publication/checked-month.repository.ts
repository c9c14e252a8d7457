import { commitRevision, type Database, type Queryable } from '@vital-signs/database';
import { periodKey, type MonthHistory, type Period } from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
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
  /** First day of the month, or quarter. */
  readonly month: string;
  readonly checked: CheckedMonthRow | null;
}

export interface CheckedMonthRepository {
  /**
   * Every month that has figures or an edition, the latest first; of an authority that reports by
   * quarter every quarter. Figures of longer periods belong to the one in which they end.
   */
  histories(
    authority: Pick<AuthorityRecord, 'authorityId' | 'reportingPeriod'>,
  ): Promise<MonthHistoryRow[]>;
}

interface HistoryFound extends Omit<MonthHistoryRow, 'checked'> {
  readonly checked: (Omit<CheckedMonthRow, 'at'> & { readonly at: string }) | null;
}

/** First day of the month or quarter with which a figure is reported: that in which its own period ends. */
const REPORTED_WITH = `date_trunc(lower($2), "periodEnd" - 1)::date`;

/** What a row says, whichever revisions and days it stands for. */
const SAID = `to_jsonb(t) - '{id,fromRevision,toRevision,validFrom,validTo,position}'::text[]`;

const context = (table: string, indicator: string, from: string, to: string) => `
  SELECT '${table}' AS kind, ${indicator} AS "indicatorId", ${from} AS "validFrom", ${to} AS "validTo",
         "fromRevision", "toRevision", ${SAID} AS said
    FROM "${table}" t, first_look
   WHERE "authorityId" = $1 AND greatest("fromRevision", "toRevision") > first_look.revision`;

/**
 * The revisions after the first check or edition that changed what the figures of a month are judged by
 * and shown with. A row that is closed and written anew with the same words for the month changes nothing
 * in it: only its days are others.
 */
const CONTEXT_CHANGES = `
  first_look AS (
    SELECT least((SELECT min("fromRevision") FROM "CheckedMonth"
                   WHERE "authorityId" = $1 AND "toRevision" IS NULL),
                 (SELECT min(revision) FROM published)) AS revision
  ), context AS (
    ${context('Tolerance', '"indicatorId"', '"validFrom"', '"validTo"')} UNION ALL
    ${context('Target', '"indicatorId"', '"validFrom"', '"validTo"')} UNION ALL
    ${context('Population', 'NULL::int', '"validFrom"', '"validTo"')} UNION ALL
    ${context('IndicatorVersion', '"indicatorId"', 'NULL::date', 'NULL::date')} UNION ALL
    ${context(
      'Annotation',
      '"indicatorId"',
      `date_trunc('month', "on")::date`,
      `CASE WHEN rebases THEN NULL ELSE "on" + 1 END`,
    )}
  ), shown AS (
    SELECT f.month, c.kind, c."indicatorId", c.said, c."fromRevision", c."toRevision"
      FROM context c
      JOIN (SELECT DISTINCT month, "indicatorId" FROM figures) f
        ON (c."indicatorId" IS NULL OR c."indicatorId" = f."indicatorId")
       AND (c."validFrom" IS NULL OR c."validFrom" < f.month + ('1 ' || lower($2))::interval)
       AND (c."validTo" IS NULL OR c."validTo" > f.month)
  ), context_changes AS (
    SELECT month, revision FROM (
      SELECT month, kind, "indicatorId", said, "fromRevision" AS revision, 1 AS sign FROM shown
      UNION ALL
      SELECT month, kind, "indicatorId", said, "toRevision", -1 FROM shown
       WHERE "toRevision" IS NOT NULL
    ) written
     GROUP BY month, kind, "indicatorId", said, revision HAVING sum(sign) <> 0
  )`;

export function createCheckedMonthRepository(database: Queryable): CheckedMonthRepository {
  return {
    async histories({ authorityId, reportingPeriod }) {
      const rows = await database.query<HistoryFound>(
        `WITH figures AS (
           SELECT ${REPORTED_WITH} AS month, "indicatorId",
                  max(greatest("fromRevision", "toRevision")) AS revision,
                  bool_or("periodKind"::text = $2) AS "isOwn"
             FROM "Observation" WHERE "authorityId" = $1
            GROUP BY 1, 2
           UNION ALL
           SELECT ${REPORTED_WITH}, "indicatorId", max(greatest("fromRevision", "toRevision")),
                  bool_or("periodKind"::text = $2)
             FROM "BreakdownObservation" WHERE "authorityId" = $1
            GROUP BY 1, 2
         ), changes AS (
           SELECT month, max(revision) AS revision FROM figures GROUP BY 1
         ), published AS (
           SELECT "periodStart" AS month,
                  coalesce(max(revision) FILTER (WHERE audience = 'INTERNAL'), max(revision)) AS revision
             FROM "Edition" WHERE "authorityId" = $1 GROUP BY 1
         ), months AS (SELECT month FROM figures WHERE "isOwn" UNION SELECT month FROM published),
         ${CONTEXT_CHANGES}
         SELECT m.month,
                (SELECT max(c.revision)::int FROM changes c WHERE c.month = m.month) AS "changedAt",
                (SELECT max(c.revision)::int FROM context_changes c WHERE c.month = m.month)
                  AS "contextChangedAt",
                k."fromRevision" AS "checkedAt", p.revision AS "publishedAt",
                CASE WHEN k.id IS NULL THEN NULL ELSE json_build_object(
                  'id', k.id, 'person', k.person, 'note', k.note, 'at', k.at,
                  'fromRevision', k."fromRevision") END AS checked
           FROM months m
           LEFT JOIN published p ON p.month = m.month
           LEFT JOIN "CheckedMonth" k
             ON k."authorityId" = $1 AND k."periodKind"::text = $2 AND k."periodStart" = m.month
            AND k."toRevision" IS NULL
          ORDER BY m.month DESC`,
        [authorityId, reportingPeriod],
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
  readonly period: Period;
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
  const { authorityId, period, actor, note, seenAt } = asked;
  const month = periodKey(period);
  const said = isChecked ? `${month} was checked` : `${month} is no longer checked`;
  const reason = note === null ? said : `${said}: ${note}`;
  return commitRevision(
    database,
    { authorityId, cause: 'EDIT', reason, person: actor.name },
    async (transaction, revision) => {
      if (revision !== seenAt + 1) throw new CheckedMeanwhileError();
      const closed = await transaction.query<{ id: number }>(
        `UPDATE "CheckedMonth" SET "toRevision" = $3
          WHERE "authorityId" = $1 AND "periodStart" = $2 AND "periodEnd" = $4
            AND "toRevision" IS NULL RETURNING id`,
        [authorityId, period.start, revision, period.end],
      );
      if (isChecked) {
        await transaction.query(
          `INSERT INTO "CheckedMonth"
             ("authorityId", "periodKind", "periodStart", "periodEnd", person, note, "fromRevision")
           VALUES ($1, $2::"PeriodKind", $3, $4, $5, $6, $7)`,
          [authorityId, period.kind, period.start, period.end, actor.name, note, revision],
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
