import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, resolve } from 'node:path';

interface Holder {
  pid: number;
  host: string;
  /** When the process took the folder. */
  since: string;
  /** The kernel's own start time of the process, which tells it from a later one with its number. */
  started: string | null;
}

/** Another process has the embedded database open. */
export class DataFolderInUseError extends Error {
  override name = 'DataFolderInUseError';

  constructor(dataDir: string, { pid, host, since }: Holder) {
    super(
      `The data folder ${dataDir} is in use by process ${pid} on ${host}, since ${since}. ` +
        'One process at a time can open it: stop that one, choose another folder with DATA_DIR, ' +
        'or use a PostgreSQL server with DATABASE_URL. ' +
        `(If that process is gone for certain, delete ${lockPath(dataDir)}.)`,
    );
  }
}

const HEARTBEAT = 5_000;
/** A lock of another machine is taken over when it has not been renewed for this long. */
const ABANDONED = 60_000;

const lockPath = (dataDir: string) => `${dataDir}.lock`;

/** The 22nd field of Linux's /proc/PID/stat; null where there is no such file. */
function processStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may itself hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isRunning({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return started === null || processStart(pid) === started;
}

function isStale(path: string, holder: Holder): boolean {
  if (holder.host === hostname()) return !isRunning(holder);
  return Date.now() - statSync(path).mtimeMs > ABANDONED;
}

function readHolder(path: string): { text: string; holder: Holder } | null {
  try {
    const text = readFileSync(path, 'utf8');
    return { text, holder: JSON.parse(text) as Holder };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Moves a stale lock aside; if it turns out to be a fresh one of somebody else, puts it back. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, path);
  rmSync(aside);
}

/** Whether another process has a PGlite data folder open, as far as its lock says. */
export function isDataFolderHeld(dataDir: string): boolean {
  const path = lockPath(resolve(dataDir));
  const found = readHolder(path);
  return found !== null && !isStale(path, found.holder);
}

/**
 * Takes a PGlite data folder for this process by a file beside it, taking over from a process
 * that is no longer there. The answer gives it back.
 * @throws DataFolderInUseError when another process has it, which it names.
 */
export function lockDataFolder(dataDir: string): () => void {
  const path = lockPath(dataDir);
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    started: processStart(process.pid),
  };
  const text = JSON.stringify(own);
  // Written aside and linked into place, so that nobody reads half a lock.
  const draft = `${path}.${process.pid}.draft`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The data folder ${dataDir} cannot be made or written beside (${reason}). ` +
        'Choose another folder with DATA_DIR.',
      { cause: error },
    );
  }
  try {
    for (;;) {
      try {
        linkSync(draft, path);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const found = readHolder(path);
      if (found === null) continue;
      if (!isStale(path, found.holder)) throw new DataFolderInUseError(dataDir, found.holder);
      removeStale(path, found.text);
    }
  } finally {
    rmSync(draft, { force: true });
  }

  const renew = () => {
    // Somebody who deletes the lock by hand has been told what that means.
    if (existsSync(path)) utimesSync(path, new Date(), new Date());
  };
  const heartbeat = setInterval(renew, HEARTBEAT);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    if (readHolder(path)?.text === text) rmSync(path);
  };
}
