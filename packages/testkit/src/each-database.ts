import { applyMigrations, openDatabase, type Database } from '@vital-signs/database';
import { afterAll, beforeAll, describe } from 'vitest';
import { findPostgres } from './postgres-programs';
import { startPostgres, type PostgresServer } from './postgres-server';

const postgresInstalled = (await findPostgres()) !== null;

/** Describes the same behaviour on the embedded database and on a PostgreSQL server, each migrated. */
export function onEachDatabase(subject: string, define: (database: () => Database) => void): void {
  describe(`${subject}, on the embedded database`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await openDatabase({ dataDir: 'memory' });
      await applyMigrations(database);
    });
    afterAll(() => database.close());
    define(() => database);
  });

  onPostgres(subject, (server) => {
    let database: Database;
    beforeAll(async () => {
      database = await openDatabase({ databaseUrl: await server().createDatabase('migrated') });
      await applyMigrations(database);
    });
    afterAll(() => database.close());
    define(() => database);
  });
}

/** Describes behaviour on a PostgreSQL server of its own; skipped, saying so, where there is none. */
export function onPostgres(subject: string, define: (server: () => PostgresServer) => void): void {
  const title = `${subject}, on PostgreSQL`;
  if (!postgresInstalled) {
    describe.skip(`${title} (not installed)`, () => define(() => missing()));
    return;
  }
  describe(title, () => {
    let server: PostgresServer;
    beforeAll(async () => {
      const started = await startPostgres();
      server = started.server ?? missing();
    });
    afterAll(() => server.stop());
    define(() => server);
  });
}

function missing(): never {
  throw new Error('PostgreSQL is not installed.');
}
