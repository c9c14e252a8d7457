import { openDatabase } from '@vital-signs/database';
import type { PostgresServer } from '@vital-signs/testkit';
import type { LoadClient } from './load/load-client';
import { lineOf, type PartName, type Result } from './result';
import { ServerProcess, type ServerName } from './servers/server-process';

/** What the parts of a run share: the reader, the PostgreSQL server, and where results go. */
export class Suite {
  readonly load: LoadClient;
  readonly results: Result[] = [];
  readonly #postgres: { server: PostgresServer } | { server: null; reason: string };
  #seeded: Promise<string> | null = null;

  constructor(
    load: LoadClient,
    postgres: { server: PostgresServer } | { server: null; reason: string },
  ) {
    this.load = load;
    this.#postgres = postgres;
  }

  get postgres(): PostgresServer | null {
    return this.#postgres.server;
  }

  report(result: Result): void {
    this.results.push(result);
    console.log(lineOf(result));
  }

  server(name: ServerName, options: object): Promise<ServerProcess> {
    return ServerProcess.start(name, options);
  }

  /**
   * Address of a PostgreSQL database with the seed in it, made once a run; null, with a line that
   * says what was not run, where PostgreSQL is not installed.
   */
  async seededDatabase(what: string, part: PartName): Promise<string | null> {
    if (this.#postgres.server === null) {
      this.report({ part, what, reason: this.#postgres.reason });
      return null;
    }
    const { server } = this.#postgres;
    this.#seeded ??= server.createDatabase('seeded').then(async (databaseUrl) => {
      await fillDatabase(databaseUrl);
      return databaseUrl;
    });
    return this.#seeded;
  }
}

async function fillDatabase(databaseUrl: string): Promise<void> {
  const database = await openDatabase({ databaseUrl });
  await database.close();
}
