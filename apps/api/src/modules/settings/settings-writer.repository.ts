import type { Queryable } from '@vital-signs/database';
import type { AuthoritySettings, CalendarInUse } from '@vital-signs/domain';
import type { Writing } from '../catalogue/writing';

const json = (value: unknown) => (value === null ? null : JSON.stringify(value));

/** Closes the settings that hold and writes others, which hold from this revision on. */
export async function writeSettings(
  { record, authorityId, revision }: Writing,
  settings: AuthoritySettings,
): Promise<void> {
  await record.query(
    `UPDATE "AuthoritySettings" SET "toRevision" = $2
      WHERE "authorityId" = $1 AND "toRevision" IS NULL`,
    [authorityId, revision],
  );
  const { judgementModel, precision, financialYearStartMonth, reportingPeriod } = settings;
  await record.query(
    `INSERT INTO "AuthoritySettings" ("authorityId", "judgementModel", precision,
            "financialYearStartMonth", "reportingPeriod", "exceptionRules", layout, "smallNumbers",
            "fromRevision")
     VALUES ($1, $2::"JudgementModel", $3::"Precision", $4, $5::"PeriodKind", $6::jsonb, $7::jsonb,
             $8::jsonb, $9)`,
    [
      ...[authorityId, judgementModel, precision, financialYearStartMonth, reportingPeriod],
      ...[json(settings.exceptionRules), json(settings.layout), json(settings.smallNumbers)],
      revision,
    ],
  );
}

/** The settings that hold, read under the lock under which others are written; null: none are set. */
export async function readSettings(
  record: Queryable,
  authorityId: number,
): Promise<AuthoritySettings | null> {
  const [row] = await record.query<AuthoritySettings>(
    `SELECT "judgementModel", precision, "financialYearStartMonth", "reportingPeriod",
            "exceptionRules", layout, "smallNumbers"
       FROM "AuthoritySettings" WHERE "authorityId" = $1 AND "toRevision" IS NULL`,
    [authorityId],
  );
  return row ?? null;
}

/** What of an authority's record follows its calendar: editions, and quarters with figures. */
export async function calendarInUse(
  record: Queryable,
  authorityId: number,
): Promise<CalendarInUse> {
  const [row] = await record.query<{ months: number; quarters: number; held: number }>(
    `SELECT (SELECT count(*) FROM "Edition"
              WHERE "authorityId" = $1 AND "periodKind" = 'MONTH')::int AS months,
            (SELECT count(*) FROM "Edition"
              WHERE "authorityId" = $1 AND "periodKind" = 'QUARTER')::int AS quarters,
            (SELECT count(DISTINCT "periodStart") FROM "Observation"
              WHERE "authorityId" = $1 AND "periodKind" = 'QUARTER'
                AND "toRevision" IS NULL)::int AS held`,
    [authorityId],
  );
  const { months = 0, quarters = 0, held = 0 } = row ?? {};
  return { editions: { MONTH: months, QUARTER: quarters }, quarters: held };
}
