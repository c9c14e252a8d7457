import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import pg from 'pg';
import { PrismaClient, type Prisma } from '../generated/client';
import { cannotBeOpened, checkDataFolder } from './data-folder-content';
import { lockDataFolder } from './data-folder-lock';
import { rawTypes } from './decoding';
import {
  listen,
  listenOnOwnConnection,
  listenOnPool,
  type ListenOptions,
  type NotificationHandler,
  type NotificationSource,
  type Subscription,
} from './notifications';
import { startPglite } from './pglite-server';
import { PgliteWire } from './pglite-wire';
import { unreachable } from './server-address';
import { StatementLog, type StatementListener } from './statement-log';
import { TransactionAwarePg, withTransactionConnection } from './transaction-adapter';

export type DatabaseKind = 'postgresql' | 'pglite';

export interface Queryable {
  /**
   * Runs one raw SQL statement and gives its rows. It is prepared once per connection under its own
   * text, so values belong in the parameters, never in the text. Counts, int8 and
   * numeric come as numbers (an int8 beyond 2^53 is an error), dates as 'YYYY-MM-DD',
   * timestamps as Date.
   */
  query<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** Prisma and raw SQL on the same connection, within one transaction. */
export interface TransactionHandle extends Queryable {
  readonly prisma: Prisma.TransactionClient;
}

export interface TransactionOptions {
  /** Milliseconds after which the transaction is rolled back; 60,000 unless said otherwise. */
  timeout?: number;
}

export interface Database extends Queryable {
  readonly kind: DatabaseKind;
  readonly prisma: PrismaClient;
  /** The connections that everything here is sent over; for what neither Prisma nor `query` can do. */
  readonly pool: pg.Pool;
  /**
   * Runs work in one transaction: all of it is kept, or nothing when it throws. On PGlite, which has
   * one connection, everybody else waits for it; within it, use only the handle.
   */
  transaction<T>(
    work: (transaction: TransactionHandle) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T>;
  /** Tells the listener of every SQL statement sent; the answer stops it. */
  onStatement(listener: StatementListener): () => void;
  /** Hears what is notified on a channel, by this process or another one. */
  listen(
    channel: string,
    handler: NotificationHandler,
    options?: ListenOptions,
  ): Promise<Subscription>;
  /**
   * Passes a notification to those who listen in this process at once. The server's own comes a
   * moment later, so that handlers may hear the same twice.
   */
  announce(channel: string, payload: string): void;
  /**
   * An embedded database as one archive, from which openDatabase starts a copy in a fraction of the
   * time. A PostgreSQL server is copied by its own means, and is refused here.
   */
  archive(): Promise<Uint8Array<ArrayBuffer>>;
  /** Lets go of every connection; an embedded database is checkpointed and its folder freed. */
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  /** A PostgreSQL server's address; TLS and the rest as its URL says. Without one, PGlite. */
  databaseUrl?: string | undefined;
  /** PGlite's data folder, or 'memory' for one that is gone when closed. */
  dataDir?: string | undefined;
  /** For an embedded database in memory: begin as a copy of this archive. */
  archive?: Uint8Array<ArrayBuffer> | undefined;
  /** Connections kept to a PostgreSQL server; 10 unless said otherwise. */
  poolSize?: number | undefined;
  /** Told of connections lost and found. */
  log?: (message: string) => void;
}

const DEFAULT_POOL_SIZE = 10;
const TRANSACTION_TIMEOUT = 60_000;
/** Milliseconds to wait for a connection, which on PGlite means for whoever has the only one. */
const CONNECTION_TIMEOUT = { postgresql: 15_000, pglite: 60_000 };

/**
 * Opens a PostgreSQL server, or PGlite where no address is given. It does not migrate: see
 * applyMigrations.
 * @throws Error that names the server, and never its password, when it cannot be reached.
 * @throws DataFolderInUseError when another process has the PGlite folder open.
 * @throws DataFolderRefusedError when the folder holds something else, or a damaged database.
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  return options.databaseUrl === undefined
    ? openPglite(options)
    : openServer(options.databaseUrl, options);
}

async function openServer(
  databaseUrl: string,
  { poolSize = DEFAULT_POOL_SIZE, log = () => undefined }: OpenDatabaseOptions,
): Promise<Database> {
  const config: pg.ClientConfig = {
    connectionString: databaseUrl,
    application_name: 'vital-signs',
    keepAlive: true,
    connectionTimeoutMillis: CONNECTION_TIMEOUT.postgresql,
  };
  const statements = new StatementLog();
  const pool = new pg.Pool({ ...config, max: poolSize, Client: statements.clientClass() });
  pool.on('error', (error) => log(`A connection to the database is lost: ${error.message}`));
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw unreachable(databaseUrl, error);
  }
  return assemble('postgresql', pool, statements, listenOnOwnConnection(config, log), {
    archive: () => Promise.reject(new Error('Only an embedded database can be archived here.')),
    close: () => Promise.resolve(),
  });
}

async function openPglite({
  dataDir = 'memory',
  archive,
  log = () => undefined,
}: OpenDatabaseOptions): Promise<Database> {
  const inMemory = dataDir === 'memory';
  const folder = inMemory ? 'memory://' : resolve(dataDir);
  const unlock = inMemory ? () => undefined : lockDataFolder(folder);
  try {
    const finished = inMemory ? () => undefined : checkDataFolder(folder);
    const server = await startPglite({ dataDir: folder, archive: archive ?? null }).catch(
      (error: unknown) => {
        throw inMemory ? error : cannotBeOpened(folder, error);
      },
    );
    finished();
    const statements = new StatementLog();
    const pool = new pg.Pool({
      stream: () => new PgliteWire(server),
      Client: statements.clientClass(),
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: CONNECTION_TIMEOUT.pglite,
      user: 'postgres',
      database: 'postgres',
    });
    pool.on('error', (error) => log(`The embedded database failed: ${error.message}`));
    return assemble('pglite', pool, statements, listenOnPool(pool), {
      archive: () => server.archive(),
      close: async () => {
        await server.close();
        unlock();
      },
    });
  } catch (error) {
    unlock();
    throw error;
  }
}

function assemble(
  kind: DatabaseKind,
  pool: pg.Pool,
  statements: StatementLog,
  source: NotificationSource,
  server: Pick<Database, 'archive' | 'close'>,
): Database {
  const prisma = new PrismaClient({ adapter: new TransactionAwarePg(pool) });
  let closing: Promise<void> | null = null;

  return {
    kind,
    prisma,
    pool,
    query: queryOn(() => pool),
    onStatement: (listener) => statements.onStatement(listener),
    listen: (channel, handler, options = {}) => listen(source, channel, handler, options),
    announce: (channel, payload) => source.notifications.hear({ channel, payload }),
    transaction: (work, { timeout = TRANSACTION_TIMEOUT } = {}) => {
      const slot: { client: pg.ClientBase | null } = { client: null };
      const query = queryOn(() => {
        if (slot.client === null) throw new Error('This transaction has already ended.');
        return slot.client;
      });
      return withTransactionConnection(slot, () =>
        prisma.$transaction((tx) => work({ prisma: tx, query }), {
          timeout,
          maxWait: CONNECTION_TIMEOUT[kind],
        }),
      );
    },
    archive: () => server.archive(),
    close: () =>
      (closing ??= (async () => {
        await source.close();
        await prisma.$disconnect();
        await pool.end();
        await server.close();
      })()),
  };
}

const statementNames = new Map<string, string>();

/** Names are limited to 63 bytes; the same SQL has the same name on every connection. */
function statementName(sql: string): string {
  let name = statementNames.get(sql);
  if (name === undefined) {
    name = createHash('sha256').update(sql).digest('base64url');
    statementNames.set(sql, name);
  }
  return name;
}

function queryOn(connection: () => pg.Pool | pg.ClientBase): Queryable['query'] {
  return async <Row extends object>(sql: string, params: readonly unknown[] = []) => {
    const { rows } = await connection().query<Row>({
      name: statementName(sql),
      text: sql,
      values: [...params],
      types: rawTypes,
    });
    return rows;
  };
}
