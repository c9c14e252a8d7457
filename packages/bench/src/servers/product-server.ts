/** The product's own server, with its response cache on or off as the suite wants it. */
import { startServer } from '@vital-signs/api';
import { openDatabase } from '@vital-signs/database';
import { serveForSuite } from './answering';

export interface ProductServerOptions {
  readonly databaseUrl?: string;
  readonly dataDir?: string;
  readonly responseCache: boolean;
}

serveForSuite(async (options, count) => {
  const { responseCache, ...place } = options as ProductServerOptions;
  const database = await openDatabase(place);
  const server = await startServer({ database, responseCache });
  database.onStatement(() => (count.statements += 1));
  return {
    port: server.port,
    close: async () => {
      await server.close();
      await database.close();
    },
  };
});
