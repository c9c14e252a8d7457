import { openDatabase, type Database } from '@vital-signs/database';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { askWith, giveRole, issueSession, makePerson, post } from './signed-in';
import { askedByPages } from './people-question';
import { tellStory, type Story } from './story-server';
import { TWO_AUTHORITIES } from './two-authorities';

const ROLES =
  '{ viewer { email roles { authority role place { slug } needsSecondFactor abilities } } }';
const END = 'mutation ($id: ID!) { endMySession(id: $id) { email } }';
const END_OTHERS = 'mutation { endMyOtherSessions { sessions { isThis } } }';
const SESSIONS = '{ viewer { sessions { id isThis device address endsAt } } }';

/** Who holds no role any more asks nothing but what the pages ask. */
const operations = askedByPages(ROLES, SESSIONS, END, END_OTHERS);
const BRIEF = { secret: 'another secret of the stories, which is long enough' };

interface Role {
  authority: string;
  role: string;
  place: { slug: string } | null;
  needsSecondFactor: boolean;
  abilities: string[];
}

let story: Story;
/** Another process of the same database, where there can be one; else another server in this one. */
let other: Story;
let elsewhere: Database | null = null;
let people = 0;

/** Somebody new, signed in; both servers remember them. */
async function somebody() {
  people += 1;
  const email = `person.${people}@norfolk.example`;
  const id = await makePerson(story.database, email, [{ authority: 'norfolk', role: 'ANALYST' }]);
  const cookie = await issueSession(story.database, id);
  for (const one of [story, other]) expect(await isKnown(one, cookie)).toBe(true);
  return { id, email, cookie };
}

async function isKnown(one: Story, cookie: string): Promise<boolean> {
  const { data } = await askWith<{ viewer: object | null } | undefined>(one, cookie, ROLES);
  return data?.viewer != null;
}

const rolesOf = async (one: Story, cookie: string) =>
  (await askWith<{ viewer: { roles: Role[] } | null } | undefined>(one, cookie, ROLES)).data?.viewer
    ?.roles ?? [];

/** Soon, and before anything that is remembered would lapse by itself. */
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

beforeAll(async () => {
  story = await tellStory({ bySession: true, template: TWO_AUTHORITIES, operations });
  const { connectionString } = story.database.pool.options;
  if (inject('storyDatabase') === 'postgresql') {
    elsewhere = await openDatabase({ databaseUrl: connectionString ?? '' });
  }
  other = await tellStory({ database: elsewhere ?? story.database, bySession: true, operations });
});
afterAll(async () => {
  await other.server.close();
  await elsewhere?.close();
  await story.end();
});

