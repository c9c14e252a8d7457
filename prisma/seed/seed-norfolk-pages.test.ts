import { onEachDatabase, onPostgres } from '@vital-signs/testkit/each-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../src/database';
import { openDatabase } from '../src/database';
import { applyMigrations } from '../src/migrations';
import type { NorfolkPagesSummary } from './seed-norfolk-pages';
import { seedNorfolkPages } from './seed-norfolk-pages';
import { seedNorfolk } from './seed-norfolk';

/** Everything that was there before the pages, but when it was closed. */
const BEFORE_THE_PAGES = [
  ...['Place', 'PlaceLink', 'ReportArea', 'Tolerance', 'Target', 'PrintedBenchmark', 'Population'],
  ...['Observation', 'BreakdownObservation', 'IndicatorVersion', 'Indicator', 'Revision'],
] as const;

async function recordUntil(database: Database, revision: number) {
  const known = (table: string) => {
    if (table === 'Revision') return `number <= ${revision}`;
    const versioned = !['Place', 'PlaceLink', 'ReportArea', 'Indicator'].includes(table);
    if (versioned) return `"fromRevision" <= ${revision}`;
    return table === 'Indicator' ? `key NOT LIKE '%-share%'` : 'true';
  };
  const tables = BEFORE_THE_PAGES.map((table) =>
    database.query(
      `SELECT '${table}' AS name, count(*) AS count,
              md5(string_agg((to_jsonb(t) - 'toRevision')::text, '' ORDER BY to_jsonb(t)::text)) AS rows
         FROM "${table}" t WHERE ${known(table)}`,
    ),
  );
  return Promise.all(tables);
}

/** What is alive, in words instead of ids, so that two databases can be compared. */
async function alive(database: Database) {
  const rows = await database.query<{ said: string }>(
    `SELECT concat_ws(' ', s.slug, c.kind, c.text, i.key, p.slug, t.relation, t.number, t.text) AS said
       FROM "Commentary" c
       JOIN "ReportSection" s ON s.id = c."sectionId"
       LEFT JOIN "Statement" t ON t."commentaryId" = c.id
       LEFT JOIN "Indicator" i ON i.id = t."indicatorId"
       LEFT JOIN "Place" p ON p.id = t."placeId"
      WHERE c."toRevision" IS NULL
      UNION ALL
     SELECT concat_ws(' ', i.key, v.definition, v.caveats, v."sourceSystem", v."dataOwner")
       FROM "IndicatorVersion" v JOIN "Indicator" i ON i.id = v."indicatorId"
      WHERE v."toRevision" IS NULL
      UNION ALL
     SELECT concat_ws(' ', i.key, b.dimension, b.category, b."periodStart", b.value, b.absence)
       FROM "BreakdownObservation" b JOIN "Indicator" i ON i.id = b."indicatorId"
      WHERE b."toRevision" IS NULL
      ORDER BY said`,
  );
  return rows.map(({ said }) => said);
}

