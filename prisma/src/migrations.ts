import type { MigrationList } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import type { Database } from './database';
import { checksums, MIGRATIONS_FOLDER, NO_FILTERS, readMigrations } from './migration-list';
import { withSchemaEngine } from './schema-engine';

export interface AppliedMigrations {
  /** Names of the migrations that this call applied; none when the database was up to date. */
  applied: string[];
}

/** Any number will do, as long as every process of this product takes the same one. */
const MIGRATION_LOCK = 7_204_186_031;

/**
 * Applies the migrations that the database does not have yet. Several processes may do so at once
 * on one PostgreSQL server: the first does the work, the others wait for it and find it done.
 * @throws Error when a migration fails, or one that was applied has been edited since.
 */
export async function applyMigrations(
  database: Database,
  folder = MIGRATIONS_FOLDER,
): Promise<AppliedMigrations> {
  const list = await readMigrations(folder);
  if (await isUpToDate(database.pool, list)) return { applied: [] };
  if (database.kind === 'pglite') return apply(database.pool, list);

  // A pool of one connection: the lock and the migrations have to share a session.
  const pool = new pg.Pool({ connectionString: database.pool.options.connectionString, max: 1 });
  // A lost connection fails the statement that is running; there is nothing else to tell.
  pool.on('error', () => undefined);
  try {
    await pool.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await apply(pool, list);
  } finally {
    await pool.end();
  }
}

async function apply(pool: pg.Pool, migrationsList: MigrationList): Promise<AppliedMigrations> {
  const { appliedMigrationNames } = await withSchemaEngine(pool, (engine) =>
    engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
  );
  return { applied: appliedMigrationNames };
}

/**
 * Whether nothing is left to do: the usual case at a start, answered without the schema engine.
 * @throws Error when what was applied is not what this version of the product has.
 */
async function isUpToDate(pool: pg.Pool, list: MigrationList): Promise<boolean> {
  const { rows: tables } = await pool.query<{ found: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`,
  );
  if (tables[0]?.found !== true) return false;
  const { rows } = await pool.query<{ name: string; checksum: string; done: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS done
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const known = new Map(checksums(list).map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum } of rows) {
    const expected = known.get(name);
    if (expected === undefined) {
      throw new Error(`The database is of a later version: this one has no migration ${name}.`);
    }
    if (expected !== checksum) {
      throw new Error(`The migration ${name} has been edited since the database applied it.`);
    }
  }
  return rows.length === known.size && rows.every(({ done }) => done);
}
