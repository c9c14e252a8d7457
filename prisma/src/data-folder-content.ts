import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files that every PostgreSQL data folder holds. */
const ALWAYS_THERE = ['PG_VERSION', 'base', 'global/pg_control', 'pg_wal'];

/** A folder in which no database is opened or made, so that what it holds is not lost. */
export class DataFolderRefusedError extends Error {
  override name = 'DataFolderRefusedError';

  constructor(dataDir: string, reason: string, advice: string) {
    super(`The data folder ${dataDir} ${reason}. It is left as it is: ${advice}.`);
  }
}

/** Beside the folder for as long as a database is being made in it. */
const unfinishedPath = (dataDir: string) => `${dataDir}.unfinished`;

const ELSEWHERE = 'choose another folder with DATA_DIR';
const START_AGAIN = `put back a copy of it, ${ELSEWHERE}, or delete it to begin with an empty database`;

/** The refusal of a database that is there but cannot be opened. */
export function cannotBeOpened(dataDir: string, error: unknown): DataFolderRefusedError {
  const reason = error instanceof Error ? error.message : String(error);
  return new DataFolderRefusedError(
    dataDir,
    `holds a database that is damaged or not of this version (${reason})`,
    START_AGAIN,
  );
}

/**
 * Sees to it that a data folder is absent or empty, and a database may be made in it, or that it
 * holds one that is whole. The answer is to be called when the database is open.
 * @throws DataFolderRefusedError in a sentence that names the folder and says what to do.
 */
export function checkDataFolder(dataDir: string): () => void {
  const found = statSync(dataDir, { throwIfNoEntry: false });
  if (found?.isDirectory() === false) {
    throw new DataFolderRefusedError(dataDir, 'is a file', ELSEWHERE);
  }
  const unfinished = unfinishedPath(dataDir);
  if (found === undefined || readdirSync(dataDir).length === 0) {
    writeFileSync(unfinished, '');
    // It holds figures that are not published, and accounts: nobody else of the machine reads it.
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return () => rmSync(unfinished, { force: true });
  }
  if (existsSync(unfinished)) {
    throw new DataFolderRefusedError(
      dataDir,
      'holds a database that was not finished, because its first start was interrupted',
      `delete it and ${unfinished}, and start again`,
    );
  }
  const missing = ALWAYS_THERE.filter((name) => !existsSync(join(dataDir, name)));
  if (missing.length === ALWAYS_THERE.length) {
    throw new DataFolderRefusedError(dataDir, 'holds other files than a database', ELSEWHERE);
  }
  if (missing.length > 0) {
    const gone = `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`;
    throw new DataFolderRefusedError(
      dataDir,
      `holds a database that is damaged (${gone})`,
      START_AGAIN,
    );
  }
  return () => undefined;
}
