import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { shareRecord, type AddedPerson } from '@vital-signs/testkit/shared-record';
import { processEnv, productEnv, readEnv } from './env';
import { accountAmong, accountsSaid, type Account } from './people';
import { startJourneyProvider } from './fixtures/openid-provider';

const ROOT = resolve(import.meta.dirname, '..');
const HOST = '127.0.0.1';
const PATIENCE_SECONDS = 180;

export interface RunningProduct {
  readonly url: string;
  /** The accounts of the demonstration, with the passwords that it says once. */
  readonly accounts: readonly Account[];
  /** Ends the server as a service manager would, and removes its data. */
  stop(): Promise<void>;
}

/** The accounts that a filled product said, beside its database. */
const ACCOUNTS_FILE = 'accounts.json';

/**
 * Starts the product as a council would run it: the built page and the server in a process of its
 * own, on an embedded database in a folder of its own, which it fills by itself or which begins as a
 * copy of one that was filled; and beside it the provider at which its people may sign in.
 */
export async function startProduct(
  /** Changes the record in its folder before anybody sees it; null: it is as the product fills it. */
  change: ((dataDir: string) => Promise<void>) | null = null,
): Promise<RunningProduct> {
  const folder = await newFolder();
  const ended: Ending[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = () => endAll(ended);
  try {
    await beginAsFilled(folder);
    if (change !== null) await change(databaseIn(folder));
    const { url } = await serve(folder, ended, () => true);
    return { url, accounts: await accountsIn(folder), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Processes of the product on one record, as behind a balancer. */
export interface RunningProcesses extends Pick<RunningProduct, 'accounts' | 'stop'> {
  /** The address of each; twice the same where there is one process alone. */
  readonly urls: readonly [string, string];
  /** Why there is one process alone; null: there are two. */
  readonly whyOne: string | null;
}

/**
 * Starts two processes of the product on a PostgreSQL server of their own, with what the product is
 * filled with and more people in it; where PostgreSQL is not installed, one process on the embedded
 * database.
 */
export async function startProcesses(people: readonly AddedPerson[]): Promise<RunningProcesses> {
  const folder = await newFolder();
  const ended: Ending[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = () => endAll(ended);
  try {
    await beginAsFilled(folder);
    const said = await accountsIn(folder);
    const added = people.map(({ email, passwordOf }) => ({
      email,
      password: accountAmong(said, passwordOf).password,
    }));
    const accounts = [...said, ...added];
    const record = await shareRecord(databaseIn(folder), people);
    if (record.databaseUrl === null) {
      const { url } = await serve(folder, ended, () => true);
      return { urls: [url, url], whyOne: record.reason, accounts, stop };
    }
    ended.unshift(() => record.stop());
    const shared = { databaseUrl: record.databaseUrl, authSecret: randomBytes(32).toString('hex') };
    const [first, second] = [await startProcess(shared, ended), await startProcess(shared, ended)];
    await Promise.all([first.ready, second.ready]);
    return { urls: [first.url, second.url], whyOne: null, accounts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Begins a process on a record that others use too; the caller waits until it is ready. */
async function startProcess(
  record: { readonly databaseUrl: string; readonly authSecret: string },
  ended: Ending[],
): Promise<{ readonly url: string; readonly ready: Promise<void> }> {
  checkThePageIsBuilt();
  const port = await sparePort();
  const url = `http://${HOST}:${port}`;
  const served = startServer(processEnv({ host: HOST, port }, record));
  ended.unshift(served.stop);
  return { url, ready: untilReady(served, url, () => true) };
}

/**
 * Starts the product on a record in which nothing is but what is put there before its first start; it
 * adds no sample to it.
 */
export async function startProductOn(
  prepare: (dataDir: string) => Promise<void>,
): Promise<Pick<RunningProduct, 'url' | 'stop'>> {
  const folder = await newFolder();
  const ended: Ending[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = () => endAll(ended);
  try {
    await prepare(databaseIn(folder));
    const { url } = await serve(folder, ended, () => true);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A folder that is filled by a first start of the product, which is over. */
export async function fillProduct(): Promise<string> {
  const folder = await newFolder();
  await fill(folder);
  return folder;
}

/** Fills a folder, or begins it as a copy of one that was filled. */
async function beginAsFilled(folder: string): Promise<void> {
  const filled = readEnv().filledFolder;
  if (filled === null) await fill(folder);
  else await cp(filled, folder, { recursive: true });
}

async function fill(folder: string): Promise<void> {
  const ended: Ending[] = [];
  try {
    const { served } = await serve(folder, ended, (said) => accountsSaid(said).length > 0);
    await writeFile(join(folder, ACCOUNTS_FILE), JSON.stringify(accountsSaid(served.said())));
  } finally {
    await endAll(ended);
  }
}

type Ending = () => Promise<void>;

async function endAll(ended: Ending[]): Promise<void> {
  for (const end of ended.splice(0)) await end();
}

const newFolder = () => mkdtemp(join(tmpdir(), 'vital-signs-journeys-'));

const databaseIn = (folder: string) => join(folder, 'database');

const accountsIn = async (folder: string) =>
  JSON.parse(await readFile(join(folder, ACCOUNTS_FILE), 'utf8')) as readonly Account[]; // written above

/** Serves what is in a folder until it is ended. */
async function serve(
  folder: string,
  ended: Ending[],
  isReady: (said: string) => boolean,
): Promise<{ readonly url: string; readonly served: Served }> {
  checkThePageIsBuilt();
  const port = await sparePort();
  const url = `http://${HOST}:${port}`;
  const { provider, environment } = await startJourneyProvider(url);
  ended.unshift(() => provider.stop());
  const address = { host: HOST, port, dataDir: databaseIn(folder) };
  const served = startServer({ ...productEnv(address), ...environment });
  ended.unshift(served.stop);
  await untilReady(served, url, isReady);
  return { url, served };
}

function checkThePageIsBuilt(): void {
  if (existsSync(join(ROOT, 'apps/web/dist/index.html'))) return;
  throw new Error('The page has not been built. `npm test -- journeys` builds it first.');
}

interface Served {
  readonly process: ChildProcess;
  /** The last of what it said. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

function startServer(env: NodeJS.ProcessEnv): Served {
  const server = spawn(process.execPath, ['--import', 'tsx', 'apps/api/src/main.ts'], {
    ...{ cwd: ROOT, env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said.push(text);
      if (said.length > 200) said.shift();
    });
  }
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const stop = async () => {
    server.kill('SIGTERM');
    const inTime = await Promise.race([ended.then(() => true), pause(15_000, false)]);
    if (!inTime) server.kill('SIGKILL');
    await ended;
  };
  return { process: server, said: () => said.join(''), stop };
}

/** @throws where it ends, or is not ready in time, with what it said. */
async function untilReady(
  { process: server, said }: Served,
  url: string,
  isReady: (said: string) => boolean,
): Promise<void> {
  const deadline = Date.now() + PATIENCE_SECONDS * 1000;
  while (!(await answers(`${url}/healthz`)) || !isReady(said())) {
    const why =
      server.exitCode !== null
        ? `ended with code ${server.exitCode}`
        : Date.now() > deadline
          ? `was not ready after ${PATIENCE_SECONDS} s`
          : null;
    if (why !== null) throw new Error(`The product ${why}. It said:\n${said()}`);
    await pause(200);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function sparePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, HOST, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}
