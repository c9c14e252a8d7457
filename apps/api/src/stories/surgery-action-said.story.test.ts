import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import {
  agreed,
  inRoom,
  plannedSurgery,
  saying,
  tellRoomStory,
  type AskedSaying,
  type InRoom,
} from './surgery-room-question';
import type { Story } from './story-server';

describe('an action that is agreed in a surgery', () => {
  let story: Story;
  let surgery: SurgeryKey;
  let leader: InRoom;
  let head: InRoom;
  let elsewhere: InRoom;

  beforeAll(async () => {
    story = await tellRoomStory();
    const about = () => String(surgery.number);
    const headOf = (place: string) => ({ role: 'HEAD_OF_SERVICE', place }) as const;
    leader = await inRoom(story, about, 'lee', { role: 'LEADER' });
    head = await inRoom(story, about, 'noor', headOf('norwich'));
    elsewhere = await inRoom(story, about, 'bree', headOf('breckland'));
  });
  afterAll(() => story.end());
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
    expect((await say({ owner: null, ownerPerson: elsewhere.id })).reason).toBe('BAD_USER_INPUT');
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
      const ofTwo = history?.entries.filter(({ outcome }) => outcome === '0 decisions, 2 actions');
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
