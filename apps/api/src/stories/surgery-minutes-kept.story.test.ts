import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import { agreed, plannedSurgery, saying, tellRoomStory, type InRoom } from './story-room';
import type { Story } from './story-server';
import type { AskedMinutes, AskedSaying } from './surgery-room-question';

describe('what was said in a surgery', () => {
  let story: Story;
  let surgery: SurgeryKey;
  let leader: InRoom;
  let head: InRoom;
  let analyst: InRoom;

  const minutes = async () => (await leader.ask<AskedMinutes>('minutes')).told;
  const said = (told: AskedMinutes | null) =>
    [...(told?.items ?? []).flatMap((item) => item.said), ...(told?.whole ?? [])].map(
      ({ standing: _, ...each }) => each,
    );
  const agreedIn = (told: AskedMinutes | null) =>
    told?.actions.map(({ text, owner, due, about }) => ({ text, owner, due, about }));
  const say = async (
    what: Readonly<Record<string, unknown>>,
    who = analyst,
  ): Promise<AskedSaying> => {
    const last = (await who.ask('say', what)).told?.sayings.at(-1);
    if (last === undefined) throw new Error('Nothing was said.');
    return last;
  };
  const approve = async () => {
    const { version = 0 } = (await minutes()) ?? {};
    expect((await leader.ask('approve', { version })).reason).toBeNull();
  };
  /** Lets time pass since the surgery was over. */
  const wasOver = (ago: string) =>
    story.database.query(
      `UPDATE "Surgery" SET "endedAt" = now() - $3::interval WHERE "authorityId" = $1 AND id = $2`,
      [surgery.authorityId, surgery.number, ago],
    );

  beforeAll(async () => {
    const room = await tellRoomStory(() => surgery);
    ({ story, leader, analyst } = room);
    head = await room.enter('thea', { role: 'HEAD_OF_SERVICE', place: 'norfolk' });
  });
  afterAll(() => story.end());
  beforeEach(async () => {
    surgery = await plannedSurgery(story.database);
    await leader.ask('open');
  });

  it('stays in approved minutes as it was said when an action is moved and given to others later', async () => {
    const { action } = await say(agreed('Write to every school'));
    await leader.ask('end');
    await approve();
    const before = await minutes();
    const change = async (ids: readonly unknown[], how: Readonly<Record<string, unknown>>) =>
      (
        await leader.ask<readonly { readonly action: { readonly id: string } }[]>('changeActions', {
          ...{ ids, change: how },
        })
      ).told?.map((each) => each.action.id) ?? [];
    const moved = await change([action?.id], { dueOn: '2018-12-31' });
    const given = await change(moved, { owner: 'Somebody else' });
    await change(given, { close: { outcome: 'DONE', reason: 'All of them were written to.' } });

    const after = await minutes();
    expect(said(after)).toEqual(said(before));
    expect(agreedIn(after)).toEqual(agreedIn(before));
    expect(after?.approval).toBe(before?.approval);
    expect(after?.version).toBe(before?.version);
    expect(before?.actions[0]?.since).toEqual([]);
    expect(after?.actions[0]?.since).toEqual([
      expect.stringMatching(
        /^Changed on \d+ \w+ \d{4} by lee: Head of service, by 31 December 2018; about Norfolk\.$/,
      ),
      expect.stringMatching(/^Changed on .* by lee: Somebody else, by 31 December 2018;/),
      expect.stringMatching(/^Done on .* by lee\.$/),
    ]);
    const page = await story.send(`/api/surgeries/norfolk/${surgery.number}/minutes.html`, {
      headers: { cookie: leader.cookie },
    });
    const html = await page.text();
    expect(html).toContain('What became of them since');
    expect(html).toContain('Somebody else, by 31 December 2018');
  });

  it('stays beside what it was corrected to, of an action with what was agreed', async () => {
    const first = await say(agreed('Write to every school'));
    const better = saying('Write to every school', {
      kind: 'ACTION',
      action: { was: first.action?.id, dueOn: '2018-09-30' },
    });
    expect((await analyst.ask('correct', { entry: first.id, ...better })).reason).toBeNull();
    expect((await minutes())?.whole).toMatchObject([
      {
        agreed: 'Head of service, by 30 September 2018; about Norfolk.',
        before: [{ agreed: 'Head of service, by 30 June 2018; about Norfolk.' }],
      },
    ]);
  });

  it('stays as it is where a correction leaves it out, and is emptied where it says so', async () => {
    const expected = { expectedEffect: 'More in time', expectedValue: 75, expectedBy: '2018-06' };
    const first = await say(
      agreed('Write to every school', { ...expected, indicator: '3.3', place: 'norwich' }),
    );
    expect(first).toMatchObject({ by: analyst.id, action: expected });
    const correct = async (entry: string, more: Readonly<Record<string, unknown>> = {}) => {
      const words = saying('Write to every nursery', { kind: 'ACTION', ...more });
      return (await analyst.ask('correct', { entry, ...words })).told?.sayings.at(-1);
    };
    const second = await correct(first.id);
    const { id: _, ...stands } = first.action ?? {};
    expect(second).toMatchObject({ text: 'Write to every nursery', action: stands });
    const third = await correct(second?.id ?? '', { action: { expectedEffect: null } });
    expect(third?.action).toMatchObject({
      ...stands,
      expectedEffect: null,
      expected: '75% by June 2018.',
    });
  });

  it('is not corrected over what somebody changed in the list of actions meanwhile', async () => {
    const first = await say(agreed('Write to every school'));
    const ids = [first.action?.id];
    await leader.ask('changeActions', { ids, change: { owner: 'Somebody else' } });
    const put = (was: unknown) =>
      analyst.ask('correct', {
        entry: first.id,
        ...saying('Write to every nursery', { kind: 'ACTION', action: { was, owner: 'Noor' } }),
      });
    expect((await put(first.action?.id)).reason).toBe('CHANGED_MEANWHILE');
    const now = (await leader.ask('moment')).told?.sayings[0]?.action;
    expect(now?.owner).toBe('Somebody else');
    expect((await put(now?.id)).told?.sayings[0]?.action?.owner).toBe('Noor');
  });

  it('keeps what became of it in the room beside what became of it after, until minutes are approved', async () => {
    const { id } = await say(saying('We meet in May.', { kind: 'DECISION' }));
    await leader.ask('settle', { entry: id, outcome: 'AGREED' });
    await leader.ask('end');
    const parked = (await head.ask('settle', { entry: id, outcome: 'PARKED' })).told?.sayings[0];
    expect((await minutes())?.whole).toMatchObject([
      {
        ...{ kind: 'Decision, parked', before: [] },
        by: expect.stringMatching(
          /^ann, .*; agreed until parked by thea, .*, after the surgery was over$/,
        ),
      },
    ]);
    await approve();
    const before = await minutes();
    const refusedNow = await head.ask('settle', { entry: parked?.id, outcome: 'AGREED' });
    expect(refusedNow.reason).toBe('MINUTES_APPROVED');
    expect(await minutes()).toEqual(before);
  });

  it('is taken for ten minutes after the end, marked as such, and not once minutes are approved', async () => {
    await leader.ask('end');
    await wasOver('9 minutes');
    const late = await say(saying('Duty is short of two.'));
    const better = saying('Duty is short of three.');
    expect((await analyst.ask('correct', { entry: late.id, ...better })).reason).toBeNull();
    expect((await minutes())?.whole).toMatchObject([
      {
        by: expect.stringMatching(/^put right by ann, .*, after the surgery was over$/),
        before: [{ by: expect.stringMatching(/ann, .*, after the surgery was over$/) }],
      },
    ]);
    await wasOver('11 minutes');
    const tooLate = await analyst.ask('say', saying('And of one more.'));
    expect(tooLate).toMatchObject({
      reason: 'NOT_LIVE',
      message: expect.stringContaining('over for more than 10 minutes'),
    });
    await wasOver('1 minute');
    await approve();
    expect((await analyst.ask('say', saying('And of five.'))).message).toContain(
      'its minutes are approved',
    );
  });

  it('is taken back by its number, however that is spelt, with its action', async () => {
    const { id } = await say(agreed('Write to every school'));
    const taken = await analyst.ask('withdraw', { entry: `0${id}`, key: saying('').key });
    expect([taken.reason, taken.told?.sayings]).toEqual([null, []]);
    expect((await minutes())?.actions).toEqual([]);
  });

  it('names everybody who drove, also who handed over and said nothing', async () => {
    await story.database.query(
      `UPDATE "Surgery" SET "driverSeenAt" = now() - interval '1 minute' WHERE id = $1`,
      [surgery.number],
    );
    expect((await head.ask('takeOver')).reason).toBeNull();
    await head.ask('end');
    const facts = new Map((await minutes())?.facts.map(({ name, words }) => [name, words]));
    expect(facts.get('Driven at the end by')).toBe('thea');
    expect(facts.get('Drove or spoke')).toBe('lee and thea');
  });

  it('has beside it what was seen of each item that was looked at, at the end at the latest', async () => {
    const [first, second] = (await leader.ask('moment')).told?.items ?? [];
    // As if nothing could be kept when it was turned to.
    await story.database.query(
      `UPDATE "SurgeryItem" SET "spentSeconds" = 12 WHERE "authorityId" = $1 AND id = $2`,
      [surgery.authorityId, Number(first?.id)],
    );
    await leader.ask('point', { pointer: { item: second?.id, view: 'FIGURE' } });
    await leader.ask('end');
    const seen = (await minutes())?.items.map((item) => item.seen.length) ?? [];
    expect(seen.slice(0, 2)).toEqual([1, 1]);
    expect(seen.slice(2).every((count) => count === 0)).toBe(true);
  });
});
