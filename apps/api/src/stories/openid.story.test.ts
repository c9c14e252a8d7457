import { anAuthority, aPlace, aRevision } from '@vital-signs/testkit';
import type { Forgery } from '@vital-signs/testkit/openid-provider';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setPassword } from '../sign-in/accounts';
import { hashPassword } from '../sign-in/password-hash';
import { authenticatorCode } from './authenticator-code';
import { tellOfSigningOn, type SigningOn } from './signing-on';
import { StoryBrowser } from './story-browser';

const GROUPS = `
  norwich-heads=norfolk:HEAD_OF_SERVICE:norwich
  breckland-heads=norfolk:HEAD_OF_SERVICE:breckland
  analysts=norfolk:ANALYST
  elsewhere-analysts=wendmere:ANALYST
  lost-place=norfolk:HEAD_OF_SERVICE:atlantis
  lost-authority=atlantis:ANALYST`;

const HEAD_OF_NORWICH = [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }];

let story: SigningOn;

beforeAll(async () => {
  story = await tellOfSigningOn({ OPENID_GROUPS: GROUPS }, async (database) => {
    await anAuthority(database, { slug: 'wendmere' });
    await aRevision(database, await anAuthority(database, { slug: 'norfolk' }), async (writing) => {
      const under = await aPlace(writing, { slug: 'norfolk', kind: 'AUTHORITY' });
      await aPlace(writing, { slug: 'norwich', under });
      await aPlace(writing, { slug: 'breckland', under });
    });
  });
});
afterEach(() => story.provider.forge(null));
afterAll(() => story.end());

let numbered = 0;

/** Somebody new whom the provider knows, with these groups. */
function somebody(groups: readonly string[], beside: object = {}) {
  numbered += 1;
  const sub = `person-${numbered}`;
  const account = {
    ...{ sub, name: `Person ${numbered}`, email: `${sub}@norfolk.example`, emailVerified: true },
    ...{ groups, amr: ['pwd', 'otp'] },
    ...beside,
  };
  story.provider.know(account);
  return account;
}

const accountsOf = (email: string) =>
  story.database.query<{ id: string; accountId: string | null; signedIn: boolean }>(
    `SELECT u.id, a."accountId", u."lastSignInAt" IS NOT NULL AS "signedIn"
       FROM "User" u LEFT JOIN "Account" a ON a."userId" = u.id WHERE u.email = $1`,
    [email],
  );

const eventsAbout = async (email: string) => {
  await story.settled();
  const events = await story.database.query<{ kind: string }>(
    'SELECT kind FROM "AuditEvent" WHERE subject = $1 ORDER BY id',
    [email],
  );
  return events.map(({ kind }) => kind);
};

