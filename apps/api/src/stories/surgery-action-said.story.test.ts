import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import { agreed, opened, plannedSurgery, saying, tellRoomStory, type InRoom } from './story-room';
import type { Story } from './story-server';
import type { AskedSaying, AskedSight } from './surgery-room-question';

let story: Story;
let surgery: SurgeryKey;
let leader: InRoom;
let analyst: InRoom;
let head: InRoom;
let otherHead: InRoom;

beforeAll(async () => {
  ({ story, leader, analyst, head, otherHead } = await tellRoomStory(() => surgery));
});
afterAll(() => story.end());

describe('what is said as an action', () => {
  beforeEach(async () => void (surgery = await plannedSurgery(story.database)));

  const current = async () => (await leader.ask('moment')).told;
  const actionsKept = () =>
    story.database.query<{ text: string; state: string; areas: number | null; live: boolean }>(
      `SELECT text, state, "reportAreaId" AS areas, "toRevision" IS NULL AS live FROM "Action"
        WHERE "authorityId" = $1 AND "surgeryId" = $2 ORDER BY id`,
      [surgery.authorityId, surgery.number],
    );

  it('loses and doubles none of fifty actions that are typed at once', async () => {
    const [, first] = (await opened(leader)).items;
    const actions = Array.from({ length: 50 }, (_, index) =>
      agreed(`Write to school ${index} about it`, {}, first?.id),
    );
    const typed = actions.flatMap((action, index) =>
      index % 5 === 0 ? [action, action] : [action],
    );
    const answers = await Promise.all(typed.map((action) => analyst.ask('say', action)));
    expect(answers.map(({ reason }) => reason).filter((reason) => reason !== null)).toEqual([]);
    const moment = await current();
    expect(moment?.sayings).toHaveLength(50);
    expect(new Set(moment?.sayings.map(({ text }) => text)).size).toBe(50);
    expect(new Set(moment?.sayings.map(({ action }) => action?.id)).size).toBe(50);
    expect(await actionsKept()).toHaveLength(50);
  });

  it('stands among the actions of its indicator, of its area, or of the place', async () => {
    const [indicator, , area, place] = (await opened(leader)).items;
    const said = await analyst.ask(
      'say',
      agreed(
        'Write to every school about it',
        { expectedEffect: 'More are in time', expectedValue: 75, expectedBy: '2018-06' },
        indicator?.id,
      ),
    );
    expect(said.told?.sayings[0]?.action).toMatchObject({
      ...{ owner: 'Head of service', indicator: '3.3', place: { slug: 'norfolk' } },
      expected: 'More are in time: 75% by June 2018.',
    });
    await analyst.ask('say', agreed('Look at every assessment', {}, area?.id));
    await analyst.ask('say', agreed('Look at the whole place', {}, place?.id));
    await analyst.ask(
      'say',
      agreed('Look at Norwich in May', { place: 'norwich', indicator: '4.7' }),
    );
    const kept = await actionsKept();
    expect(kept.map(({ areas }) => areas !== null)).toEqual([false, true, false, false]);
    const sight = await leader.ask<AskedSight>('sight', { item: indicator?.id });
    expect(JSON.stringify(sight.told?.card?.actions)).toContain('Write to every school');
    for (const wrong of [{ place: 'nowhere' }, { indicator: 'none' }]) {
      expect((await analyst.ask('say', agreed('Look at it in May', wrong))).reason).toBe(
        'UNKNOWN_SUBJECT',
      );
    }
  });

  it('is put right by another row, an action with it, and both stay', async () => {
    const [indicator] = (await opened(leader)).items;
    const first = (await analyst.ask('say', agreed('Write to ten schools', {}, indicator?.id)))
      .told;
    await analyst.ask('say', saying('Another note.'));
    const entry = first?.sayings[0]?.id;
    const better = {
      entry,
      ...agreed('Write to twelve schools', { owner: 'Ann Lyst' }, indicator?.id),
    };
    const { told } = await analyst.ask('correct', better);
    expect(told?.sayings).toMatchObject([
      { text: 'Write to twelve schools', isCorrected: true, action: { owner: 'Ann Lyst' } },
      { text: 'Another note.', isCorrected: false },
    ]);
    expect((await analyst.ask('correct', better)).told?.version).toBe(told?.version);
    expect(await actionsKept()).toMatchObject([
      { text: 'Write to ten schools', live: false },
      { text: 'Write to twelve schools', live: true, state: 'OPEN' },
    ]);
    const stale = { entry, ...agreed('Write to nobody at all', {}, indicator?.id) };
    expect((await analyst.ask('correct', stale)).reason).toBe('UNKNOWN_SAYING');
    const other = { entry: told?.sayings[0]?.id, ...saying('No action any more.') };
    expect((await analyst.ask('correct', other)).reason).toBe('ANOTHER_KIND');
  });

  it('is taken back with its action, and stands no more', async () => {
    await opened(leader);
    const first = (await analyst.ask('say', agreed('Write to ten schools'))).told?.sayings[0];
    const key = saying('').key;
    const { told } = await analyst.ask('withdraw', { entry: first?.id, key });
    expect(told?.sayings).toEqual([]);
    expect((await analyst.ask('withdraw', { entry: first?.id, key })).reason).toBeNull();
    expect((await actionsKept()).map(({ state, live }) => [state, live])).toEqual([
      ['OPEN', false],
      ['DROPPED', true],
    ]);
    const rows = await story.database.query(
      'SELECT id FROM "SurgeryEntry" WHERE "authorityId" = $1 AND "surgeryId" = $2',
      [surgery.authorityId, surgery.number],
    );
    expect(rows).toHaveLength(2);
    for (const statement of [
      'UPDATE "SurgeryEntry" SET text = \'Otherwise\'',
      'DELETE FROM "SurgeryEntry"',
    ]) {
      await expect(story.database.query(statement)).rejects.toThrow(/never changed/);
    }
  });
});

