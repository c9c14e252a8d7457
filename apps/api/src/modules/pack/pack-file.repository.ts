import { createHash } from 'node:crypto';
import type { Database, PackFileKind, Queryable } from '@vital-signs/database';
import type { Json } from '@vital-signs/domain';
import { systemActor } from '../../audit/audit-actors';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import { PACK_BOUNDS } from './pack-bounds';
import { lockPacks, packSubject } from './pack-writer.repository';
import type { PackKey, PackRecord } from './pack.repository';

/** The file is not being made any more: it was cancelled, or its pack was taken away. */
export class NotUnderwayError extends Error {}

/** As many files of the authority are being made as may be. */
export class BusyError extends Error {}

/** A file that somebody wants of a pack as it stands. */
export interface NewFile {
  readonly pack: PackRecord;
  readonly editionNumber: number;
  readonly kind: PackFileKind;
  readonly largePrint: boolean;
  readonly plainLanguage: boolean;
  readonly name: string;
}

/** How far the making of a file has come. */
export interface FileStep {
  readonly done: number;
  readonly of: number;
  readonly what: string;
}

const UNDERWAY = `state IN ('WAITING', 'MAKING')`;

const told = ({ pack, editionNumber, kind, largePrint, plainLanguage, name }: NewFile): Json => ({
  ...{ pack: pack.number, version: pack.version, edition: editionNumber, kind, name },
  ...{ largePrint, plainLanguage },
});

/**
 * Says that a file is wanted, and lets go of the oldest that the pack has beyond those that are kept.
 * @throws BusyError where too many are being made.
 */
export function insertFile(database: Database, file: NewFile, actor: AuditActor): Promise<number> {
  const { pack, editionNumber, kind, largePrint, plainLanguage, name } = file;
  const { authorityId } = pack;
  return database.transaction(async (transaction) => {
    await lockPacks(transaction, authorityId);
    const [busy] = await transaction.query<{ found: number }>(
      `SELECT count(*)::int AS found FROM "PackFile" WHERE "authorityId" = $1 AND ${UNDERWAY}`,
      [authorityId],
    );
    if ((busy?.found ?? 0) >= PACK_BOUNDS.underway) throw new BusyError();
    const [row] = await transaction.query<{ number: number }>(
      `INSERT INTO "PackFile" ("authorityId", "packId", "packVersion", "editionNumber", kind,
              "largePrint", "plainLanguage", what, name, person, "heardAt")
       VALUES ($1, $2, $3, $4, $5::"PackFileKind", $6, $7, $8, $9, $10, now())
       RETURNING id AS number`,
      [
        ...[authorityId, pack.number, pack.version, editionNumber, kind, largePrint, plainLanguage],
        ...['Waiting for its turn', name, actor.name],
      ],
    );
    if (row === undefined) throw new Error('A file was not written down.');
    await transaction.query(
      `DELETE FROM "PackFile" WHERE "authorityId" = $1 AND id IN (
         SELECT id FROM "PackFile" WHERE "authorityId" = $1 AND "packId" = $2 AND NOT (${UNDERWAY})
          ORDER BY id DESC OFFSET $3)`,
      [authorityId, pack.number, PACK_BOUNDS.files - 1],
    );
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'pack.file-asked', outcome: 'DONE', actor },
      ...{ subject: packSubject(pack), after: told(file) },
      sentence: `${packSubject(pack)}: ${name} was asked for.`,
    });
    return row.number;
  });
}

/** Says that a file's turn has come. @throws NotUnderwayError */
export async function beginFile(
  database: Queryable,
  { authorityId, number }: PackKey,
  { done, of, what }: FileStep,
): Promise<void> {
  const begun = await database.query(
    `UPDATE "PackFile" SET state = 'MAKING', done = $3, "of" = $4, what = $5, "heardAt" = now()
      WHERE "authorityId" = $1 AND id = $2 AND state = 'WAITING' RETURNING id`,
    [authorityId, number, done, of, what],
  );
  if (begun.length === 0) throw new NotUnderwayError();
}

/** Says how far a file has come. @throws NotUnderwayError */
export async function tellFile(
  database: Queryable,
  { authorityId, number }: PackKey,
  { done, of, what }: FileStep,
): Promise<void> {
  const found = await database.query(
    `UPDATE "PackFile" SET done = $3, "of" = $4, what = $5, "heardAt" = now()
      WHERE "authorityId" = $1 AND id = $2 AND state = 'MAKING' RETURNING id`,
    [authorityId, number, done, of, what],
  );
  if (found.length === 0) throw new NotUnderwayError();
}

