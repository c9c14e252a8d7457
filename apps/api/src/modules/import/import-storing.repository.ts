import { commitRevision, type Database, type Queryable } from '@vital-signs/database';
import type { ImportMapping } from '@vital-signs/domain';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import { IMPORT_BOUNDS } from './import-bounds';
import { restatedPeriods } from './import-preview.repository';
import { discardFile, NotThatStateError, STORING_LOCK } from './import-state.repository';
import { stagedExtent } from './import-staging.repository';
import type { ImportKey, ImportRecord } from './import.repository';

/** The record has had another revision since the file was checked. */
export class RecordMovedError extends Error {}

/** Published figures would change, and nobody said why. */
export class CauseMissingError extends Error {}

/** Another file of the authority is being stored. */
export class AnotherIsStoredError extends Error {}

/** Somebody asked to stop while the file was being stored. */
export class StopAskedError extends Error {}

const UNIQUE_VIOLATION = '23505';

/**
 * Says that a checked file is being stored.
 * @throws AnotherIsStoredError where another one of the authority is.
 * @throws NotThatStateError where it is not checked, or a warning is not acknowledged.
 */
export async function beginStoring(
  database: Queryable,
  { authorityId, number }: ImportKey,
): Promise<void> {
  try {
    const begun = await database.query(
      `UPDATE "Import" i
          SET state = 'STORING', phase = 'STORING', "progressDone" = 0,
              "progressTotal" = i."cellsNew" + i."cellsChanged", "heardAt" = now(),
              "cancelAsked" = false
        WHERE i."authorityId" = $1 AND i.id = $2 AND i.state = 'CHECKED'
          AND NOT EXISTS (SELECT 1 FROM "ImportIssue" s
                           WHERE s."authorityId" = i."authorityId" AND s."importId" = i.id
                             AND (s.severity = 'FAIL'
                               OR (s.severity = 'WARNING' AND s."acknowledgedAt" IS NULL)))
        RETURNING i.id`,
      [authorityId, number],
    );
    if (begun.length === 0) throw new NotThatStateError();
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
    throw new AnotherIsStoredError();
  }
}

/** Puts an import back to where it was before it was to be stored. */
export async function leaveStoring(
  database: Queryable,
  { authorityId, number }: ImportKey,
): Promise<void> {
  await database.query(
    `UPDATE "Import" SET state = 'CHECKED', phase = NULL, "progressDone" = 0,
                         "progressTotal" = 0, "heardAt" = NULL
      WHERE "authorityId" = $1 AND id = $2 AND state = 'STORING'`,
    [authorityId, number],
  );
}

export interface StoringAsked {
  readonly found: ImportRecord;
  readonly mapping: ImportMapping;
  /** Of the headings, by which the mapping is known again; null: there are none. */
  readonly signature: string | null;
  readonly actor: AuditActor;
}

/** Where a figure was read: what the file says of itself, its name, its sheet; the row follows. */
export function sourceOf({ source, fileName }: ImportRecord, sheet: string | null): string {
  const file = sheet === null ? fileName : `${fileName}, ${sheet}`;
  return source === null ? file : `${source}: ${file}`;
}

const CLOSE = `
  WITH closed AS (
    UPDATE "Observation" o SET "toRevision" = $5
      FROM "ImportRow" r
     WHERE r."authorityId" = $1 AND r."importId" = $2 AND r.id BETWEEN $3 AND $4
       AND r.change = 'CHANGED'
       AND o."authorityId" = r."authorityId" AND o.id = r."observationId"
       AND o."toRevision" IS NULL
     RETURNING 1)
  SELECT count(*) FROM closed`;

const WRITE = `
  WITH written AS (
    INSERT INTO "Observation"
      ("authorityId", "indicatorId", "placeId", basis, "periodKind", "periodStart", "periodEnd",
       value, numerator, denominator, "textAsPrinted", "otherPrints", absence, provenance,
       "countsProvenance", source, "fromRevision")
    SELECT r."authorityId", r."indicatorId", r."placeId", r.basis, r."periodKind",
           r."periodStart", r."periodEnd", r.value, r.numerator, r.denominator,
           r."textAsPrinted", r."otherPrints", r.absence, 'IMPORTED',
           CASE WHEN num_nonnulls(r.numerator, r.denominator) = 0 THEN NULL
                WHEN o.value = r.value AND o.numerator IS NOT DISTINCT FROM r.numerator
                 AND o.denominator IS NOT DISTINCT FROM r.denominator
                 AND o."countsProvenance" <> 'MODELLED' THEN o."countsProvenance"
                ELSE 'IMPORTED' END,
           $6 || ', row ' || r.row, $5
      FROM "ImportRow" r
      LEFT JOIN "Observation" o ON o."authorityId" = r."authorityId" AND o.id = r."observationId"
     WHERE r."authorityId" = $1 AND r."importId" = $2 AND r.id BETWEEN $3 AND $4
       AND r.change <> 'SAME'
     RETURNING 1)
  SELECT count(*) FROM written`;

async function counted(record: Queryable, statement: string, params: readonly unknown[]) {
  const [row] = await record.query<{ count: number }>(statement, params);
  return row?.count ?? 0;
}

/**
 * Stores a checked file as one revision, and tells of it: closes what it changes, writes what is new
 * or changed, remembers how its columns were understood, and lets go of the file. All of it or nothing.
 * @throws RecordMovedError where the record has had another revision since the check.
 * @throws CauseMissingError where published figures would change, and nobody said why.
 * @throws StopAskedError where somebody asked to stop.
 */
