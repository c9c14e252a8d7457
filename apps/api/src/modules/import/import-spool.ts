import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FILE_BOUNDS, FileRefusedError, sourceOfFile, type FileSource } from '@vital-signs/tabular';
import { IMPORT_BOUNDS } from './import-bounds';

/** A file that has arrived whole, and lies beside the database until it is known to be one that can be read. */
export interface SpooledFile {
  readonly source: FileSource;
  /** In bytes. */
  readonly size: number;
  /** SHA-256, in hexadecimal. */
  readonly sha256: string;
  /** Pieces of IMPORT_BOUNDS.pieceBytes each, but for the last. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

const MEGABYTES = FILE_BOUNDS.size / 1024 / 1024;

const tooLarge = () =>
  new FileRefusedError({
    code: 'FILE_TOO_LARGE',
    found: `The file has more than ${MEGABYTES} megabytes.`,
    expected: `Expected are at most ${MEGABYTES} megabytes: load it in parts.`,
  });

/**
 * Lets a file arrive, however slowly, without holding it in memory or keeping a transaction open, and
 * works on it once it is there. Nothing is left of it afterwards.
 * @throws FileRefusedError as soon as it is larger than a file may be.
 */
export async function withSpooled<T>(
  bytes: AsyncIterable<Uint8Array>,
  work: (file: SpooledFile) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'vital-signs-arriving-'));
  try {
    const path = join(folder, 'file');
    const hash = createHash('sha256');
    let size = 0;
    const counted = new Transform({
      transform(piece: Uint8Array, _encoding, done) {
        size += piece.length;
        if (size > FILE_BOUNDS.size) return done(tooLarge());
        hash.update(piece);
        done(null, piece);
      },
    });
    await pipeline(bytes, counted, createWriteStream(path, { mode: 0o600 }));
    const source = await sourceOfFile(path);
    return await work({
      ...{ source, size, sha256: hash.digest('hex') },
      async *pieces() {
        for (let at = 0; at < size; at += IMPORT_BOUNDS.pieceBytes) {
          yield await source.read(at, Math.min(IMPORT_BOUNDS.pieceBytes, size - at));
        }
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
