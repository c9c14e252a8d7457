import type { Database, Queryable, RestatementCause } from '@vital-signs/database';
import type { ImportMapping, Json } from '@vital-signs/domain';
import { systemActor } from '../../audit/audit-actors';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import type { ImportKey } from './import.repository';

/** How a file is to be understood, and what is said about its figures. */
export interface CheckAsked {
  readonly mapping: ImportMapping;
  readonly source: string | null;
  readonly accurateAsOf: string | null;
  readonly restates: RestatementCause | null;
  readonly reason: string;
}

/** The import does not stand where it would have to, or somebody else moved it on meanwhile. */
export class NotThatStateError extends Error {}

/** What reading and checking a file came to. */
export interface CheckOutcome {
  readonly state: 'CHECKED' | 'REFUSED';
  /** The revision against which it was checked. */
  readonly revision: number;
  readonly rowsRead: number;
  readonly cellsRead: number;
  readonly cellsNew: number;
  readonly cellsChanged: number;
  readonly cellsSame: number;
}

/** Takes away the file and the cells that were read from it: the import itself stays listed. */
export async function discardFile(
  database: Queryable,
  { authorityId, number }: ImportKey,
): Promise<void> {
  for (const table of ['ImportRow', 'ImportChunk']) {
    await database.query(`DELETE FROM "${table}" WHERE "authorityId" = $1 AND "importId" = $2`, [
      authorityId,
      number,
    ]);
  }
}

const subjectOf = (number: number, fileName: string) => `Import ${number}, ${fileName}`;

/**
 * Says how a file is to be understood, and that it is being checked.
 * @throws NotThatStateError where it is being worked on, or has ended.
 */
export function beginCheck(
  database: Database,
  { authorityId, number }: ImportKey,
  { mapping, source, accurateAsOf, restates, reason }: CheckAsked,
  actor: AuditActor,
): Promise<void> {
  return database.transaction(async (transaction) => {
    const [row] = await transaction.query<{ fileName: string }>(
      `UPDATE "Import"
          SET state = 'CHECKING', mapping = $3::jsonb, source = $4, "accurateAsOf" = $5::date,
              restates = $6::"RestatementCause", reason = $7, problem = NULL, phase = 'READING',
              "progressDone" = 0, "progressTotal" = 0, "heardAt" = now(), "cancelAsked" = false,
              "checkedAtRevision" = NULL, "rowsRead" = 0, "cellsRead" = 0, "cellsNew" = 0,
              "cellsChanged" = 0, "cellsSame" = 0
        WHERE "authorityId" = $1 AND id = $2 AND state IN ('RECEIVED', 'CHECKED', 'REFUSED')
        RETURNING "fileName"`,
      [authorityId, number, JSON.stringify(mapping), source, accurateAsOf, restates, reason],
    );
    if (row === undefined) throw new NotThatStateError();
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'import.checked', outcome: 'DONE', actor },
      subject: subjectOf(number, row.fileName),
      sentence: `${row.fileName}, import ${number}, was given to be checked: ${reason}`,
      after: { import: number, source, accurateAsOf, restates, reason, mapping } as unknown as Json,
    });
  });
}

/** Puts an import whose check was stopped back to where it was before it began. */
export async function restCheck(
  database: Queryable,
  { authorityId, number }: ImportKey,
): Promise<void> {
  await database.query(
    `UPDATE "Import" SET state = 'RECEIVED', phase = NULL, "heardAt" = NULL
      WHERE "authorityId" = $1 AND id = $2 AND state = 'CHECKING'`,
    [authorityId, number],
  );
}

/**
 * Says that a file is still being checked, and how far.
 * @throws NotThatStateError where it is not any more.
 */
export async function tellProgress(
  database: Queryable,
  { authorityId, number }: ImportKey,
  { phase, done, total }: { readonly phase: string; readonly done: number; readonly total: number },
): Promise<void> {
  const told = await database.query(
    `UPDATE "Import" SET phase = $3, "progressDone" = $4, "progressTotal" = $5, "heardAt" = now()
      WHERE "authorityId" = $1 AND id = $2 AND state = 'CHECKING' RETURNING id`,
    [authorityId, number, phase, done, total],
  );
  if (told.length === 0) throw new NotThatStateError();
}

/** Says that whoever works on files in this process still does. */
export async function tellAlive(database: Queryable, keys: readonly ImportKey[]): Promise<void> {
  await database.query(
    `UPDATE "Import" i SET "heardAt" = now()
       FROM unnest($1::int[], $2::int[]) AS own("authorityId", id)
      WHERE i."authorityId" = own."authorityId" AND i.id = own.id AND i.state = 'CHECKING'`,
    [keys.map(({ authorityId }) => authorityId), keys.map(({ number }) => number)],
  );
}

/** @throws NotThatStateError where it is not being checked any more. */
export async function finishCheck(
  database: Queryable,
  { authorityId, number }: ImportKey,
  { state, revision, ...counts }: CheckOutcome,
): Promise<void> {
  const finished = await database.query(
    `UPDATE "Import"
        SET state = $3::"ImportState", "checkedAtRevision" = $4, "rowsRead" = $5, "cellsRead" = $6,
            "cellsNew" = $7, "cellsChanged" = $8, "cellsSame" = $9, phase = NULL,
            "progressDone" = 0, "progressTotal" = 0, "heardAt" = NULL
      WHERE "authorityId" = $1 AND id = $2 AND state = 'CHECKING' RETURNING id`,
    [
      authorityId,
      number,
      state,
      revision,
      counts.rowsRead,
      counts.cellsRead,
      counts.cellsNew,
      counts.cellsChanged,
      counts.cellsSame,
    ],
  );
  if (finished.length === 0) throw new NotThatStateError();
}

