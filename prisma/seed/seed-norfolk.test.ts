import { onEachDatabase, onPostgres } from '@vital-signs/testkit/each-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../src/database';
import { openDatabase } from '../src/database';
import { applyMigrations } from '../src/migrations';
import type { NorfolkSeedSummary } from './seed-norfolk';
import { seedNorfolk } from './seed-norfolk';

/** Everything that the seed could write, counted and with its highest id. */
async function state(database: Database) {
  const tables = ['Place', 'PlaceLink', 'ReportArea', 'Indicator', 'IndicatorVersion', 'Tolerance'];
  const others = [
    'Target',
    'PrintedBenchmark',
    'Population',
    'Observation',
    'BreakdownObservation',
  ];
  const rows = [...tables, ...others].map((table) =>
    database.query(
      `SELECT '${table}' AS name, count(*) AS count, max(id) AS latest FROM "${table}"`,
    ),
  );
  const revisions = await database.query('SELECT * FROM "Revision" ORDER BY number');
  return [...(await Promise.all(rows)), revisions];
}

onEachDatabase('seeding Norfolk', (database) => {
  let first: NorfolkSeedSummary;
  const told: string[] = [];

  beforeAll(async () => {
    first = await seedNorfolk(database(), { log: (message) => told.push(message) });
  });

  it('writes the report and the modelled figures as two revisions, and says so', async () => {
    expect(first.revisionsCommitted).toBe(2);
    expect(told).toHaveLength(2);
    const revisions = await database().query(
      'SELECT number, cause FROM "Revision" ORDER BY number',
    );
    expect(revisions).toEqual([
      { number: 1, cause: 'IMPORT' },
      { number: 2, cause: 'IMPORT' },
    ]);
  });

  it('changes nothing when it runs again', async () => {
    const before = await state(database());
    const again = await seedNorfolk(database());
    expect(again).toEqual({ ...first, revisionsCommitted: 0 });
    expect(await state(database())).toEqual(before);
  });

  it('keeps the first revision free of modelled figures', async () => {
    const rows = await database().query<{ provenance: string; countsProvenance: string | null }>(
      `SELECT DISTINCT provenance, "countsProvenance" FROM "Observation"
        WHERE "fromRevision" <= 1 AND ("toRevision" IS NULL OR "toRevision" > 1)`,
    );
    expect(rows.flatMap((row) => [row.provenance, row.countsProvenance])).not.toContain('MODELLED');
    expect(rows.map((row) => row.provenance)).toContain('QUOTED');
  });

  it('never touches a figure of the county when it models', async () => {
    const rows = await database().query(
      `SELECT o.id FROM "Observation" o JOIN "Place" p ON p.id = o."placeId"
        WHERE p.kind = 'AUTHORITY' AND (o."fromRevision" > 1 OR o."toRevision" IS NOT NULL)`,
    );
    expect(rows).toEqual([]);
  });

  it('plants a tree of six localities with four teams each', async () => {
    const rows = await database().query(
      `SELECT parent.kind AS parent, child.kind AS child, child.modelled, count(*) AS count
         FROM "PlaceLink" l
         JOIN "Place" parent ON parent.id = l."parentId"
         JOIN "Place" child ON child.id = l."childId"
        GROUP BY 1, 2, 3 ORDER BY count`,
    );
    expect(rows).toEqual([
      { parent: 'AUTHORITY', child: 'LOCALITY', modelled: false, count: 6 },
      { parent: 'LOCALITY', child: 'TEAM', modelled: true, count: 24 },
    ]);
  });
});

onPostgres('two processes seeding at once', (server) => {
  let databases: readonly Database[];

  beforeAll(async () => {
    const databaseUrl = await server().createDatabase('seeded');
    databases = await Promise.all([0, 1].map(() => openDatabase({ databaseUrl, poolSize: 2 })));
    if (databases[0]) await applyMigrations(databases[0]);
  });
  afterAll(() => Promise.all(databases.map((database) => database.close())));

  it('seed once between them', async () => {
    const summaries = await Promise.all(databases.map((database) => seedNorfolk(database)));
    const committed = summaries.reduce((sum, each) => sum + each.revisionsCommitted, 0);
    expect(committed).toBe(2);
    const [database] = databases;
    const revisions = await database?.query('SELECT number FROM "Revision" ORDER BY number');
    expect(revisions).toEqual([{ number: 1 }, { number: 2 }]);
  });
});
