import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import { PERMISSIONS } from '../permissions';
import { codesOf, tellFollowedStory, type FollowedStory, type Somebody } from './story-followers';
import { tellStory, type Story } from './story-server';
import { follow, LIVE_OPERATIONS, momentsOf, QUESTION_HASH, turn } from './story-surgery';

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
    expect([follower.moments, codesOf(follower), follower.isComplete()]).toEqual([
      [],
      [code],
      true,
    ]);
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
    expect([follower.moments, codesOf(follower)]).toEqual([[], ['FORBIDDEN']]);
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
    expect([follower.moments, codesOf(follower)]).toEqual([[], [code]]);
  });

  it('is whoever asks in words, for what is answered once, or what this version does not know', async () => {
    const followWhat = async (address: string) => {
      const follower = await follow(story.server.url, address, { cookie: leader.cookie });
      await follower.over;
      return codesOf(follower);
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
    expect(codesOf(fourth)).toEqual(['TOO_MANY_STREAMS']);
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
    expect([codesOf(follower), follower.isComplete()]).toEqual([[code], true]);
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
