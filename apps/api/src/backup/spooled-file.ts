import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file for a short time, in a folder that only its owner may enter. */
export interface SpooledFile {
  readonly path: string;
  /** Removes it. */
  readonly dispose: () => Promise<void>;
}

/** A place for a file, with nothing there yet. */
export async function spoolPlace(name: string): Promise<SpooledFile> {
  const folder = await mkdtemp(join(tmpdir(), 'vital-signs-'));
  const dispose = () => rm(folder, { recursive: true, force: true });
  return { path: join(folder, name), dispose };
}

/** Keeps bytes in a file until they are all there. */
export async function spool(
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): Promise<SpooledFile> {
  const place = await spoolPlace('spooled');
  try {
    const file = createWriteStream(place.path, { mode: 0o600 });
    await pipeline(Readable.from(bytes), file, { signal });
    return place;
  } catch (error) {
    await place.dispose();
    throw error;
  }
}
