import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWith, issueSession, makePerson } from './signed-in';
import { tellStory, type Story } from './story-server';
import { TWO_AUTHORITIES } from './two-authorities';

const OWN = `viewer { name hasPassword signedInBy secondFactorEnabled
  preferences { density theme authority place area } }`;
const PREFER = `mutation ($preferences: PreferencesInput!) {
  changeMyPreferences(preferences: $preferences) { preferences { density theme authority place area } } }`;
const RENAME = 'mutation ($name: String!) { changeMyName(name: $name) { name } }';
const NONE = { density: null, theme: null, authority: null, place: null, area: null };

let story: Story;
let cookie: string;
const ask = (query: string, variables = {}) => askWith(story, cookie, query, variables);

beforeAll(async () => {
  story = await tellStory({ bySession: true, template: TWO_AUTHORITIES });
  const id = await makePerson(story.database, 'ada@norfolk.example', [
    { authority: 'norfolk', role: 'ANALYST' },
  ]);
  cookie = await issueSession(story.database, id);
});
afterAll(() => story.end());

describe('a person’s own page', () => {
  it('says who they are and how they sign in', async () => {
    const { data } = await ask(`{ ${OWN} }`);
    expect(data).toEqual({
      viewer: {
        ...{ name: 'ada', hasPassword: true, signedInBy: 'PASSWORD', secondFactorEnabled: false },
        preferences: NONE,
      },
    });
  });

  it('takes another name, as one line, and no empty one', async () => {
    const { data } = await ask(RENAME, { name: '  Ada \n Thornbury ' });
    expect(data).toEqual({ changeMyName: { name: 'Ada Thornbury' } });
    const { errors } = await ask(RENAME, { name: ' ' });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'name' });
  });

  it('keeps preferences, field by field', async () => {
    const change = { theme: 'dark', authority: 'norfolk', place: 'norwich' };
    await ask(PREFER, { preferences: change });
    const { data } = await ask(PREFER, { preferences: { theme: null, density: 'compact' } });
    expect(data).toEqual({
      changeMyPreferences: {
        preferences: { ...NONE, density: 'compact', authority: 'norfolk', place: 'norwich' },
      },
    });
  });

  it.each([
    [{ theme: 'pink' }],
    [{ authority: 'wendmere' }],
    [{ place: 'elsewhere' }],
    [{ area: 'elsewhere' }],
  ])('refuses %o, which there is not or they do not see', async (preferences) => {
    const { errors } = await ask(PREFER, { preferences });
    expect(errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('leaves events of what was changed, before and after', async () => {
    const events = await story.database.query<{ kind: string; before: unknown; after: unknown }>(
      `SELECT kind, before, after FROM "AuditEvent" WHERE kind LIKE 'account.%' ORDER BY id LIMIT 2`,
    );
    expect(events).toEqual([
      { kind: 'account.name-changed', before: { name: 'ada' }, after: { name: 'Ada Thornbury' } },
      {
        kind: 'account.preferences-changed',
        before: {},
        after: { theme: 'dark', authority: 'norfolk', place: 'norwich' },
      },
    ]);
  });

  it('says to whoever asks how one can sign in here', async () => {
    const { data } = await ask(
      '{ signInOptions { openIdName mail demonstration passwordLength } }',
    );
    expect(data).toEqual({
      signInOptions: { openIdName: null, mail: true, demonstration: false, passwordLength: 12 },
    });
  });
});
