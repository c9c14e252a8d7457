import { expect, it } from 'vitest';
import { onEachDatabase } from './each-database';
import {
  anAuthority,
  anIndicator,
  anObservation,
  aPlace,
  aPopulation,
  aRevision,
  aTarget,
  aTolerance,
} from './record-builders';

onEachDatabase('the builders', (database) => {
  it('write a small record of which only what matters need be said', async () => {
    const authorityId = await anAuthority(database());
    const { indicatorId, placeId } = await aRevision(database(), authorityId, async (writing) => {
      const county = await aPlace(writing, { kind: 'AUTHORITY' });
      const placeId = await aPlace(writing, { under: county });
      const indicatorId = await anIndicator(writing, { key: '3.3' });
      await aTolerance(writing, { indicatorId, to: '2018-01-01' });
      await aTolerance(writing, { indicatorId, from: '2018-01-01', red: 60 });
      await aTarget(writing, { indicatorId, value: 80 });
      await aPopulation(writing, { placeId, count: 20_000 });
      await anObservation(writing, { indicatorId, placeId, numerator: 398, denominator: 711 });
      await anObservation(writing, { indicatorId, placeId, month: '2018-02', value: 50.2 });
      return { indicatorId, placeId };
    });

    const rows = await database().query(
      `SELECT "periodStart", "periodEnd", value, numerator, provenance, "fromRevision"
         FROM "Observation" WHERE "indicatorId" = $1 AND "placeId" = $2 ORDER BY "periodStart"`,
      [indicatorId, placeId],
    );
    const common = { provenance: 'PUBLISHED', fromRevision: 1 };
    expect(rows).toEqual([
      {
        ...common,
        ...{ periodStart: '2018-02-01', periodEnd: '2018-03-01', value: 50.2, numerator: null },
      },
      {
        ...common,
        ...{ periodStart: '2018-03-01', periodEnd: '2018-04-01', value: null, numerator: 398 },
      },
    ]);
    const tolerances = await database().query(
      'SELECT red, green, "validTo" FROM "Tolerance" WHERE "indicatorId" = $1 ORDER BY "validFrom"',
      [indicatorId],
    );
    expect(tolerances).toEqual([
      { red: 70, green: 80, validTo: '2018-01-01' },
      { red: 60, green: 80, validTo: null },
    ]);
  });
});
