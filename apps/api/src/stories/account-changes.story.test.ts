import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAdministrator } from '../sign-in/administrator';
import { authenticatorCode } from './authenticator-code';
import { askedByPages } from './people-question';
import { askWith, cookiesOf, makePerson, post, signIn, STORY_PASSWORD } from './signed-in';
import { tellStory, type Story } from './story-server';
import { TWO_AUTHORITIES } from './two-authorities';

const VIEWER = '{ viewer { email secondFactorEnabled } }';
const OTHER_PASSWORD = 'seven lanterns for an otter';

interface Own {
  viewer: { secondFactorEnabled: boolean } | null;
}

let story: Story;
let people = 0;

const own = async (cookie: string) =>
  (await askWith<Own | undefined>(story, cookie, VIEWER)).data?.viewer ?? null;
const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code;

async function somebody(): Promise<string> {
  people += 1;
  const email = `changing.${people}@norfolk.example`;
  await makePerson(story.database, email, [{ authority: 'norfolk', role: 'ANALYST' }]);
  return email;
}

/** What somebody was sent, the newest first. */
async function sentTo(email: string) {
  await story.server.signIn.settled();
  return story.server.signIn.mail.kept().filter(({ to }) => to === email);
}

async function kindsAbout(email: string): Promise<string[]> {
  await story.server.signIn.settled();
  const events = await story.database.query<{ kind: string }>(
    `SELECT kind FROM "AuditEvent" WHERE subject = $1 ORDER BY id`,
    [email],
  );
  return events.map(({ kind }) => kind);
}

/** Asks for a link to set a password, and gives its secret. */
async function linkFor(email: string): Promise<string> {
  await post(story, '/request-password-reset', { email, redirectTo: '/reset-password' });
  const [message] = await sentTo(email);
  return /token=(?<token>[\w-]+)/.exec(message?.text ?? '')?.groups?.['token'] ?? 'none';
}

const setBy = (token: string, newPassword = OTHER_PASSWORD) =>
  post(story, '/reset-password', { token, newPassword });

beforeAll(async () => {
  story = await tellStory({
    ...{ bySession: true, template: TWO_AUTHORITIES },
    operations: askedByPages(VIEWER),
  });
});
afterAll(() => story.end());

describe('a link to set a password', () => {
  it('no longer works once a newer one was sent', async () => {
    const email = await somebody();
    const older = await linkFor(email);
    const newer = await linkFor(email);
    expect(older).not.toBe(newer);
    expect(await codeOf(await setBy(older))).toBe('INVALID_TOKEN');
    expect((await setBy(newer)).status).toBe(200);
  });

  it('no longer works once the password was changed otherwise', async () => {
    const email = await somebody();
    const cookie = await signIn(story, { email });
    const link = await linkFor(email);
    const changed = await post(
      story,
      '/change-password',
      { currentPassword: STORY_PASSWORD, newPassword: OTHER_PASSWORD },
      { cookie },
    );
    expect(changed.status).toBe(200);
    expect(await codeOf(await setBy(link, STORY_PASSWORD))).toBe('INVALID_TOKEN');
  });

  it('that the command line made takes back the others, and is taken back as they are', async () => {
    const email = await somebody();
    const asked = { email, name: undefined, authority: undefined };
    const mailed = await linkFor(email);
    const first = await makeAdministrator(story.database, story.server.signIn.auth(), asked);
    const second = await makeAdministrator(story.database, story.server.signIn.auth(), asked);
    for (const token of [mailed, first.token]) {
      expect(await codeOf(await setBy(token))).toBe('INVALID_TOKEN');
    }
    expect((await setBy(second.token)).status).toBe(200);
  });

  it('leads to our own pages only, and says so in our words', async () => {
    const email = await somebody();
    const redirectTo = 'https://elsewhere.example/reset';
    const answer = await post(story, '/request-password-reset', { email, redirectTo });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      message: 'The page to which the link is to lead is none of ours.',
    });
  });
});

describe('another password', () => {
  it('ends every other session, whether that was asked for or not, and is told by mail', async () => {
    const email = await somebody();
    const here = await signIn(story, { email });
    const elsewhere = await signIn(story, { email });
    const body = { currentPassword: STORY_PASSWORD, newPassword: OTHER_PASSWORD };
    const asked = { ...body, revokeOtherSessions: false };
    const changed = await post(story, '/change-password', asked, { cookie: here });
    expect(changed.status).toBe(200);
    expect(await own(elsewhere)).toBeNull();
    expect(await own(cookiesOf(changed, here))).not.toBeNull();
    expect((await sentTo(email)).map(({ subject }) => subject)).toEqual([
      'Your password was changed',
    ]);
  });
});

