import { setTimeout as sleep } from 'node:timers/promises';
import { commitRevision } from '@vital-signs/database';
import type { Role } from '@vital-signs/domain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import { PERMISSIONS } from '../permissions';
import { askWith, issueSession, makePerson } from './signed-in';
import { tellStory, type Story } from './story-server';
import {
  follow,
  LIVE_OPERATIONS,
  momentsOf,
  openSurgery,
  QUESTION_HASH,
  turn,
  type StoryFollower,
} from './story-surgery';

/** As the product does it, but sooner. */
const SOON = { beat: 50, verify: 200, verifyUnheard: 100, keepalive: 400, gathered: 50 };

let story: Story;
let leader: { id: string; cookie: string };
let surgery: SurgeryKey;
const open: StoryFollower[] = [];

async function somebody(email: string, role: Role, place?: string, alsoRole?: Role) {
  const id = await makePerson(story.database, email, [
    { authority: 'norfolk', role, ...(place !== undefined && { place }) },
    ...(alsoRole === undefined ? [] : [{ authority: 'norfolk', role: alsoRole }]),
  ]);
  return { id, cookie: await issueSession(story.database, id) };
}

async function followAs(
  cookie: string | null,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
) {
  const address = momentsOf({ id: String(surgery.number), ...variables });
  const follower = await follow(story.server.url, address, {
    ...(cookie !== null && { cookie }),
    ...headers,
  });
  open.push(follower);
  return follower;
}

const codes = ({ errors }: StoryFollower) =>
  errors.map(({ extensions }) => extensions['reason'] ?? extensions['code']);

beforeAll(async () => {
  story = await tellStory({
    bySession: true,
    operations: LIVE_OPERATIONS,
    metricsToken: 'a token',
    live: { times: SOON, limits: { ofPerson: 3 } },
  });
  leader = await somebody('lea.der@example.org', 'LEADER');
  surgery = await openSurgery(story.database);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((follower) => follower.leave()));
});
afterAll(() => story.end());

