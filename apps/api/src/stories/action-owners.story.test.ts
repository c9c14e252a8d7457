import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePerson } from './signed-in';
import { aPerson, askAs, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ANALYST = aPerson('Ann Lyst', { norfolk: [{ role: 'ANALYST', place: null }] });
const HEAD = aPerson('Hetty Head', { norfolk: [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }] });

const OWNERS = `query ($place: String, $alsoAt: [String!]) {
  actionOwners(authority: "norfolk", place: $place, alsoAt: $alsoAt) { id name } }`;
const ADD = `mutation ($place: String, $action: ActionInput!) {
  addAction(authority: "norfolk", indicator: "3.3", place: $place, action: $action) {
    id owner ownerSignsIn } }`;
const REWRITE = `mutation ($id: ID!, $action: ActionInput!) {
  changeAction(authority: "norfolk", id: $id, action: $action) { id owner ownerSignsIn } }`;
const GIVE = `mutation ($ids: [ID!]!, $change: ActionsChange!) {
  changeActions(authority: "norfolk", ids: $ids, change: $change) {
    action { id owner ownerSignsIn } } }`;

interface Owned {
  readonly id: string;
  readonly owner: string;
  readonly ownerSignsIn: boolean;
}

describe('who is to do an action', () => {
  let story: Story;
  const ids = { leader: '', norwich: '', breckland: '', member: '', gone: '' };
  beforeAll(async () => {
    story = await tellStory({ viewers: severalPeople([ANALYST, HEAD]), development: true });
    const of = { authority: 'norfolk' };
    const head = { ...of, role: 'HEAD_OF_SERVICE' } as const;
    const make = (email: string, role: Parameters<typeof makePerson>[2][number]) =>
      makePerson(story.database, email, [role]);
    ids.leader = await make('lee@norfolk.example', { ...of, role: 'LEADER' });
    ids.norwich = await make('Nora@norfolk.example', { ...head, place: 'norwich' });
    ids.breckland = await make('bert@norfolk.example', { ...head, place: 'breckland' });
    ids.member = await make('mia@norfolk.example', { ...of, role: 'MEMBER' });
    ids.gone = await make('gus@norfolk.example', { ...of, role: 'LEADER' });
    await story.database.query(
      `UPDATE "RoleGrant" SET "suspendedAt" = '2018-04-01' WHERE "userId" = $1`,
      [ids.gone],
    );
  });
  afterAll(() => story.end());

  const owners = async (about: Readonly<Record<string, unknown>>, who = ANALYST) => {
    const told = await askAs<{ actionOwners: { id: string }[] }>(story, who, OWNERS, about);
    expect(told.errors).toEqual([]);
    return told.data.actionOwners
      .map(({ id }) => id)
      .filter((id) => Object.values(ids).includes(id));
  };
  const add = (action: object, place: string | null = 'norwich') =>
    askAs<{ addAction: Owned }>(story, ANALYST, ADD, {
      ...{
        place,
        action: { text: 'Look weekly at every late one', dueOn: '2018-06-30', ...action },
      },
    });
  const emailOf = async (id: string) => {
    const [row] = await story.database.query<{ ownerEmail: string | null }>(
      'SELECT "ownerEmail" FROM "Action" WHERE id = $1',
      [Number(id)],
    );
    return row?.ownerEmail ?? null;
  };

  it('is chosen among those who follow what is agreed at its place', async () => {
    expect((await owners({ place: 'norwich' })).sort()).toEqual([ids.leader, ids.norwich].sort());
    expect(await owners({})).toEqual([ids.leader]);
    expect(await owners({ place: 'norwich', alsoAt: ['breckland'] })).toEqual([ids.leader]);
    expect(await owners({ place: 'breckland' }, HEAD)).toEqual([]);
    expect((await owners({ place: 'norwich' }, HEAD)).sort()).toEqual(
      [ids.leader, ids.norwich].sort(),
    );
    expect(await owners({ place: 'atlantis' })).toEqual([]);
  });

  it('is a person by their name or as somebody calls them, or words alone', async () => {
    const named = (await add({ ownerPerson: ids.norwich })).data.addAction;
    expect(named).toMatchObject({ owner: 'Nora', ownerSignsIn: true });
    expect(await emailOf(named.id)).toBe('nora@norfolk.example');
    const called = (await add({ owner: 'Head of Norwich', ownerPerson: ids.norwich })).data;
    expect(called.addAction).toMatchObject({ owner: 'Head of Norwich', ownerSignsIn: true });
    const post = (await add({ owner: 'Nora' })).data.addAction;
    expect(post).toMatchObject({ owner: 'Nora', ownerSignsIn: false });
    expect(await emailOf(post.id)).toBeNull();
  });

  it('is refused where the person does not see the place, has no role, or nobody is named', async () => {
    const refusals = [
      await add({ ownerPerson: ids.breckland }),
      await add({ ownerPerson: ids.member }),
      await add({ ownerPerson: ids.gone }),
      await add({ ownerPerson: 'nobody' }),
      await add({}),
    ];
    const codes = refusals.map(({ errors }) => errors[0]?.extensions['argument']);
    expect(codes).toEqual([...Array<string>(4).fill('ownerPerson'), 'owner']);
    expect(refusals[0]?.errors[0]?.message).toContain('write a name or a post instead');
  });

  it('stays who it was while the words stay, and is somebody else with other words', async () => {
    const { id } = (await add({ ownerPerson: ids.norwich })).data.addAction;
    const rewrite = async (number: string, owner: object) => {
      const action = { text: 'Look at every late one each week', dueOn: '2018-07-31', ...owner };
      const told = await askAs<{ changeAction: Owned }>(story, ANALYST, REWRITE, {
        ...{ id: number, action },
      });
      expect(told.errors).toEqual([]);
      return told.data.changeAction;
    };
    const same = await rewrite(id, { owner: 'Nora' });
    expect(await emailOf(same.id)).toBe('nora@norfolk.example');
    const other = await rewrite(same.id, { owner: 'The duty team' });
    expect(await emailOf(other.id)).toBeNull();
  });

  it('of several at once is a person who sees the place of each', async () => {
    const here = (await add({ owner: 'Ben Ash' })).data.addAction.id;
    const there = (await add({ owner: 'Ben Ash' }, 'breckland')).data.addAction.id;
    const give = (person: string) =>
      askAs<{ changeActions: { action: Owned }[] }>(story, ANALYST, GIVE, {
        ...{ ids: [here, there], change: { ownerPerson: person } },
      });
    expect((await give(ids.norwich)).errors[0]?.extensions['argument']).toBe('ownerPerson');
    const given = (await give(ids.leader)).data.changeActions.map(({ action }) => action);
    expect(given.map(({ owner, ownerSignsIn }) => [owner, ownerSignsIn])).toEqual([
      ['lee', true],
      ['lee', true],
    ]);
    const [event] = await story.database.query<{ told: string }>(
      `SELECT coalesce("before"::text, '') || coalesce("after"::text, '') || sentence AS told
         FROM "AuditEvent" WHERE kind = 'action.changed' ORDER BY id DESC LIMIT 1`,
    );
    expect(event?.told).not.toContain('@');
  });
});
