import { applyMigrations, openDatabase } from '@vital-signs/database';
import { expect, it } from 'vitest';
import { copyDatabase } from './copied-database';
import { onPostgres } from './each-database';
import { anAuthority, anIndicator, anObservation, aPlace, aRevision } from './record-builders';

onPostgres('what was filled on the embedded database', (server) => {
  it('stands there as it was, and is gone on with', async () => {
    const embedded = await openDatabase({ dataDir: 'memory' });
    const copied = await openDatabase({ databaseUrl: await server().createDatabase('copied') });
    try {
      await applyMigrations(embedded);
      await applyMigrations(copied);
      const authorityId = await anAuthority(embedded, { name: 'St Giles’, "Upper"' });
      await aRevision(embedded, authorityId, async (writing) => {
        const placeId = await aPlace(writing, { kind: 'AUTHORITY' });
        const indicatorId = await anIndicator(writing, { key: '3.3' });
        await anObservation(writing, { indicatorId, placeId, numerator: 398, denominator: 711 });
        await anObservation(writing, { indicatorId, placeId, month: '2018-02', value: 0.1 + 0.2 });
      });

      await copyDatabase(embedded, copied);

      for (const table of ['Authority', 'Revision', 'Place', 'Indicator', 'Observation']) {
        const all = `SELECT * FROM "${table}" ORDER BY 1, 2`;
        expect(await copied.query(all)).toEqual(await embedded.query(all));
      }
      // Numbers go on from where they were, and the guards of the record hold again.
      expect(await anAuthority(copied, { slug: 'another' })).toBe(authorityId + 1);
      await expect(copied.query('UPDATE "Observation" SET numerator = 1')).rejects.toThrow(
        /can only be closed/,
      );
    } finally {
      await embedded.close();
      await copied.close();
    }
  });
});
