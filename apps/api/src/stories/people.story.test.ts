import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  askedByPages,
  CHANGE_POLICY,
  CHANGE_ROLES,
  INVITE,
  PEOPLE,
  RESTORE,
  SUSPEND,
  WITHDRAW,
  type PeopleTold,
  type PersonTold,
} from './people-question';
import { askWith, giveRole, issueSession, makePerson, signIn } from './signed-in';
import { tellStory, type Story } from './story-server';

const VIEWER = '{ viewer { email roles { authority role } } }';

describe('the people of an authority', () => {
  let story: Story;
  const ids = new Map<string, string>();
  let administrator: string;
  const ask = <Data>(query: string, variables = {}, cookie = administrator) =>
    askWith<Data>(story, cookie, query, variables);
  const id = (email: string) => ids.get(email) ?? '';
  const people = async () =>
    (await ask<PeopleTold>(PEOPLE, { authority: 'norfolk' })).data.people.people;
  const person = async (email: string) => (await people()).find((one) => one.email === email);
  const events = async () => {
    // What is written beside an answer, such as that somebody signed in, is waited for.
    await Promise.all([story.server.signIn.settled(), story.server.trail.settled()]);
    return story.database.query<{ kind: string; outcome: string; subject: string; after: object }>(
      'SELECT kind, outcome, subject, before, after FROM "AuditEvent" ORDER BY id',
    );
  };
  const make = async (email: string, ...roles: Parameters<typeof makePerson>[2]) => {
    ids.set(email, await makePerson(story.database, email, roles));
  };

  beforeAll(async () => {
    story = await tellStory({ bySession: true, operations: askedByPages(VIEWER) });
    await make('ada@norfolk.example', { authority: 'norfolk', role: 'ADMINISTRATOR' });
    await make('ben@norfolk.example', {
      ...{ authority: 'norfolk', role: 'HEAD_OF_SERVICE', place: 'norwich' },
    });
    await make('cy@wendmere.example', { authority: 'wendmere', role: 'ADMINISTRATOR' });
    administrator = await issueSession(story.database, id('ada@norfolk.example'));
  });
  afterAll(() => story.end());

  it('are listed for its administrators with what they hold there, and nobody of another authority', async () => {
    await giveRole(story.database, id('ben@norfolk.example'), {
      authority: 'wendmere',
      role: 'ANALYST',
    });
    const listed = await people();
    expect(listed.map(({ email }) => email)).toEqual([
      'ada@norfolk.example',
      'ben@norfolk.example',
    ]);
    expect(listed[1]).toMatchObject({
      suspended: false,
      roles: [{ role: 'HEAD_OF_SERVICE', place: { slug: 'norwich' }, fromProvider: false }],
    });
  });

  it('are not there for anybody else', async () => {
    const other = await issueSession(story.database, id('cy@wendmere.example'));
    const answers = await Promise.all(
      ['norfolk', 'atlantis'].map((authority) => ask(PEOPLE, { authority }, other)),
    );
    expect(answers.map(({ errors }) => errors[0]?.extensions['reason'])).toEqual([
      'UNKNOWN_AUTHORITY',
      'UNKNOWN_AUTHORITY',
    ]);
    const changed = await ask(
      CHANGE_ROLES,
      { authority: 'wendmere', person: id('ada@norfolk.example'), roles: [] },
      other,
    );
    expect(changed.errors[0]?.extensions['reason']).toBe('UNKNOWN_PERSON');
  });

  it('hold other roles at once when these are changed, and sign in anew', async () => {
    const email = 'ben@norfolk.example';
    const session = await issueSession(story.database, id(email));
    expect((await ask(VIEWER, {}, session)).data).toMatchObject({ viewer: { email } });
    const roles = [
      { role: 'HEAD_OF_SERVICE', place: 'breckland' },
      { role: 'MEMBER', place: 'norfolk' },
      { role: 'MEMBER' },
    ];
    const { data, errors } = await ask<{ changeRoles: PersonTold }>(CHANGE_ROLES, {
      person: id(email),
      roles,
    });
    expect(errors).toEqual([]);
    expect(data.changeRoles.roles).toEqual([
      {
        role: 'HEAD_OF_SERVICE',
        place: { slug: 'breckland', name: 'Breckland' },
        fromProvider: false,
      },
      { role: 'MEMBER', place: null, fromProvider: false },
    ]);
    expect((await ask(VIEWER, {}, session)).data).toEqual({ viewer: null });
    const told = (await events()).filter(({ kind }) => kind.startsWith('role.'));
    expect(told.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['role.ended', email],
      ['role.granted', email],
      ['role.granted', email],
    ]);
    expect(told[0]).toMatchObject({
      before: { roles: [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }] },
      after: {
        roles: [
          { role: 'HEAD_OF_SERVICE', place: 'breckland' },
          { role: 'MEMBER', place: null },
        ],
      },
    });
    // What they hold elsewhere is nobody’s business here.
    const again = await signIn(story, { email });
    expect((await ask(VIEWER, {}, again)).data).toMatchObject({
      viewer: { roles: expect.arrayContaining([{ authority: 'wendmere', role: 'ANALYST' }]) },
    });
    expect(story.server.signIn.mail.kept()[0]).toMatchObject({ to: email });
  });

  it('keep their sessions where nothing changes', async () => {
    const session = await issueSession(story.database, id('ben@norfolk.example'));
    const before = await events();
    const roles = [{ role: 'MEMBER' }, { role: 'HEAD_OF_SERVICE', place: 'breckland' }];
    await ask(CHANGE_ROLES, { person: id('ben@norfolk.example'), roles });
    expect((await ask(VIEWER, {}, session)).data).not.toEqual({ viewer: null });
    expect(await events()).toEqual(before);
  });

  it('keep what follows from the provider of single sign-on, whatever is asked for', async () => {
    await make('dot@norfolk.example', { authority: 'norfolk', role: 'LEADER' });
    await story.database.query('UPDATE "RoleGrant" SET "fromProvider" = true WHERE "userId" = $1', [
      id('dot@norfolk.example'),
    ]);
    const { data } = await ask<{ changeRoles: PersonTold }>(CHANGE_ROLES, {
      person: id('dot@norfolk.example'),
      roles: [{ role: 'MEMBER', place: 'norwich' }],
    });
    expect(data.changeRoles.roles.map(({ role, fromProvider }) => [role, fromProvider])).toEqual([
      ['LEADER', true],
      ['MEMBER', false],
    ]);
  });

  it.each([
    [[{ role: 'ANALYST', place: 'norwich' }], 'a role for the whole authority'],
    [[{ role: 'MEMBER', place: 'brekland' }], 'near it are breckland'],
    [[{ role: 'MEMBER', place: 'norwich-looked-after' }], 'A member is shown no teams'],
  ])('are given no role that does not fit its place: %j', async (roles, sentence) => {
    const { errors } = await ask(CHANGE_ROLES, { person: id('ben@norfolk.example'), roles });
    expect(errors[0]?.message).toContain(sentence);
  });

  it('are never left without an administrator', async () => {
    const own = id('ada@norfolk.example');
    const answers = [
      await ask(CHANGE_ROLES, { person: own, roles: [{ role: 'ANALYST' }] }),
      await ask(SUSPEND, { person: own }),
    ];
    expect(answers.map(({ errors }) => errors[0]?.extensions['reason'])).toEqual([
      'LAST_ADMINISTRATOR',
      'LAST_ADMINISTRATOR',
    ]);
    expect((await person('ada@norfolk.example'))?.roles).toHaveLength(1);
  });

  it('keep one of two administrators who suspend each other at the same moment', async () => {
    await make('eve@norfolk.example', { authority: 'norfolk', role: 'ADMINISTRATOR' });
    const own = await issueSession(story.database, id('eve@norfolk.example'));
    const [one, other] = await Promise.all([
      ask(SUSPEND, { person: id('eve@norfolk.example') }),
      ask(SUSPEND, { person: id('ada@norfolk.example') }, own),
    ]);
    expect([one, other].filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    // Whoever was suspended is restored by the one who is left.
    await story.database.query('UPDATE "RoleGrant" SET "suspendedAt" = NULL');
    administrator = await issueSession(story.database, id('ada@norfolk.example'));
  });

  it('see nothing more from the moment in which they are suspended, and again when restored', async () => {
    const email = 'ben@norfolk.example';
    await story.database.query(
      `UPDATE "RoleGrant" SET "endedAt" = now()
        WHERE "userId" = $1 AND "authorityId" = (SELECT id FROM "Authority" WHERE slug = 'wendmere')`,
      [id(email)],
    );
    const session = await issueSession(story.database, id(email));
    const { data } = await ask<{ suspendPerson: PersonTold }>(SUSPEND, { person: id(email) });
    expect(data.suspendPerson.suspended).toBe(true);
    expect((await ask(VIEWER, {}, session)).data).toEqual({ viewer: null });
    await expect(signIn(story, { email })).rejects.toThrow();
    expect((await ask(SUSPEND, { person: id(email) })).errors[0]?.extensions['reason']).toBe(
      'SUSPENDED',
    );
    const roles = [{ role: 'MEMBER' }];
    const changed = await ask(CHANGE_ROLES, { person: id(email), roles });
    expect(changed.errors[0]?.extensions['reason']).toBe('SUSPENDED');
    const restored = await ask<{ restorePerson: PersonTold }>(RESTORE, { person: id(email) });
    expect(restored.data.restorePerson.suspended).toBe(false);
    await expect(signIn(story, { email })).resolves.toContain('=');
    expect((await person(email))?.lastSignInAt).not.toBeNull();
    const told = (await events()).filter(
      ({ subject, kind }) => subject === email && kind.startsWith('person.'),
    );
    expect(told.map(({ kind, after }) => [kind, after])).toEqual([
      ['person.suspended', { suspended: true, reason: 'Left the council' }],
      ['person.restored', { suspended: false, reason: 'Came back' }],
    ]);
  });

  it('are suspended with a reason', async () => {
    for (const reason of [' ', 'x'.repeat(1_001)]) {
      const { errors } = await ask(SUSPEND, { person: id('ben@norfolk.example'), reason });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'reason' });
    }
  });

  it('are held to what the authority decides about access, with what it was before', async () => {
    const { data } = await ask(CHANGE_POLICY, { factor: true, localities: false });
    const decided = { secondFactorRequired: true, headsSeeOtherLocalities: false };
    expect(data).toEqual({ changeAccessPolicy: decided });
    // The administrator has no second factor, and now has to set one up.
    const refused = await ask(PEOPLE, { authority: 'norfolk' });
    expect(refused.errors[0]?.extensions['code']).toBe('SECOND_FACTOR_NEEDED');
    const own = id('ada@norfolk.example');
    administrator = await issueSession(story.database, own, { secondFactor: true });
    const { people: told } = (await ask<PeopleTold>(PEOPLE, { authority: 'norfolk' })).data;
    expect(told.policy).toEqual(decided);
    await ask(CHANGE_POLICY, { factor: false, localities: true });
    expect((await events()).filter(({ kind }) => kind === 'access-policy.changed')).toMatchObject([
      { before: { secondFactorRequired: false, headsSeeOtherLocalities: true }, after: decided },
      { before: decided },
    ]);
  });

  it('are changed by administrators alone', async () => {
    const email = 'fay@norfolk.example';
    await make(email, { authority: 'norfolk', role: 'ANALYST' });
    const analyst = await issueSession(story.database, id(email));
    const asked: [string, object][] = [
      [PEOPLE, { authority: 'norfolk' }],
      [CHANGE_ROLES, { person: id(email), roles: [{ role: 'ADMINISTRATOR' }] }],
      [SUSPEND, { person: id('ada@norfolk.example') }],
      [INVITE, { person: { email: 'x@norfolk.example', name: 'X', role: 'ADMINISTRATOR' } }],
      [WITHDRAW, { id: '1' }],
    ];
    for (const [query, variables] of asked) {
      const { errors } = await ask(query, variables, analyst);
      expect(errors[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    expect((await person(email))?.roles).toMatchObject([{ role: 'ANALYST' }]);
  });
});
