import { commitRevision } from '@vital-signs/database';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import { askWith } from './signed-in';
import { tellFollowedStory, type FollowedStory, type Somebody } from './story-followers';
import { tellStory, type Story } from './story-server';
import { follow, LIVE_OPERATIONS, momentsOf, openSurgery, turn } from './story-surgery';

let story: Story;
let surgery: SurgeryKey;
let leader: Somebody;
let somebody: FollowedStory['somebody'];
let followAs: FollowedStory['followAs'];
let empty: FollowedStory['empty'];

beforeAll(async () => {
  ({ story, surgery, leader, somebody, followAs, empty } = await tellFollowedStory());
});
afterEach(() => empty());
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
    const seenAt = async ({ authorityId, number } = driven) => {
      const [row] = await story.database.query<{ at: Date }>(
        'SELECT "driverSeenAt" AS at FROM "Surgery" WHERE "authorityId" = $1 AND id = $2',
        [authorityId, number],
      );
      return row?.at.getTime() ?? 0;
    };
    const before = await seenAt();
    await expect.poll(() => seenAt()).toBeGreaterThan(before);
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
    // Of who drives a surgery that is followed since, it is noted twice: the wall was looked at in between.
    const goneAt = await seenAt();
    const other = await somebody('other.driver@example.org', 'LEADER');
    const beside = await openSurgery(story.database, { driver: other.id });
    await followAs(other.cookie, { id: String(beside.number), drives: true });
    for (let noted = 0; noted < 2; noted += 1) {
      const last = await seenAt(beside);
      await expect.poll(() => seenAt(beside)).toBeGreaterThan(last);
    }
    expect(await seenAt()).toBe(goneAt);
    const version = await turn(story.database, driven, 'SUMMARY');
    const told = await follower.heard((moment) => moment.version === version);
    expect(told.driver?.isHere).toBe(false);
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
