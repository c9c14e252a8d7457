import { openDatabase } from '@vital-signs/database';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SIGN_IN_LIMITS } from '../sign-in/sign-in-limits';
import { askWith, cookiesOf, makePerson, post, signIn, STORY_PASSWORD } from './signed-in';
import { tellStory, type Story } from './story-server';
import { TWO_AUTHORITIES } from './two-authorities';

const VIEWER = '{ viewer { email } }';
const TRIES = 1_000;
const AT_ONCE = 20;

let story: Story;
/** How many addresses have asked: each stands for another machine somewhere. */
let asked = 0;
const from = (address: string) => ({ 'x-forwarded-for': address });
const fromAnywhere = () => {
  asked += 1;
  return from(`10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`);
};
const tryPassword = (email: string, password: string, headers: Record<string, string>) =>
  post(story, '/sign-in/email', { email, password }, headers);

/** Tries so many wrong passwords, some at the same time, and counts the answers by status. */
async function guess(one: (index: number) => Promise<Response>): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  for (let start = 0; start < TRIES; start += AT_ONCE) {
    const batch = Array.from({ length: AT_ONCE }, (_, index) => one(start + index));
    for (const { status } of await Promise.all(batch)) {
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  }
  await story.server.signIn.settled();
  return statuses;
}

const eventsOf = async (kind: string) =>
  (await story.database.query('SELECT 1 FROM "AuditEvent" WHERE kind = $1', [kind])).length;

const person = (email: string) =>
  makePerson(story.database, email, [{ authority: 'norfolk', role: 'ANALYST' }]);

beforeAll(async () => {
  story = await tellStory({ bySession: true, template: TWO_AUTHORITIES, trustProxy: 1 });
});
afterAll(() => story.end());

describe('1,000 wrong passwords against one account, each from another address', () => {
  const email = 'ada@norfolk.example';
  let owner: string;
  let statuses: Record<number, number>;
  let hashed = 0;

  beforeAll(async () => {
    await person(email);
    owner = await signIn(story, { email });
    statuses = await guess((index) => tryPassword(email, `wrong ${index}`, fromAnywhere()));
    hashed = await eventsOf('sign-in.failed');
  }, 240_000);

  it('are stopped after ten: the right password is taken from nobody new', async () => {
    expect(statuses).toEqual({ 401: TRIES });
    expect(hashed).toBe(SIGN_IN_LIMITS.account.most);
    const right = await tryPassword(email, STORY_PASSWORD, fromAnywhere());
    expect(right.status).toBe(401);
    expect(await eventsOf('sign-in.limited')).toBe(1);
  });

  it('are answered as wrong passwords of somebody who is not known', async () => {
    const known = await tryPassword(email, 'wrong', fromAnywhere());
    const unknown = await tryPassword('eve@norfolk.example', 'wrong', fromAnywhere());
    const body = async (response: Response) => {
      const { requestId: _, ...rest } = (await response.json()) as Record<string, unknown>;
      return rest;
    };
    expect(known.status).toBe(unknown.status);
    expect(await body(known)).toEqual(await body(unknown));
  });

  it('do not keep the owner out of a browser in which they signed in before', async () => {
    const cookie = owner.split('; ').find((one) => one.includes('.device=')) ?? '';
    const answer = await post(
      story,
      '/sign-in/email',
      { email, password: STORY_PASSWORD },
      { ...fromAnywhere(), cookie },
    );
    expect(answer.status).toBe(200);
    const { data } = await askWith(story, cookiesOf(answer), VIEWER);
    expect(data).toEqual({ viewer: { email } });
  });

  it('do not keep the owner from a new password by a link, after which they sign in', async () => {
    const asks = await post(story, '/request-password-reset', { email }, fromAnywhere());
    expect(asks.status).toBe(200);
    await story.server.signIn.settled();
    const message = story.server.signIn.mail.kept().find(({ to }) => to === email);
    const token = /reset-password\?token=(\S+)/.exec(message?.text ?? '')?.[1] ?? '';
    const newPassword = 'seven lanterns for an otter';
    const set = await post(story, '/reset-password', { token, newPassword }, fromAnywhere());
    expect(set.status).toBe(200);
    // The guessing goes on meanwhile; the browser in which the link was followed is counted apart.
    for (let index = 0; index < 15; index += 1) {
      await tryPassword(email, `wrong again ${index}`, fromAnywhere());
    }
    const cookie = cookiesOf(set);
    const headers = { ...fromAnywhere(), cookie };
    const answer = await post(story, '/sign-in/email', { email, password: newPassword }, headers);
    expect(answer.status).toBe(200);
    const again = await post(story, '/reset-password', { token, newPassword }, fromAnywhere());
    expect(again.status).toBe(400);
  });
});