export function storeCells(
  database: Database,
  { found, mapping, signature, actor }: StoringAsked,
): Promise<number> {
  const { authorityId, number, fileName, restates } = found;
  const reason = found.reason ?? `${fileName} was loaded.`;
  const place = [authorityId, number] as const;

  /** On PostgreSQL, whose other connections see what this one does not hold back. */
  async function betweenSteps(transaction: Queryable, done: number): Promise<void> {
    if (database.kind === 'pglite') return;
    const [row] = await transaction.query<{ cancelAsked: boolean }>(
      'SELECT "cancelAsked" FROM "Import" WHERE "authorityId" = $1 AND id = $2',
      place,
    );
    if (row?.cancelAsked === true) throw new StopAskedError();
    await tellStored(database, found, done).catch(() => undefined);
  }

  return commitRevision(
    database,
    { authorityId, cause: 'IMPORT', reason, person: actor.name, restates },
    async (transaction, revision) => {
      await transaction.query('SELECT pg_advisory_xact_lock($1, $2)', [STORING_LOCK, number]);
      const [standing] = await transaction.query<{ checkedAtRevision: number | null }>(
        `SELECT "checkedAtRevision" FROM "Import"
          WHERE "authorityId" = $1 AND id = $2 AND state = 'STORING'`,
        place,
      );
      if (standing === undefined) throw new NotThatStateError();
      if (standing.checkedAtRevision !== revision - 1) throw new RecordMovedError();
      // Asked here too: a month may have been published since it was asked before.
      if (restates === null && (await restatedPeriods(transaction, found)).length > 0) {
        throw new CauseMissingError();
      }
      const extent = await stagedExtent(transaction, found);
      const { first, last } = extent ?? { first: 1, last: 0 };
      const source = sourceOf(found, mapping.sheet);
      let [closed, written] = [0, 0];
      for (let from = first; from <= last; from += IMPORT_BOUNDS.cellsAtOnce) {
        const upTo = from + IMPORT_BOUNDS.cellsAtOnce - 1;
        closed += await counted(transaction, CLOSE, [...place, from, upTo, revision]);
        written += await counted(transaction, WRITE, [...place, from, upTo, revision, source]);
        await betweenSteps(transaction, written);
      }
      const { cellsNew, cellsChanged, cellsSame } = found;
      if (closed !== cellsChanged || written !== cellsNew + cellsChanged) {
        throw new RecordMovedError();
      }
      await remember(transaction, authorityId, { mapping, signature, person: actor.name });
      await discardFile(transaction, found);
      await transaction.query(
        `UPDATE "Import"
            SET state = 'STORED', revision = $3, "storedAt" = now(), phase = NULL,
                "progressDone" = 0, "progressTotal" = 0, "heardAt" = NULL
          WHERE "authorityId" = $1 AND id = $2`,
        [...place, revision],
      );
      await recordAudit(transaction, {
        ...{ authorityId, kind: 'import.stored', outcome: 'DONE', actor },
        subject: `Import ${number}, ${fileName}`,
        sentence: `${fileName}, import ${number}, was stored as revision ${revision}: ${reason}`,
        after: { import: number, revision, cellsNew, cellsChanged, cellsSame, restates },
      });
      return revision;
    },
    { timeout: IMPORT_BOUNDS.storeMs },
  );
}

/** How far storing is, told beside the transaction that stores. */
async function tellStored(database: Queryable, { authorityId, number }: ImportKey, done: number) {
  await database.query(
    `UPDATE "Import" SET "progressDone" = $3, "heardAt" = now()
      WHERE "authorityId" = $1 AND id = $2 AND state = 'STORING'`,
    [authorityId, number, done],
  );
}

async function remember(
  record: Queryable,
  authorityId: number,
  {
    mapping,
    signature,
    person,
  }: {
    readonly mapping: ImportMapping;
    readonly signature: string | null;
    readonly person: string;
  },
): Promise<void> {
  if (signature === null) return;
  await record.query(
    `INSERT INTO "ImportMapping" ("authorityId", signature, mapping, person)
     VALUES ($1, $2, $3::jsonb, $4)
     ON CONFLICT ("authorityId", signature)
     DO UPDATE SET mapping = EXCLUDED.mapping, person = EXCLUDED.person, "usedAt" = now()`,
    [authorityId, signature, JSON.stringify(mapping), person],
  );
}

/** Who stores a file of an authority just now; null: nobody. */
export async function whoStores(
  database: Queryable,
  authorityId: number,
): Promise<{ readonly number: number; readonly fileName: string; readonly person: string } | null> {
  const [row] = await database.query<{ number: number; fileName: string; person: string }>(
    `SELECT id AS number, "fileName", person FROM "Import"
      WHERE "authorityId" = $1 AND state = 'STORING'`,
    [authorityId],
  );
  return row ?? null;
}

/** What changed the record after a revision, the latest first. */
export function revisionsSince(
  database: Queryable,
  authorityId: number,
  revision: number,
): Promise<{ readonly number: number; readonly person: string; readonly reason: string }[]> {
  return database.query(
    `SELECT number, person, reason FROM "Revision"
      WHERE "authorityId" = $1 AND number > $2 ORDER BY number DESC LIMIT 3`,
    [authorityId, revision],
  );
}
