import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authenticatorCode } from './authenticator-code';
import { askedByPages } from './people-question';
import { askWith, cookiesOf, makePerson, post, signIn, STORY_PASSWORD } from './signed-in';
import { tellStory, type Story } from './story-server';
import { TWO_AUTHORITIES } from './two-authorities';

const VIEWER = '{ viewer { email secondFactorEnabled roles { needsSecondFactor abilities } } }';

interface Own {
  viewer: {
    secondFactorEnabled: boolean;
    roles: { needsSecondFactor: boolean; abilities: string[] }[];
  } | null;
}

let story: Story;
const own = async (cookie: string) => (await askWith<Own>(story, cookie, VIEWER)).data.viewer;
const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

async function somebody(email: string): Promise<string> {
  await makePerson(story.database, email, [{ authority: 'norfolk', role: 'ANALYST' }]);
  return signIn(story, { email });
}

/** Sets up an authenticator application, and gives its address, the recovery codes and the cookies after it. */
async function setUp(cookie: string) {
  const begun = await json(
    await post(story, '/two-factor/enable', { password: STORY_PASSWORD }, { cookie }),
  );
  const address = String(begun['totpURI']);
  const code = authenticatorCode(address);
  const confirmed = await post(story, '/two-factor/verify-totp', { code }, { cookie });
  expect(confirmed.status).toBe(200);
  return {
    address,
    codes: begun['backupCodes'] as string[],
    cookie: cookiesOf(confirmed, cookie),
  };
}

/** The password is right; a second factor is asked for. */
async function begin(email: string): Promise<string> {
  const answer = await post(story, '/sign-in/email', { email, password: STORY_PASSWORD });
  expect(await json(answer)).toMatchObject({ twoFactorRedirect: true });
  const cookie = cookiesOf(answer);
  expect(await own(cookie)).toBeNull();
  return cookie;
}

beforeAll(async () => {
  const operations = askedByPages(VIEWER);
  story = await tellStory({ bySession: true, template: TWO_AUTHORITIES, operations });
});
afterAll(() => story.end());

