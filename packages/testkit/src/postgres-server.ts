import { execFile, spawn } from 'node:child_process';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openDatabase } from '@vital-signs/database';
import { findPostgres } from './postgres-programs';

const run = promisify(execFile);

export interface PostgresServer {
  /** For example 15.13. */
  readonly version: string;
  /** An address that lacks only the database's name at its end. */
  readonly addressUpToDatabase: string;
  /** Makes a database, empty or as a copy of another one that nobody is connected to; gives its address. */
  createDatabase(name: string, options?: { template?: string }): Promise<string>;
  dropDatabase(name: string): Promise<void>;
  /** Ends every connection and the server, and starts it again with what it holds, at the same address. */
  restart(): Promise<void>;
  /** Stops the server and deletes its files. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Folders in which to look for the programs beside the usual ones, written as in PATH. */
  path?: string | undefined;
  /** Server settings, for example { shared_buffers: '256MB' }. */
  settings?: Readonly<Record<string, string>>;
}

/** Nothing here is to outlive a crash, so nothing waits for the disk. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const USER = 'vital_signs';

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
async function unprivilegedUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find(([login]) => login === name);
    if (account !== undefined) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No port is free.'));
        else resolve(address.port);
      });
    });
  });
}

/**
 * Starts a PostgreSQL server of its own, on a spare port and in a temporary folder, where
 * PostgreSQL is installed; otherwise says why there is none.
 */
export async function startPostgres({ path, settings = {} }: PostgresOptions = {}): Promise<
  { server: PostgresServer } | { server: null; reason: string }
> {
  const programs = await findPostgres(path);
  if (programs === null) return { server: null, reason: 'PostgreSQL is not installed' };

  const user = await unprivilegedUser();
  const folder = await mkdtemp(join(tmpdir(), 'vital-signs-postgres-'));
  const as = { ...user, cwd: folder };
  if (user !== undefined) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  await run(
    join(programs, 'initdb'),
    ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    as,
  );

  const port = await freePort();
  const configuration = Object.entries({
    ...SETTINGS,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    ...settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let output = '';
  const launch = () => {
    const child = spawn(
      join(programs, 'postgres'),
      ['-D', data, '-p', String(port), ...configuration],
      { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    child.stderr.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000)));
    return { child, exited: new Promise<void>((resolve) => child.once('exit', () => resolve())) };
  };
  let launched = launch();
  const killWithUs = () => launched.child.kill('SIGQUIT');
  process.once('exit', killWithUs);

  const url = (name: string) => `postgresql://${USER}@127.0.0.1:${port}/${name}`;
  const administer = async <Row extends object>(sql: string) => {
    const database = await openDatabase({ databaseUrl: url('postgres'), poolSize: 1 });
    try {
      return (await database.pool.query<Row>(sql)).rows;
    } finally {
      await database.close();
    }
  };
  const stop = async () => {
    process.removeListener('exit', killWithUs);
    // Immediate shutdown: the files are deleted next.
    launched.child.kill('SIGQUIT');
    await launched.exited;
    await rm(folder, { recursive: true, force: true });
  };

  /** Its version, once it answers. */
  const answering = async (): Promise<string> => {
    const deadline = Date.now() + 30_000;
    for (;;) {
      try {
        const rows = await administer<{ server_version: string }>('SHOW server_version');
        return rows[0]?.server_version.split(' ')[0] ?? '';
      } catch (error) {
        if (launched.child.exitCode !== null || Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  };
  try {
    const version = await answering();
    return {
      server: {
        version,
        addressUpToDatabase: url(''),
        createDatabase: async (name, { template } = {}) => {
          await administer(
            `CREATE DATABASE "${name}"${template === undefined ? '' : ` TEMPLATE "${template}"`}`,
          );
          return url(name);
        },
        dropDatabase: async (name) => {
          await administer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
        },
        async restart() {
          // Fast shutdown: what is under way is rolled back, and what was committed is kept.
          launched.child.kill('SIGINT');
          await launched.exited;
          launched = launch();
          await answering();
        },
        stop,
      },
    };
  } catch (error) {
    await stop();
    throw new Error(`PostgreSQL did not start:\n${output}`, { cause: error });
  }
}
