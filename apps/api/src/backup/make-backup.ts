import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { newestMigration, type Database, type TransactionHandle } from '@vital-signs/database';
import { BACKUP_FORMAT, type BackupManifest, type Counted } from './backup-lines';
import { BACKED_UP } from './backup-tables';
import { sealOf } from './sealed-file';
import { spoolPlace, type SpooledFile } from './spooled-file';
import { columnsOf, lineCounter, rowsOf, SAME_EVERYWHERE, writtenColumns } from './table-rows';

/** A backup that was made, in a file of this process's own. */
export interface MadeBackup extends SpooledFile {
  readonly bytes: number;
  readonly manifest: BackupManifest;
  /** Rows in all. */
  readonly rows: number;
}

/** Longest time that a backup may take. */
const LONGEST_MS = 3_600_000;

async function manifestOf(transaction: TransactionHandle, slug: string): Promise<BackupManifest> {
  const [found] = await transaction.query<{ id: number; slug: string; name: string; row: string }>(
    `SELECT id, slug, name, (to_jsonb(a) - 'id' - 'slug')::text AS row
       FROM "Authority" a WHERE slug = $1`,
    [slug],
  );
  if (found === undefined) {
    const known = await transaction.query<{ slug: string }>(
      `SELECT slug FROM "Authority" ORDER BY slug`,
    );
    const slugs = known.map((one) => one.slug).join(', ');
    throw new Error(`There is no authority "${slug}"; there are: ${slugs || 'none yet'}.`);
  }
  const { row, ...authority } = found;
  const [events] = await transaction.query<{ from: number | null; to: number | null; at: Date }>(
    `SELECT min(id) AS from, max(id) AS to, now() AS at FROM "AuditEvent" WHERE "authorityId" = $1`,
    [authority.id],
  );
  return {
    ...{ format: 'vital-signs-backup', version: BACKUP_FORMAT, authority },
    migration: await newestMigration(),
    madeAt: (events?.at ?? new Date(0)).toISOString(),
    record: JSON.parse(row) as BackupManifest['record'],
    events: events?.from == null || events.to == null ? null : { from: events.from, to: events.to },
  };
}

/** Every line of a backup, with the end of each; what it counts is told when all are read. */
async function* linesOf(
  transaction: TransactionHandle,
  manifest: BackupManifest,
  tell: (whole: Counted) => void,
): AsyncGenerator<string> {
  const authorityId = manifest.authority.id;
  const whole = lineCounter();
  let rows = 0;
  const line = (value: object) => {
    const text = JSON.stringify(value);
    whole.add(text);
    return `${text}\n`;
  };
  yield line(manifest);
  for (const table of BACKED_UP) {
    const columns = writtenColumns(table, await columnsOf(transaction, table.name));
    yield line({ $begin: table.name, columns: columns.map(({ name }) => name) });
    const counter = lineCounter();
    for await (const lines of rowsOf(transaction, table, { authorityId, columns })) {
      for (const one of lines) {
        counter.add(one);
        whole.add(one);
      }
      yield `${lines.join('\n')}\n`;
    }
    const counted = counter.counted();
    rows += counted.rows;
    yield line({ $end: table.name, ...counted });
  }
  const all = { rows, sha256: whole.counted().sha256 };
  yield `${JSON.stringify({ $whole: all })}\n`;
  tell(all);
}

/** Ends what goes through it with its seal. */
function sealing(): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(bytes: Buffer, _, done) {
      hash.update(bytes);
      done(null, bytes);
    },
    flush(done) {
      done(null, sealOf(hash.digest('hex')));
    },
  });
}

/**
 * Makes a backup of one authority, as its record stands at one moment, whatever is written meanwhile.
 * It is made in a file first, so that however slowly it is taken, the database is not held up by it.
 * @throws Error with a sentence where there is no such authority.
 */
export async function makeBackup(
  database: Database,
  slug: string,
  signal?: AbortSignal,
): Promise<MadeBackup> {
  const { path, dispose } = await spoolPlace('authority.vsbackup');
  try {
    const made = await database.transaction(
      async (transaction) => {
        await transaction.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
        await transaction.query(SAME_EVERYWHERE);
        const manifest = await manifestOf(transaction, slug);
        let rows = 0;
        const lines = linesOf(transaction, manifest, (whole) => (rows = whole.rows));
        await pipeline(
          Readable.from(lines, { objectMode: true, highWaterMark: 4 }),
          createGzip(),
          sealing(),
          createWriteStream(path, { mode: 0o600 }),
          ...(signal ? [{ signal }] : []),
        );
        return { manifest, rows };
      },
      { timeout: LONGEST_MS },
    );
    return { path, bytes: (await stat(path)).size, ...made, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}
