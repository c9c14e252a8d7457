import type { Queryable } from '@vital-signs/database';
import type { FileSource } from '@vital-signs/tabular';
import { IMPORT_BOUNDS } from './import-bounds';
import type { ImportKey } from './import.repository';

/** How many pieces are at hand: a workbook is read in several places by turns. */
const AT_HAND = 4;

/** The file is no longer kept. */
export class FileGoneError extends Error {}

/** The bytes of a file that is kept in pieces; no more of it than a few pieces is held at a time. */
export function keptFile(
  database: Queryable,
  { authorityId, number }: ImportKey,
  size: number,
): FileSource {
  const { pieceBytes } = IMPORT_BOUNDS;
  const atHand = new Map<number, Uint8Array>();

  async function piece(position: number): Promise<Uint8Array> {
    const known = atHand.get(position);
    if (known !== undefined) return known;
    const [row] = await database.query<{ bytes: Buffer }>(
      `SELECT bytes FROM "ImportChunk"
        WHERE "authorityId" = $1 AND "importId" = $2 AND position = $3`,
      [authorityId, number, position],
    );
    if (row === undefined) throw new FileGoneError();
    atHand.set(position, row.bytes);
    const [oldest] = atHand.keys();
    if (atHand.size > AT_HAND && oldest !== undefined) atHand.delete(oldest);
    return row.bytes;
  }

  return {
    size,
    async *open() {
      for (let position = 0; position * pieceBytes < size; position += 1) yield piece(position);
    },
    async read(from, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)));
      for (let filled = 0; filled < bytes.length;) {
        const at = from + filled;
        const held = await piece(Math.floor(at / pieceBytes));
        const part = held.subarray(at % pieceBytes, (at % pieceBytes) + bytes.length - filled);
        bytes.set(part, filled);
        filled += part.length;
      }
      return bytes;
    },
  };
}
