import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { applyMigrations, openDatabase, type Database } from '@vital-signs/database';
import {
  anAuthority,
  aPlace,
  aRevision,
  startPostgres,
  type PostgresServer,
} from '@vital-signs/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import { askWith, issueSession, makePerson } from './signed-in';
import {
  follow,
  momentsOf,
  openSurgery,
  turn,
  type StoryFollower,
  type StoryMoment,
} from './story-surgery';

const CHILD = fileURLToPath(new URL('live-child.ts', import.meta.url));
/** No screen is to be stale for longer, whatever fails. */
const STALE_MS = 15_000;

/** A process of the product on a database. */
async function startProcess(databaseUrl: string) {
  const child: ChildProcess = spawn(process.execPath, ['--import=tsx', CHILD, databaseUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const line = await Promise.race([
    once(child.stdout ?? child, 'data').then(([first]) => first as Buffer),
    ended.then(() => Promise.reject(new Error('The process ended before it was ready.'))),
  ]);
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    await ended;
  };
  return { url: line.toString().trim(), end };
}

/** A screen that goes elsewhere when what it follows is over, as a page does behind a balancer. */
function aScreen(urls: () => readonly string[], cookie: string, id: string) {
  const held: StoryMoment[] = [];
  let current: StoryFollower | null = null;
  let isLeaving = false;
  const running = (async () => {
    for (let attempt = 0; !isLeaving; attempt += 1) {
      const all = urls();
      const url = all[attempt % all.length] ?? '';
      const after = held.at(-1)?.version;
      try {
        current = await follow(url, momentsOf({ id, ...(after !== undefined && { after }) }), {
          cookie,
        });
        if (isLeaving) await current.leave();
        const { moments, over } = current;
        let isOver = false;
        void over.then(() => (isOver = true));
        for (let taken = 0; !isOver || taken < moments.length;) {
          const moment = moments[taken];
          if (moment === undefined) await sleep(10);
          else {
            taken += 1;
            if (moment.version >= (held.at(-1)?.version ?? 0)) held.push(moment);
          }
        }
      } catch {
        // Nobody is there: the next one is tried.
      }
      await sleep(100);
    }
  })();
  return {
    versions: () => held.map(({ version }) => version),
    last: () => held.at(-1),
    async leave() {
      isLeaving = true;
      await current?.leave();
      await running;
    },
  };
}

describe.skipIf(inject('storyDatabase') === 'pglite')(
  'two processes on one PostgreSQL (an embedded database has one)',
  () => {
    let postgres: PostgresServer;
    let databaseUrl: string;
    let database: Database;
    let surgery: SurgeryKey;
    let person: { id: string; cookie: string };
    const processes: (Awaited<ReturnType<typeof startProcess>> | null)[] = [];
    const urlOf = (index: number) => processes[index]?.url ?? 'http://127.0.0.1:1';
    let screens: ReturnType<typeof aScreen>[];

    const everyone = (isSo: (moment: StoryMoment | undefined) => boolean) =>
      expect
        .poll(() => screens.map((screen) => isSo(screen.last())), {
          timeout: STALE_MS,
          interval: 20,
        })
        .toEqual(screens.map(() => true));
    const everyoneAt = (version: number) => everyone((moment) => moment?.version === version);

    beforeAll(async () => {
      const started = await startPostgres();
      if (started.server === null) throw new Error(started.reason);
      postgres = started.server;
      databaseUrl = await postgres.createDatabase('live');
      database = await openDatabase({ databaseUrl });
      await applyMigrations(database);
      const authorityId = await anAuthority(database, { slug: 'norfolk' });
      await aRevision(database, authorityId, (writing) =>
        aPlace(writing, { slug: 'norfolk', kind: 'AUTHORITY' }),
      );
      const id = await makePerson(database, 'ana.lyst@example.org', [
        { authority: 'norfolk', role: 'ANALYST' },
      ]);
      surgery = await openSurgery(database, { driver: id });
      person = { id, cookie: await issueSession(database, id) };
      processes.push(
        ...(await Promise.all([startProcess(databaseUrl), startProcess(databaseUrl)])),
      );
      const id2 = String(surgery.number);
      screens = [0, 1].map((first) =>
        aScreen(() => [urlOf(first), urlOf(1 - first)], person.cookie, id2),
      );
    });
    afterAll(async () => {
      await Promise.all(screens.map((screen) => screen.leave()));
      for (const each of processes) await each?.end('SIGKILL');
      await database.close();
      await postgres.stop();
    });

    it('tell the followers of each what was changed by any, and who follows in all', async () => {
      await everyone((moment) => moment !== undefined);
      for (let move = 0; move < 5; move += 1) {
        const view = move % 2 === 0 ? 'SUMMARY' : 'AGENDA';
        const { data } = await askWith<{ pointSurgery: { version: number } }>(
          { server: { url: urlOf(move % 2) } },
          person.cookie,
          `mutation ($id: ID!, $view: SurgeryView!) {
            pointSurgery(authority: "norfolk", id: $id, pointer: { view: $view }) { version } }`,
          { id: String(surgery.number), view },
        );
        await everyoneAt(data.pointSurgery.version);
      }
      await everyone((moment) => moment?.followers === 2);
      expect(screens[0]?.last()?.present).toHaveLength(1);
    });

    it.each([
      [0, 'SIGKILL'],
      [1, 'SIGKILL'],
      [0, 'SIGTERM'],
    ] as const)(
      'go on where process %i is ended by %s, with nothing lost, and again when it is back',
      async (index, signal) => {
        const process = processes[index];
        processes[index] = null;
        await process?.end(signal);
        await everyoneAt(await turn(database, surgery, 'SUMMARY'));
        // Who followed by it has come to the other; what it said of them is forgotten.
        await everyone((moment) => moment?.followers === 2);
        processes[index] = await startProcess(databaseUrl);
        await everyoneAt(await turn(database, surgery, 'AGENDA'));
        for (const screen of screens) {
          const versions = screen.versions();
          expect(versions).toEqual([...versions].sort((a, b) => a - b));
        }
      },
    );

    it('hear of what was changed while nobody could be told', async () => {
      const lost = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                     WHERE datname = 'live' AND query LIKE 'LISTEN%'`;
      await database.query(lost);
      await everyoneAt(await turn(database, surgery, 'SUMMARY'));
      await everyoneAt(await turn(database, surgery, 'AGENDA'));
    });

    it('go on when the database was restarted, and no screen is stale for longer than is said', async () => {
      await postgres.restart();
      await everyoneAt(await turn(database, surgery, 'SUMMARY'));
    });

    it('drop whoever is suspended, by whichever process they follow', async () => {
      const other = await makePerson(database, 'an.other@example.org', [
        { authority: 'norfolk', role: 'LEADER' },
      ]);
      const cookie = await issueSession(database, other);
      const followers = await Promise.all(
        [0, 1].map((index) =>
          follow(urlOf(index), momentsOf({ id: String(surgery.number) }), { cookie }),
        ),
      );
      await Promise.all(followers.map((follower) => follower.heard(() => true)));
      await database.query(`UPDATE "RoleGrant" SET "suspendedAt" = now() WHERE "userId" = $1`, [
        other,
      ]);
      await Promise.all(followers.map((follower) => follower.over));
      for (const follower of followers) {
        expect(follower.errors[0]?.extensions['reason']).toBe('UNKNOWN_SURGERY');
      }
    });
  },
);
