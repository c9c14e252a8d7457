import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { startPostgres } from '@vital-signs/testkit';
import type { Browser } from 'playwright-core';
import type { BenchEnv } from './env';
import type { LoadClient } from './load/load-client';
import type { DatabasePlace } from './database-place';
import { startProduct } from './product-process';
import { lineOf, type PartName, type Result } from './result';
import { ServerProcess, type ServerName } from './servers/server-process';

export interface SuiteParts {
  readonly load: LoadClient;
  readonly postgres: Awaited<ReturnType<typeof startPostgres>>;
  readonly chromium: Browser | null;
  readonly env: BenchEnv;
}

/** What the parts of a run share: the reader, the databases, the browser, and where results go. */
export class Suite implements SuiteParts {
  readonly load: LoadClient;
  readonly postgres: SuiteParts['postgres'];
  readonly chromium: Browser | null;
  readonly env: BenchEnv;
  readonly results: Result[] = [];
  /** Signs the cookies of the servers that are measured. */
  readonly secret = randomBytes(32).toString('base64url');
  #seededServer: Promise<string> | null = null;
  #folder: Promise<string> | null = null;
  #seededFolder: Promise<string> | null = null;

  constructor({ load, postgres, chromium, env }: SuiteParts) {
    this.load = load;
    this.postgres = postgres;
    this.chromium = chromium;
    this.env = env;
  }

  report(result: Result): void {
    this.results.push(result);
    console.log(lineOf(result));
  }

  server(name: ServerName, options: object): Promise<ServerProcess> {
    return ServerProcess.start(name, options);
  }

  /** A folder that is gone after the run. */
  async folder(name: string): Promise<string> {
    this.#folder ??= mkdtemp(join(tmpdir(), 'vital-signs-bench-'));
    return join(await this.#folder, name);
  }

  /**
   * Address of a PostgreSQL database with the seed in it, made once a run; null, with a line that
   * says what was not run, where PostgreSQL is not installed.
   */
  async seededDatabase(part: PartName, what: string): Promise<string | null> {
    const { server } = this.postgres;
    if (server === null) {
      this.report({ part, what, reason: this.postgres.reason });
      return null;
    }
    this.#seededServer ??= server.createDatabase('seeded').then(async (databaseUrl) => {
      await this.#fill({ databaseUrl });
      return databaseUrl;
    });
    return this.#seededServer;
  }

  /** A data folder of the embedded database with the seed in it, made once a run. */
  seededFolder(): Promise<string> {
    this.#seededFolder ??= this.folder('seeded').then(async (dataDir) => {
      await this.#fill({ dataDir });
      return dataDir;
    });
    return this.#seededFolder;
  }

  /** The seed on PostgreSQL where it is installed, otherwise in the embedded database. */
  async seededAnywhere(): Promise<DatabasePlace> {
    if (this.postgres.server === null) return { dataDir: await this.seededFolder() };
    return { databaseUrl: (await this.seededDatabase('d', '')) ?? '' };
  }

  /** By a first start, which migrates, loads and publishes. */
  async #fill(place: DatabasePlace): Promise<void> {
    const product = await startProduct(place, this.env.inherited, this.secret);
    await product.stop();
  }

  async close(): Promise<void> {
    if (this.#folder !== null) await rm(await this.#folder, { recursive: true, force: true });
  }
}