describe('somebody whose access is suspended everywhere', () => {
  it('is told so, and whom to ask, after the right password only', async () => {
    const email = await somebody();
    await story.database.query(
      `UPDATE "RoleGrant" SET "suspendedAt" = now()
       WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)`,
      [email],
    );
    const told = async (password: string) => {
      const answer = await post(story, '/sign-in/email', { email, password });
      return ((await answer.json()) as { message: string }).message;
    };
    expect(await told(STORY_PASSWORD)).toBe(
      'Your access is suspended. Ask an administrator of Norfolk about it.',
    );
    expect(await told(OTHER_PASSWORD)).toBe('The e-mail address or the password is not right.');
  });
});

describe('a second factor that is on', () => {
  const password = STORY_PASSWORD;
  let email: string;
  let cookie: string;
  let address: string;
  let codes: string[];
  /** The code that confirmed it, and the one that signed in with it. */
  let confirming: string;
  let signing: string;
  const act = (action: string, body: object) =>
    post(story, `/two-factor/${action}`, body, { cookie });

  beforeAll(async () => {
    email = await somebody();
    cookie = await signIn(story, { email });
    const begun = (await (await act('enable', { password })).json()) as Record<string, unknown>;
    address = String(begun['totpURI']);
    codes = begun['backupCodes'] as string[];
    confirming = authenticatorCode(address);
    const confirmed = await act('verify-totp', { code: confirming });
    cookie = cookiesOf(confirmed, cookie);
  });

  it('signs nobody in with the code that confirmed it', async () => {
    const begun = await post(story, '/sign-in/email', { email, password });
    const pending = { cookie: cookiesOf(begun) };
    const again = await post(story, '/two-factor/verify-totp', { code: confirming }, pending);
    expect(await codeOf(again)).toBe('CODE_USED');
    expect(await own(cookiesOf(again, pending.cookie))).toBeNull();
  });

  it('is not replaced by the password, and its authenticator still signs in', async () => {
    expect(await codeOf(await act('enable', { password }))).toBe('SECOND_FACTOR_ON');
    signing = authenticatorCode(address, 1);
    expect(await codeOf(await act('verify-totp', { code: signing }))).toBe('SECOND_FACTOR_ON');
    const begun = await post(story, '/sign-in/email', { email, password });
    const pending = { cookie: cookiesOf(begun) };
    expect((await post(story, '/two-factor/verify-totp', { code: signing }, pending)).status).toBe(
      200,
    );
  });

  it.each(['disable', 'generate-backup-codes'])(
    'takes more than the password for %s',
    async (action) => {
      expect(await codeOf(await act(action, { password }))).toBe('CODE_NEEDED');
      const wrong = await act(action, { password, code: '00000' });
      expect(await codeOf(wrong)).toBe('INVALID_BACKUP_CODE');
      expect(await own(cookie)).toMatchObject({ secondFactorEnabled: true });
    },
  );

  it('uses no recovery code up where the password is wrong', async () => {
    const wrong = await act('disable', { password: 'not the password', code: codes[0] });
    expect(await codeOf(wrong)).toBe('INVALID_PASSWORD');
    const made = await act('generate-backup-codes', { password, code: codes[0] });
    expect(made.status).toBe(200);
    codes = ((await made.json()) as { backupCodes: string[] }).backupCodes;
  });

  it('is turned off with the password and a code that was not used', async () => {
    const used = await act('disable', { password, code: signing });
    expect(await codeOf(used)).toBe('CODE_USED');
    expect((await act('disable', { password, code: codes[0] })).status).toBe(200);
    expect((await sentTo(email)).map(({ subject }) => subject)).toEqual([
      'Your second factor was switched off',
      'New recovery codes were made',
      'A second factor was set up',
    ]);
    const kinds = await kindsAbout(email);
    for (const kind of ['enabled', 'codes-made', 'disabled', 'failed']) {
      expect(kinds).toContain(`second-factor.${kind}`);
    }
    expect(kinds.filter((kind) => kind === 'second-factor.enabled')).toHaveLength(1);
  });
});
