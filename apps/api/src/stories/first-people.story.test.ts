import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { makeAdministrator } from '../sign-in/administrator';
import { accountsTable, makeDemonstrationAccounts } from '../sign-in/demonstration-accounts';
import { isPassword } from '../sign-in/password-hash';
import { passwordHashOf } from '../sign-in/accounts';
import { accountByEmail } from '../sign-in/sign-in.repository';
import { authenticatorCode } from './authenticator-code';
import { askWith, makePerson, post, signIn } from './signed-in';
import { STORY_SIGN_IN, tellStory, type Story } from './story-server';
import { TWO_AUTHORITIES } from './two-authorities';

const ROLES = '{ viewer { roles { authority role place { slug } } } }';
const CHOSEN = 'otter lantern seventeen';
const isEmbedded = inject('storyDatabase') === 'pglite';

let story: Story;
beforeAll(async () => {
  story = await tellStory({ bySession: true, template: TWO_AUTHORITIES });
});
afterAll(() => story.end());

describe('the first people', () => {
  const made = () => makeDemonstrationAccounts(story.database, STORY_SIGN_IN.passwordCost);

  it.runIf(!isEmbedded)('of a PostgreSQL server are none', async () => {
    expect(await made()).toEqual([]);
    expect(await story.database.query('SELECT 1 FROM "User"')).toEqual([]);
  });

  it.runIf(isEmbedded)(
    'of the demonstration hold a role each, with a password of their own',
    async () => {
      const accounts = await made();
      expect(accounts.map(({ email }) => email)).toEqual([
        'administrator@norfolk.example',
        'analyst@norfolk.example',
        'leader@norfolk.example',
        'norwich.head@norfolk.example',
        'member@norfolk.example',
        'analyst@wendmere.example',
      ]);
      expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
      for (const { email, password, authority, role, place } of accounts) {
        expect(accountsTable(accounts)).toContain(`${email}`);
        const id = (await accountByEmail(story.database, email))?.id ?? '';
        const kept = (await passwordHashOf(story.database, id)) ?? '';
        expect(kept).not.toContain(password);
        expect(await isPassword(password, kept)).toBe(true);
        const held = await story.database.query(
          `SELECT a.slug AS authority, g.role::text AS role, p.slug AS place FROM "RoleGrant" g
         JOIN "Authority" a ON a.id = g."authorityId"
         LEFT JOIN "Place" p ON p."authorityId" = a.id AND p.id = g."placeId"
         WHERE g."userId" = $1`,
          [id],
        );
        expect(held).toEqual([{ authority, role, place }]);
      }
      const [first] = accounts;
      const cookie = await signIn(story, first ?? { email: 'nobody' });
      const { data } = await askWith(story, cookie, ROLES);
      expect(data).toMatchObject({ viewer: { roles: [{ role: 'ADMINISTRATOR' }] } });
    },
  );

  it.runIf(isEmbedded)('of the demonstration are made once', async () => {
    expect(await made()).toEqual([]);
  });
});

describe('whoever runs the server', () => {
  const email = 'first@wendmere.example';
  const ask = (asked: Partial<Parameters<typeof makeAdministrator>[2]>) =>
    makeAdministrator(story.database, story.server.signIn.auth(), {
      ...{ email, name: 'First Person', authority: 'wendmere' },
      ...asked,
    });

  it('makes an administrator, who sets a password by a link and signs in', async () => {
    const { token, isNewAccount, isNewAdministrator } = await ask({
      email: 'First@Wendmere.example',
    });
    expect([isNewAccount, isNewAdministrator]).toEqual([true, true]);
    expect((await post(story, '/sign-in/email', { email, password: CHOSEN })).status).toBe(401);
    const set = await post(story, '/reset-password', { token, newPassword: CHOSEN });
    expect(set.status).toBe(200);
    const cookie = await signIn(story, { email, password: CHOSEN });
    const { data } = await askWith(story, cookie, ROLES);
    expect(data).toEqual({
      viewer: { roles: [{ authority: 'wendmere', role: 'ADMINISTRATOR', place: null }] },
    });
    const again = await post(story, '/reset-password', { token, newPassword: CHOSEN });
    expect(again.status).toBe(400);
  });

  it('gives somebody who has an account another link, and no second role', async () => {
    const again = await ask({ name: undefined });
    expect([again.isNewAccount, again.isNewAdministrator]).toEqual([false, false]);
    expect(await ask({ authority: undefined })).toMatchObject({ isNewAdministrator: false });
  });

  it('takes away a second factor that somebody has lost, and no other', async () => {
    const lost = 'lost@wendmere.example';
    await makePerson(story.database, lost, [{ authority: 'wendmere', role: 'ANALYST' }]);
    const cookie = await signIn(story, { email: lost });
    const begun = await post(story, '/two-factor/enable', { password: CHOSEN }, { cookie });
    const { totpURI } = (await begun.json()) as { totpURI: string };
    const code = authenticatorCode(totpURI);
    await post(story, '/two-factor/verify-totp', { code }, { cookie });
    const asked = { email: lost, authority: undefined };
    expect(await ask(asked)).toMatchObject({ lostSecondFactor: null });
    await expect(
      signIn(story, { email: lost }).then((one) => askWith(story, one, ROLES)),
    ).resolves.not.toHaveProperty('data.viewer.roles');
    const { lostSecondFactor } = await ask({ ...asked, withoutSecondFactor: true });
    expect(lostSecondFactor).toMatchObject({ email: lost });
    const { data } = await askWith(story, await signIn(story, { email: lost }), ROLES);
    expect(data).toMatchObject({ viewer: { roles: [{ role: 'ANALYST' }] } });
    const events = await story.database.query(
      `SELECT 1 FROM "AuditEvent" WHERE subject = $1 AND "actorName" = 'Command line'
         AND kind = 'second-factor.disabled'`,
      [lost],
    );
    expect(events).toHaveLength(1);
    expect(await ask({ ...asked, withoutSecondFactor: true })).toMatchObject({
      lostSecondFactor: null,
    });
  });

  it('leaves an event of each', async () => {
    const events = await story.database.query<{ kind: string }>(
      `SELECT kind FROM "AuditEvent" WHERE subject = $1 AND "actorName" = 'Command line' ORDER BY id`,
      [email],
    );
    expect(events.map(({ kind }) => kind)).toEqual([
      'administrator.made',
      'administrator.link-made',
      'administrator.link-made',
      'administrator.link-made',
    ]);
  });

  it.each([
    [{ email: 'nobody' }, '"nobody" is not an e-mail address.'],
    [
      { authority: 'elsewhere' },
      'There is no authority "elsewhere"; there are: norfolk, wendmere.',
    ],
    [{ email: 'new@x.example', name: undefined }, 'has no account yet; expected are --name'],
  ])('is told what is wrong with %o', async (asked, sentence) => {
    await expect(ask(asked)).rejects.toThrow(sentence);
  });
});