describe('somebody whose group gives a role', () => {
  it('signs in, arrives where they were going, and holds that role there', async () => {
    const person = somebody(['everybody', 'norwich-heads'], { email: 'Nora@Norfolk.example' });
    const { browser, url } = await story.signInAs(person.sub, { to: '/norfolk/scorecard?q=a%26b' });
    expect(url.href).toBe(`${story.url}/norfolk/scorecard?q=a%26b`);
    const viewer = await story.viewerOf(browser);
    expect(viewer.person).toMatchObject({ name: person.name, email: 'nora@norfolk.example' });
    expect([...viewer.access.keys()]).toEqual(['norfolk']);
    expect(viewer.access.get('norfolk')?.grants).toEqual(HEAD_OF_NORWICH);
    expect(await accountsOf('nora@norfolk.example')).toMatchObject([
      { accountId: `${story.provider.issuer}|${person.sub}`, signedIn: true },
    ]);
    expect(await eventsAbout('nora@norfolk.example')).toEqual([
      ...['account.created', 'role.granted', 'sign-in.done'],
    ]);
  });

  it('is the same person the next time, under another token', async () => {
    const { sub, email } = somebody(['analysts']);
    const first = await story.signInAs(sub);
    const token = first.browser.cookieHeader(story.url);
    const { id } = (await story.viewerOf(first.browser)).person ?? {};
    await story.signInAs(sub, { browser: first.browser });
    expect(first.browser.cookieHeader(story.url)).not.toBe(token);
    expect((await story.viewerOf(first.browser)).person?.id).toBe(id);
    expect(await accountsOf(email)).toHaveLength(1);
    expect(await story.sessionsOf(email)).toHaveLength(1);
  });

  it('keeps what the provider said of a second factor, and a token that nobody can read', async () => {
    const without = somebody(['analysts'], { amr: ['pwd'] });
    const { browser } = await story.signInAs(without.sub);
    expect(await story.sessionsOf(without.email)).toMatchObject([
      { signedInBy: 'OPENID', secondFactor: false },
    ]);
    story.provider.know({ ...without, amr: ['pwd', 'mfa'] });
    await story.signInAs(without.sub, { browser: new StoryBrowser() });
    const sessions = await story.sessionsOf(without.email);
    expect(sessions.map(({ secondFactor }) => secondFactor).sort()).toEqual([false, true]);
    for (const { openIdToken } of sessions) expect(openIdToken).not.toContain('eyJ');
    expect((await story.viewerOf(browser)).person).not.toBeNull();
  });

  it('is let into an authority that asks for a second factor only with one', async () => {
    const { sub, ...account } = somebody(['elsewhere-analysts'], { amr: ['pwd'] });
    const [authority] = await story.database.query<{ id: number }>(
      `SELECT id FROM "Authority" WHERE slug = 'wendmere'`,
    );
    await story.database.query(
      'INSERT INTO "AccessPolicy" ("authorityId", "secondFactorRequired") VALUES ($1, true)',
      [authority?.id],
    );
    const without = await story.viewerOf((await story.signInAs(sub)).browser);
    expect([...without.access.keys()]).toEqual([]);
    expect(without.withoutSecondFactor).toEqual(['wendmere']);
    story.provider.know({ sub, ...account, amr: ['mfa'] });
    const having = await story.viewerOf((await story.signInAs(sub)).browser);
    expect([...having.access.keys()]).toEqual(['wendmere']);
  });
});

describe('somebody who has set up a second factor', () => {
  it('is asked for it where the provider asked for none, and signed in only then', async () => {
    const person = somebody(['analysts'], { amr: ['pwd'] });
    const { browser } = await story.signInAs(person.sub);
    const act = async (action: string, body: object) => {
      const response = await browser.post(`${story.url}/api/auth/two-factor/${action}`, body);
      return { status: response.status, body: (await response.json()) as Record<string, string> };
    };
    const { totpURI = '' } = (await act('enable', {})).body;
    expect((await act('verify-totp', { code: authenticatorCode(totpURI) })).status).toBe(200);
    // The session that follows is still one of the provider's.
    const [following] = await story.sessionsOf(person.email);
    expect(following?.signedInBy).toBe('OPENID');
    expect(following?.openIdToken).toEqual(expect.any(String));

    const { url } = await story.signInAs(person.sub, { browser, to: '/norfolk' });
    expect(url.href).toBe(`${story.url}/second-factor?to=%2Fnorfolk`);
    expect((await story.viewerOf(browser)).person).toBeNull();
    expect((await act('verify-totp', { code: 'abcdef' })).status).toBe(401);
    expect((await story.viewerOf(browser)).person).toBeNull();
    expect((await act('verify-totp', { code: authenticatorCode(totpURI, 1) })).status).toBe(200);
    expect((await story.viewerOf(browser)).person?.name).toBe(person.name);
    const sessions = await story.sessionsOf(person.email);
    expect(sessions).toMatchObject([{ signedInBy: 'OPENID', secondFactor: true }]);
    const left = await browser.post(`${story.url}/api/auth/sign-out`, {});
    expect(await left.json()).toHaveProperty('endSessionUrl');

    story.provider.know({ ...person, amr: ['mfa'] });
    expect((await story.signInAs(person.sub, { to: '/norfolk' })).url.pathname).toBe('/norfolk');
  });
});