describe('following a surgery', () => {
  it('tells the moment at once, as a stream that no proxy keeps back, changes or stores', async () => {
    const follower = await followAs(leader.cookie);
    await follower.heard(({ state }) => state === 'LIVE');
    const { headers, status } = follower.response;
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-store, no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('content-encoding')).toBeNull();
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toBeTruthy();
  });

  it('tells each change, and the same again while nothing changes', async () => {
    const follower = await followAs(leader.cookie);
    const version = await turn(story.database, surgery, 'SUMMARY');
    const moment = await follower.heard((told) => told.version === version);
    expect(moment.pointer.view).toBe('SUMMARY');
    const later = ({ at }: { at: string }) => Date.parse(at) > Date.parse(moment.at) + 500;
    expect((await follower.heard(later)).version).toBe(version);
  });

  it('reads a version once, however many follow', async () => {
    const others = await Promise.all(
      [1, 2, 3].map((each) => somebody(`f${each}@example.org`, 'LEADER')),
    );
    const followers = await Promise.all(
      others.flatMap(({ cookie }) => [followAs(cookie), followAs(cookie)]),
    );
    await followers[0]?.heard(({ followers: count }) => count === 6);
    const read = async () => {
      const metrics = await story.send('/metrics', {
        headers: { authorization: 'Bearer a token' },
      });
      const text = await metrics.text();
      return Number(/^vital_signs_live_read_total (\d+)$/m.exec(text)?.[1]);
    };
    const before = await read();
    const version = await turn(story.database, surgery, 'AGENDA');
    await Promise.all(followers.map((each) => each.heard((told) => told.version === version)));
    expect((await read()) - before).toBe(1);
  });

  it('tells who is there, each once, and who may be handed the driving', async () => {
    const head = await somebody('head.of@example.org', 'HEAD_OF_SERVICE', 'norwich');
    const here = await openSurgery(story.database, { place: 'norwich' });
    const id = String(here.number);
    const administrator = await somebody('admin.of@example.org', 'ADMINISTRATOR');
    const follower = await followAs(leader.cookie, { id, drives: true });
    await followAs(leader.cookie, { id });
    const wall = await followAs(head.cookie, { id });
    const watching = await followAs(administrator.cookie, { id, drives: true });
    const mayHold = async (count: number) => {
      const { present } = await follower.heard(({ followers }) => followers === count);
      return new Map(present.map((each) => [each.id, each.mayHold]));
    };
    expect(await mayHold(4)).toEqual(
      new Map([
        [leader.id, true],
        // Nothing can be pressed on a wall, and who may not hold one is handed none.
        ...[[head.id, false] as const, [administrator.id, false] as const],
      ]),
    );
    const room = await followAs(head.cookie, { id, drives: true });
    expect((await mayHold(5)).get(head.id)).toBe(true);
    for (const other of [wall, watching, room]) await other.leave();
    await follower.heard(({ followers }) => followers === 2);
  });

  it('tells nothing below what is held, by the address or as a browser says it of itself', async () => {
    const version = await turn(story.database, surgery, 'SUMMARY');
    const after = await followAs(leader.cookie, { after: version });
    const again = await followAs(leader.cookie, {}, { 'last-event-id': String(version) });
    for (const follower of [after, again]) {
      const first = await follower.heard(() => true);
      expect(first.version).toBe(version);
    }
  });

  it('tells by itself that figures or words of the record changed', async () => {
    const follower = await followAs(leader.cookie);
    const first = await follower.heard(() => true);
    const told = async (revise: () => Promise<unknown>) => {
      const before = follower.moments.at(-1)?.record ?? 0;
      await revise();
      const { version } = await follower.heard(({ record }) => record > before);
      expect(version).toBe(first.version);
    };
    const [author, other] = await Promise.all(
      ['author', 'other'].map((name) =>
        somebody(`${name}@example.org`, 'LEADER', undefined, 'ANALYST'),
      ),
    );
    const written = await askWith<{ writeCommentary: { id: string } }>(
      story,
      author?.cookie ?? '',
      `mutation { writeCommentary(authority: "norfolk", commentary: {
        section: "referrals", place: "norwich", month: "2018-03", kind: ANALYSIS,
        text: "Two social workers left in Norwich; both posts are filled from May." }) { id } }`,
    );
    await told(() =>
      askWith(
        story,
        other?.cookie ?? '',
        `mutation ($id: ID!) { approveCommentary(authority: "norfolk", id: $id, audience: INTERNAL) { id } }`,
        { id: written.data.writeCommentary.id },
      ),
    );
    // As an import stores its figures.
    await told(() =>
      commitRevision(
        story.database,
        {
          ...{ authorityId: surgery.authorityId, cause: 'IMPORT', person: 'A story' },
          reason: 'March, loaded anew',
        },
        (_, revision) => Promise.resolve(revision),
      ),
    );
  });

  it('says of whoever drives when they are gone, and when they are back', async () => {
    const driver = await somebody('dri.ver@example.org', 'LEADER');
    const driven = await openSurgery(story.database, { driver: driver.id });
    const id = String(driven.number);
    const follower = await followAs(leader.cookie, { id });
    const driving = await followAs(driver.cookie, { id, drives: true });
    const seenAt = async () => {
      const [row] = await story.database.query<{ at: Date }>(
        'SELECT "driverSeenAt" AS at FROM "Surgery" WHERE "authorityId" = $1 AND id = $2',
        [driven.authorityId, driven.number],
      );
      return row?.at.getTime() ?? 0;
    };
    const before = await seenAt();
    await expect.poll(seenAt).toBeGreaterThan(before);
    // The projector is signed in as whoever drives by a phone: it stays on when the phone is lost.
    await followAs(driver.cookie, { id });
    await follower.heard(({ followers }) => followers === 3);
    await driving.leave();
    await follower.heard(({ followers }) => followers === 2);
    // Twenty seconds later, for the story at once.
    await story.database.query(
      `UPDATE "Surgery" SET "driverSeenAt" = now() - interval '21 seconds'
        WHERE "authorityId" = $1 AND id = $2`,
      [driven.authorityId, driven.number],
    );
    const gone = await follower.heard((moment) => moment.driver?.isHere === false);
    expect(gone.version).toBe(1);
    // Every beat and comparison of the wall has passed, and nothing keeps them here.
    await sleep(4 * SOON.verify);
    expect(follower.moments.at(-1)?.driver?.isHere).toBe(false);
    await followAs(driver.cookie, { id, drives: true });
    await expect.poll(() => follower.moments.at(-1)?.driver?.isHere).toBe(true);
  });

  it('says that whoever drives is gone when they may not hold surgeries any more', async () => {
    const driver = await somebody('dri.ven@example.org', 'LEADER', undefined, 'ADMINISTRATOR');
    const driven = await openSurgery(story.database, { driver: driver.id });
    const id = String(driven.number);
    const follower = await followAs(leader.cookie, { id });
    const driving = await followAs(driver.cookie, { id, drives: true });
    await driving.heard(() => true);
    await story.database.query(
      `UPDATE "RoleGrant" SET "endedAt" = now() WHERE "userId" = $1 AND role = 'LEADER'`,
      [driver.id],
    );
    await follower.heard(({ present }) =>
      present.some((each) => each.id === driver.id && !each.mayHold),
    );
    await story.database.query(
      `UPDATE "Surgery" SET "driverSeenAt" = now() - interval '21 seconds'
        WHERE "authorityId" = $1 AND id = $2`,
      [driven.authorityId, driven.number],
    );
    await follower.heard((moment) => moment.driver?.isHere === false);
    expect(driving.isComplete()).toBe(false);
  });
});