describe('an authenticator application', () => {
  const email = 'ada@norfolk.example';
  let address: string;
  let codes: string[];
  let first: string;

  beforeAll(async () => {
    first = await somebody(email);
    const wrong = { password: 'not her password' };
    const refused = await post(story, '/two-factor/enable', wrong, { cookie: first });
    expect(refused.status).toBe(400);
    let cookie: string;
    ({ address, codes, cookie } = await setUp(first));
    expect(await own(cookie)).toMatchObject({ secondFactorEnabled: true });
  });

  it('begins the session anew when it is set up', async () => {
    expect(await own(first)).toBeNull();
  });

  it('names the product and the account, and comes with ten recovery codes', () => {
    expect(decodeURIComponent(address)).toContain(`Vital Signs:${email}`);
    expect(new Set(codes).size).toBe(10);
  });

  it('is asked for after the password, and a wrong code is refused with a sentence', async () => {
    const cookie = await begin(email);
    const wrong = await post(story, '/two-factor/verify-totp', { code: '000000' }, { cookie });
    expect(wrong.status).toBe(401);
    expect(String((await json(wrong))['message'])).toContain('The code is not right');
    const code = authenticatorCode(address, 1);
    const right = await post(story, '/two-factor/verify-totp', { code }, { cookie });
    expect(right.status).toBe(200);
    expect(await own(cookiesOf(right, cookie))).toMatchObject({ secondFactorEnabled: true });
    const again = await begin(email);
    const used = await post(story, '/two-factor/verify-totp', { code }, { cookie: again });
    expect(used.status).toBe(400);
    expect(await json(used)).toMatchObject({ code: 'CODE_USED' });
    expect(await own(cookiesOf(used, again))).toBeNull();
  });

  it('can be replaced by each recovery code once', async () => {
    const [code] = codes;
    const give = async () => {
      const cookie = await begin(email);
      const answer = await post(story, '/two-factor/verify-backup-code', { code }, { cookie });
      return { answer, cookie: cookiesOf(answer, cookie) };
    };
    const once = await give();
    expect(once.answer.status).toBe(200);
    expect(await own(once.cookie)).not.toBeNull();
    const twice = await give();
    expect(twice.answer.status).toBe(401);
    expect(await own(twice.cookie)).toBeNull();
  });

  it('is asked for in every browser anew, whatever a browser asks', async () => {
    const cookie = await begin(email);
    const [, code] = codes;
    const asked = { code, trustDevice: true };
    const answer = await post(story, '/two-factor/verify-backup-code', asked, { cookie });
    const trusted = cookiesOf(answer, cookie);
    expect(trusted).not.toContain('trust_device');
    const password = { email, password: STORY_PASSWORD };
    const next = await post(story, '/sign-in/email', password, { cookie: trusted });
    expect(await json(next)).toMatchObject({ twoFactorRedirect: true });
  });

  it('is asked for after a new password by a link, too, and the link signs nobody in', async () => {
    await post(story, '/request-password-reset', { email, redirectTo: '/reset-password' });
    await story.server.signIn.settled();
    const [message] = story.server.signIn.mail.kept();
    const token = /token=(?<token>[\w-]+)/.exec(message?.text ?? '')?.groups?.['token'];
    const reset = await post(story, '/reset-password', { token, newPassword: STORY_PASSWORD });
    expect(reset.status).toBe(200);
    expect(await own(cookiesOf(reset))).toBeNull();
    await begin(email);
  });

  it('takes no more codes after too many wrong ones, the right one neither', async () => {
    for (let challenge = 0; challenge < 2; challenge += 1) {
      const cookie = await begin(email);
      for (let index = 0; index < 5; index += 1) {
        await post(story, '/two-factor/verify-totp', { code: '111111' }, { cookie });
      }
    }
    const cookie = await begin(email);
    const [, , code] = codes;
    const answer = await post(story, '/two-factor/verify-backup-code', { code }, { cookie });
    expect(answer.status).toBe(429);
    expect(await own(cookiesOf(answer, cookie))).toBeNull();
    await story.server.signIn.settled();
    const told = await story.database.query(
      `SELECT 1 FROM "AuditEvent" WHERE kind = 'second-factor.limited'`,
    );
    expect(told.length).toBeGreaterThan(0);
  });

  it('is kept where nobody reads it, its recovery codes neither', async () => {
    const secret = new URL(address).searchParams.get('secret') ?? 'none';
    const [kept] = await story.database.query<{ row: string }>(
      `SELECT to_jsonb("TwoFactor")::text AS row FROM "TwoFactor"`,
    );
    const base32 = Buffer.from(secret).toString('base64');
    for (const one of [secret, base32, ...codes]) expect(kept?.row).not.toContain(one);
  });
});

describe('an authority that asks for a second factor', () => {
  it('gives nothing to whoever has none, until they set one up', async () => {
    const cookie = await somebody('bea@norfolk.example');
    await story.database.query(
      `INSERT INTO "AccessPolicy" ("authorityId", "secondFactorRequired")
       SELECT id, true FROM "Authority" WHERE slug = 'norfolk'`,
    );
    expect(await own(cookie)).toMatchObject({
      roles: [{ needsSecondFactor: true, abilities: [] }],
    });
    const after = await setUp(cookie);
    const [role] = (await own(after.cookie))?.roles ?? [];
    expect(role?.needsSecondFactor).toBe(false);
    expect(role?.abilities).toContain('READ_FIGURES');

    const off = await post(
      story,
      '/two-factor/disable',
      { password: STORY_PASSWORD, code: after.codes[0] },
      { cookie: after.cookie },
    );
    expect(off.status).toBe(200);
    expect(await own(cookiesOf(off, after.cookie))).toMatchObject({
      secondFactorEnabled: false,
      roles: [{ needsSecondFactor: true, abilities: [] }],
    });
  });
});

describe('what is told of second factors', () => {
  it('names who did what, and no code', async () => {
    await story.server.signIn.settled();
    const events = await story.database.query<{ kind: string; all: string }>(
      'SELECT kind, to_jsonb("AuditEvent")::text AS all FROM "AuditEvent"',
    );
    const kinds = new Set(events.map(({ kind }) => kind));
    for (const kind of [
      'sign-in.done',
      'second-factor.enabled',
      'second-factor.failed',
      'second-factor.disabled',
    ]) {
      expect(kinds).toContain(kind);
    }
    for (const { all } of events) expect(all).not.toMatch(/000000|111111/);
  });
});
