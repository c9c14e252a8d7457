import { open as openFile } from 'node:fs/promises';

const PIECE = 64 * 1024;

/** The bytes of a file, wherever they are kept; read from the beginning as often as needed, or anywhere. */
export interface FileSource {
  /** In bytes. */
  readonly size: number;
  /** All of it, in pieces, from the beginning. */
  open(): AsyncIterable<Uint8Array>;
  /** As many bytes from a position, all of which are there. */
  read(position: number, length: number): Promise<Uint8Array>;
}

/** A file that is held in memory. */
export function sourceOfBytes(bytes: Uint8Array): FileSource {
  return {
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    },
    read: (position, length) => Promise.resolve(bytes.subarray(position, position + length)),
  };
}

/** A file on this machine. It is opened for each read, and must not change meanwhile. */
export async function sourceOfFile(path: string): Promise<FileSource> {
  const handle = await openFile(path, 'r');
  const { size } = await handle.stat().finally(() => handle.close());
  return {
    size,
    async *open() {
      const file = await openFile(path, 'r');
      try {
        for await (const piece of file.createReadStream({ highWaterMark: PIECE, autoClose: false }))
          yield piece as Uint8Array;
      } finally {
        await file.close();
      }
    },
    async read(position, length) {
      const file = await openFile(path, 'r');
      try {
        const bytes = new Uint8Array(length);
        const { bytesRead } = await file.read(bytes, 0, length, position);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}
