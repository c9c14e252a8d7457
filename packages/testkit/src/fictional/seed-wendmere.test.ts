import { onEachDatabase } from '../each-database';
import { expect, it } from 'vitest';
import { seedWendmere } from './seed-wendmere';

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
    expect(await count(`FROM "Revision"`)).toBe(1);
  });
});
