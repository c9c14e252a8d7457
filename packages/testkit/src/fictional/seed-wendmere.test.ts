import { onEachDatabase } from '../each-database';
import { expect, it } from 'vitest';
import { seedWendmere } from './seed-wendmere';

/** Its names, eight loads of months as far as they were recorded, and the record as it stands. */
const REVISIONS = 10;

onEachDatabase('the seed of a fictional council', (database) => {
  const count = async (sql: string) => {
    const [row] = await database().query<{ count: number }>(`SELECT count(*)::int AS count ${sql}`);
    return row?.count;
  };

  it('says that it is fictional, models nothing, and changes nothing the second time', async () => {
    const said: string[] = [];
    await seedWendmere(database(), { log: (sentence) => said.push(sentence) });
    const [first] = await database().query<{ figures: number }>(
      `SELECT name, code, fictional, (SELECT count(*)::int FROM "Observation") AS figures
         FROM "Authority" WHERE slug = 'wendmere'`,
    );
    expect(first).toMatchObject({ name: 'Wendmere (fictional)', code: null, fictional: true });
    expect(await count(`FROM "Observation" WHERE provenance <> 'IMPORTED'`)).toBe(0);
    expect(await count(`FROM "Place" WHERE modelled`)).toBe(0);
    expect(await count(`FROM "Statement" WHERE "commentaryId" IS NULL`)).toBe(0);
    expect(await count(`FROM "NationalRelease" WHERE "authorityId" IS NULL`)).toBe(0);
    expect(await count(`FROM "NationalValue"`)).toBe(3 * 4 * 17);
    expect(await count(`FROM "Area" WHERE name NOT LIKE '%(fictional)'`)).toBe(0);
    // The one whose claim is false on purpose is not told to the public.
    expect(await count(`FROM "Commentary" WHERE audience <> 'PUBLIC'`)).toBe(1);

    await seedWendmere(database(), { log: (sentence) => said.push(sentence) });
    expect(said).toHaveLength(1);
    expect(await count(`FROM "Observation"`)).toBe(first?.figures);
    expect(await count(`FROM "Revision"`)).toBe(REVISIONS);
  });

  it('tells of the loads that gave its late figures, marked as modelled, and of one load of all others', async () => {
    const loads = await database().query<{ day: string; reason: string }>(
      `SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, reason FROM "Revision" ORDER BY number`,
    );
    const days = loads.map(({ day }) => day);
    expect(days).toEqual([...days].sort());
    expect(days.at(-1)).toBe('2018-04-10');
    expect(loads.filter(({ reason }) => /^Modelled load of /.test(reason))).toHaveLength(8);
    // Of each month that was loaded before, one figure as first recorded, and nothing else was closed.
    expect(await count(`FROM "Observation" WHERE "toRevision" IS NOT NULL`)).toBe(8);
    expect(
      await count(
        `FROM "Observation" WHERE "fromRevision" < ${REVISIONS} AND source NOT LIKE '%modelled%'`,
      ),
    ).toBe(0);
    const months = await database().query<{ values: number[] }>(
      `SELECT array_agg(value ORDER BY "fromRevision") AS values FROM "Observation" o
        WHERE "periodStart" IN (SELECT "periodStart" FROM "Observation" WHERE "toRevision" IS NOT NULL)
          AND ("indicatorId", "placeId") IN
              (SELECT "indicatorId", "placeId" FROM "Observation" WHERE "toRevision" IS NOT NULL)
        GROUP BY "periodStart"`,
    );
    for (const { values } of months) {
      expect(values).toHaveLength(2);
      expect(values[1]).toBeGreaterThan(values[0] ?? Number.NaN);
    }
  });
});
