import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

const HASH_TEXT = 64;
const SEAL_TEXT = (sha256: string) => `{"$file":"${sha256}"}\n`;
const SEAL_BYTES = 10 + 5 + SEAL_TEXT('0'.repeat(HASH_TEXT)).length + 8;

/**
 * What ends a backup: a member of a gzip file of its own, stored and not compressed, that holds the
 * SHA-256 of every byte before it. So any program that unpacks gzip reads the file, and a byte that
 * was changed is found wherever it stands, also where gzip itself does not look.
 */
export function sealOf(sha256: string): Buffer {
  const text = Buffer.from(SEAL_TEXT(sha256));
  const seal = Buffer.alloc(SEAL_BYTES);
  seal.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
  // One stored block, the last: its length, and the complement of it.
  seal.writeUInt8(1, 10);
  seal.writeUInt16LE(text.length, 11);
  seal.writeUInt16LE(0xffff - text.length, 13);
  text.copy(seal, 15);
  seal.writeUInt32LE(crc32(text), 15 + text.length);
  seal.writeUInt32LE(text.length, 19 + text.length);
  return seal;
}

/** A file is not a backup, or not the whole of one, or not as it was made. */
export class DamagedBackupError extends Error {
  override name = 'DamagedBackupError';
}

/**
 * Reads a file through and compares it with its seal.
 * @throws DamagedBackupError where a byte is missing, was added or was changed.
 */
export async function checkSeal(path: string): Promise<void> {
  const file = await open(path);
  const hash = createHash('sha256');
  const seal = Buffer.alloc(SEAL_BYTES);
  try {
    const { size } = await file.stat();
    const sealed = size - SEAL_BYTES;
    if (sealed <= 0) {
      throw new DamagedBackupError('The file is not a backup, or only the beginning of one.');
    }
    for await (const bytes of createReadStream(path, { end: sealed - 1 })) {
      hash.update(bytes as Buffer);
    }
    await file.read(seal, 0, SEAL_BYTES, sealed);
  } finally {
    await file.close();
  }
  if (!seal.equals(sealOf(hash.digest('hex')))) {
    throw new DamagedBackupError(
      'The file is not a backup, or it is damaged or not whole: it is not as it was made. Nothing was restored.',
    );
  }
}
