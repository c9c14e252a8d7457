import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ACCEPT,
  askedByPages,
  INVITE,
  INVITE_ALL,
  OFFER,
  PEOPLE,
  REPEAT,
  WITHDRAW,
  type InvitationTold,
  type PeopleTold,
} from './people-question';
import { askWith, issueSession, makePerson, signIn, STORY_PASSWORD } from './signed-in';
import { tellStory, type Story } from './story-server';

const GOOD_PASSWORD = 'a heron beside the ninth canal';
const SECRET = /token=([\w-]{43})/;

interface BulkTold {
  readonly invitePeople: {
    readonly invited: number;
    readonly lines: readonly { readonly line: number; readonly problem: string | null }[];
  };
}

describe('an invitation', () => {
  let story: Story;
  let administrator: string;
  const ask = <Data>(query: string, variables = {}, cookie = administrator) =>
    askWith<Data>(story, cookie, query, variables);
  const invite = (email: string, role = 'MEMBER', place: string | null = null) =>
    ask<{ invitePerson: InvitationTold }>(INVITE, { person: { email, name: 'Gil', role, place } });
  const offered = async (token: string) =>
    (await ask<{ invitation: Record<string, unknown> | null }>(OFFER, { token }, '')).data
      .invitation;
  const accept = (token: string, password = GOOD_PASSWORD, cookie = '', name = 'Gil Green') =>
    ask<{ acceptInvitation: boolean }>(ACCEPT, { token, name, password }, cookie);
  const reason = ({ errors }: { errors: readonly { extensions: Record<string, unknown> }[] }) =>
    errors[0]?.extensions['reason'];
  const messages = (email: string) =>
    story.server.signIn.mail.kept().filter(({ to }) => to === email);
  const secretFor = (email: string) => SECRET.exec(messages(email)[0]?.text ?? '')?.[1] ?? '';
  const open = async () =>
    (await ask<PeopleTold>(PEOPLE, { authority: 'norfolk' })).data.people.invitations;
  const kinds = async (subject: string) => {
    // What is written beside an answer is waited for.
    await Promise.all([story.server.signIn.settled(), story.server.trail.settled()]);
    const told = await story.database.query<{ kind: string }>(
      'SELECT kind FROM "AuditEvent" WHERE subject = $1 ORDER BY id',
      [subject],
    );
    return told.map(({ kind }) => kind);
  };

  beforeAll(async () => {
    story = await tellStory({ bySession: true, operations: askedByPages() });
    const role = { authority: 'norfolk', role: 'ADMINISTRATOR' } as const;
    const id = await makePerson(story.database, 'ada@norfolk.example', [role]);
    administrator = await issueSession(story.database, id);
  });
  afterAll(() => story.end());

  it('arrives as a message with a link, and nothing of the link is kept', async () => {
    const { data, errors } = await invite(' Gil@Norfolk.Example ', 'HEAD_OF_SERVICE', 'norwich');
    expect(errors).toEqual([]);
    const { invitedAt, expiresAt, ...told } = data.invitePerson;
    expect(told).toMatchObject({ email: 'gil@norfolk.example', expired: false, invitedBy: 'ada' });
    expect(Date.parse(expiresAt) - Date.parse(invitedAt)).toBe(7 * 24 * 3_600_000);
    const secret = secretFor('gil@norfolk.example');
    expect(secret).toHaveLength(43);
    expect(messages('gil@norfolk.example')[0]?.text).toContain('Head of service for Norwich');
    const rows = await story.database.query('SELECT * FROM "Invitation", "AuditEvent"');
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('says what it offers to whoever has the link, and nothing to others', async () => {
    expect(await offered(secretFor('gil@norfolk.example'))).toEqual({
      authorityName: 'Norfolk',
      email: 'gil@norfolk.example',
      name: 'Gil',
      role: 'HEAD_OF_SERVICE',
      placeName: 'Norwich',
      open: true,
      hasAccount: false,
    });
    expect(await offered('x'.repeat(43))).toBeNull();
    expect(await offered('x'.repeat(10_000))).toBeNull();
  });

  it.each([
    ['short', 'WEAK_PASSWORD'],
    ['passwordpassword', 'WEAK_PASSWORD'],
    ['gil green in the garden', 'WEAK_PASSWORD'],
  ])('is not taken up with the password %j', async (password, expected) => {
    expect(reason(await accept(secretFor('gil@norfolk.example'), password))).toBe(expected);
  });

  it('is not taken up without a name', async () => {
    const answer = await accept(secretFor('gil@norfolk.example'), GOOD_PASSWORD, '', ' ');
    expect(reason(answer)).toBe('UNFIT_NAME');
  });

  it('makes an account with its role when it is taken up, once', async () => {
    const secret = secretFor('gil@norfolk.example');
    const answers = await Promise.all([accept(secret), accept(secret)]);
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(reason(await accept(secret))).toBe('INVITATION_CLOSED');
    expect(await offered(secret)).toMatchObject({ open: false });
    const cookie = await signIn(story, { email: 'gil@norfolk.example', password: GOOD_PASSWORD });
    expect(cookie).not.toBe('');
    const { data } = await ask<PeopleTold>(PEOPLE, { authority: 'norfolk' });
    expect(data.people.people.find(({ email }) => email === 'gil@norfolk.example')).toMatchObject({
      name: 'Gil Green',
      roles: [{ role: 'HEAD_OF_SERVICE', place: { slug: 'norwich' }, fromProvider: false }],
    });
    expect(await open()).toEqual([]);
    expect(
      (await kinds('gil@norfolk.example')).filter((kind) => /^(invitation|role)/.test(kind)),
    ).toEqual(['invitation.sent', 'invitation.accepted', 'role.granted']);
  });

  it('to a role that somebody holds, or is invited to already, is not sent', async () => {
    expect(reason(await invite('gil@norfolk.example', 'HEAD_OF_SERVICE', 'norwich'))).toBe(
      'HELD_ALREADY',
    );
    await invite('hal@norfolk.example');
    expect(reason(await invite('hal@norfolk.example', 'MEMBER', 'norfolk'))).toBe('HELD_ALREADY');
    expect(messages('hal@norfolk.example')).toHaveLength(1);
  });

  it.each([
    ['not an address', 'MEMBER', null, { code: 'BAD_USER_INPUT', argument: 'email' }],
    ['a@b.example\nBcc: c@d.example', 'MEMBER', null, { code: 'BAD_USER_INPUT' }],
    ['ida@norfolk.example', 'LEADER', 'norwich', { reason: 'UNFIT_ROLE' }],
    ['ida@norfolk.example', 'MEMBER', 'atlantis', { reason: 'UNFIT_ROLE' }],
  ])('to %j as %s of %s is refused', async (email, role, place, expected) => {
    const { errors } = await invite(email, role, place);
    expect(errors[0]?.extensions).toMatchObject(expected);
  });

  it('is void when it is withdrawn, repeated or has expired, and each is answered alike', async () => {
    const first = secretFor('hal@norfolk.example');
    const [{ id = '' } = {}] = await open();
    await ask(REPEAT, { id });
    const second = secretFor('hal@norfolk.example');
    expect(second).not.toBe(first);
    await story.database.query('UPDATE "Invitation" SET "expiresAt" = now() WHERE id = $1', [
      Number(id),
    ]);
    expect(await open()).toMatchObject([{ id, expired: true }]);
    const expired = await accept(second);
    await ask(REPEAT, { id });
    const third = secretFor('hal@norfolk.example');
    expect((await offered(third))?.['open']).toBe(true);
    expect((await ask(WITHDRAW, { id })).data).toEqual({ withdrawInvitation: true });
    const answers = [await accept(first), expired, await accept(third), await accept('unknown')];
    const words = answers.map(({ errors }) => errors[0]?.message);
    expect(new Set(words).size).toBe(1);
    expect(answers.map(reason)).toEqual(answers.map(() => 'INVITATION_CLOSED'));
    expect(reason(await ask(REPEAT, { id }))).toBe('UNKNOWN_INVITATION');
    expect(reason(await ask(WITHDRAW, { id: 'x' }))).toBe('UNKNOWN_INVITATION');
    expect(await kinds('hal@norfolk.example')).toEqual([
      'invitation.sent',
      'invitation.repeated',
      'invitation.repeated',
      'invitation.withdrawn',
    ]);
  });

  it('of another authority is not there to be withdrawn', async () => {
    await invite('jo@norfolk.example');
    const [{ id = '' } = {}] = await open();
    const role = { authority: 'wendmere', role: 'ADMINISTRATOR' } as const;
    const other = await makePerson(story.database, 'cy@wendmere.example', [role]);
    const cookie = await issueSession(story.database, other);
    const answer = await ask(WITHDRAW, { authority: 'wendmere', id }, cookie);
    expect(reason(answer)).toBe('UNKNOWN_INVITATION');
    expect(await open()).toHaveLength(1);
  });

  it('adds its role to an account that there is, for whoever knows its password or is signed in to it', async () => {
    const email = 'kit@wendmere.example';
    const id = await makePerson(story.database, email, [{ authority: 'wendmere', role: 'MEMBER' }]);
    await invite(email, 'ANALYST');
    const secret = secretFor(email);
    expect(await offered(secret)).toMatchObject({ open: true, hasAccount: true });
    expect(reason(await accept(secret, GOOD_PASSWORD))).toBe('WRONG_PASSWORD');
    const stranger = await issueSession(
      story.database,
      await makePerson(story.database, 'lu@wendmere.example', [
        { authority: 'wendmere', role: 'MEMBER' },
      ]),
    );
    expect(reason(await accept(secret, GOOD_PASSWORD, stranger))).toBe('WRONG_PASSWORD');
    expect((await accept(secret, STORY_PASSWORD)).data).toEqual({ acceptInvitation: true });
    await invite(email, 'LEADER');
    const own = await issueSession(story.database, id);
    expect((await accept(secretFor(email), 'nothing that counts', own)).errors).toEqual([]);
    const { data } = await ask<PeopleTold>(PEOPLE, { authority: 'norfolk' });
    const person = data.people.people.find((one) => one.email === email);
    expect(person?.name).toBe('kit');
    expect(person?.roles.map(({ role }) => role)).toEqual(['ANALYST', 'LEADER']);
    // A change of what one holds begins a new session.
    const { errors } = await ask(PEOPLE, { authority: 'norfolk' }, own);
    expect(errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    await expect(signIn(story, { email })).resolves.toContain('=');
  });

  it('is no way to guess the password of an account', async () => {
    const email = 'mo@norfolk.example';
    await makePerson(story.database, email, [{ authority: 'wendmere', role: 'MEMBER' }]);
    await invite(email, 'MEMBER');
    const secret = secretFor(email);
    const answers = [];
    for (let guess = 0; guess < 11; guess += 1)
      answers.push(await accept(secret, `guess ${guess}`));
    expect(answers.map(reason)).toEqual([...Array<string>(10).fill('WRONG_PASSWORD'), 'LIMITED']);
    expect(reason(await accept(secret, STORY_PASSWORD))).toBe('LIMITED');
    expect((await kinds(email)).filter((kind) => kind === 'invitation.failed')).toHaveLength(12);
  });

  it('gives nothing to somebody who is suspended there', async () => {
    const email = 'ned@norfolk.example';
    await makePerson(story.database, email, [{ authority: 'norfolk', role: 'MEMBER' }]);
    await story.database.query(
      `UPDATE "RoleGrant" SET "suspendedAt" = now()
        WHERE "userId" = (SELECT id FROM "User" WHERE email = $1)`,
      [email],
    );
    await invite(email, 'ANALYST');
    expect(reason(await accept(secretFor(email), STORY_PASSWORD))).toBe('SUSPENDED');
    await expect(signIn(story, { email })).rejects.toThrow();
  });

  describe('for everybody on a list', () => {
    const HEADINGS = '\ufeffName;Email;Place;Role\r\n';
    const bulk = (csv: string, apply: boolean) => ask<BulkTold>(INVITE_ALL, { csv, apply });

    it('is checked line by line, and sent to nobody as long as one is wrong', async () => {
      const csv = `${HEADINGS}"Pat;\r\nPrice";pat@norfolk.example;;member\r\nQuin;quin@norfolk.example;brekland;head of service\r\nGil;gil@norfolk.example;Norwich;Head of Service\r\nHal;hal@norfolk.example;;Head of Service\r\n`;
      const before = await open();
      for (const apply of [false, true]) {
        const { data } = await bulk(csv, apply);
        expect(data.invitePeople.invited).toBe(0);
        expect(data.invitePeople.lines.map(({ line, problem }) => [line, problem])).toEqual([
          [2, expect.stringContaining('one line')],
          [4, expect.stringContaining('near it are breckland')],
          [5, 'gil@norfolk.example holds this role already.'],
          [6, expect.stringContaining('needs a place')],
        ]);
      }
      expect(await open()).toEqual(before);
    });

    it('is sent to all of them at once', async () => {
      const lines = Array.from(
        { length: 12 },
        (_, index) => `Person ${index};person${index}@norfolk.example;norwich;Member\r\n`,
      );
      const csv = HEADINGS + lines.join('');
      expect((await bulk(csv, false)).data.invitePeople).toMatchObject({ invited: 0 });
      expect(messages('person3@norfolk.example')).toEqual([]);
      const { data } = await bulk(csv, true);
      expect(data.invitePeople.invited).toBe(12);
      expect(data.invitePeople.lines.every(({ problem }) => problem === null)).toBe(true);
      expect(secretFor('person3@norfolk.example')).toHaveLength(43);
      expect(await kinds('person11@norfolk.example')).toEqual(['invitation.sent']);
      const again = await bulk(csv, true);
      expect(again.data.invitePeople.lines[0]?.problem).toContain(
        'is invited to this role already',
      );
    });

    it('is refused where the text is longer than a list can be', async () => {
      const { errors } = await bulk('x'.repeat(50_001), false);
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'csv' });
    });
  });
});

describe('where no message can be sent', () => {
  it('nobody is invited', async () => {
    const story = await tellStory({ signIn: { secret: 'x'.repeat(32), keepsMail: false } });
    const { errors } = await story.ask(INVITE, {
      person: { email: 'gil@norfolk.example', name: 'Gil', role: 'MEMBER' },
    });
    expect(errors[0]?.extensions['reason']).toBe('NO_MAIL');
    expect(await story.database.query('SELECT 1 FROM "Invitation"')).toEqual([]);
    await story.end();
  });

  it('an invitation whose message fails on its way is kept, said and told', async () => {
    const story = await tellStory({
      signIn: {
        secret: 'x'.repeat(32),
        smtpUrl: 'smtp://127.0.0.1:1',
        publicUrl: 'http://signs.example',
      },
    });
    const { errors } = await story.ask(INVITE, {
      person: { email: 'gil@norfolk.example', name: 'Gil', role: 'MEMBER' },
    });
    expect(errors[0]?.extensions['reason']).toBe('NOT_SENT');
    const told = await story.database.query<{ kind: string }>(
      'SELECT kind FROM "AuditEvent" ORDER BY id',
    );
    expect(told.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['invitation.sent', 'mail.failed']),
    );
    await story.end();
  });
});
