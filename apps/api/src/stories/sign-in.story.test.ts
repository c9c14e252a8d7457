import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWith, cookiesOf, makePerson, post, signIn, STORY_PASSWORD } from './signed-in';
import { tellStory, type Story } from './story-server';
import { TWO_AUTHORITIES } from './two-authorities';

const VIEWER = '{ viewer { email sessions { id } roles { authority } } }';
const ADA = 'ada@norfolk.example';
const KNOWN = { email: ADA, password: 'not her password' };
const UNKNOWN = { email: 'eve@norfolk.example', password: 'not her password' };

interface Own {
  viewer: { email: string; sessions: { id: string }[]; roles: { authority: string }[] } | null;
}

let story: Story;
const ask = async (cookie: string) => (await askWith<Own>(story, cookie, VIEWER)).data?.viewer;

beforeAll(async () => {
  story = await tellStory({ bySession: true, template: TWO_AUTHORITIES });
  await makePerson(story.database, ADA, [{ authority: 'norfolk', role: 'ANALYST' }]);
  await makePerson(story.database, 'nobody@norfolk.example', []);
});
afterAll(() => story.end());

/** Everything of an answer that a stranger can compare, but the number of the request. */
async function seen(response: Response) {
  const changing = ['x-request-id', 'date'];
  const headers = [...response.headers].filter(([name]) => !changing.includes(name));
  const { requestId, ...body } = (await response.json()) as Record<string, unknown>;
  expect(requestId === undefined || typeof requestId === 'string').toBe(true);
  return { status: response.status, headers, body };
}

describe('somebody with an account', () => {
  it('signs in with their password and is who they are', async () => {
    const viewer = await ask(await signIn(story, { email: 'Ada@Norfolk.example' }));
    expect(viewer).toMatchObject({ email: ADA, roles: [{ authority: 'norfolk' }] });
  });

  it('is nobody with a cookie that somebody made up', async () => {
    const cookie = await signIn(story, { email: ADA });
    const made = cookie.replace(/session_token=[^;.]+/, 'session_token=abc');
    expect(made).not.toBe(cookie);
    expect(await ask(made)).toBeUndefined();
  });

  it('holds cookies that no script reads and no other site sends along', async () => {
    const answer = await post(story, '/sign-in/email', { email: ADA, password: STORY_PASSWORD });
    const cookies = answer.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(1);
    for (const one of cookies) expect(one).toMatch(/Path=\/; HttpOnly; SameSite=Lax/i);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).not.toHaveProperty('token');
  });

  it('is given another session at each sign-in, and the one that the browser had ends', async () => {
    const first = await signIn(story, { email: ADA });
    const again = await post(
      story,
      '/sign-in/email',
      { email: ADA, password: STORY_PASSWORD },
      { cookie: first },
    );
    const second = cookiesOf(again, first);
    expect(second).not.toBe(first);
    expect(await ask(second)).toMatchObject({ email: ADA });
    expect(await ask(first)).toBeUndefined();
  });

  it('is nobody from the moment on at which they sign out', async () => {
    const cookie = await signIn(story, { email: ADA });
    expect(await ask(cookie)).toMatchObject({ email: ADA });
    const answer = await post(story, '/sign-out', {}, { cookie });
    expect(await answer.json()).toMatchObject({ success: true });
    expect(await ask(cookie)).toBeUndefined();
    expect(cookiesOf(answer, cookie)).not.toContain('session_token');
  });

  it('signs out without a word in the body, too', async () => {
    const cookie = await signIn(story, { email: ADA });
    const headers = { cookie, origin: story.server.url };
    const answer = await story.send('/api/auth/sign-out', { method: 'POST', headers });
    expect(answer.status).toBe(200);
    expect(await ask(cookie)).toBeUndefined();
  });

  it('is not signed in without a role in force, and is told so only with the right password', async () => {
    const email = 'nobody@norfolk.example';
    const right = await post(story, '/sign-in/email', { email, password: STORY_PASSWORD });
    expect(right.status).toBe(403);
    expect(await right.json()).toMatchObject({ code: 'NO_ROLE' });
    const wrong = await post(story, '/sign-in/email', { email, password: 'not their password' });
    expect(await seen(wrong)).toEqual(await seen(await post(story, '/sign-in/email', UNKNOWN)));
  });

  it('may choose any password that is hard to guess, and is told why one is not taken', async () => {
    const cookie = await signIn(story, { email: ADA });
    const change = (newPassword: string, currentPassword = STORY_PASSWORD) =>
      post(story, '/change-password', { currentPassword, newPassword }, { cookie });
    for (const [password, why] of [
      ['short', 'at least 12 characters'],
      ['password1234', 'easy to guess'],
      ['ada and norfolk together', 'a word of the domain of your e-mail address'],
    ] as const) {
      const answer = await change(password);
      expect(answer.status).toBe(400);
      expect(((await answer.json()) as { message: string }).message).toContain(why);
    }
    expect((await change('seven lanterns for an otter', 'not hers')).status).toBe(400);
    expect((await change('seven lanterns for an otter')).status).toBe(200);
    expect((await post(story, '/sign-in/email', KNOWN)).status).toBe(401);
    const now = await signIn(story, { email: ADA, password: 'seven lanterns for an otter' });
    const back = { currentPassword: 'seven lanterns for an otter', newPassword: STORY_PASSWORD };
    const rest = { ...back, revokeOtherSessions: true };
    const other = await signIn(story, { email: ADA, password: 'seven lanterns for an otter' });
    const answer = await post(story, '/change-password', rest, { cookie: now });
    expect(answer.status).toBe(200);
    expect(await ask(cookiesOf(answer, now))).toMatchObject({ email: ADA });
    expect(await ask(other)).toBeUndefined();
  });
});