describe('groups that change', () => {
  it('change the roles at the next sign-in, and end the sessions that were begun with the old ones', async () => {
    const person = somebody(['norwich-heads']);
    const before = await story.signInAs(person.sub);
    story.provider.know({ ...person, groups: ['breckland-heads', 'analysts'] });
    const after = await story.signInAs(person.sub, { browser: new StoryBrowser() });
    expect((await story.viewerOf(before.browser)).person).toBeNull();
    expect((await story.viewerOf(after.browser)).access.get('norfolk')?.grants).toEqual(
      expect.arrayContaining([
        { role: 'HEAD_OF_SERVICE', place: 'breckland' },
        { role: 'ANALYST', place: null },
      ]),
    );
    expect((await eventsAbout(person.email)).slice(3)).toEqual([
      ...['role.ended', 'role.granted', 'role.granted', 'sign-in.done'],
    ]);
  });

  it('leave alone what an administrator gave', async () => {
    const person = somebody(['norwich-heads']);
    await story.signInAs(person.sub);
    await story.giveByHand(person.email, 'norfolk', 'LEADER');
    story.provider.know({ ...person, groups: [] });
    const { browser } = await story.signInAs(person.sub);
    expect((await story.viewerOf(browser)).access.get('norfolk')?.grants).toEqual([
      { role: 'LEADER', place: null },
    ]);
  });

  it('end everything where none of them gives a role any longer', async () => {
    const person = somebody(['norwich-heads']);
    const { browser } = await story.signInAs(person.sub);
    story.provider.know({ ...person, groups: ['everybody'] });
    expect((await story.signInAs(person.sub)).problem).toBe('openid-unknown-groups');
    expect((await story.viewerOf(browser)).person).toBeNull();
    expect(await story.rolesOf(person.email)).toEqual([]);
  });
});

describe('roles from groups', () => {
  it('are not in force after a password, of which the provider knows nothing', async () => {
    const person = somebody(['norwich-heads']);
    await story.signInAs(person.sub);
    const { database } = story;
    const [account] = await database.query<{ id: string }>(
      'SELECT id FROM "User" WHERE email = $1',
      [person.email],
    );
    const password = 'otter lantern seventeen';
    await setPassword(database, account?.id ?? '', await hashPassword(password));
    const browser = new StoryBrowser();
    const enter = async () => {
      const answer = await browser.post(`${story.url}/api/auth/sign-in/email`, {
        ...{ email: person.email, password },
      });
      return { status: answer.status, body: (await answer.json()) as { message?: string } };
    };
    const refused = await enter();
    expect(refused.status).toBe(403);
    expect(refused.body.message).toContain('sign in there, not with a password');
    await story.giveByHand(person.email, 'norfolk', 'LEADER');
    expect((await enter()).status).toBe(200);
    expect((await story.viewerOf(browser)).access.get('norfolk')?.grants).toEqual([
      { role: 'LEADER', place: null },
    ]);
    const atProvider = await story.signInAs(person.sub);
    const grants = (await story.viewerOf(atProvider.browser)).access.get('norfolk')?.grants;
    expect(grants).toHaveLength(2);
  });
});

describe('what seems to come back from the provider', () => {
  it('leaves an event once a minute, however often it is forged, and is stopped in the end', async () => {
    const { database } = story;
    const forged = () =>
      fetch(`${story.url}/api/auth/openid/callback?state=made-up&code=made-up`, {
        redirect: 'manual',
      });
    const count = async () =>
      (await database.query(`SELECT 1 FROM "AuditEvent" WHERE kind = 'sign-in.failed'`)).length;
    await database.query(`DELETE FROM "RateLimit" WHERE key LIKE 'openIdFailureTold:%'`);
    const before = await count();
    for (let index = 0; index < 5; index += 1) {
      const answer = await forged();
      expect(answer.headers.get('location')).toBe('/sign-in?problem=openid-state');
    }
    expect(await count()).toBe(before + 1);
    await database.query(`UPDATE "RateLimit" SET count = 600 WHERE key LIKE 'openIdReturned:%'`);
    expect((await forged()).status).toBe(429);
    await database.query(`DELETE FROM "RateLimit" WHERE key LIKE 'openIdReturned:%'`);
  });
});

