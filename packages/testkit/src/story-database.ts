import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyMigrations, openDatabase, type Database } from '@vital-signs/database';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which database the stories of this run are told on. */
    storyDatabase: 'pglite' | 'postgresql';
    /** Folder of the run's archives of embedded databases. */
    storyArchives: string;
    /** Address of the run's PostgreSQL server, up to the name of a database. */
    storyServer: string;
  }
}

/** Prepares what several story files begin with, once for each run. */
export interface StoryTemplate {
  /** Names the template, for example seeded. */
  name: string;
  prepare: (database: Database) => Promise<void>;
}

/**
 * A fresh database for one story file, on what the run's project says, with all migrations. With a
 * template, what the template prepares is in it too; that is made once in a run and copied.
 */
export async function storyDatabase(template?: StoryTemplate): Promise<Database> {
  return inject('storyDatabase') === 'pglite'
    ? openDatabase({ dataDir: 'memory', archive: await storyArchive(template) })
    : openDatabase({ databaseUrl: await storyDatabaseUrl(template) });
}

async function storyArchive(template: StoryTemplate | undefined): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(inject('storyArchives'), `${template?.name ?? 'migrated'}.tar`);
  if (existsSync(path)) return new Uint8Array(await readFile(path));
  const database = await openDatabase({ dataDir: 'memory' });
  try {
    await applyMigrations(database);
    await template?.prepare(database);
    const archive = await database.archive();
    // Renamed into place, so that story files that run beside this one never read half of it.
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, archive);
    await rename(draft, path);
    return archive;
  } finally {
    await database.close();
  }
}

/** Address of a fresh PostgreSQL database, for stories in which several processes share one. */
export async function storyDatabaseUrl(template?: StoryTemplate): Promise<string> {
  const server = inject('storyServer');
  const administrator = await openDatabase({ databaseUrl: `${server}postgres`, poolSize: 1 });
  // Taken out of the pool, which ends a connection that is idle, and its lock, while an original is filled.
  const connection = await administrator.pool.connect();
  try {
    const run: Run = (sql, values = []) => connection.query(sql, [...values]);
    const original = await ensureTemplate(run, server, template);
    const name = `story_${randomUUID()}`;
    await connection.query(`CREATE DATABASE "${name}" TEMPLATE "${original}"`);
    return `${server}${name}`;
  } finally {
    connection.release();
    await administrator.close();
  }
}

/** Any number, as long as all story files take the same one. */
const TEMPLATE_LOCK = 5_110_226;

/** Runs a statement on the connection that holds the lock. */
type Run = (sql: string, values?: readonly unknown[]) => Promise<{ readonly rows: unknown[] }>;

async function ensureTemplate(
  run: Run,
  server: string,
  template: StoryTemplate | undefined,
): Promise<string> {
  const name = `template_${template?.name ?? 'migrated'}`;
  // Held until the connection ends, so that story files in other processes wait for the copy's original.
  await run('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const found = await run('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (found.rows.length > 0) return name;

  const draft = `draft_${randomUUID()}`;
  await run(`CREATE DATABASE "${draft}"`);
  const database = await openDatabase({ databaseUrl: `${server}${draft}` });
  try {
    await applyMigrations(database);
    await template?.prepare(database);
  } finally {
    await database.close();
  }
  await run(`ALTER DATABASE "${draft}" RENAME TO "${name}"`);
  return name;
}