describe('a stranger', () => {
  it('is answered the same for somebody who is known and somebody who is not', async () => {
    const known = await seen(await post(story, '/sign-in/email', KNOWN));
    expect(known).toEqual(await seen(await post(story, '/sign-in/email', UNKNOWN)));
    expect(known).toMatchObject({
      status: 401,
      body: { message: 'The e-mail address or the password is not right.' },
    });
  });

  it('is answered the same by a reset, and only the owner is sent a message', async () => {
    const reset = ({ email }: { email: string }) =>
      post(story, '/request-password-reset', { email, redirectTo: '/reset-password' });
    const known = await seen(await reset(KNOWN));
    expect(known).toEqual(await seen(await reset(UNKNOWN)));
    expect(known.status).toBe(200);
    await story.server.signIn.settled();
    const kept = story.server.signIn.mail.kept();
    const resets = kept.filter(({ subject }) => subject === 'Set a new password');
    expect(resets.map(({ to }) => to)).toEqual([ADA]);
    expect(new Set(kept.map(({ to }) => to))).toEqual(new Set([ADA]));
  });

  it.each([
    ['/sign-up/email', { email: 'eve@x.example', password: STORY_PASSWORD, name: 'Eve' }],
    ['/update-user', { name: 'Eve' }],
    ['/change-email', { newEmail: 'eve@x.example' }],
    ['/delete-user', {}],
    ['/revoke-sessions', {}],
    ['/verify-password', { password: STORY_PASSWORD }],
  ])('finds nothing at %s', async (path, body) => {
    expect((await post(story, path, body)).status).toBe(404);
  });

  it('reads no session as JSON', async () => {
    const cookie = await signIn(story, { email: ADA });
    for (const path of ['/get-session', '/list-sessions', '/ok', '/error']) {
      const answer = await story.send(`/api/auth${path}`, { headers: { cookie } });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});

describe("another site's page", () => {
  const evil = { origin: 'https://evil.example' };

  it('signs nobody in, and nobody out', async () => {
    const right = { email: ADA, password: STORY_PASSWORD };
    expect((await post(story, '/sign-in/email', right, evil)).status).toBe(403);
    const cookie = await signIn(story, { email: ADA });
    expect((await post(story, '/sign-out', {}, { ...evil, cookie })).status).toBe(403);
    expect((await post(story, '/sign-out', {}, { origin: 'null', cookie })).status).toBe(403);
    expect(await ask(cookie)).toMatchObject({ email: ADA });
  });

  it('sends no form, for only JSON is read', async () => {
    const answer = await story.send('/api/auth/sign-in/email', {
      method: 'POST',
      body: new URLSearchParams({ email: ADA, password: STORY_PASSWORD }),
    });
    expect(answer.status).toBe(415);
  });

  it('changes nothing without saying from where it asks, where there is a cookie', async () => {
    const cookie = await signIn(story, { email: ADA });
    const answer = await story.send('/api/auth/sign-out', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).toBe(403);
    expect(await ask(cookie)).toMatchObject({ email: ADA });
  });
});

describe('over HTTPS', () => {
  it('cookies are bound to the host and sent over nothing else', async () => {
    const publicUrl = 'https://signs.example';
    const { database } = story;
    const server = await tellStory({
      database,
      bySession: true,
      signIn: { publicUrl, secret: 's'.repeat(40) },
    });
    const right = { email: ADA, password: STORY_PASSWORD };
    const elsewhere = await post(server, '/sign-in/email', right);
    expect(elsewhere.status).toBe(403);
    const answer = await post(server, '/sign-in/email', right, { origin: publicUrl });
    expect(answer.status).toBe(200);
    for (const cookie of answer.headers.getSetCookie()) {
      expect(cookie).toMatch(/^__Host-vital-signs\./);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).toMatch(/; Path=\/;/);
      expect(cookie).not.toMatch(/Domain/i);
    }
    await server.server.close();
  });
});
