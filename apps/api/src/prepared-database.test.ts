import type { Database } from '@vital-signs/database';
import { ACCURATE_AS_OF, AUTHORITY, REPORT_MONTH, seedNorfolk } from '@vital-signs/database/seed';
import { onEachDatabase, onPostgres } from '@vital-signs/testkit/each-database';
import { expect, it } from 'vitest';
import { readEnvironment } from './env';
import { fill, openPreparedDatabase } from './prepared-database';
import { publishSampleEdition } from './sample-edition';

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
    expect(counts).toEqual({ editions: 12, authorities: 5, revisions: 27, latest: 13 });
    expect(
      said.filter((sentence) => /^Prepared its tables \(\d+ migrations\)\.$/.test(sentence)),
    ).toHaveLength(1);
    await Promise.all([one.close(), other.close()]);
    // Two processes that make everything of the sample at once, on one machine.
  }, 180_000);
});

const silent = () => undefined;

const editionsOf = (database: Database) =>
  database.query<{ document: string; hash: string; revision: number }>(
    `SELECT e.document, e.hash, e.revision FROM "Edition" e
       JOIN "Authority" a ON a.id = e."authorityId" WHERE a.slug = $1 ORDER BY e.number`,
    [AUTHORITY.slug],
  );

onEachDatabase(
  'a database that was filled before the pages of the report were known',
  (database) => {
    it('gains them as one further revision behind its edition, which stays as it was', async () => {
      await seedNorfolk(database());
      const sample = {
        authority: AUTHORITY.slug,
        period: REPORT_MONTH,
        accurateAsOf: ACCURATE_AS_OF,
        audience: 'INTERNAL',
      } as const;
      await publishSampleEdition(database(), sample, silent);
      const published = await editionsOf(database());
      expect(published).toMatchObject([{ revision: 3 }]);

      await fill(database(), silent);
      const [first, ...later] = await editionsOf(database());
      expect([first]).toEqual(published);
      expect(later).toMatchObject([{ revision: 5 }, { revision: 7 }]);
      const revisions = await database().query<{ number: number; reason: string }>(
        `SELECT r.number, r.reason FROM "Revision" r
         JOIN "Authority" a ON a.id = r."authorityId" WHERE a.slug = $1 ORDER BY r.number`,
        [AUTHORITY.slug],
      );
      expect(revisions.slice(3)).toEqual([
        { number: 4, reason: 'Section pages of the monthly report of March 2018' },
        { number: 5, reason: 'Edition for the public of March 2018' },
        {
          number: 6,
          reason: 'Committee paper of January 2019, with the figures of November 2018',
        },
        { number: 7, reason: 'Edition of November 2018' },
      ]);
      // It makes everything of the sample, too.
    }, 180_000);
  },
);
