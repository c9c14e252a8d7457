import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPerson, askAs, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ANALYST = aPerson('Ann Lyst', {
  norfolk: [{ role: 'ANALYST', place: null }],
  wendmere: [{ role: 'ANALYST', place: null }],
});
const MEMBER = aPerson('Mem Member', { norfolk: [{ role: 'MEMBER', place: null }] });
const HEAD = aPerson('Hetty Head', {
  norfolk: [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }],
});

const LISTED = `action { id text owner dueOn state isOverdue } about indicator
  place { slug } closedBecause reviewDue mayChange`;
const LIST = `query ($authority: String! = "norfolk", $filter: ActionFilter) {
  actionList(authority: $authority, filter: $filter) { day sentence total actions { ${LISTED} }
    owners { key name count } places { key count } indicators { key } surgeries { key } } }`;
const CHANGE = `mutation ($ids: [ID!]!, $change: ActionsChange!) {
  changeActions(authority: "norfolk", ids: $ids, change: $change) { ${LISTED} } }`;
const REVIEW = `query ($authority: String! = "wendmere", $id: ID!) {
  actionReview(authority: $authority, id: $id) { headline untold caveat period
    effect { kind sentence before after } expectation { state sentence children }
    listed { reviewDue action { id } } } }`;
const ADD = `mutation ($authority: String!, $indicator: String!, $place: String, $action: ActionInput!) {
  addAction(authority: $authority, indicator: $indicator, place: $place, action: $action) { id } }`;

interface Listed {
  readonly action: {
    readonly id: string;
    readonly text: string;
    readonly owner: string;
    readonly dueOn: string;
    readonly state: string;
    readonly isOverdue: boolean;
  };
  readonly about: string | null;
  readonly place: { readonly slug: string };
  readonly closedBecause: string | null;
  readonly mayChange: boolean;
}
interface Review {
  readonly headline: string | null;
  readonly untold: string | null;
  readonly caveat: string;
  readonly period: string | null;
  readonly effect: {
    readonly kind: string;
    readonly sentence: string;
    readonly before: string | null;
    readonly after: string | null;
  } | null;
  readonly expectation: { readonly state: string } | null;
  readonly listed: { readonly reviewDue: string | null; readonly action: { readonly id: string } };
}
interface List {
  readonly sentence: string;
  readonly total: number;
  readonly actions: readonly Listed[];
  readonly owners: readonly { key: string; name: string; count: number }[];
  readonly places: readonly { key: string; count: number }[];
}

