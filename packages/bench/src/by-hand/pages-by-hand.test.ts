import { startServer, type RunningServer } from '@vital-signs/api';
import { applyMigrations, openDatabase, type Database } from '@vital-signs/database';
import { seedNorfolk, seedNorfolkPages } from '@vital-signs/database/seed';
import { seedWendmere } from '@vital-signs/testkit/fictional';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdClaims } from '../contradiction';
import { fetchJson } from '../load/fetch-bytes';
import { MEASURED_PAGES, pagePost } from '../page-requests';
import { alwaysAnalyst } from '../servers/asking';
import { HAND_PAGES } from './hand-pages';
import { handSource, type HandSource } from './hand-source';
import { BY_HAND_PATHS } from './request';

describe('the answers by hand to what pages ask', () => {
  let database: Database;
  let server: RunningServer;
  let source: HandSource;
  beforeAll(async () => {
    database = await openDatabase({ dataDir: 'memory' });
    await applyMigrations(database);
    await seedNorfolk(database);
    await seedNorfolkPages(database);
    await seedWendmere(database);
    server = await startServer({
      database,
      responseCache: false,
      viewers: await alwaysAnalyst(database),
    });
    source = await handSource(database, ['norfolk', 'wendmere']);
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it.each(MEASURED_PAGES)('say nothing of the %s that the product does not say', async (page) => {
    const { data, errors } = (await fetchJson(server.port, pagePost(page))) as {
      data: unknown;
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    const byHand = await HAND_PAGES[BY_HAND_PATHS[page]]?.(source);
    const { contradiction, compared } = holdClaims(data, JSON.parse(byHand ?? 'null'));
    expect(contradiction).toBeNull();
    expect(compared).toBeGreaterThan(200);
  });
});
