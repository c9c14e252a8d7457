import { newestMigration, type Database, type TransactionHandle } from '@vital-signs/database';
import { recordAudit, type AuditActor } from '../audit/record-audit';
import { LOAD_LOCK } from '../modules/national/national-load.repository';
import type { BackupManifest, Counted } from './backup-lines';
import type { BackedUpTable } from './backup-tables';
import { readManifest, readTables, versionProblem } from './read-backup';
import { makeAuthority, type RestoredAuthority } from './restored-authority';
import { insertRows, restorePeople } from './restored-rows';
import { compareReleases, type ReleaseInFile } from './restored-releases';
import { MAKE_NAMES, NAMED_TABLES, takeNamedRows, takeReleases } from './shared-figures';
import {
  columnsOf,
  lineCounter,
  rowsOf,
  SAME_EVERYWHERE,
  writtenColumns,
  type Column,
} from './table-rows';

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

const RELEASES = 'NationalRelease';

interface RestoredTable extends Counted {
  /** Those that the backup holds: one from before a migration lacks those that it added. */
  readonly columns: readonly Column[];
}

/** Fills columns that were added since a backup was made, as the migration that added them did. */
async function fillColumns(
  transaction: TransactionHandle,
  { name, filled = {} }: BackedUpTable,
  held: readonly Column[],
  authorityId: number,
): Promise<void> {
  for (const [column, value] of Object.entries(filled)) {
    if (held.some((each) => each.name === column)) continue;
    await transaction.query(
      `UPDATE "${name}" SET "${column}" = ${value} WHERE "authorityId" = $1`,
      [authorityId],
    );
  }
}

interface RestoredTables {
  readonly counts: ReadonlyMap<BackedUpTable, RestoredTable>;
  readonly releases: readonly ReleaseInFile[];
}

async function restoreTables(
  transaction: TransactionHandle,
  path: string,
  authority: RestoredAuthority,
  eventShift: number,
  signal: AbortSignal,
): Promise<RestoredTables> {
  const authorityId = authority.id;
  let releases: readonly ReleaseInFile[] = [];
  let held: Record<string, unknown>[] = [];
  const counts = new Map<BackedUpTable, RestoredTable>();
  let at: { table: BackedUpTable; columns: readonly Column[] } | null = null;

  await readTables(path, {
    async begin(table, written) {
      const columns = writtenColumns(table, await columnsOf(transaction, table.name));
      const unknown = written.filter((one) => !columns.some(({ name }) => name === one));
      if (unknown.length > 0) {
        throw new Error(`The backup has columns that are not here: ${unknown.join(', ')}.`);
      }
      at = { table, columns: columns.filter(({ name }) => written.includes(name)) };
      held = [];
    },
    async rows(lines) {
      signal.throwIfAborted();
      if (at === null) throw new Error('The backup has rows before any table.');
      const { table, columns } = at;
      if (table.name === RELEASES || NAMED_TABLES[table.name] !== undefined) {
        for (const line of lines) held.push(JSON.parse(line) as Record<string, unknown>);
      } else if (table.kind === 'PEOPLE') await restorePeople(transaction, lines);
      else await insertRows(transaction, { table, columns, authorityId, eventShift, lines });
    },
    async end(counted) {
      if (at === null) return;
      const { table, columns } = at;
      const { name } = table;
      const named = NAMED_TABLES[name];
      counts.set(table, { ...counted, columns });
      // Where they lead is settled for all of them together.
      if (name === RELEASES) releases = await takeReleases(transaction, authorityId, held);
      else if (named !== undefined) await takeNamedRows(transaction, name, named, held);
      const hasNumbers = columns.some((column) => column.name === 'id');
      const isMoved = table.kind !== 'PEOPLE' && name !== 'AuditEvent';
      if (hasNumbers && isMoved) await moveSequence(transaction, name);
      await fillColumns(transaction, table, columns, authorityId);
    },
  });
  return { counts, releases };
}

/**
 * Writes the authority's own tables once more as a backup would, with the columns that this one holds, and
 * compares; of published figures, that each edition and what is known now stand beside the same releases.
 */
async function compare(
  transaction: TransactionHandle,
  { counts, releases }: RestoredTables,
  authorityId: number,
  eventShift: number,
): Promise<void> {
  await compareReleases(transaction, authorityId, releases);
  for (const [table, expected] of counts) {
    if (table.kind !== 'OWNED') continue;
    const { columns } = expected;
    const counter = lineCounter();
    const asked = { authorityId, columns, eventShift, isRestored: true };
    for await (const lines of rowsOf(transaction, table, asked)) {
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
      await transaction.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]);
      await transaction.query(SAME_EVERYWHERE);
      await transaction.query(MAKE_NAMES);
      const authority = await makeAuthority(transaction, manifest, slug ?? manifest.authority.slug);
      const eventShift = await shiftOfEvents(transaction, manifest.events);
      const tables = await restoreTables(transaction, path, authority, eventShift, signal);
      await compare(transaction, tables, authority.id, eventShift);
      signal.throwIfAborted();
      await recordAudit(transaction, {
        ...{ authorityId: authority.id, kind: 'authority.restored', outcome: 'DONE', actor },
        subject: authority.slug,
        sentence: `Restored ${authority.name} from the backup made at ${manifest.madeAt}.`,
      });
      const rows = [...tables.counts.values()].reduce((sum, one) => sum + one.rows, 0);
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
