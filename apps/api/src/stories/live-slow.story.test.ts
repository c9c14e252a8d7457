import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import { issueSession, makePerson } from './signed-in';
import { NORFOLK_ALONE } from './story-import';
import { tellStory, type Story } from './story-server';
import {
  follow,
  LIVE_OPERATIONS,
  momentsOf,
  openSurgery,
  turn,
  type StoryFollower,
} from './story-surgery';

/** Enough to fill what the system keeps for a connection that nobody reads: some megabytes. */
const [SAYINGS, MOVES] = [250, 60];

let story: Story;
let surgery: SurgeryKey;
let cookie: string;
let address: string;
let fast: StoryFollower;

beforeAll(async () => {
  story = await tellStory({
    ...{ template: NORFOLK_ALONE, bySession: true, operations: LIVE_OPERATIONS },
    metricsToken: 'a token',
  });
  surgery = await openSurgery(story.database);
  address = momentsOf({ id: String(surgery.number) });
  const id = await makePerson(story.database, 'lea.der@example.org', [
    { authority: 'norfolk', role: 'LEADER' },
  ]);
  cookie = await issueSession(story.database, id);
  const { authorityId, number } = surgery;
  await story.database.query(
    `INSERT INTO "SurgeryEntry" ("authorityId", "surgeryId", key, kind, text, "personId", person)
     SELECT $1, $2, key, 'NOTE', repeat('x', 1000), $3, 'A story' FROM unnest($4::text[]) AS key`,
    [authorityId, number, id, Array.from({ length: SAYINGS }, () => randomUUID())],
  );
  fast = await follow(story.server.url, address, { cookie });
});
afterAll(async () => {
  await fast.leave();
  await story.end();
});

async function counted(name: string): Promise<number> {
  const headers = { authorization: 'Bearer a token' };
  const text = await (await story.send('/metrics', { headers })).text();
  return Number(new RegExp(`^vital_signs_live_${name} (\\d+)$`, 'm').exec(text)?.[1]);
}

it('a follower who does not read delays nobody, and reads the latest when it reads again', async () => {
  const { port } = story.server;
  // Nothing is read from a socket that nobody listens to.
  const slow = connect(port, '127.0.0.1');
  slow.write(`GET ${address} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n\r\n`);
  await once(slow, 'connect');
  await fast.heard(({ followers }) => followers === 2);

  let last = 0;
  for (let move = 0; move < MOVES; move += 1) {
    // Each move is heard of before the next, although the other screen's socket is full.
    last = await turn(story.database, surgery, move % 2 === 0 ? 'SUMMARY' : 'AGENDA');
    await fast.heard(({ version }) => version === last);
  }
  const versions = new Set(fast.moments.map(({ version }) => version));
  for (let version = 2; version <= last; version += 1) expect(versions).toContain(version);
  expect(await counted('skipped_total')).toBeGreaterThan(0);

  let read = '';
  slow.setEncoding('utf8').on('data', (text: string) => (read += text));
  await expect.poll(() => read.includes(`"version":${last},`), { timeout: 20_000 }).toBe(true);
  const told = [...read.matchAll(/^id: (\d+)$/gm)].map(([, version]) => Number(version));
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(new Set(told).size).toBeLessThan(versions.size);
  slow.destroy();
});

it('a burst of changes is read at most three times, and its end is told', async () => {
  const before = await counted('read_total');
  // All of them are notified of at once, and read as the last left it.
  const last = await story.database.transaction(async (transaction) => {
    let made = 0;
    for (let each = 0; each < 30; each += 1) made = await turn(transaction, surgery, 'AGENDA');
    return made;
  });
  await fast.heard(({ version }) => version === last);
  expect((await counted('read_total')) - before).toBeLessThanOrEqual(3);
});