describe('the actions of an authority', () => {
  let story: Story;
  let day = '2018-05-02';
  beforeAll(async () => {
    const viewers = severalPeople([ANALYST, MEMBER, HEAD]);
    story = await tellStory({ viewers, development: true, today: () => day });
  });
  afterAll(() => story.end());

  const listFor = async (filter: object | null = null, who = ANALYST) => {
    const { data, errors } = await askAs<{ actionList: List | null }>(story, who, LIST, { filter });
    expect(errors).toEqual([]);
    return data.actionList;
  };
  const add = async (
    { indicator = '3.3', ...more }: Readonly<Record<string, unknown>>,
    place: string | null = null,
    authority = 'norfolk',
  ) => {
    const action = { text: 'Look weekly at every late one', owner: 'Ben Ash', ...more };
    const asked = { authority, indicator, place, action };
    const { data, errors } = await askAs<{ addAction: { id: string } }>(story, ANALYST, ADD, asked);
    expect(errors).toEqual([]);
    return data.addAction.id;
  };
  const change = async (ids: readonly string[], how: object, who = ANALYST) =>
    askAs<{ changeActions: readonly Listed[] }>(story, who, CHANGE, { ids, change: how });

  const review = async (id: string, who = ANALYST, authority = 'wendmere') => {
    const asked = { authority, id };
    const told = await askAs<{ actionReview: Review | null }>(story, who, REVIEW, asked);
    expect(told.errors).toEqual([]);
    return told.data.actionReview;
  };
  const textsOf = (list: List | null) => list?.actions.map(({ action }) => action.text) ?? [];

  it('are listed by urgency, with what they can be filtered by, and filtered by each', async () => {
    await add({ text: 'Much later than the others', dueOn: '2018-09-30', owner: 'Ann Lyst' });
    await add({ text: 'Overdue in Norwich already', dueOn: '2018-04-30' }, 'norwich');
    await add({ text: 'Still due this very month', dueOn: '2018-05-31' }, 'breckland');
    const list = await listFor();
    expect(textsOf(list)).toEqual([
      ...['Overdue in Norwich already', 'Still due this very month', 'Much later than the others'],
    ]);
    expect(list?.sentence).toBe('3 actions are open, 1 of them overdue.');
    expect(list?.owners).toEqual([
      { key: 'ann lyst', name: 'Ann Lyst', count: 1 },
      { key: 'ben ash', name: 'Ben Ash', count: 2 },
    ]);
    expect(list?.places.map(({ key }) => key).sort()).toEqual(['breckland', 'norfolk', 'norwich']);
    const countOf = async (filter: object) => (await listFor(filter))?.total;
    expect(await countOf({ place: 'norwich' })).toBe(1);
    expect(await countOf({ place: 'norfolk' })).toBe(3);
    expect(await countOf({ owner: 'BEN ASH' })).toBe(2);
    expect(await countOf({ due: 'OVERDUE' })).toBe(1);
    expect(await countOf({ due: 'THIS_MONTH' })).toBe(1);
    expect(await countOf({ state: 'DONE' })).toBe(0);
    expect(await countOf({ indicator: '3.3', due: 'LATER' })).toBe(1);
    expect(await listFor({ place: 'atlantis' })).toBeNull();
    for (const surgery of ['1000000', 'abc', '99999999999']) {
      expect(await listFor({ surgery })).toBeNull();
    }
  });

  it('are each person’s by place: of others nothing is told, and nothing before it is published', async () => {
    const theirs = await listFor(null, HEAD);
    expect(textsOf(theirs)).toContain('Overdue in Norwich already');
    const may = theirs?.actions.filter(({ mayChange }) => mayChange) ?? [];
    expect(may.map(({ place }) => place.slug)).toEqual(['norwich']);
    expect((await listFor(null, MEMBER))?.total).toBe(0);
  });

  it('are changed together, all or none, each that cannot be named with why', async () => {
    const ids = (await listFor())?.actions.map(({ action }) => action.id) ?? [];
    const refusal = await change([...ids, '1000000'], { dueOn: '2018-06-15' });
    expect(refusal.errors[0]?.extensions['reason']).toBe('ACTIONS_REFUSED');
    expect(refusal.errors[0]?.message).toContain('number 1000000: there is no such action');
    expect(refusal.errors[0]?.message).toMatch(/^Nothing was changed/);
    const other = await change(ids, { owner: 'Hetty Head' }, HEAD);
    expect(other.errors[0]?.message).toContain('“Much later than the others”, Norfolk');
    expect((await listFor({ due: 'OVERDUE' }))?.total).toBe(1);
    const revisions = async () =>
      (await story.database.query<{ n: number }>('SELECT count(*)::int AS n FROM "Revision"'))[0]
        ?.n;
    const before = await revisions();
    const moved = await change(ids, { dueOn: '2018-06-15' });
    expect(moved.data.changeActions.map(({ action }) => action.dueOn)).toEqual(
      ids.map(() => '2018-06-15'),
    );
    expect(await revisions()).toBe((before ?? 0) + 1);
    const now = moved.data.changeActions.map(({ action }) => action.id);
    const given = await change(now.slice(0, 1), { owner: 'Head of Norwich' });
    expect(given.data.changeActions[0]?.action.owner).toBe('Head of Norwich');
    const last = (await listFor({ owner: 'head of norwich' }))?.actions[0]?.action.id ?? '';
    const closing = { close: { outcome: 'DONE', reason: 'The backlog is gone now' } };
    const closed = await change([last], closing);
    expect(closed.data.changeActions[0]).toMatchObject({
      ...{ action: { state: 'DONE' }, closedBecause: 'The backlog is gone now' },
      mayChange: false,
    });
    const again = await change([closed.data.changeActions[0]?.action.id ?? ''], closing);
    expect(again.errors[0]?.message).toContain('it is over');
    const both = await change(now, { dueOn: '2018-06-15', owner: 'Ben Ash' });
    expect(both.errors[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('say at review whether what happened is more than ordinary variation, and whether what was expected was reached', async () => {
    day = '2017-03-20';
    const wanted = { dueOn: '2017-06-30', expectedValue: 80, expectedBy: '2018-03' };
    const better = await add({ ...wanted, indicator: '4.6' }, null, 'wendmere');
    const restless = await add(
      { ...wanted, expectedValue: 85, indicator: '2.2' },
      null,
      'wendmere',
    );
    const nothing = await add({ dueOn: '2017-06-30', indicator: '4.2' }, null, 'wendmere');
    day = '2018-05-02';
    const improved = await review(better);
    expect(improved).toMatchObject({ period: '2018-03', effect: { kind: 'BETTER' } });
    expect(improved?.headline).toMatch(/it got better by more than ordinary variation[.]$/);
    expect(improved?.effect?.before).toMatch(/to March 2017, mean of 24 months/);
    expect(improved?.effect?.after).toMatch(/April 2017 to March 2018, mean of 12 months/);
    expect(improved?.listed.reviewDue).toContain('March 2018');
    expect(improved?.caveat).toContain('not a change because of it');
    const same = await review(restless);
    expect(same?.effect?.kind).toBe('ORDINARY');
    expect(same?.headline).toBe(
      'The expected figure was not reached, and what happened is no more than ordinary variation.',
    );
    expect((await review(nothing))?.expectation?.state).toBe('NONE_NAMED');
    const due = await askAs<{ actionList: List }>(story, ANALYST, LIST, {
      ...{ authority: 'wendmere', filter: { reviewDue: true } },
    });
    // Two of the sample’s own are due too.
    expect(due.data.actionList.total).toBe(4);
  });

  it('agreed in March stand with April’s figures of their indicator, with what they should bring about', async () => {
    const told = await askAs<{ indicatorAccount: { actions: readonly object[] } }>(
      ...([story, ANALYST] as const),
      `{ indicatorAccount(authority: "wendmere", indicator: "4.6", period: "2017-04") {
           actions { agreedOn text expected expectedValue expectedBy state } } }`,
    );
    expect(told.errors).toEqual([]);
    expect(told.data.indicatorAccount.actions).toContainEqual({
      ...{ agreedOn: '2017-03-20', state: 'DONE', expectedValue: 85, expectedBy: '2018-03-01' },
      text: 'Book room and chair of an initial conference on the day it is called.',
      expected: 'More initial conferences within 15 days: 85% by March 2018.',
    });
  });

  it('are reviewed by no modelled figure, and by the number that they once had', async () => {
    day = '2018-01-10';
    const id = await add({ dueOn: '2018-02-28', indicator: '7.1' }, 'breckland');
    day = '2018-05-02';
    const modelled = await review(id, ANALYST, 'norfolk');
    expect(modelled?.effect?.kind).toBe('UNTOLD');
    expect(modelled?.effect?.sentence).toContain('modelled');
    const moved = await change([id], { dueOn: '2018-07-31' });
    expect(moved.errors).toEqual([]);
    const later = await review(id, ANALYST, 'norfolk');
    expect(later?.listed.action.id).toBe(moved.data.changeActions[0]?.action.id);
    expect(await review('1000000', ANALYST, 'norfolk')).toBeNull();
    expect(await review(id, MEMBER, 'norfolk')).toBeNull();
  });

  it('have no figure to be reviewed by where they are about a place as a whole', async () => {
    const [row] = await story.database.query<{ id: number }>(
      `INSERT INTO "Action" ("authorityId", "placeId", text, owner, "agreedOn", source, person, "fromRevision")
       SELECT a.id, p.id, 'Meet the head teachers', 'Ben Ash', '2018-03-20', 'Here', 'Ann', 1
         FROM "Authority" a JOIN "Place" p ON p."authorityId" = a.id AND p.slug = 'norwich'
        WHERE a.slug = 'norfolk' RETURNING id`,
    );
    const told = await review(String(row?.id), ANALYST, 'norfolk');
    expect(told?.headline).toBeNull();
    expect(told?.untold).toMatch(/^It is about no indicator/);
    expect(textsOf(await listFor({ place: 'norwich' }))).toContain('Meet the head teachers');
  });

  it('stand in the history of their place beside surgeries and decisions, for who may follow those', async () => {
    const [surgery] = await story.database.query<{ id: number }>(
      `INSERT INTO "Surgery" ("authorityId", "placeId", title, "periodKind", "periodStart",
              "periodEnd", "startsAt", minutes, state, pointer, "openedAt", "endedAt", person)
       SELECT a.id, p.id, 'Surgery of March', 'MONTH', '2018-03-01', '2018-04-01',
              '2018-04-23T09:00Z', 90, 'ENDED', '{}', '2018-04-23T23:30Z', '2018-04-24T00:30Z', 'Ann'
         FROM "Authority" a JOIN "Place" p ON p."authorityId" = a.id AND p.slug = 'norwich'
        WHERE a.slug = 'norfolk' RETURNING id`,
    );
    const say = (key: string, text: string, supersedes: number | null, withdrawn = false) =>
      story.database.query<{ id: number }>(
        `INSERT INTO "SurgeryEntry" ("authorityId", "surgeryId", key, kind, text, "supersedesId",
                withdrawn, "personId", person)
         SELECT id, $1, $2, 'DECISION', $3, $4, $5, 'ann', 'Ann' FROM "Authority"
          WHERE slug = 'norfolk' RETURNING id`,
        [surgery?.id ?? 0, key, text, supersedes, withdrawn],
      );
    const [first] = await say('a', 'Look at agencies', null);
    await say('b', 'Look at agency staff', first?.id ?? null);
    const [other] = await say('c', 'Said and taken back', null);
    await say('d', 'Said and taken back', other?.id ?? null, true);
    const HISTORY = `query ($place: String) { placeHistory(authority: "norfolk", place: $place) {
      sentence entries { on kind text outcome place { slug } surgery { title } action } } }`;
    interface History {
      readonly sentence: string;
      readonly entries: readonly { readonly kind: string; readonly text: string; on: string }[];
    }
    const historyOf = async (place: string, who = HEAD) =>
      (await askAs<{ placeHistory: History | null }>(story, who, HISTORY, { place })).data
        .placeHistory;
    const history = await historyOf('norwich');
    // Half past eleven at night in UTC is the next day by the clocks of London.
    expect(history?.entries).toContainEqual(
      expect.objectContaining({ kind: 'SURGERY', on: '2018-04-24', text: 'Surgery of March' }),
    );
    const said = history?.entries.filter(({ kind }) => kind === 'DECISION') ?? [];
    expect(said.map(({ text }) => text)).toEqual(['Look at agency staff']);
    expect(history?.entries.some(({ text }) => text === 'Meet the head teachers')).toBe(true);
    expect(history?.sentence).toMatch(
      /^1 surgery was held, 1 decision taken and \d+ actions? agreed/,
    );
    expect((await historyOf('breckland', ANALYST))?.entries.map(({ kind }) => kind)).not.toContain(
      'SURGERY',
    );
    const refusal = await askAs<object>(story, MEMBER, HISTORY, { place: 'norwich' });
    expect(refusal.errors[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('take as many statements for many as for few', async () => {
    const taken = () => story.statementsOf(() => listFor());
    await taken();
    const few = await taken();
    for (let count = 0; count < 5; count += 1) await add({ dueOn: `2018-08-1${count}` });
    await taken();
    expect(await taken()).toBe(few);
    expect(few).toBeLessThanOrEqual(10);
  });
});
