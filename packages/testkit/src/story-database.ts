import { randomUUID } from 'node:crypto';
import { applyMigrations, openDatabase, type Database } from '@vital-signs/database';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which database the stories of this run are told on. */
    storyDatabase: 'pglite' | 'postgresql';
    /** Address of the run's PostgreSQL server, up to the name of a database. */
    storyServer: string;
  }
}

/** Prepares what several story files begin with, once for each run on PostgreSQL. */
export interface StoryTemplate {
  /** Names the template, for example seeded. */
  name: string;
  prepare: (database: Database) => Promise<void>;
}

/**
 * A fresh database for one story file, on what the run's project says, with all migrations. With a
 * template, what the template prepares is in it too; on PostgreSQL that is made once and copied.
 */
export async function storyDatabase(template?: StoryTemplate): Promise<Database> {
  if (inject('storyDatabase') === 'pglite') {
    const database = await openDatabase({ dataDir: 'memory' });
    await applyMigrations(database);
    await template?.prepare(database);
    return database;
  }
  return openDatabase({ databaseUrl: await storyDatabaseUrl(template) });
}

/** Address of a fresh PostgreSQL database, for stories in which several processes share one. */
export async function storyDatabaseUrl(template?: StoryTemplate): Promise<string> {
  const server = inject('storyServer');
  const administrator = await openDatabase({ databaseUrl: `${server}postgres`, poolSize: 1 });
  try {
    const original = await ensureTemplate(administrator, server, template);
    const name = `story_${randomUUID()}`;
    await administrator.pool.query(`CREATE DATABASE "${name}" TEMPLATE "${original}"`);
    return `${server}${name}`;
  } finally {
    await administrator.close();
  }
}

/** Any number, as long as all story files take the same one. */
const TEMPLATE_LOCK = 5_110_226;

async function ensureTemplate(
  administrator: Database,
  server: string,
  template: StoryTemplate | undefined,
): Promise<string> {
  const name = `template_${template?.name ?? 'migrated'}`;
  // Held until the connection ends, so that story files in other processes wait for the copy's original.
  await administrator.pool.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const found = await administrator.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (found.length > 0) return name;

  const draft = `draft_${randomUUID()}`;
  await administrator.pool.query(`CREATE DATABASE "${draft}"`);
  const database = await openDatabase({ databaseUrl: `${server}${draft}` });
  try {
    await applyMigrations(database);
    await template?.prepare(database);
  } finally {
    await database.close();
  }
  await administrator.pool.query(`ALTER DATABASE "${draft}" RENAME TO "${name}"`);
  return name;
}