describe('somebody who is known by their e-mail address', () => {
  it('is found by an address that the provider vouches for', async () => {
    const person = somebody([], { email: 'Known.Person@norfolk.example' });
    const id = await story.knownHere('known.person@norfolk.example', 'norfolk', 'LEADER');
    const { browser } = await story.signInAs(person.sub);
    expect((await story.viewerOf(browser)).person?.id).toBe(id);
  });

  it.each([{ emailVerified: false }, { emailVerified: undefined }])(
    'is not found where %j, and nobody is made',
    async (beside) => {
      const person = somebody(['analysts'], beside);
      await story.knownHere(person.email, 'norfolk', 'LEADER');
      expect((await story.signInAs(person.sub)).problem).toBe('openid-email');
      expect(await accountsOf(person.email)).toMatchObject([{ accountId: null }]);
      const unknown = somebody(['analysts'], beside);
      expect((await story.signInAs(unknown.sub)).problem).toBe('openid-email');
      expect(await accountsOf(unknown.email)).toEqual([]);
    },
  );

  it('is not taken over by somebody else to whom the address was given', async () => {
    const person = somebody(['analysts']);
    await story.signInAs(person.sub);
    const successor = somebody(['analysts'], { email: person.email });
    expect((await story.signInAs(successor.sub)).problem).toBe('openid-email');
    expect(await accountsOf(person.email)).toHaveLength(1);
  });
});

describe('somebody who gets no role', () => {
  it.each([
    ['whose groups are not mapped', { groups: ['everybody'] }],
    ['who has no groups', { groups: undefined }],
    ['whose group is mapped to an authority that is not known', { groups: ['lost-authority'] }],
    ['whose group is mapped to a place that is not known', { groups: ['lost-place'] }],
    [
      'of whom the provider left the groups out',
      { groups: undefined, claims: { hasgroups: true } },
    ],
  ])('%s is refused, and no account is made', async (_, beside) => {
    const person = somebody([], beside);
    const { problem, browser } = await story.signInAs(person.sub, { to: '/norfolk' });
    expect(problem).toBe('openid-unknown-groups');
    expect((await story.viewerOf(browser)).person).toBeNull();
    expect(await accountsOf(person.email)).toEqual([]);
  });

  it('is told of in the log with the groups or the target that is not known', () => {
    expect(story.logged()).toContain('OPENID_GROUPS names the authority \\"atlantis\\"');
    expect(story.logged()).toContain('OPENID_GROUPS names the place \\"atlantis\\"');
    expect(story.logged()).toContain('"groups":["everybody"]');
  });

  it('who is suspended stays so, whatever their groups are meanwhile', async () => {
    const person = somebody(['norwich-heads']);
    await story.signInAs(person.sub);
    await story.suspend(person.email);
    for (const groups of [['norwich-heads'], ['everybody'], ['analysts'], ['norwich-heads']]) {
      story.provider.know({ ...person, groups });
      expect((await story.signInAs(person.sub)).problem).toBe('openid-suspended');
    }
    expect(await story.sessionsOf(person.email)).toEqual([]);
    expect((await eventsAbout(person.email)).at(-1)).toBe('sign-in.failed');
  });

  it('who refuses at the provider comes back without being signed in', async () => {
    const { problem, browser } = await story.signInAs('');
    expect(problem).toBe('openid-refused');
    expect((await story.viewerOf(browser)).person).toBeNull();
  });
});

const LONG_AGO = Math.floor(Date.now() / 1000) - 3600;