onEachDatabase('the pages of Norfolk’s report', (database) => {
  let before: unknown;
  let first: NorfolkPagesSummary;
  const told: string[] = [];

  beforeAll(async () => {
    await seedNorfolk(database());
    before = await recordUntil(database(), 2);
    first = await seedNorfolkPages(database(), { log: (message) => told.push(message) });
  });

  it('are one further revision, which gives its reason and is told of', async () => {
    expect(first).toMatchObject({ revisionsCommitted: 1, sections: 27, statements: 125 });
    expect(told).toHaveLength(1);
    const revisions = await database().query(
      'SELECT number, cause, reason FROM "Revision" ORDER BY number DESC LIMIT 1',
    );
    expect(revisions).toEqual([
      {
        number: 3,
        cause: 'IMPORT',
        reason: 'Section pages of the monthly report of March 2018',
      },
    ]);
  });

  it('leave every row as it was', async () => {
    expect(await recordUntil(database(), 2)).toEqual(before);
  });

  it('close nothing but descriptions of indicators and what they model otherwise', async () => {
    const closed = await database().query<{ name: string; count: number }>(
      ['BreakdownObservation', 'Tolerance', 'Target', 'Population', 'IndicatorVersion']
        .map((t) => `SELECT '${t}' AS name, count(*) AS count FROM "${t}" WHERE "toRevision" = 3`)
        .join(' UNION ALL '),
    );
    const [described] = await database().query<{ count: number }>(
      'SELECT count(*) AS count FROM "IndicatorVersion" WHERE "fromRevision" = 1',
    );
    const counts = Object.fromEntries(closed.map(({ name, count }) => [name, count]));
    expect(counts).toEqual({
      ...{ BreakdownObservation: 0, Tolerance: 0, Target: 0, Population: 0 },
      IndicatorVersion: described?.count,
    });
    const figures = await database().query(
      `SELECT DISTINCT r.slug AS key, o.provenance, p.kind = 'AUTHORITY' AS county
         FROM "Observation" o
         JOIN "Place" p ON p.id = o."placeId"
         JOIN "IndicatorVersion" v ON v."indicatorId" = o."indicatorId" AND v."toRevision" IS NULL
         JOIN "ReportArea" r ON r.id = v."reportAreaId"
        WHERE o."toRevision" = 3`,
    );
    expect(figures).toEqual([
      { key: 'changes-of-social-worker', provenance: 'MODELLED', county: false },
    ]);
  });

  it('put in place of each figure that they close one of the same cell', async () => {
    const cells = (which: string) =>
      database().query(
        `SELECT "indicatorId", "placeId", basis, "periodStart" FROM "Observation"
          WHERE "${which}" = 3 ORDER BY 1, 2, 4`,
      );
    const closed = await cells('toRevision');
    expect(closed.length).toBeGreaterThan(0);
    expect(await cells('fromRevision')).toEqual(closed);
  });

  it('quote what the page of caseloads gives of localities, over counts that print it', async () => {
    const quoted = await database().query(
      `SELECT p.slug, o."periodStart", o.value, o.provenance,
              round((100 * o.numerator / o.denominator)::numeric, 1)::float8 AS counted
         FROM "Observation" o JOIN "Place" p ON p.id = o."placeId"
        WHERE o."fromRevision" = 3 AND o.provenance <> 'MODELLED' ORDER BY 1, 2`,
    );
    const figure = (slug: string, periodStart: string, value: number) => ({
      ...{ slug, periodStart, value, provenance: 'QUOTED', counted: value },
    });
    expect(quoted).toEqual([
      figure('great-yarmouth', '2018-02-01', 1.2),
      figure('great-yarmouth', '2018-03-01', 5.3),
      figure('north-and-broadland', '2018-02-01', 7),
      figure('north-and-broadland', '2018-03-01', 10),
      figure('norwich', '2018-03-01', 3),
    ]);
  });

  it('change nothing when they are read again', async () => {
    const held = await alive(database());
    expect(await seedNorfolkPages(database())).toEqual({ ...first, revisionsCommitted: 0 });
    expect(await alive(database())).toEqual(held);
    expect(await seedNorfolk(database())).toMatchObject({ revisionsCommitted: 0 });
  });

  it('hold what the report says as approved for everybody, and our notes on it for the council', async () => {
    const held = await database().query(
      `SELECT DISTINCT kind, state, audience, "authorName", "approvedByName"
         FROM "Commentary" ORDER BY kind`,
    );
    const approved = { state: 'APPROVED', authorName: null, approvedByName: null };
    expect(held).toEqual([
      { kind: 'ANALYSIS', ...approved, audience: 'PUBLIC' },
      { kind: 'NOTE', ...approved, audience: 'INTERNAL' },
    ]);
  });

  it('say of every indicator where it is recorded and who produces it', async () => {
    const unsaid = await database().query(
      `SELECT id FROM "IndicatorVersion" WHERE "toRevision" IS NULL
          AND ("sourceSystem" IS DISTINCT FROM 'CareFirst' OR "dataOwner" IS NULL)`,
    );
    expect(unsaid).toEqual([]);
  });

  it('give each breakdown that stands on one figures to show', async () => {
    const empty = await database().query(
      `SELECT d.dimension FROM "SectionDimension" d WHERE NOT EXISTS (
         SELECT 1 FROM "BreakdownObservation" b
          WHERE b."indicatorId" = d."indicatorId" AND b.dimension = d.dimension)`,
    );
    expect(empty).toEqual([]);
  });

  it('begin control limits anew for 4.5, 4.6 and 4.7 in January 2018', async () => {
    const rebased = await database().query(
      `SELECT i.key FROM "Annotation" a JOIN "Indicator" i ON i.id = a."indicatorId"
        WHERE a.rebases AND a."on" = '2018-01-01' ORDER BY i.key`,
    );
    expect(rebased).toEqual([{ key: '4.5' }, { key: '4.6' }, { key: '4.7' }]);
  });

  it('hold the shares of section 47 outcomes as printed, 91.9% together in March', async () => {
    const [march] = await database().query(
      `SELECT round(sum(value)::numeric, 1)::float8 AS sum FROM "BreakdownObservation" b
         JOIN "Indicator" i ON i.id = b."indicatorId"
        WHERE i.key = 'section-47-outcome-shares' AND b."periodStart" = '2018-03-01'`,
    );
    expect(march).toEqual({ sum: 91.9 });
  });
});

onPostgres('two processes reading the pages at once', (server) => {
  let databases: readonly Database[];

  beforeAll(async () => {
    const databaseUrl = await server().createDatabase('pages');
    databases = await Promise.all([0, 1].map(() => openDatabase({ databaseUrl, poolSize: 2 })));
    if (databases[0]) await applyMigrations(databases[0]);
    if (databases[0]) await seedNorfolk(databases[0]);
  });
  afterAll(() => Promise.all(databases.map((database) => database.close())));

  it('read them once between them', async () => {
    const summaries = await Promise.all(databases.map((database) => seedNorfolkPages(database)));
    expect(summaries.reduce((sum, each) => sum + each.revisionsCommitted, 0)).toBe(1);
    expect(summaries[0]?.statements).toBe(summaries[1]?.statements);
  });
});
