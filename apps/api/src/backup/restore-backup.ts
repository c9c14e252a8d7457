import { newestMigration, type Database, type TransactionHandle } from '@vital-signs/database';
import { recordAudit, type AuditActor } from '../audit/record-audit';
import type { BackupManifest, Counted } from './backup-lines';
import type { BackedUpTable } from './backup-tables';
import { readManifest, readTables, versionProblem } from './read-backup';
import { makeAuthority, type RestoredAuthority } from './restored-authority';
import { insertRows, restorePeople } from './restored-rows';
import { MAKE_NAMES, namedTables, takeNamedRows } from './shared-figures';
import { columnsOf, lineCounter, rowsOf, SAME_EVERYWHERE, writtenColumns } from './table-rows';

export interface RestoreAsked {
  /** A file of this process's own. */
  readonly path: string;
  /** The name in addresses; undefined: the one that it had. */
  readonly slug: string | undefined;
  readonly actor: AuditActor;
  readonly signal: AbortSignal;
}

/** What was restored. */
export interface Restored {
  readonly authority: RestoredAuthority;
  readonly manifest: BackupManifest;
  readonly rows: number;
}

const LONGEST_MS = 3_600_000;

/** By how much numbers of events are to rise, so that none is here already. */
async function shiftOfEvents(
  transaction: TransactionHandle,
  events: BackupManifest['events'],
): Promise<number> {
  if (events === null) return 0;
  // What others write from now on comes after all of them.
  const [{ last = 0, taken = false } = {}] = await transaction.query<{
    last: number;
    taken: boolean;
  }>(
    `SELECT nextval(pg_get_serial_sequence('"AuditEvent"', 'id')) - 1 AS last,
            EXISTS (SELECT 1 FROM "AuditEvent" WHERE id BETWEEN $1 AND $2) AS taken`,
    [events.from, events.to],
  );
  const shift = taken ? last + 1 - events.from : 0;
  await transaction.query(
    `SELECT setval(pg_get_serial_sequence('"AuditEvent"', 'id'), greatest($1::bigint, $2::bigint))`,
    [last + 1, events.to + shift],
  );
  return shift;
}

/** The numbers that come next in a table are higher than those that were restored. */
async function moveSequence(transaction: TransactionHandle, table: string): Promise<void> {
  const name = `"${table}"`;
  await transaction.query(
    `SELECT setval(s::regclass, greatest(nextval(s::regclass), (SELECT max(id) FROM ${name})))
       FROM pg_get_serial_sequence($1, 'id') AS s WHERE s IS NOT NULL`,
    [name],
  );
}

async function restoreTables(
  transaction: TransactionHandle,
  path: string,
  authority: RestoredAuthority,
  eventShift: number,
  signal: AbortSignal,
): Promise<Map<BackedUpTable, Counted>> {
  const authorityId = authority.id;
  const named = namedTables(authorityId);
  const counts = new Map<BackedUpTable, Counted>();
  let at: { table: BackedUpTable; columns: Awaited<ReturnType<typeof columnsOf>> } | null = null;

  await readTables(path, {
    async begin(table, written) {
      const columns = writtenColumns(table, await columnsOf(transaction, table.name));
      const unknown = written.filter((one) => !columns.some(({ name }) => name === one));
      if (unknown.length > 0) {
        throw new Error(`The backup has columns that are not here: ${unknown.join(', ')}.`);
      }
      at = { table, columns: columns.filter(({ name }) => written.includes(name)) };
    },
    async rows(lines) {
      signal.throwIfAborted();
      if (at === null) throw new Error('The backup has rows before any table.');
      const { table, columns } = at;
      const one = named[table.name];
      if (one !== undefined) {
        const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
        await takeNamedRows(transaction, table.name, one, read);
      } else if (table.kind === 'PEOPLE') await restorePeople(transaction, lines);
      else await insertRows(transaction, { table, columns, authorityId, eventShift, lines });
    },
    async end(counted) {
      if (at === null) return;
      counts.set(at.table, counted);
      const hasNumbers = at.columns.some(({ name }) => name === 'id');
      const isMoved = at.table.kind !== 'PEOPLE' && at.table.name !== 'AuditEvent';
      if (hasNumbers && isMoved) await moveSequence(transaction, at.table.name);
    },
  });
  return counts;
}

/** Writes the authority's own tables once more as a backup would, and compares. */
async function compare(
  transaction: TransactionHandle,
  counts: ReadonlyMap<BackedUpTable, Counted>,
  authorityId: number,
  eventShift: number,
): Promise<void> {
  for (const [table, expected] of counts) {
    if (table.kind !== 'OWNED') continue;
    const columns = writtenColumns(table, await columnsOf(transaction, table.name));
    const counter = lineCounter();
    for await (const lines of rowsOf(transaction, table, { authorityId, columns, eventShift })) {
      for (const line of lines) counter.add(line);
    }
    const { rows, sha256 } = counter.counted();
    if (rows !== expected.rows || sha256 !== expected.sha256) {
      throw new Error(
        `What was restored of ${table.name} is not what the backup holds (${rows} rows of ${expected.rows}). Nothing was kept.`,
      );
    }
  }
}

/**
 * Restores an authority from a backup, all of it or nothing: in one transaction, at whose end its
 * tables are written as a backup would once more and compared with the file.
 * @throws Error with a sentence where the file is damaged or of a newer version, or the authority is here.
 */
export async function restoreBackup(
  database: Database,
  { path, slug, actor, signal }: RestoreAsked,
): Promise<Restored> {
  const manifest = await readManifest(path);
  const problem = versionProblem(manifest, await newestMigration());
  if (problem !== null) throw new Error(problem);

  const restored = await database.transaction(
    async (transaction) => {
      await transaction.query(SAME_EVERYWHERE);
      await transaction.query(MAKE_NAMES);
      const authority = await makeAuthority(transaction, manifest, slug ?? manifest.authority.slug);
      const eventShift = await shiftOfEvents(transaction, manifest.events);
      const counts = await restoreTables(transaction, path, authority, eventShift, signal);
      await compare(transaction, counts, authority.id, eventShift);
      signal.throwIfAborted();
      await recordAudit(transaction, {
        ...{ authorityId: authority.id, kind: 'authority.restored', outcome: 'DONE', actor },
        subject: authority.slug,
        sentence: `Restored ${authority.name} from the backup made at ${manifest.madeAt}.`,
      });
      const rows = [...counts.values()].reduce((sum, one) => sum + one.rows, 0);
      const [{ revision = 0 } = {}] = await transaction.query<{ revision: number | null }>(
        `SELECT max(number) AS revision FROM "Revision" WHERE "authorityId" = $1`,
        [authority.id],
      );
      return { authority, rows, revision: revision ?? 0 };
    },
    { timeout: LONGEST_MS },
  );
  const { authority, revision } = restored;
  database.announce('revision', JSON.stringify({ authorityId: authority.id, revision }));
  return { ...restored, manifest };
}