describe('who may not follow', () => {
  it.each([
    ['nobody who is not signed in', null, 'UNAUTHENTICATED'],
    ['no member', 'MEMBER', 'FORBIDDEN'],
    ['no head of another place', 'HEAD_OF_SERVICE', 'UNKNOWN_SURGERY'],
  ] as const)('is %s', async (_, role, code) => {
    const email = `${role ?? 'nobody'}@example.org`.toLowerCase();
    const place = role === 'HEAD_OF_SERVICE' ? 'breckland' : undefined;
    const cookie = role === null ? null : (await somebody(email, role, place)).cookie;
    const follower = await followAs(cookie);
    await follower.over;
    expect([follower.moments, codes(follower), follower.isComplete()]).toEqual([[], [code], true]);
  });

  it('is everybody where there is no rule', async () => {
    const { Query, Mutation } = PERMISSIONS;
    const other = await tellStory({
      ...{ database: story.database, bySession: true, operations: LIVE_OPERATIONS },
      rules: { Query, Mutation },
    });
    const address = momentsOf({ id: String(surgery.number) });
    const follower = await follow(other.server.url, address, { cookie: leader.cookie });
    await follower.over;
    expect([follower.moments, codes(follower)]).toEqual([[], ['FORBIDDEN']]);
    await other.server.close();
  });

  it.each([
    ['there is no such surgery', { id: '99999' }, 'UNKNOWN_SURGERY'],
    ['it is no number', { id: 'x' }, 'UNKNOWN_SURGERY'],
    ['it is of an authority that is not theirs', { authority: 'wendmere' }, 'UNKNOWN_SURGERY'],
    ['it is not said which', { id: null }, 'BAD_USER_INPUT'],
  ])('is told the same where %s', async (_, variables, code) => {
    const follower = await followAs(leader.cookie, variables);
    await follower.over;
    expect([follower.moments, codes(follower)]).toEqual([[], [code]]);
  });

  it('is whoever asks in words, for what is answered once, or what this version does not know', async () => {
    const followWhat = async (address: string) => {
      const follower = await follow(story.server.url, address, { cookie: leader.cookie });
      await follower.over;
      return codes(follower);
    };
    expect(await followWhat('/graphql/stream?query=subscription{x}')).toEqual([
      'PERSISTED_OPERATION_ONLY',
    ]);
    expect(await followWhat(momentsOf({}, QUESTION_HASH))).toEqual(['OPERATION_NOT_OFFERED']);
    expect(await followWhat(momentsOf({}, 'f'.repeat(64)))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect(await followWhat('/graphql/stream')).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['origin', 'https://elsewhere.example'],
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
  ])('is a page of somebody else’s, whoever reads it: %s %s', async (name, value) => {
    const follower = await followAs(leader.cookie, {}, { [name]: value });
    expect(follower.response.status).toBe(403);
  });

  it('is told by a status where no stream is asked for', async () => {
    const refusal = await story.send(momentsOf({ id: String(surgery.number) }));
    expect([refusal.status, refusal.headers.get('content-type')]).toEqual([
      401,
      'application/json; charset=utf-8',
    ]);
  });

  it('is told when they follow on too many pages', async () => {
    for (let page = 0; page < 3; page += 1) await followAs(leader.cookie);
    const fourth = await followAs(leader.cookie);
    await fourth.over;
    expect(codes(fourth)).toEqual(['TOO_MANY_STREAMS']);
  });

  it('is told by a status that the process holds all it can, so that they try another', async () => {
    const other = await tellStory({
      ...{ database: story.database, bySession: true, operations: LIVE_OPERATIONS },
      live: { limits: { inAll: 1 } },
    });
    const address = momentsOf({ id: String(surgery.number) });
    const first = await follow(other.server.url, address, { cookie: leader.cookie });
    await first.heard(() => true);
    const second = await follow(other.server.url, address, { cookie: leader.cookie });
    expect([second.response.status, second.isComplete()]).toEqual([503, false]);
    await other.server.close();
    await first.over;
  });
});

describe('whoever may not follow any more', () => {
  const suspend = (id: string) =>
    story.database.query(`UPDATE "RoleGrant" SET "suspendedAt" = now() WHERE "userId" = $1`, [id]);

  it.each([
    ['was suspended', suspend, 'UNKNOWN_SURGERY'],
    [
      'signed out',
      (id: string) => story.database.query('DELETE FROM "Session" WHERE "userId" = $1', [id]),
      'UNAUTHENTICATED',
    ],
  ] as const)('because they %s is told so, and nothing after', async (what, lose, code) => {
    const person = await somebody(`${what.replace(' ', '.')}@example.org`, 'LEADER');
    const [follower, other] = [await followAs(person.cookie), await followAs(leader.cookie)];
    await follower.heard(() => true);
    await lose(person.id);
    await follower.over;
    expect([codes(follower), follower.isComplete()]).toEqual([[code], true]);
    const told = follower.moments.length;
    const version = await turn(story.database, surgery, 'AGENDA');
    await other.heard((moment) => moment.version === version);
    expect(follower.moments.map((moment) => moment.version)).not.toContain(version);
    expect(follower.moments).toHaveLength(told);
    expect(other.isComplete()).toBe(false);
  });

  it('is told nothing of a change that was made in the same breath', async () => {
    const person = await somebody('same.breath@example.org', 'LEADER');
    const [follower, other] = [await followAs(person.cookie), await followAs(leader.cookie)];
    await follower.heard(() => true);
    await story.database.transaction(async (transaction) => {
      await transaction.query(`UPDATE "RoleGrant" SET "suspendedAt" = now() WHERE "userId" = $1`, [
        person.id,
      ]);
      await transaction.query(
        `UPDATE "Surgery" SET version = version + 1 WHERE "authorityId" = $1 AND id = $2`,
        [surgery.authorityId, surgery.number],
      );
    });
    const last = other.moments.at(-1)?.version ?? 0;
    await other.heard(({ version }) => version > last);
    await follower.over;
    expect(Math.max(...follower.moments.map(({ version }) => version))).toBeLessThanOrEqual(last);
  });
});

it('how long somebody followed is not told as how long they waited', async () => {
  const follower = await followAs(leader.cookie);
  await follower.heard(() => true);
  await follower.leave();
  await story.send('/healthz');
  const metrics = await story.send('/metrics', { headers: { authorization: 'Bearer a token' } });
  const text = await metrics.text();
  expect(text).toContain('route="/healthz"');
  expect(text).not.toMatch(/route="\/graphql\/stream",status="200"/);
  expect(text).toMatch(/^vital_signs_live_delivered_total [1-9]/m);
});

describe('a server that ends', () => {
  it('completes what is followed and does not wait for it', async () => {
    const other = await tellStory({
      ...{ database: story.database, bySession: true, operations: LIVE_OPERATIONS },
    });
    const address = momentsOf({ id: String(surgery.number) });
    const follower = await follow(other.server.url, address, { cookie: leader.cookie });
    await follower.heard(() => true);
    await other.server.close();
    await follower.over;
    expect([follower.isComplete(), follower.errors]).toEqual([true, []]);
  });
});
