import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePerson } from './signed-in';
import { aPerson, askAs, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ANALYST = aPerson('Ann Lyst', { wendmere: [{ role: 'ANALYST', place: null }] });
const LEADER = aPerson('Lee Der', { wendmere: [{ role: 'LEADER', place: null }] });
const ADD = `mutation ($indicator: String!, $place: String, $action: ActionInput!) {
  addAction(authority: "wendmere", indicator: $indicator, place: $place, action: $action) { id } }`;
const LIST = `query ($filter: ActionFilter) { actionList(authority: "wendmere", filter: $filter) {
  total actions { action { id } reviewDue isMine } } }`;

interface Listed {
  readonly action: { readonly id: string };
  readonly reviewDue: string | null;
  readonly isMine: boolean;
}

describe('the review of an action', () => {
  let story: Story;
  let day = '2017-12-12';
  beforeAll(async () => {
    const viewers = severalPeople([ANALYST, LEADER]);
    story = await tellStory({ viewers, development: true, today: () => day });
  });
  afterAll(() => story.end());

  const add = async (more: Readonly<Record<string, unknown>>) => {
    const action = { text: 'Look weekly at every late one', dueOn: '2018-12-31', ...more };
    const told = await askAs<{ addAction: { id: string } }>(story, ANALYST, ADD, {
      ...{
        indicator: '4.6',
        place: null,
        action: { owner: 'Ben Ash', ...action },
      },
    });
    expect(told.errors).toEqual([]);
    return told.data.addAction.id;
  };
  const listed = async (filter: object | null = null, who = ANALYST) => {
    const told = await askAs<{ actionList: { actions: readonly Listed[] } }>(
      ...([story, who, LIST, { filter }] as const),
    );
    expect(told.errors).toEqual([]);
    return told.data.actionList.actions;
  };
  const isDue = async (id: string) =>
    (await listed()).find(({ action }) => action.id === id)?.reviewDue != null;

  it('is due once a figure of the month is known, and not when that month is merely over', async () => {
    const known = await add({ expectedValue: 80, expectedBy: '2018-02' });
    const unknown = await add({ expectedValue: 80, expectedBy: '2018-06' });
    expect(await isDue(known)).toBe(false);
    day = '2018-08-12';
    expect(await isDue(known)).toBe(true);
    expect(await isDue(unknown)).toBe(false);
    const due = await listed({ reviewDue: true });
    expect(due.map(({ action }) => action.id)).toContain(known);
  });

  it('is over once something was noted at its item, in a surgery of that month or later', async () => {
    day = '2017-12-12';
    const id = await add({ expectedValue: 80, expectedBy: '2018-02' });
    day = '2018-08-12';
    type Became =
      'STANDS' | 'TAKEN_BACK' | 'PUT_RIGHT_AND_TAKEN_BACK' | 'OF_ANOTHER_ITEM' | 'PUT_RIGHT';
    const hold = async (from: string, to: string, on: string, became: Became) => {
      const [surgery] = await story.database.query<{ id: number }>(
        `INSERT INTO "Surgery" ("authorityId", "placeId", title, "periodKind", "periodStart",
                "periodEnd", "startsAt", minutes, state, pointer, "openedAt", "endedAt", person)
         SELECT a.id, p.id, 'A surgery', 'MONTH', $1::date, $2::date, $3::timestamptz, 90, 'ENDED',
                '{}', $3::timestamptz, $3::timestamptz, 'Ann'
           FROM "Authority" a JOIN "Place" p ON p."authorityId" = a.id AND p.kind = 'AUTHORITY'
          WHERE a.slug = 'wendmere' RETURNING id`,
        [from, to, on],
      );
      const [item, other] = await story.database.query<{ id: number }>(
        `INSERT INTO "SurgeryItem" ("authorityId", "surgeryId", position, kind, title, "indicatorId", "placeId", minutes)
         SELECT s."authorityId", s.id, 1, 'INDICATOR', '', i.id, s."placeId", 10
           FROM "Surgery" s JOIN "Indicator" i ON i."authorityId" = s."authorityId" AND i.key IN ('3.1', '4.6')
          WHERE s.id = $1 AND s.title = 'A surgery' ORDER BY i.key DESC RETURNING id`,
        [surgery?.id],
      );
      const say = (
        kind: string,
        key: string,
        supersedes: number | null,
        { takenBack = false, about = item } = {},
      ) =>
        story.database.query<{ id: number }>(
          `INSERT INTO "SurgeryEntry" ("authorityId", "surgeryId", "itemId", key, kind, text, "supersedesId",
                  withdrawn, "personId", person)
           SELECT id, $1, $2, $3, $4::"SurgeryEntryKind", 'It helped a little', $5, $6, 'ann', 'Ann'
             FROM "Authority" WHERE slug = 'wendmere' RETURNING id`,
          [surgery?.id, about?.id, key, kind, supersedes, takenBack],
        );
      await say('QUESTION', `${on} q`, null);
      const [note] = await say('NOTE', `${on} n`, null);
      const first = note?.id ?? null;
      if (became === 'TAKEN_BACK') await say('NOTE', `${on} w`, first, { takenBack: true });
      if (became === 'OF_ANOTHER_ITEM') await say('NOTE', `${on} o`, first, { about: other });
      if (!became.startsWith('PUT_RIGHT')) return;
      const [better] = await say('NOTE', `${on} b`, first);
      if (became === 'PUT_RIGHT') return;
      await say('NOTE', `${on} t`, better?.id ?? null, { takenBack: true });
    };
    await hold('2018-01-01', '2018-02-01', '2018-03-20T09:00Z', 'STANDS');
    expect(await isDue(id)).toBe(true);
    await hold('2018-02-01', '2018-03-01', '2018-03-22T09:00Z', 'TAKEN_BACK');
    expect(await isDue(id)).toBe(true);
    await hold('2018-02-01', '2018-03-01', '2018-03-23T09:00Z', 'PUT_RIGHT_AND_TAKEN_BACK');
    expect(await isDue(id)).toBe(true);
    await hold('2018-02-01', '2018-03-01', '2018-03-24T09:00Z', 'OF_ANOTHER_ITEM');
    expect(await isDue(id)).toBe(true);
    await hold('2018-03-01', '2018-04-01', '2018-04-20T09:00Z', 'PUT_RIGHT');
    expect(await isDue(id)).toBe(false);
  });

  it('and all else of one’s own actions stands in a list of one’s own', async () => {
    const person = await makePerson(story.database, 'lee-der@example.org', [
      { authority: 'wendmere', role: 'LEADER' },
    ]);
    const id = await add({ owner: 'Director', ownerPerson: person });
    const own = await listed({ mine: true }, LEADER);
    expect(own.map(({ action, isMine }) => [action.id, isMine])).toEqual([[id, true]]);
    expect(await listed({ mine: true })).toEqual([]);
    expect((await listed()).every(({ isMine }) => !isMine)).toBe(true);
  });
});
