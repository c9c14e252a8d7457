import { cpSync, mkdtempSync, mkdirSync, appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onEachDatabase, onPostgres } from '@vital-signs/testkit/each-database';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runInChild } from './child-process';
import { openDatabase, type Database } from './database';
import { MIGRATIONS_FOLDER, NO_FILTERS, readMigrations, readSchema } from './migration-list';
import { applyMigrations } from './migrations';
import { withSchemaEngine } from './schema-engine';

/** The SQL that would turn the database into what schema.prisma says; empty when it is that. */
async function drift(database: Database): Promise<string> {
  const schema = await readSchema();
  const { stdout } = await withSchemaEngine(database.pool, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', ...schema, configDir: '.' },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    }),
  );
  return (stdout ?? '').replace(/^-- This is an empty migration\.\s*/, '');
}

onEachDatabase('the migrations', (database) => {
  it('produce exactly the schema', async () => {
    expect(await drift(database())).toBe('');
  });

  it('are noticed when somebody has altered the database by hand', async () => {
    await database().pool.query('ALTER TABLE "Place" ADD COLUMN nickname text');
    expect(await drift(database())).toContain('DROP COLUMN "nickname"');
    await database().pool.query('ALTER TABLE "Place" DROP COLUMN nickname');

    await database().pool.query('ALTER TABLE "Place" ALTER COLUMN name DROP NOT NULL');
    expect(await drift(database())).toContain('"name" SET NOT NULL');
    await database().pool.query('ALTER TABLE "Place" ALTER COLUMN name SET NOT NULL');

    await database().pool.query('DROP INDEX "Place_authorityId_slug_key"');
    expect(await drift(database())).toContain('CREATE UNIQUE INDEX "Place_authorityId_slug_key"');
    await database().pool.query(
      'CREATE UNIQUE INDEX "Place_authorityId_slug_key" ON "Place" ("authorityId", slug)',
    );
  });

  it('are written down, and not applied a second time', async () => {
    expect(await applyMigrations(database())).toEqual({ applied: [] });
    const names = (await readMigrations()).migrationDirectories.map(({ path }) => path);
    const rows = await database().query<{ migration_name: string }>(
      'SELECT migration_name FROM _prisma_migrations ORDER BY migration_name',
    );
    expect(rows.map((row) => row.migration_name)).toEqual(names);
  });
});

describe('a migration', () => {
  let archive: Uint8Array<ArrayBuffer>;
  let folder: string;
  let database: Database;
  beforeAll(async () => {
    const migrated = await openDatabase({ dataDir: 'memory' });
    await applyMigrations(migrated);
    archive = await migrated.archive();
    await migrated.close();
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vital-signs-migrations-'));
    cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
    database = await openDatabase({ dataDir: 'memory', archive });
  });
  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const add = (name: string, sql: string) => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  };

  it('that is new is applied on its own', async () => {
    add('29990101000000_note', 'CREATE TABLE note (text text);');
    expect(await applyMigrations(database, folder)).toEqual({ applied: ['29990101000000_note'] });
    expect(await database.query('SELECT text FROM note')).toEqual([]);
  });

  it('that fails leaves nothing behind, and stops the next start with its name', async () => {
    add('29990101000000_wrong', 'CREATE TABLE note (text text); SELECT 1 / 0;');
    await expect(applyMigrations(database, folder)).rejects.toThrow('29990101000000_wrong');
    await expect(database.query('SELECT text FROM note')).rejects.toThrow('does not exist');
    await expect(applyMigrations(database, folder)).rejects.toThrow('29990101000000_wrong');
  });

  it('that was edited after it was applied is refused', async () => {
    const [first] = (await readMigrations(folder)).migrationDirectories;
    appendFileSync(join(folder, first?.path ?? '', 'migration.sql'), '\n-- an afterthought\n');
    await expect(applyMigrations(database, folder)).rejects.toThrow('has been edited since');
  });

  it('of a later version is refused, not ignored', async () => {
    add('29990101000000_later', 'CREATE TABLE note (text text);');
    await applyMigrations(database, folder);
    await expect(applyMigrations(database)).rejects.toThrow('no migration 29990101000000_later');
  });
});

