import { startServer, type RunningServer } from '@vital-signs/api';
import { applyMigrations, openDatabase, type Database } from '@vital-signs/database';
import { seedNorfolk } from '@vital-signs/database/seed';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstDifference } from '../difference';
import { fetchJson } from '../load/fetch-bytes';
import { scorecardPost } from '../scorecard-request';
import { alwaysAnalyst } from '../servers/asking';
import { handSource } from './hand-source';
import { scorecardByHand } from './scorecard-by-hand';

let database: Database;
let server: RunningServer;
beforeAll(async () => {
  database = await openDatabase({ dataDir: 'memory' });
  await applyMigrations(database);
  await seedNorfolk(database);
  server = await startServer({
    database,
    responseCache: false,
    viewers: await alwaysAnalyst(database),
  });
}, 120_000);
afterAll(async () => {
  await server.close();
  await database.close();
});

it('is the answer that the product gives to the page', async () => {
  const source = await handSource(database, ['norfolk']);
  const made: unknown = await fetchJson(server.port, scorecardPost());
  const byHand: unknown = JSON.parse(await scorecardByHand(source));
  expect(firstDifference(made, byHand)).toBeNull();
});