describe('an ID token', () => {
  it.each<[string, Forgery, string]>([
    [
      'with another nonce',
      (claims, sign) => sign({ ...claims, nonce: 'another' }),
      'openid-refused',
    ],
    ['without a nonce', ({ nonce: _, ...claims }, sign) => sign(claims), 'openid-refused'],
    [
      'that has expired',
      (claims, sign) => sign({ ...claims, iat: LONG_AGO, exp: LONG_AGO + 60 }),
      'openid-expired',
    ],
    [
      'for another client',
      (claims, sign) => sign({ ...claims, aud: 'another-client' }),
      'openid-refused',
    ],
    [
      'of another issuer',
      (claims, sign) => sign({ ...claims, iss: 'https://elsewhere.example' }),
      'openid-refused',
    ],
    [
      'signed with the key of somebody else',
      (claims, sign) => sign(claims, 'foreign'),
      'openid-refused',
    ],
    ['that is not signed', (claims, sign) => sign(claims, 'none'), 'openid-refused'],
  ])('%s signs nobody in', async (_, forgery, code) => {
    const person = somebody(['analysts']);
    story.provider.forge(forgery);
    const { problem, browser } = await story.signInAs(person.sub);
    expect(problem).toBe(code);
    expect((await story.viewerOf(browser)).person).toBeNull();
    expect(await accountsOf(person.email)).toEqual([]);

    story.provider.forge((claims, sign) => sign(claims));
    expect((await story.signInAs(person.sub)).problem).toBeNull();
  });
});

describe('what the provider sends back', () => {
  it('is of no use to another browser, and stays of use to the one that began', async () => {
    const person = somebody(['analysts']);
    const { browser, url } = await story.returnOf(person.sub);
    expect((await story.arrive(new StoryBrowser(), url)).problem).toBe('openid-state');
    expect((await story.arrive(browser, url)).problem).toBeNull();
  });

  it('is of no use a second time', async () => {
    const person = somebody(['analysts']);
    const { browser, url } = await story.returnOf(person.sub);
    await story.arrive(browser, url);
    expect((await story.arrive(browser, url)).problem).toBe('openid-state');
  });

  it('is of no use to a browser that began another sign-in', async () => {
    const victim = await story.returnOf(somebody(['analysts']).sub);
    const attacker = await story.returnOf(somebody(['analysts']).sub);
    expect((await story.arrive(victim.browser, attacker.url)).problem).toBe('openid-state');
    expect((await story.viewerOf(victim.browser)).person).toBeNull();
  });

  it('is of no use with the code of somebody else', async () => {
    const victim = await story.returnOf(somebody(['analysts']).sub);
    const attacker = await story.returnOf(somebody(['analysts']).sub);
    attacker.url.searchParams.set('code', victim.url.searchParams.get('code') ?? '');
    expect((await story.arrive(attacker.browser, attacker.url)).problem).toBe('openid-expired');
  });

  it('comes too late after ten minutes', async () => {
    const { browser, url } = await story.returnOf(somebody(['analysts']).sub);
    await story.database.query(
      `UPDATE "Verification" SET "expiresAt" = now() - interval '1 second'
        WHERE identifier LIKE 'openid:%'`,
    );
    expect((await story.arrive(browser, url)).problem).toBe('openid-expired');
  });

  it('finishes each of several sign-ins that one browser began', async () => {
    const person = somebody(['analysts']);
    const browser = new StoryBrowser();
    const first = await story.returnOf(person.sub, browser);
    const second = await story.returnOf(person.sub, browser);
    expect((await story.arrive(browser, first.url)).problem).toBeNull();
    expect((await story.arrive(browser, second.url)).problem).toBeNull();
  });

  it('leads to no other site', async () => {
    const person = somebody(['analysts']);
    const { url } = await story.signInAs(person.sub, { to: '//elsewhere.example/norfolk' });
    expect(url.href).toBe(`${story.url}/`);
  });
});