/** Keeps the bytes of a file, in pieces. @throws NotUnderwayError */
export function finishFile(
  database: Database,
  { authorityId, number }: PackKey,
  file: NewFile & { readonly bytes: Uint8Array },
  actor: AuditActor,
): Promise<void> {
  const { bytes, pack, name } = file;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return database.transaction(async (transaction) => {
    const finished = await transaction.query(
      `UPDATE "PackFile" SET state = 'READY', done = "of", what = 'Ready', size = $3, sha256 = $4,
              "heardAt" = NULL
        WHERE "authorityId" = $1 AND id = $2 AND state = 'MAKING' RETURNING id`,
      [authorityId, number, bytes.length, sha256],
    );
    if (finished.length === 0) throw new NotUnderwayError();
    const { pieceBytes } = PACK_BOUNDS;
    for (let position = 0; position * pieceBytes < bytes.length; position += 1) {
      const from = position * pieceBytes;
      await transaction.query(
        `INSERT INTO "PackFilePiece" ("authorityId", "fileId", position, bytes)
         VALUES ($1, $2, $3, $4)`,
        [authorityId, number, position, Buffer.from(bytes.subarray(from, from + pieceBytes))],
      );
    }
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'pack.file-made', outcome: 'DONE', actor },
      subject: packSubject(pack),
      sentence: `${packSubject(pack)}: ${name} was made, ${bytes.length} bytes.`,
      after: { ...(told(file) as object), bytes: bytes.length, sha256 },
    });
  });
}

/** A file that is underway, ended with what it was; null where none is. */
async function end(
  transaction: Queryable,
  { authorityId, number }: PackKey,
  state: 'FAILED' | 'CANCELLED',
  problem: string | null,
) {
  const [row] = await transaction.query<{ name: string; packId: number }>(
    `UPDATE "PackFile" SET state = $3::"PackFileState", problem = $4, "heardAt" = NULL
      WHERE "authorityId" = $1 AND id = $2 AND ${UNDERWAY} RETURNING name, "packId"`,
    [authorityId, number, state, problem],
  );
  return row ?? null;
}

/** Ends a file that could not be made, with why. Nothing where it has ended already. */
export function failFile(database: Database, key: PackKey, problem: string): Promise<void> {
  return database.transaction(async (transaction) => {
    const file = await end(transaction, key, 'FAILED', problem);
    if (file === null) return;
    await recordAudit(transaction, {
      ...{ authorityId: key.authorityId, kind: 'pack.file-failed', outcome: 'FAILED' },
      ...{ actor: systemActor('Making of packs'), subject: `Pack ${file.packId}, ${file.name}` },
      sentence: `${file.name} could not be made: ${problem}`,
      after: { pack: file.packId, file: key.number, problem },
    });
  });
}

/** Ends a file that is being made. Nothing where it has ended already. */
export function cancelFile(database: Database, key: PackKey, actor: AuditActor): Promise<void> {
  return database.transaction(async (transaction) => {
    const file = await end(transaction, key, 'CANCELLED', null);
    if (file === null) return;
    await recordAudit(transaction, {
      ...{ authorityId: key.authorityId, kind: 'pack.file-cancelled', outcome: 'DONE', actor },
      subject: `Pack ${file.packId}, ${file.name}`,
      sentence: `The making of ${file.name} was ended.`,
      after: { pack: file.packId, file: key.number },
    });
  });
}

/** Says that whoever makes files in this process still does; gives those that are still wanted. */
export async function filesAlive(
  database: Queryable,
  keys: readonly PackKey[],
): Promise<ReadonlySet<number>> {
  const rows = await database.query<{ number: number }>(
    `UPDATE "PackFile" f SET "heardAt" = now()
       FROM unnest($1::int[], $2::int[]) AS own("authorityId", id)
      WHERE f."authorityId" = own."authorityId" AND f.id = own.id AND f.${UNDERWAY}
      RETURNING f.id AS number`,
    [keys.map(({ authorityId }) => authorityId), keys.map(({ number }) => number)],
  );
  return new Set(rows.map(({ number }) => number));
}

/** Files that are being made and that nobody has spoken of for so many milliseconds. */
export function silentFiles(database: Queryable, silentMs: number): Promise<PackKey[]> {
  return database.query<PackKey>(
    `SELECT "authorityId", id AS number FROM "PackFile"
      WHERE ${UNDERWAY}
        AND ("heardAt" IS NULL OR "heardAt" <= now() - $1 * interval '1 millisecond')`,
    [silentMs],
  );
}
