import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { applyMigrations, openDatabase, type Database } from '@vital-signs/database';
import { storyDatabaseUrl } from '@vital-signs/testkit/stories';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { systemActor } from '../audit/audit-actors';
import { startImportWork } from '../modules/import/import-work';
import { serviceFactory } from '../services';
import { LONG_FILE } from './import-long-file';
import { NORFOLK_ALONE } from './story-import';

const CHILD = fileURLToPath(new URL('import-child.ts', import.meta.url));
const TIMES = 20;
const MINUTES = 60_000;

/** A process that has the database open, and loads the file when it is told to. */
async function openChild(where: string) {
  const child = spawn(process.execPath, ['--import=tsx', CHILD, where], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const said = (word: string) =>
    new Promise<void>((heard, failed) => {
      const look = () => printed.includes(`${word}\n`) && heard();
      child.stdout.on('data', look);
      void ended.then(() => failed(new Error(`It ended before it was ${word}: ${printed}`)));
      look();
    });
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  await said('ready');
  return {
    begin: () => child.stdin.write('go\n'),
    storing: () => said('STORING'),
    stored: () => said('STORED'),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
  };
}

describe('a process that is killed while it loads a file', () => {
  let where: string;
  let folder: string;
  const open = () =>
    openDatabase(where.startsWith('postgresql:') ? { databaseUrl: where } : { dataDir: where });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vital-signs-killed-'));
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

  /** What the database holds once the process is gone for certain, and what was working in it. */
  async function lookInto(database: Database) {
    if (database.kind === 'postgresql') {
      const others = async () => {
        const [row] = await database.query<{ count: number }>(
          `SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
              AND application_name = 'vital-signs'
              AND NOT (pid = ANY(SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_stat_activity%'))`,
        );
        return row?.count ?? 0;
      };
      await expect.poll(others, { timeout: 30_000 }).toBe(0);
    }
    const work = await startImportWork(database, null, { silentMs: 0 });
    await work.swept();
    const services = serviceFactory(database, () => '2018-06-01', database, null, null, work)();
    const { imports } = services.loading;
    const [latest] = await imports.list('norfolk', 1, null);
    const [held] = await database.query<{ figures: number; rows: number; pieces: number }>(
      `SELECT (SELECT count(*) FROM "Observation"
                WHERE source LIKE 'history.csv%' AND "toRevision" IS NULL) AS figures,
              (SELECT count(*) FROM "ImportRow") AS rows,
              (SELECT count(*) FROM "ImportChunk") AS pieces`,
    );
    return {
      work,
      imports,
      latest: latest ?? null,
      held: held ?? { figures: 0, rows: 0, pieces: 0 },
    };
  }

  it(
    `leaves all of it or nothing, ${TIMES} times at moments of their own, and the list says which`,
    async () => {
      const whole = await openChild(where);
      const begun = Date.now();
      whole.begin();
      await whole.storing();
      const beginsToStore = Date.now();
      await whole.stored();
      const [takes, stores] = [Date.now() - begun, Date.now() - beginsToStore];
      await whole.ended;
      const states: string[] = [];
      // The database is opened once between two children: it tells what the one left, and is put back for the next.
      let known = await withDatabase(async (database) => putBack(await lookInto(database)));
      for (let time = 0; time < TIMES; time += 1) {
        const child = await openChild(where);
        child.begin();
        // Half of them spread over the whole of it and a little beyond, half over the storing.
        const part = (1.1 * (time + Math.random())) / TIMES;
        if (time % 2 === 1) await child.storing();
        await sleep((time % 2 === 1 ? stores : takes) * part);
        await child.kill();
        known = await withDatabase(async (database) => {
          const looked = await lookInto(database);
          const { latest, held } = looked;
          const mine = latest !== null && latest.number > known ? latest : null;
          states.push(mine?.state ?? 'NOT RECEIVED');
          expect([mine?.state === 'STORED', held.figures]).toEqual(
            mine?.state === 'STORED' ? [true, LONG_FILE.figures] : [false, 0],
          );
          const isKept = ['RECEIVED', 'CHECKED', 'REFUSED'].includes(mine?.state ?? '');
          expect([isKept, held.pieces > 0]).toEqual([isKept, isKept]);
          if (!isKept) expect(held.rows).toBe(0);
          expect(mine?.state ?? '').not.toMatch(/ING$/);
          if (mine?.state === 'FAILED') expect(mine.problem).toContain('load it again');
          return putBack(looked);
        });
      }
      process.stdout.write(`Killed while loading, the imports were: ${states.join(', ')}.\n`);
      expect(new Set(states).size).toBeGreaterThan(1);
    },
    40 * MINUTES,
  );

  async function withDatabase<T>(look: (database: Database) => Promise<T>): Promise<T> {
    const database = await open();
    try {
      return await look(database);
    } finally {
      await database.close();
    }
  }

  type Looked = Awaited<ReturnType<typeof lookInto>>;

  /** Puts the record back to where it was before the latest import, and gives that one's number. */
  async function putBack({ work, imports, latest }: Looked): Promise<number> {
    if (latest !== null) {
      const at = { authority: 'norfolk', number: latest.number, actor: systemActor('A story') };
      if (latest.state === 'STORED') await imports.undo(at, 'The story begins anew.');
      if (['RECEIVED', 'CHECKED', 'REFUSED'].includes(latest.state)) await imports.cancel(at);
    }
    await work.close();
    return latest?.number ?? 0;
  }
});