/** With the number of an import, what whoever stores it locks as long as the transaction lasts. */
export const STORING_LOCK = 1_768_779_887;

/**
 * Ends the work on a file that broke off, with why. False, and nothing, where it has ended already, or
 * where somebody is in the midst of storing it.
 */
export function failWork(
  database: Database,
  { authorityId, number }: ImportKey,
  problem: string,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const [lock] = await transaction.query<{ isFree: boolean }>(
      'SELECT pg_try_advisory_xact_lock($1, $2) AS "isFree"',
      [STORING_LOCK, number],
    );
    if (lock?.isFree !== true) return false;
    const [row] = await transaction.query<{ fileName: string }>(
      `UPDATE "Import"
          SET state = 'FAILED', problem = $3, phase = NULL, "progressDone" = 0,
              "progressTotal" = 0, "heardAt" = NULL
        WHERE "authorityId" = $1 AND id = $2 AND state IN ('CHECKING', 'STORING')
        RETURNING "fileName"`,
      [authorityId, number, problem],
    );
    if (row === undefined) return false;
    await discardFile(transaction, { authorityId, number });
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'import.failed', outcome: 'FAILED' },
      actor: systemActor('Loading of files'),
      subject: subjectOf(number, row.fileName),
      sentence: `${row.fileName}, import ${number}: ${problem}`,
      after: { import: number, problem },
    });
    return true;
  });
}

/** Why an import ends before it is stored; problem: in a sentence, where there is anything to say. */
export interface CancelledFor {
  readonly problem: string | null;
  /** True where nobody asked for it: it waited too long. */
  readonly expired: boolean;
}

const AT_WILL: CancelledFor = { problem: null, expired: false };

/**
 * Ends an import that is not stored.
 * @throws NotThatStateError where it is being stored, or has ended.
 */
export function cancelWaiting(
  database: Database,
  { authorityId, number }: ImportKey,
  actor: AuditActor,
  { problem, expired }: CancelledFor = AT_WILL,
): Promise<void> {
  return database.transaction(async (transaction) => {
    const [row] = await transaction.query<{ fileName: string }>(
      `UPDATE "Import"
          SET state = 'CANCELLED', phase = NULL, "progressDone" = 0, "progressTotal" = 0,
              "heardAt" = NULL, problem = $3,
              "expiredAt" = CASE WHEN $4 THEN date_trunc('milliseconds', now()) END
        WHERE "authorityId" = $1 AND id = $2
          AND state IN ('RECEIVED', 'CHECKING', 'CHECKED', 'REFUSED')
        RETURNING "fileName"`,
      [authorityId, number, problem, expired],
    );
    if (row === undefined) throw new NotThatStateError();
    await discardFile(transaction, { authorityId, number });
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'import.cancelled', outcome: 'DONE', actor },
      subject: subjectOf(number, row.fileName),
      sentence: `${row.fileName}, import ${number}, ${expired ? 'expired' : 'was cancelled'}: ${problem ?? 'nothing of it is in the record.'}`,
      after: { import: number, problem },
    });
  });
}

/** Asks whoever stores a file to stop. */
export async function askToStop(
  database: Queryable,
  { authorityId, number }: ImportKey,
): Promise<boolean> {
  const asked = await database.query(
    `UPDATE "Import" SET "cancelAsked" = true
      WHERE "authorityId" = $1 AND id = $2 AND state = 'STORING' RETURNING id`,
    [authorityId, number],
  );
  return asked.length > 0;
}

/** Keeps why a file is loaded in spite of a warning. False where there is no such warning. */
export function acknowledge(
  database: Database,
  { authorityId, number }: ImportKey,
  {
    issue,
    reason,
    actor,
  }: { readonly issue: number; readonly reason: string; readonly actor: AuditActor },
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const [row] = await transaction.query<{ fileName: string; code: string; row: number | null }>(
      `UPDATE "ImportIssue" s
          SET "acknowledgedBy" = $4, "acknowledgedAt" = now(), acknowledgement = $5
         FROM "Import" i
        WHERE i."authorityId" = s."authorityId" AND i.id = s."importId" AND i.state IN ('CHECKED', 'REFUSED')
          AND s."authorityId" = $1 AND s."importId" = $2 AND s.id = $3 AND s.severity = 'WARNING'
        RETURNING i."fileName", s.code, s.row`,
      [authorityId, number, issue, actor.name, reason],
    );
    if (row === undefined) return false;
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'import.acknowledged', outcome: 'DONE', actor },
      subject: subjectOf(number, row.fileName),
      sentence: `A warning about ${row.fileName}, import ${number}, was acknowledged: ${reason}`,
      // Its sentence says figures that only analysts see; it is kept beside the import.
      after: { import: number, issue, warning: row.code, row: row.row, reason },
    });
    return true;
  });
}