describe('an action that was taken back', () => {
  beforeEach(async () => void (surgery = await plannedSurgery(story.database)));

  it('stands on no card any more, put right before or not', async () => {
    const [indicator] = (await opened(leader)).items;
    const onCard = async () => {
      const sight = await leader.ask<AskedSight>('sight', { item: indicator?.id });
      return sight.told?.card?.actions.map(({ text }) => text.words) ?? [];
    };
    const before = await onCard();
    const typed = agreed('Write to ten schools', {}, indicator?.id);
    const first = (await analyst.ask('say', typed)).told?.sayings[0];
    const better = { entry: first?.id, ...agreed('Write to eleven schools', {}, indicator?.id) };
    const said = (await analyst.ask('correct', better)).told?.sayings[0];
    expect(await onCard()).toEqual([...before, 'Write to eleven schools']);
    await analyst.ask('withdraw', { entry: said?.id, key: saying('').key });
    expect(await onCard()).toEqual(before);
  });
});

describe('an action that is agreed in a surgery', () => {
  beforeEach(async () => {
    surgery = await plannedSurgery(story.database, { place: 'norwich' });
    await leader.ask('open');
  });

  const email = async ({ action }: AskedSaying) => {
    const [row] = await story.database.query<{ ownerEmail: string | null }>(
      `SELECT "ownerEmail" FROM "Action" WHERE "authorityId" = $1 AND id = $2`,
      [surgery.authorityId, Number(action?.id)],
    );
    return row?.ownerEmail;
  };
  const told = async (asked: ReturnType<InRoom['ask']>): Promise<AskedSaying> => {
    const { told: moment, message } = await asked;
    const last = (moment as { sayings?: readonly AskedSaying[] } | null)?.sayings?.at(-1);
    if (last === undefined) throw new Error(message);
    return last;
  };
  const say = (action: Readonly<Record<string, unknown>>) =>
    leader.ask('say', agreed('Write to every school', action));
  const correct = (entry: string, action: Readonly<Record<string, unknown>>) =>
    leader.ask('correct', {
      entry,
      ...saying('Write to every school', { kind: 'ACTION', action }),
    });

  it('is owned by a person who sees its place, by their name where no words are given', async () => {
    const named = await told(say({ owner: null, ownerPerson: head.id }));
    expect([named.action?.owner, await email(named)]).toEqual(['noor', 'noor@norfolk.example']);
    const called = await told(say({ owner: 'Head of Norwich', ownerPerson: head.id }));
    expect([called.action?.owner, await email(called)]).toEqual([
      'Head of Norwich',
      'noor@norfolk.example',
    ]);
    expect((await say({ owner: null, ownerPerson: otherHead.id })).reason).toBe('BAD_USER_INPUT');
    expect((await say({ owner: null })).message).toContain('a person or a post');
  });

  it('stays theirs when it is put right in other things, and goes to whoever is named instead', async () => {
    const first = await told(say({ owner: null, ownerPerson: head.id }));
    const moved = await told(correct(first.id, { dueOn: '2018-09-30' }));
    expect([moved.action?.owner, await email(moved)]).toEqual(['noor', 'noor@norfolk.example']);
    const given = await told(correct(moved.id, { ownerPerson: leader.id }));
    expect([given.action?.owner, await email(given)]).toEqual(['lee', 'lee@norfolk.example']);
    const posted = await told(correct(given.id, { owner: 'Head of fostering' }));
    expect([posted.action?.owner, await email(posted)]).toEqual(['Head of fostering', null]);
  });

  it('is expected after the figures that the surgery shows, not before', async () => {
    const early = await say({ indicator: '3.3', expectedValue: 75, expectedBy: '2018-03' });
    expect(early.message).toContain('a month after the period whose figures the surgery shows');
    expect((await say({ dueOn: '2018-03-31' })).message).toContain('a day after the period');
    expect((await say({ dueOn: '2018-04-01' })).reason).toBeNull();
    const first = await told(say({ indicator: '3.3', expectedValue: 75, expectedBy: '2018-04' }));
    expect((await correct(first.id, { expectedBy: '2018-02' })).reason).toBe('BAD_USER_INPUT');
  });

  it('is counted as agreed nowhere once it was taken back, also where it was moved before', async () => {
    interface History {
      readonly entries: readonly { readonly kind: string; readonly outcome: string }[];
    }
    const counts = async () => {
      const history = (await leader.ask<History>('history', { place: 'norwich' })).told;
      const ofTwo = history?.entries.filter(
        ({ outcome }) => outcome === '0 decisions, 2 actions so far: it is being held',
      );
      return { of: (await leader.ask('agreedIn')).told, surgeriesOfTwo: ofTwo?.length ?? 0 };
    };
    const { surgeriesOfTwo } = await counts();
    await told(say({ owner: 'Head of fostering' }));
    const wrong = await told(say({ owner: 'Head of service' }));
    expect(await counts()).toEqual({
      of: { actionsAgreed: 2, actionsOpen: 2 },
      surgeriesOfTwo: surgeriesOfTwo + 1,
    });
    const ids = [wrong.action?.id];
    await leader.ask('changeActions', { ids, change: { dueOn: '2018-12-31' } });
    const { key } = saying('');
    expect((await leader.ask('withdraw', { entry: wrong.id, key })).reason).toBeNull();
    expect(await counts()).toEqual({
      of: { actionsAgreed: 1, actionsOpen: 1 },
      surgeriesOfTwo,
    });
  });

  it('is told of in no event and no revision by what was typed of it, whoever writes it, and why', async () => {
    const { action } = await told(say({ owner: 'Jamie’s worker' }));
    const change = (ids: readonly unknown[], how: Readonly<Record<string, unknown>>) =>
      leader.ask<readonly { readonly action: { readonly id: string } }[]>('changeActions', {
        ...{ ids, change: how },
      });
    const ids = async (asked: ReturnType<typeof change>) =>
      ((await asked).told ?? []).map((each) => each.action.id);
    const given = await ids(change([action?.id], { owner: 'Jamie’s new worker' }));
    const close = { outcome: 'DONE', reason: 'Jamie was seen by her on Monday.' };
    expect(await ids(change(given, { close }))).toHaveLength(1);
    const [{ kept = '' } = {}] = await story.database.query<{ kept: string }>(
      `SELECT concat((SELECT json_agg(e) FROM "AuditEvent" e), (SELECT json_agg(r) FROM "Revision" r)) AS kept`,
    );
    expect(kept).toContain('given to others');
    expect(kept).not.toContain('Jamie');
    const [row] = await story.database.query<{ closedBecause: string }>(
      `SELECT "closedBecause" FROM "Action" WHERE state = 'DONE' AND "surgeryId" = $1`,
      [surgery.number],
    );
    expect(row?.closedBecause).toBe(close.reason);
  });
});
