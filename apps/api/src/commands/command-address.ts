import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Server } from 'node:net';

/** Longest path of a socket that every system takes, in bytes: macOS takes 104 with the end mark. */
const LONGEST_PATH = 100;

/** Beside the data folder and its lock: the socket itself, or a file that says where it is. */
const besideFolder = (dataDir: string) => `${resolve(dataDir)}.socket`;

/** Where the server that has a data folder takes commands; null: none says so. */
export function findCommandAddress(dataDir: string): string | null {
  const path = besideFolder(dataDir);
  try {
    return lstatSync(path).isSocket() ? path : readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const listening = (server: Server, path: string) =>
  new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(path, () => {
      server.off('error', failed);
      done();
    });
  });

/** What is beside the folder says where else to look; written whole, for its owner alone. */
function point(path: string, address: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, address, { mode: 0o600 });
  renameSync(draft, path);
}

/**
 * Listens where commands for a data folder are sent, reachable by the owner of the process alone. It
 * is for the process that holds the folder's lock: what an earlier one left is replaced. The answer
 * takes the address away.
 */
export async function listenForCommands(server: Server, dataDir: string): Promise<() => void> {
  const path = besideFolder(dataDir);
  const forget = () => rmSync(path, { force: true });

  if (process.platform === 'win32') {
    const pipe = `\\\\.\\pipe\\vital-signs-${randomBytes(16).toString('hex')}`;
    await listening(server, pipe);
    point(path, pipe);
    return forget;
  }

  const isShort = Buffer.byteLength(path) <= LONGEST_PATH;
  // Made in a folder that only its owner may enter, so that it is never open to others, not even at first.
  const folder = mkdtempSync(join(isShort ? dirname(path) : tmpdir(), '.vs-'));
  const socket = join(folder, 's');
  await listening(server, socket);
  chmodSync(socket, 0o600);
  if (isShort) {
    renameSync(socket, path);
    rmdirSync(folder);
    return forget;
  }
  point(path, socket);
  return () => {
    forget();
    rmSync(folder, { recursive: true, force: true });
  };
}