/** A folder with the first migration alone, as the product's first version had it. */
async function firstMigration(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'vital-signs-first-migration-'));
  const [first] = (await readMigrations()).migrationDirectories;
  for (const path of ['migration_lock.toml', first?.path ?? '']) {
    cpSync(join(MIGRATIONS_FOLDER, path), join(folder, path), { recursive: true });
  }
  return folder;
}

describe('a database that stands at the first migration', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await firstMigration();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const record = (database: Database) =>
    database.query(
      `SELECT a.slug, a.name, i.key, v.name AS "versionName", v.position, r.number AS revision
         FROM "Authority" a JOIN "Indicator" i ON i."authorityId" = a.id
         JOIN "IndicatorVersion" v ON v."authorityId" = a.id AND v."indicatorId" = i.id
         JOIN "Revision" r ON r."authorityId" = a.id`,
    );

  const upgrade = async (database: Database) => {
    const first = (await readMigrations(folder)).migrationDirectories.map(({ path }) => path);
    expect(await applyMigrations(database, folder)).toEqual({ applied: first });
    await database.query(
      `WITH authority AS (INSERT INTO "Authority" (slug, name, "judgementModel")
              VALUES ('norfolk', 'Norfolk', 'THRESHOLDS') RETURNING id),
            area AS (INSERT INTO "ReportArea" ("authorityId", slug, name, position)
              SELECT id, 'child-protection', 'Child protection', 1 FROM authority RETURNING id),
            indicator AS (INSERT INTO "Indicator" ("authorityId", key)
              SELECT id, '6.1' FROM authority RETURNING id),
            revision AS (INSERT INTO "Revision" ("authorityId", number, cause, reason, person)
              SELECT id, 1, 'IMPORT', 'A first report', 'An analyst' FROM authority)
       INSERT INTO "IndicatorVersion" ("authorityId", "indicatorId", "reportAreaId", name, position,
              polarity, "measureKind", basis, decimals, "yearToDateRule", "teamKinds", source,
              "fromRevision")
       SELECT authority.id, indicator.id, area.id, 'Children with a plan', 1, 'LOW', 'COUNT',
              'SNAPSHOT', 0, 'LATEST', '{}', 'Test', 1 FROM authority, area, indicator`,
    );
    const before = await record(database);
    expect(before).toHaveLength(1);

    const { applied } = await applyMigrations(database);
    const all = (await readMigrations()).migrationDirectories.map(({ path }) => path);
    expect([...first, ...applied]).toEqual(all);
    expect(applied.length).toBeGreaterThan(0);
    expect(await record(database)).toEqual(before);
    expect(await database.prisma.authority.findFirst()).toMatchObject({ fictional: false });
    expect(await database.prisma.indicatorVersion.findFirst()).toMatchObject({
      sourceSystem: null,
    });
    expect(await drift(database)).toBe('');
  };

  it('is brought up to date and keeps what it holds, on the embedded database', async () => {
    const database = await openDatabase({ dataDir: 'memory' });
    try {
      await upgrade(database);
    } finally {
      await database.close();
    }
  });

  onPostgres('the same upgrade', (server) => {
    it('keeps what the database holds', async () => {
      const databaseUrl = await server().createDatabase('upgraded');
      const database = await openDatabase({ databaseUrl });
      try {
        await upgrade(database);
      } finally {
        await database.close();
      }
    });
  });
});

onPostgres('starting several processes at once', (server) => {
  it('lets one of them apply the migrations while the others wait', async () => {
    const databaseUrl = await server().createDatabase('several');
    const children = [1, 2, 3].map(() =>
      runInChild(`
        import { applyMigrations, openDatabase } from './index.ts';
        const database = await openDatabase({ databaseUrl: ${JSON.stringify(databaseUrl)} });
        const { applied } = await applyMigrations(database);
        const [{ n }] = await database.query('SELECT count(*) AS n FROM "Authority"');
        console.log(JSON.stringify({ applied: applied.length, authorities: n }));
        await database.close();
      `),
    );
    await Promise.all(children.map(({ ended }) => ended));
    const migrations = (await readMigrations()).migrationDirectories.length;
    const applied = children
      .map((child) => JSON.parse(child.output()) as { applied: number; authorities: number })
      .sort((a, b) => a.applied - b.applied);
    expect(applied).toEqual([
      { applied: 0, authorities: 0 },
      { applied: 0, authorities: 0 },
      { applied: migrations, authorities: 0 },
    ]);
  });
});