describe('a session that is remembered', () => {
  afterEach(async () => {
    await story.database.query(`DELETE FROM "AccessPolicy"`);
  });

  it('asks nothing of the database', async () => {
    const { cookie } = await somebody();
    const statements = await story.statementsOf(() =>
      story.send('/healthz', { headers: { cookie } }),
    );
    const viewer = () => story.server.signIn.viewers.ofCookies(cookie);
    // What was heard of their signing in makes it be read once more.
    await soon(async () => {
      const known = viewer();
      await known;
      expect(known).not.toBeInstanceOf(Promise);
    });
    expect(await story.statementsOf(async () => void (await viewer()))).toBe(0);
    expect(statements).toBeLessThanOrEqual(1);
  });

  it('ends at once in every process when they sign out', async () => {
    const { cookie } = await somebody();
    await post(story, '/sign-out', {}, { cookie });
    expect(await isKnown(story, cookie)).toBe(false);
    await soon(async () => expect(await isKnown(other, cookie)).toBe(false));
  });

  it('gives nothing any more at once in every process when their role is suspended', async () => {
    const { id, cookie } = await somebody();
    await story.database.query(`UPDATE "RoleGrant" SET "suspendedAt" = now() WHERE "userId" = $1`, [
      id,
    ]);
    for (const one of [story, other]) {
      await soon(async () => expect(await rolesOf(one, cookie)).toEqual([]));
      expect(await one.server.signIn.viewers.ofCookies(cookie)).toMatchObject({
        access: new Map(),
      });
    }
  });

  it('gives another role as soon as it is given', async () => {
    const { id, cookie } = await somebody();
    await giveRole(story.database, id, {
      ...{ authority: 'norfolk', role: 'HEAD_OF_SERVICE', place: 'norwich' },
    });
    await soon(async () =>
      expect(await rolesOf(other, cookie)).toMatchObject([
        { role: 'ANALYST', place: null },
        { role: 'HEAD_OF_SERVICE', place: { slug: 'norwich' } },
      ]),
    );
  });

  it('ends in other browsers when they say so, and lives on in this one', async () => {
    const { id, cookie } = await somebody();
    const forgotten = await issueSession(story.database, id);
    expect(await isKnown(other, forgotten)).toBe(true);
    const { data } = await askWith<{ endMyOtherSessions: { sessions: { isThis: boolean }[] } }>(
      story,
      cookie,
      END_OTHERS,
    );
    expect(data.endMyOtherSessions.sessions).toEqual([{ isThis: true }]);
    await soon(async () => expect(await isKnown(other, forgotten)).toBe(false));
    expect(await isKnown(other, cookie)).toBe(true);
  });

  it('ends one by one, if it is their own', async () => {
    const { id, cookie } = await somebody();
    const forgotten = await issueSession(story.database, id);
    const stranger = await somebody();
    const listed = async (of: string) =>
      (
        await askWith<{ viewer: { sessions: { id: string; isThis: boolean }[] } }>(
          story,
          of,
          SESSIONS,
        )
      ).data.viewer.sessions;
    const [strange] = await listed(stranger.cookie);
    const refused = await askWith(story, cookie, END, { id: strange?.id });
    expect(refused.errors[0]?.extensions).toMatchObject({ reason: 'NO_SUCH_SESSION' });
    expect(await isKnown(story, stranger.cookie)).toBe(true);
    const [own, old] = await listed(cookie);
    expect(own?.isThis).toBe(true);
    await askWith(story, cookie, END, { id: old?.id });
    expect(await isKnown(story, forgotten)).toBe(false);
    const last = await askWith(story, cookie, END, { id: own?.id });
    expect(last.data).toEqual({ endMySession: null });
    expect(await isKnown(story, cookie)).toBe(false);
  });

  it('gives nothing where the authority asks for a second factor from now on', async () => {
    const { cookie } = await somebody();
    await story.database.query(
      `INSERT INTO "AccessPolicy" ("authorityId", "secondFactorRequired")
       SELECT id, true FROM "Authority" WHERE slug = 'norfolk'`,
    );
    for (const one of [story, other]) {
      await soon(async () =>
        expect(await rolesOf(one, cookie)).toMatchObject([
          { needsSecondFactor: true, abilities: [] },
        ]),
      );
    }
  });
});

describe('a session', () => {
  it('goes on while it is used, and ends when it is not', async () => {
    const { database } = story;
    const { id } = await somebody();
    const brief = await tellStory({
      database,
      bySession: true,
      signIn: { ...BRIEF, idleMinutes: 5 },
    });
    const cookie = await issueSession(database, id, { secret: BRIEF.secret, minutes: 1 });
    expect(await isKnown(brief, cookie)).toBe(true);
    const [used] = await database.query<{ minutes: number }>(
      `SELECT extract(epoch FROM "expiresAt" - now())::float / 60 AS minutes FROM "Session"
       WHERE "userId" = $1 ORDER BY "createdAt" DESC LIMIT 1`,
      [id],
    );
    expect(used?.minutes).toBeGreaterThan(4);
    expect(used?.minutes).toBeLessThanOrEqual(5);
    await database.query(`UPDATE "Session" SET "expiresAt" = now() WHERE "userId" = $1`, [id]);
    await brief.server.close();
    const later = await tellStory({
      database,
      bySession: true,
      signIn: { ...BRIEF, idleMinutes: 5 },
    });
    expect(await isKnown(later, cookie)).toBe(false);
    await later.server.close();
  });

  it('ends after its longest time in any case', async () => {
    const { database } = story;
    const { id } = await somebody();
    const cookie = await issueSession(database, id, { secret: BRIEF.secret });
    await database.query(
      `UPDATE "Session" SET "createdAt" = now() - interval '61 minutes' WHERE "userId" = $1`,
      [id],
    );
    const brief = await tellStory({
      database,
      bySession: true,
      signIn: { ...BRIEF, longestHours: 1 },
    });
    expect(await isKnown(brief, cookie)).toBe(false);
    await brief.server.close();
  });
});
