import type { Database } from '@vital-signs/database';
import type { DescribedFile } from '@vital-signs/tabular';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import { IMPORT_BOUNDS } from './import-bounds';

/** A file that has arrived whole and can be read. */
export interface ArrivedFile {
  readonly authorityId: number;
  readonly fileName: string;
  readonly size: number;
  /** SHA-256, in hexadecimal. */
  readonly sha256: string;
  readonly described: DescribedFile;
  readonly actor: AuditActor;
}

/** As many files wait to be stored as may wait. */
export class TooManyWaitingError extends Error {}

const RECEIVE_MS = 5 * 60_000;

/**
 * Keeps a file in pieces, all of it or nothing, and tells of it. Gives the number of its import.
 * @throws TooManyWaitingError where as many files of the authority wait already as may.
 */
export function insertImport(
  database: Database,
  { authorityId, fileName, size, sha256, described, actor }: ArrivedFile,
  pieces: () => AsyncIterable<Uint8Array>,
): Promise<number> {
  return database.transaction(
    async (transaction) => {
      // Whoever sends a file to the same authority meanwhile counts after this one.
      await transaction.query('SELECT id FROM "Authority" WHERE id = $1 FOR NO KEY UPDATE', [
        authorityId,
      ]);
      const [waiting] = await transaction.query<{ count: number }>(
        `SELECT count(*) FROM "Import"
          WHERE "authorityId" = $1 AND state IN ('RECEIVED', 'CHECKING', 'CHECKED', 'REFUSED')`,
        [authorityId],
      );
      if ((waiting?.count ?? 0) >= IMPORT_BOUNDS.waiting) throw new TooManyWaitingError();
      const [row] = await transaction.query<{ number: number }>(
        `INSERT INTO "Import"
           ("authorityId", "fileName", "fileKind", size, sha256, described, "userId", person)
         VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8) RETURNING id AS number`,
        [
          authorityId,
          fileName,
          described.kind,
          size,
          sha256,
          JSON.stringify(described),
          actor.id,
          actor.name,
        ],
      );
      if (row === undefined) throw new Error('An import was written without a number.');
      const { number } = row;
      let position = 0;
      for await (const bytes of pieces()) {
        await transaction.query(
          `INSERT INTO "ImportChunk" ("authorityId", "importId", position, bytes)
           VALUES ($1, $2, $3, $4)`,
          [authorityId, number, position, Buffer.from(bytes)],
        );
        position += 1;
      }
      await recordAudit(transaction, {
        ...{ authorityId, kind: 'import.received', outcome: 'DONE', actor },
        subject: `Import ${number}, ${fileName}`,
        sentence: `${fileName} was received as import ${number}.`,
        after: { import: number, fileName, kind: described.kind, size, sha256 },
      });
      return number;
    },
    { timeout: RECEIVE_MS },
  );
}
