import { onPostgres } from '@vital-signs/testkit/each-database';
import { expect, it } from 'vitest';
import { readEnvironment } from './env';
import { openPreparedDatabase } from './prepared-database';

onPostgres('an empty database', (server) => {
  it('is prepared, filled and published once by two that start at the same time', async () => {
    const DATABASE_URL = await server().createDatabase('together');
    const said: string[] = [];
    const start = () =>
      openPreparedDatabase(readEnvironment({ DATABASE_URL }), (sentence) => said.push(sentence));
    const [one, other] = await Promise.all([start(), start()]);
    const [counts] = await one.query(
      `SELECT (SELECT count(*) FROM "Edition") AS editions,
              (SELECT count(*) FROM "Authority") AS authorities,
              (SELECT count(DISTINCT reason) FROM "Revision") AS revisions,
              (SELECT max(number) FROM "Revision") AS latest`,
    );
    expect(counts).toEqual({ editions: 2, authorities: 2, revisions: 4, latest: 3 });
    expect(
      said.filter((sentence) => sentence === 'Prepared its tables (2 migrations).'),
    ).toHaveLength(1);
    await Promise.all([one.close(), other.close()]);
  });
});