describe('1,000 wrong passwords from one address, each against another account', () => {
  const guesser = '192.0.2.66';
  let statuses: Record<number, number>;

  beforeAll(async () => {
    await person('bea@norfolk.example');
    statuses = await guess((index) =>
      tryPassword(`somebody.${index}@norfolk.example`, 'wrong', from(guesser)),
    );
  }, 240_000);

  it('are stopped after a hundred, and told when to try again', async () => {
    const { most } = SIGN_IN_LIMITS.address;
    expect(statuses).toEqual({ 401: most, 429: TRIES - most });
    const answer = await tryPassword('bea@norfolk.example', STORY_PASSWORD, from(guesser));
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ code: 'TOO_MANY_TRIES' });
  });

  it('keep nobody out elsewhere', async () => {
    const answer = await tryPassword('bea@norfolk.example', STORY_PASSWORD, fromAnywhere());
    expect(answer.status).toBe(200);
  });

  it('are told in events that name no address that was typed', async () => {
    const told = await story.database.query<{ subject: string; address: string }>(
      `SELECT subject, address FROM "AuditEvent" WHERE address = $1 AND subject = 'unknown account'`,
      [guesser],
    );
    expect(told.length).toBeGreaterThanOrEqual(SIGN_IN_LIMITS.address.most);
    const typed = await story.database.query(
      `SELECT 1 FROM "AuditEvent" WHERE to_jsonb("AuditEvent")::text LIKE '%somebody.%'`,
    );
    expect(typed).toEqual([]);
  });
});

describe('an address', () => {
  it('is the one that the trusted proxy saw, whatever the caller wrote before it', async () => {
    const saw = '198.51.100.4';
    await tryPassword('eve@norfolk.example', 'wrong', from(`203.0.113.9, ${saw}`));
    await story.server.signIn.settled();
    const [last] = await story.database.query<{ address: string }>(
      'SELECT address FROM "AuditEvent" ORDER BY id DESC LIMIT 1',
    );
    expect(last?.address).toBe(saw);
  });

  it('is that of the connection where no proxy is trusted', async () => {
    const { database } = story;
    const alone = await tellStory({ database, bySession: true });
    await post(
      alone,
      '/sign-in/email',
      { email: 'x@y.example', password: 'x' },
      from('203.0.113.9'),
    );
    await alone.server.close();
    const [last] = await story.database.query<{ address: string }>(
      'SELECT address FROM "AuditEvent" ORDER BY id DESC LIMIT 1',
    );
    expect(last?.address).toBe('127.0.0.1');
  });
});

describe('links to set a new password', () => {
  it('are sent to one account three times in a quarter of an hour, with the same answer each time', async () => {
    const email = 'cyd@norfolk.example';
    await person(email);
    const statuses: number[] = [];
    for (let index = 0; index < 8; index += 1) {
      const { status } = await post(story, '/request-password-reset', { email }, fromAnywhere());
      statuses.push(status);
      await story.server.signIn.settled();
    }
    expect(new Set(statuses)).toEqual(new Set([200]));
    const sent = story.server.signIn.mail.kept().filter(({ to }) => to === email);
    expect(sent.length).toBe(SIGN_IN_LIMITS.resetOfAccount.most);
  });
});

describe('two processes of one database', () => {
  it.runIf(inject('storyDatabase') === 'postgresql')('count together', async () => {
    const email = 'dot@norfolk.example';
    await person(email);
    const { connectionString } = story.database.pool.options;
    const elsewhere = await openDatabase({ databaseUrl: connectionString ?? '' });
    const other = await tellStory({ database: elsewhere, bySession: true, trustProxy: 1 });
    try {
      for (let index = 0; index < SIGN_IN_LIMITS.account.most; index += 1) {
        const body = { email, password: `wrong ${index}` };
        await post(index % 2 === 0 ? story : other, '/sign-in/email', body, fromAnywhere());
      }
      const right = { email, password: STORY_PASSWORD };
      for (const one of [story, other]) {
        expect((await post(one, '/sign-in/email', right, fromAnywhere())).status).toBe(401);
      }
    } finally {
      await other.server.close();
      await elsewhere.close();
    }
  });
});
