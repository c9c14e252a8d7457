import { seedNorfolk } from '@vital-signs/database/seed';
import { applyMigrations, openDatabase } from '@vital-signs/database';
import type { Database } from '@vital-signs/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesise } from './synthesise';

describe('synthetic authorities', () => {
  let database: Database;
  let slugs: readonly string[];

  beforeAll(async () => {
    database = await openDatabase({ dataDir: 'memory' });
    await applyMigrations(database);
    await seedNorfolk(database);
    slugs = await synthesise(database, { authorities: 2, places: 35, months: 16 });
  });
  afterAll(() => database.close());

  const count = async (sql: string, slug: string) => {
    const rows = await database.query<{ count: number }>(
      `SELECT count(*) AS count FROM ${sql} = (SELECT id FROM "Authority" WHERE slug = $1)`,
      [slug],
    );
    return rows[0]?.count;
  };

  it('have as many places as asked for, each in the tree', async () => {
    expect(slugs).toEqual(['norfolk-01', 'norfolk-02']);
    for (const slug of slugs) {
      expect(await count('"Place" WHERE "authorityId"', slug)).toBe(35);
      expect(await count('"PlaceLink" WHERE "authorityId"', slug)).toBe(34);
    }
  });

  it('keep the copied places’ last thirteen months as they were', async () => {
    const figures = (slug: string) =>
      database.query(
        `SELECT i.key, p.slug, o.basis, o."periodStart", o.value, o.numerator, o.denominator
           FROM "Observation" o
           JOIN "Authority" a ON a.id = o."authorityId"
           JOIN "Place" p ON p."authorityId" = a.id AND p.id = o."placeId"
           JOIN "Indicator" i ON i."authorityId" = a.id AND i.id = o."indicatorId"
          WHERE a.slug = $1 AND p.slug NOT LIKE '%-team-%' AND o."toRevision" IS NULL
            AND (o."periodStart" >= '2017-03-01' OR o.basis = 'YEAR_TO_DATE')
          ORDER BY 1, 2, 3, 4`,
        [slug],
      );
    expect(await figures('norfolk-02')).toEqual(await figures('norfolk'));
  });

  it('fill earlier months and further teams with one figure for each indicator', async () => {
    const [filled] = await database.query<{ earlier: number; further: number }>(
      `SELECT count(*) FILTER (WHERE p.slug NOT LIKE '%-team-%') AS earlier,
              count(*) FILTER (WHERE p.slug LIKE '%-team-%') AS further
         FROM "Observation" o
         JOIN "Authority" a ON a.id = o."authorityId" AND a.slug = 'norfolk-01'
         JOIN "Place" p ON p."authorityId" = a.id AND p.id = o."placeId"
        WHERE o.source = 'Synthetic'`,
    );
    expect(filled).toEqual({ earlier: 109 * 31 * 3, further: 109 * 4 * 16 });
  });

  it('refer only to places and indicators that are there', async () => {
    const rows = await database.query(
      `SELECT o.id FROM "Observation" o
         LEFT JOIN "Place" p ON p."authorityId" = o."authorityId" AND p.id = o."placeId"
         LEFT JOIN "Indicator" i ON i."authorityId" = o."authorityId" AND i.id = o."indicatorId"
        WHERE p.id IS NULL OR i.id IS NULL`,
    );
    expect(rows).toEqual([]);
  });
});
