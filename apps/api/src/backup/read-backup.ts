import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { byteLines } from '../byte-lines';
import {
  BACKUP_FORMAT,
  isControlLine,
  type BackupManifest,
  type ControlLine,
  type Counted,
} from './backup-lines';
import { BACKED_UP, type BackedUpTable } from './backup-tables';
import { checkSeal, DamagedBackupError } from './sealed-file';
import { lineCounter } from './table-rows';

/** Oldest migration whose backups are read: nothing after it moves what a table holds to another. */
const OLDEST_READ = '20261120194614';

/** What a backup holds of a table, told as it is read. */
export interface TableReader {
  /** Its rows come next, with these columns. */
  begin(table: BackedUpTable, columns: readonly string[]): Promise<void>;
  /** Some of its rows, each as JSON. */
  rows(lines: readonly string[]): Promise<void>;
  /** All of its rows were read. */
  end(counted: Counted): Promise<void>;
}

const BATCH_ROWS = 1_000;
const BATCH_LENGTH = 1_000_000;

const notAsMade = () =>
  new DamagedBackupError('The backup is not as it was made. Nothing was restored.');

function linesOf(path: string): AsyncGenerator<string> {
  // A failure of either destroys both, and is thrown to whoever reads the lines.
  return byteLines(pipeline(createReadStream(path), createGunzip(), () => undefined));
}

/** What keeps a backup from being restored by this version; null: nothing. */
export function versionProblem(
  { format, version, migration }: BackupManifest,
  newest: string,
): string | null {
  if (format !== 'vital-signs-backup') return 'The file is not a backup of Vital Signs.';
  if (version > BACKUP_FORMAT || migration > newest) {
    return `The backup is of a newer version of Vital Signs (${migration}) than this one (${newest}): restore it there, or bring this one up to date.`;
  }
  if (migration < OLDEST_READ) {
    return `The backup is of an older version of Vital Signs (${migration}), which this one no longer reads: restore it with that version, and bring its database up to date.`;
  }
  return null;
}

/**
 * Reads the first line of a backup, when the file is as it was made.
 * @throws DamagedBackupError where it is not.
 */
export async function readManifest(path: string): Promise<BackupManifest> {
  await checkSeal(path);
  for await (const line of linesOf(path)) return JSON.parse(line) as BackupManifest;
  throw notAsMade();
}

/** The tables that a backup holds: those that there were when it was made. */
const tablesOf = ({ migration }: BackupManifest): readonly BackedUpTable[] =>
  BACKED_UP.filter(({ since }) => since === undefined || since <= migration);

/**
 * Reads the tables of a backup, one after another, a few rows at a time.
 * @throws DamagedBackupError where tables or rows are missing, or other than were counted.
 */
export async function readTables(path: string, reader: TableReader): Promise<void> {
  const lines = linesOf(path);
  const whole = lineCounter();
  const first = (await lines.next()).value as string;
  const expected = tablesOf(JSON.parse(first) as BackupManifest)[Symbol.iterator]();
  let counter = lineCounter();
  let batch: string[] = [];
  let length = 0;
  let rows = 0;
  let isWhole = false;

  const flush = async () => {
    if (batch.length > 0) await reader.rows(batch);
    batch = [];
    length = 0;
  };

  async function control(line: ControlLine): Promise<void> {
    if ('$begin' in line) {
      const table = expected.next().value;
      if (table?.name !== line.$begin) throw notAsMade();
      counter = lineCounter();
      await reader.begin(table, line.columns);
    } else if ('$end' in line) {
      await flush();
      const counted = counter.counted();
      if (counted.rows !== line.rows || counted.sha256 !== line.sha256) throw notAsMade();
      rows += counted.rows;
      await reader.end(counted);
    } else {
      isWhole = line.$whole.rows === rows && line.$whole.sha256 === whole.counted().sha256;
    }
  }

  whole.add(first);
  for await (const line of lines) {
    if (isControlLine(line)) {
      const read = JSON.parse(line) as ControlLine;
      // The last line is about those before it, and what follows it is the seal.
      if ('$file' in read) break;
      await control(read);
    } else {
      counter.add(line);
      batch.push(line);
      length += line.length;
      if (batch.length >= BATCH_ROWS || length >= BATCH_LENGTH) await flush();
    }
    whole.add(line);
  }
  if (!isWhole || expected.next().done !== true) throw notAsMade();
}
