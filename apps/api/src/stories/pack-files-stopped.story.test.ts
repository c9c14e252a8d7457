import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyMigrations, openDatabase } from '@vital-signs/database';
import { storyDatabaseUrl } from '@vital-signs/testkit/stories';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startPackWork } from '../modules/pack/pack-work';
import { CREATE, type AskedFile, type AskedPack } from './pack-question';
import { NORFOLK_ALONE } from './story-import';
import { tellStory, type Story } from './story-server';

const MAKE = `mutation ($pack: ID!) { makePackFile(authority: "norfolk", pack: $pack, kind: PDF) { id } }`;
const FILE = `query ($id: ID!) { packFile(authority: "norfolk", id: $id) { state problem address what } }`;
const CANCEL = `mutation ($id: ID!) { cancelPackFile(authority: "norfolk", id: $id) { state } }`;
const CHILD = fileURLToPath(new URL('pack-child.ts', import.meta.url));
const PATIENCE = { timeout: 120_000, interval: 50 };
const MINUTES = 60_000;

describe('a file of a pack that is made by another process', () => {
  let here: Story;
  let other: Story;
  let pack: string;
  beforeAll(async () => {
    here = await tellStory({ template: NORFOLK_ALONE });
    other = await tellStory({ database: here.database, packs: { heartbeatMs: 200 } });
    const { data } = await here.ask<{ createPack: AskedPack }>(CREATE, { readers: 'LEADERSHIP' });
    pack = data.createPack.id;
  }, 5 * MINUTES);
  afterAll(() => here.end());

  const makeThere = async () =>
    (await other.ask<{ makePackFile: AskedFile }>(MAKE, { pack })).data.makePackFile.id;
  const find = async (id: string) =>
    (await here.ask<{ packFile: AskedFile }>(FILE, { id })).data.packFile;
  const stateOf = async (id: string) => (await find(id)).state;

  it(
    'is cancelled from here, and the next that waits there is made',
    async () => {
      const id = await makeThere();
      const next = await makeThere();
      await expect.poll(() => stateOf(id), PATIENCE).toBe('MAKING');
      expect(await find(next)).toMatchObject({ state: 'WAITING', what: 'Waiting for its turn' });
      const { data } = await here.ask<{ cancelPackFile: AskedFile }>(CANCEL, { id });
      expect(data.cancelPackFile.state).toBe('CANCELLED');
      await expect.poll(() => stateOf(next), PATIENCE).toBe('READY');
      expect(await stateOf(id)).toBe('CANCELLED');
    },
    5 * MINUTES,
  );

  it(
    'is ended where that process is stopped, and says so',
    async () => {
      const id = await makeThere();
      const waiting = await makeThere();
      await expect.poll(() => stateOf(id), PATIENCE).toBe('MAKING');
      await other.server.close();
      for (const ended of [id, waiting]) {
        expect(await find(ended)).toMatchObject({
          ...{ state: 'FAILED', address: null },
          problem: 'The server was stopped while it made the file: make it again.',
        });
      }
      const [told] = await here.database.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM "AuditEvent" WHERE kind = 'pack.file-failed'`,
      );
      expect(told?.count).toBe(2);
    },
    5 * MINUTES,
  );
});

describe('a process that is killed while it makes a file of a pack', () => {
  let where: string;
  let folder: string;
  const open = () =>
    openDatabase(where.startsWith('postgresql:') ? { databaseUrl: where } : { dataDir: where });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vital-signs-pack-killed-'));
    if (inject('storyDatabase') === 'postgresql') {
      where = await storyDatabaseUrl(NORFOLK_ALONE);
      return;
    }
    where = join(folder, 'data');
    const database = await open();
    await applyMigrations(database);
    await NORFOLK_ALONE.prepare(database);
    await database.close();
  }, 5 * MINUTES);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(
    'leaves a file that says so as soon as another one looks, and nothing of its bytes',
    async () => {
      const child = spawn(process.execPath, ['--import=tsx', CHILD, where], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'close');
      await new Promise<void>((making, failed) => {
        child.stdout.on('data', (chunk: Buffer) => {
          if (chunk.toString().includes('MAKING')) making();
        });
        void ended.then(() => failed(new Error('It ended before it made anything.')));
      });
      child.kill('SIGKILL');
      await ended;
      const database = await open();
      try {
        // Of a server's database it is known only when nobody has spoken of it for a while.
        const isServer = database.kind === 'postgresql';
        const work = await startPackWork(database, null, isServer ? { silentMs: 0 } : {});
        await work.swept();
        await work.close();
        const files = await database.query(`SELECT state, problem, size FROM "PackFile"`);
        expect(files).toEqual([
          {
            ...{ state: 'FAILED', size: null },
            problem: 'The making of the file broke off: make it again.',
          },
        ]);
        expect(await database.query('SELECT position FROM "PackFilePiece"')).toEqual([]);
      } finally {
        await database.close();
      }
    },
    5 * MINUTES,
  );
});