describe('beginning to sign in', () => {
  it('asks for a code with PKCE, and ties it to the browser by a cookie that no script reads', async () => {
    const response = await fetch(`${story.url}/api/auth/openid/begin`, { redirect: 'manual' });
    const asked = new URL(response.headers.get('location') ?? '').searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      ...{ response_type: 'code', code_challenge_method: 'S256' },
      ...{ scope: 'openid profile email', redirect_uri: `${story.url}/api/auth/openid/callback` },
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(name)?.length).toBeGreaterThan(40);
    }
    expect(response.headers.get('set-cookie')).toMatch(/Path=\/; HttpOnly; SameSite=Lax/);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is stopped for a network that begins without end, and for no other', async () => {
    const { database } = story;
    const busy = await tellOfSigningOn({ OPENID_GROUPS: GROUPS }, undefined, { database });
    await database.query(`UPDATE "RateLimit" SET count = 600 WHERE key LIKE 'openIdBegun:%'`);
    const begin = () => fetch(`${busy.url}/api/auth/openid/begin`, { redirect: 'manual' });
    const stopped = await begin();
    expect([stopped.status, stopped.headers.get('location')]).toEqual([429, null]);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    await database.query(`DELETE FROM "RateLimit" WHERE key LIKE 'openIdBegun:%'`);
    expect((await begin()).status).toBe(302);
    await busy.end();
  });

  it('says so where the provider cannot be reached', async () => {
    const unreachable = await tellOfSigningOn({ OPENID_ISSUER: 'http://127.0.0.1:9' });
    const { problem } = await unreachable.signInAs('nobody', { to: '/norfolk' });
    expect(problem).toBe('openid-unreachable');
    await unreachable.end();
  });
});

describe('a provider that tells groups and addresses only when asked for them', () => {
  it('is asked', async () => {
    const asking = await tellOfSigningOn({ OPENID_GROUPS: GROUPS }, undefined, {
      ...{ database: story.database, claimsInIdToken: false },
    });
    const person = somebody(['norwich-heads']);
    asking.provider.know(person);
    const { browser } = await asking.signInAs(person.sub);
    expect((await asking.viewerOf(browser)).access.get('norfolk')?.grants).toEqual(HEAD_OF_NORWICH);
    await asking.end();
  });
});

describe('somebody who has no password', () => {
  it('is sent none by a reset, and told where they sign in', async () => {
    const { database } = story;
    const person = somebody(['analysts']);
    await story.signInAs(person.sub);
    const resetting = await tellOfSigningOn({ OPENID_GROUPS: GROUPS }, undefined, {
      ...{ database, keepsMail: true },
    });
    const ask = async (email: string) => {
      const answer = await new StoryBrowser().post(
        `${resetting.url}/api/auth/request-password-reset`,
        { email, redirectTo: '/reset-password' },
      );
      return [answer.status, await answer.json()];
    };
    expect(await ask(person.email)).toEqual(await ask('stranger@norfolk.example'));
    const [message] = await resetting.mails();
    expect(message).toMatchObject({ to: person.email, subject: 'You sign in without a password' });
    expect(message?.text).not.toContain('reset-password');
    await resetting.end();
  });
});

describe('signing out', () => {
  it('leads to the provider to sign out there too, and back', async () => {
    const { browser } = await story.signInAs(somebody(['analysts']).sub);
    const response = await browser.post(`${story.url}/api/auth/sign-out`, {});
    const { success, endSessionUrl } = (await response.json()) as Record<string, string>;
    expect(success).toBe(true);
    expect((await story.viewerOf(browser)).person).toBeNull();

    const asked = await browser.visit(endSessionUrl ?? '');
    const secret = /name="xsrf" value="(?<xsrf>[^"]+)"/.exec(asked.text)?.groups?.['xsrf'] ?? '';
    const left = await browser.submit(new URL('/session/end/confirm', asked.url), {
      ...{ xsrf: secret, logout: 'yes' },
    });
    expect(`${left.url.origin}${left.url.pathname}`).toBe(`${story.url}/sign-in`);
    const again = await browser.visit(`${story.url}/api/auth/openid/begin`);
    expect(again.text).toContain('Sign in at the council');
  });
});

describe('the log', () => {
  it('holds no token, code or secret of any of these sign-ins', () => {
    expect(story.logged()).toContain('A sign-in was refused.');
    expect(story.logged()).not.toMatch(/eyJ|code=[\w-]{20}|state=[\w-]{20}/);
    expect(story.logged()).not.toContain(story.provider.clientSecret);
  });
});
