import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromRandomAccessReader, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import type { FileBounds } from './file-bounds';
import { FileRefusedError } from './file-refused';
import type { FileSource } from './file-source';

/** The parts of a workbook, by their names. */
export interface ZipParts {
  has(name: string): boolean;
  /** The bytes of a part, unpacked, in pieces; at its end they are held against the file's checksum. */
  open(name: string): AsyncIterable<Uint8Array>;
  /** Length of a part when it is unpacked, as the file says and the reading holds it to. */
  sizeOf(name: string): number;
  close(): void;
}

class SourceReader extends RandomAccessReader {
  constructor(private readonly source: FileSource) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const { source } = this;
    const AT_ONCE = 256 * 1024;
    return Readable.from(
      (async function* () {
        for (let at = start; at < end; at += AT_ONCE) {
          yield Buffer.from(await source.read(at, Math.min(AT_ONCE, end - at)));
        }
      })(),
      { objectMode: false },
    );
  }
}

function damaged(error: unknown): FileRefusedError {
  const refusal = new FileRefusedError({
    code: 'FILE_DAMAGED',
    found: 'The workbook is damaged or cut off: it cannot be unpacked.',
    expected: 'Open it in a spreadsheet, save it anew and load that.',
  });
  refusal.cause = error;
  return refusal;
}

/**
 * The parts of a packed file. How large each is when unpacked is checked before anything is, against
 * what the file says, to which the reading then holds it.
 * @throws FileRefusedError for a damaged file and one that unpacks beyond its bounds.
 */
export async function zipParts(source: FileSource, bounds: FileBounds): Promise<ZipParts> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromRandomAccessReader(
      new SourceReader(source),
      source.size,
      { lazyEntries: true, autoClose: false },
      (error, opened) => {
        if (error) reject(damaged(error));
        else resolve(opened);
      },
    );
  });
  const entries = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    let unpacked = 0;
    zip.on('error', (error) => reject(damaged(error)));
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      entries.set(entry.fileName, entry);
      const refusal = beyondBounds(entry, entries.size, unpacked, bounds);
      if (refusal === null) zip.readEntry();
      else reject(refusal);
    });
    zip.readEntry();
  }).catch((error: unknown) => {
    zip.close();
    throw error;
  });

  return {
    has: (name) => entries.has(name),
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    async *open(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw damaged(new Error(`There is no part ${name}.`));
      if (entry.isEncrypted()) {
        throw new FileRefusedError({
          ...{ code: 'FILE_PROTECTED', found: 'The workbook is protected by a password.' },
          expected: 'Save it without one and load that.',
        });
      }
      try {
        let sum = 0;
        for await (const piece of await streamOf(zip, entry)) {
          sum = crc32(piece as Uint8Array, sum);
          yield piece as Uint8Array;
        }
        if (sum !== entry.crc32) throw damaged(new Error(`The checksum of ${name} is another.`));
      } catch (error) {
        throw error instanceof FileRefusedError ? error : damaged(error);
      }
    },
    close: () => zip.close(),
  };
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else resolve(stream);
    });
  });
}

const SMALL = 1024 * 1024;

function beyondBounds(
  { uncompressedSize, compressedSize }: Entry,
  parts: number,
  unpacked: number,
  bounds: FileBounds,
): FileRefusedError | null {
  const grows = uncompressedSize / Math.max(1, compressedSize);
  const tooDense = uncompressedSize > SMALL && grows > bounds.ratio;
  if (!tooDense && parts <= bounds.parts && unpacked <= bounds.unpacked) return null;
  const megabytes = Math.ceil(unpacked / 1024 / 1024);
  return new FileRefusedError({
    code: 'FILE_UNPACKS_TOO_LARGE',
    found: tooDense
      ? `A part of the workbook would grow ${Math.round(grows)} times when it is unpacked.`
      : `The workbook would have ${parts} parts and ${megabytes} megabytes when it is unpacked.`,
    expected: 'Copy the table of figures alone into a new workbook and load that.',
  });
}
