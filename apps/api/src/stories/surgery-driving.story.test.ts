import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noticeText } from '../live/live-presence';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import {
  agreed,
  opened,
  plannedSurgery,
  saying,
  tellRoomStory,
  type InRoom,
  type RoomStory,
} from './story-room';

let room: RoomStory;
let surgery: SurgeryKey;
let leader: InRoom;
let analyst: InRoom;
let head: InRoom;
let administrator: InRoom;

beforeAll(async () => {
  room = await tellRoomStory(() => surgery);
  ({ leader, analyst, head, administrator } = room);
});
afterAll(() => room.story.end());
beforeEach(async () => void (surgery = await plannedSurgery(room.story.database)));

const pointingAt = (item: string | undefined, more: object = {}) => ({
  pointer: { item: item ?? null, view: 'FIGURE', ...more },
});
const later = (seconds: number) =>
  room.story.database.query(
    `UPDATE "Surgery" SET "pointedAt" = "pointedAt" - make_interval(secs => $3),
            "driverSeenAt" = "driverSeenAt" - make_interval(secs => $3)
      WHERE "authorityId" = $1 AND id = $2`,
    [surgery.authorityId, surgery.number, seconds],
  );
const current = async () => (await leader.ask('moment')).told;

describe('driving', () => {
  it('begins with whoever opens the surgery, at its agenda', async () => {
    expect(await opened(leader)).toMatchObject({
      ...{ version: 2, state: 'LIVE', driver: { name: 'lee', isHere: true } },
      pointer: { item: null, view: 'AGENDA', place: null, month: null },
    });
    expect((await leader.ask('open')).told?.version).toBe(2);
    expect((await analyst.ask('open')).reason).toBe('NOT_PLANNED');
  });

  it('turns what everybody looks at, a version each time, and nothing where it is the same', async () => {
    const [first] = (await opened(leader)).items;
    const { told } = await leader.ask(
      'point',
      pointingAt(first?.id, { view: 'CHART', month: '2018-02' }),
    );
    expect(told).toMatchObject({ version: 3, pointer: { item: first?.id, month: '2018-02' } });
    const again = await leader.ask(
      'point',
      pointingAt(first?.id, { view: 'CHART', month: '2018-02' }),
    );
    expect(again.told?.version).toBe(3);
    expect((await head.ask('moment')).told).toBeNull();
  });

  it('is for who drives alone, and says who that is', async () => {
    const [first] = (await opened(leader)).items;
    const { reason, message } = await analyst.ask('point', pointingAt(first?.id));
    expect([reason, message]).toEqual(['NOT_DRIVING', 'lee drives this surgery now.']);
    expect((await administrator.ask('point', pointingAt(first?.id))).reason).toBe('FORBIDDEN');
  });

  it('points at nothing that is not of the item', async () => {
    const items = (await opened(leader)).items;
    const [indicator, , area] = items;
    for (const wrong of [
      pointingAt('1000000'),
      pointingAt(indicator?.id, { view: 'AGENDA' }),
      pointingAt(indicator?.id, { place: 'nowhere' }),
      pointingAt(indicator?.id, { month: 'March' }),
      pointingAt(indicator?.id, { month: '2018-04' }),
      pointingAt(indicator?.id, { zoom: { from: '2018-03', to: '2018-01' } }),
      pointingAt(area?.id, { month: '2018-03' }),
      pointingAt(undefined, { view: 'SUMMARY', place: 'norwich' }),
    ]) {
      expect((await leader.ask('point', wrong)).reason, JSON.stringify(wrong)).toBe(
        'POINTS_AT_NOTHING',
      );
    }
    const { told } = await leader.ask('point', pointingAt(indicator?.id, { place: 'norwich' }));
    expect(told?.pointer.place).toBe('norwich');
  });

  it('gives the time since it was turned to to the item that is left', async () => {
    const [first, second] = (await opened(leader)).items;
    const begun = Date.now();
    await leader.ask('point', pointingAt(first?.id));
    await later(95);
    // Another view of the same item is no new beginning.
    const still = await leader.ask('point', pointingAt(first?.id, { view: 'CHART' }));
    expect(still.told?.items[0]?.spentSeconds).toBe(0);
    const { told } = await leader.ask('point', pointingAt(second?.id));
    expect(told?.items[0]?.spentSeconds).toBeGreaterThanOrEqual(95);
    // No more than has gone by in truth, however slow the machine is.
    const gone = Math.ceil((Date.now() - begun) / 1000);
    expect(told?.items[0]?.spentSeconds).toBeLessThanOrEqual(95 + gone);
    await later(30);
    const ended = await leader.ask('end');
    expect(ended.told).toMatchObject({ state: 'ENDED', pointedAt: null });
    expect(ended.told?.items[1]?.spentSeconds).toBeGreaterThanOrEqual(30);
  });

  it('is taken over when the driver has been gone for twenty seconds, and not before', async () => {
    await opened(leader);
    await later(18);
    const early = await analyst.ask('takeOver');
    expect([early.reason, early.message]).toEqual([
      'STILL_DRIVEN',
      'lee still drives this surgery.',
    ]);
    await later(3);
    expect((await current())?.driver?.isHere).toBe(false);
    expect((await analyst.ask('takeOver')).told?.driver).toMatchObject({
      name: 'ann',
      isHere: true,
    });
    expect((await leader.ask('point', pointingAt(undefined, { view: 'SUMMARY' }))).reason).toBe(
      'NOT_DRIVING',
    );
    expect((await leader.ask('takeOver')).reason).toBe('STILL_DRIVEN');
  });

  it('of two who take over at once goes to one', async () => {
    await opened(leader);
    await later(30);
    const third = await room.enter('tess', { role: 'LEADER' });
    const both = await Promise.all([analyst.ask('takeOver'), third.ask('takeOver')]);
    expect(both.map(({ reason }) => reason ?? 'DRIVES').sort()).toEqual(['DRIVES', 'STILL_DRIVEN']);
  });

  it('is handed to nobody who does not follow', async () => {
    await opened(leader);
    expect((await leader.ask('handOver', { to: analyst.id })).reason).toBe('NOT_FOLLOWING');
    expect((await analyst.ask('handOver', { to: analyst.id })).reason).toBe('NOT_DRIVING');
  });

  it('is handed to who may hold surgeries now, whatever was heard of them before', async () => {
    await opened(leader);
    const present = (who: InRoom, name: string) => {
      const people = [{ id: who.id, name, mayHold: true }];
      const notice = { process: `of ${name}`, ...surgery, followers: 1, people };
      room.story.database.announce('following', noticeText(notice));
    };
    // Another process heard of both while both might.
    present(administrator, 'Ada');
    present(analyst, 'Ann');
    expect((await leader.ask('handOver', { to: administrator.id })).reason).toBe('NOT_FOLLOWING');
    expect((await leader.ask('handOver', { to: analyst.id })).told?.driver?.name).toBe('Ann');
  });

  it('is kept by turning and by saying something, where no page of theirs is heard of', async () => {
    const [first] = (await opened(leader)).items;
    for (const act of [
      () => leader.ask('point', pointingAt(first?.id)),
      () => leader.ask('point', pointingAt(first?.id)),
      () => leader.ask('say', saying('The agenda is as it was sent.')),
    ]) {
      await later(30);
      expect((await current())?.driver?.isHere).toBe(false);
      expect((await act()).told?.driver?.isHere).toBe(true);
    }
    await later(30);
    expect((await analyst.ask('say', saying('So it is.'))).told?.driver?.isHere).toBe(false);
  });

  it('puts an item behind what is looked at, with each fault by its field', async () => {
    const [first] = (await opened(leader)).items;
    await leader.ask('point', pointingAt(first?.id));
    const duty = { key: randomUUID(), item: { kind: 'FREE', title: 'Duty', minutes: 5 } };
    const added = await leader.ask('addItem', duty);
    expect(added.told?.items.map(({ title }) => title).slice(0, 3)).toEqual([
      '3.3, norfolk',
      'Duty',
      '4.7, norfolk',
    ]);
    expect(added.told?.items.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    const faults = { key: randomUUID(), item: { kind: 'FREE', title: 'x', minutes: 0 } };
    expect((await leader.ask('addItem', faults)).reason).toBe('FAULTS');
    expect((await analyst.ask('addItem', { ...duty, key: randomUUID() })).reason).toBe(
      'NOT_DRIVING',
    );
  });

  it('puts an item there once, however often it is sent', async () => {
    await opened(leader);
    const duty = { key: randomUUID(), item: { kind: 'FREE', title: 'Duty', minutes: 5 } };
    const answers = [
      ...(await Promise.all([leader.ask('addItem', duty), leader.ask('addItem', duty)])),
      await leader.ask('addItem', { ...duty, key: duty.key.toUpperCase() }),
    ];
    expect(answers.map(({ told }) => told?.version)).toEqual([3, 3, 3]);
    const titles = answers.map(({ told }) => told?.items.map(({ title }) => title));
    for (const told of titles) expect(told?.filter((title) => title === 'Duty')).toHaveLength(1);
    // What is added stands, whatever would be wrong with it by now.
    const late = { key: duty.key, item: { ...duty.item, title: 'x', minutes: 0 } };
    expect((await leader.ask('addItem', late)).told?.version).toBe(3);
    expect((await leader.ask('addItem', { ...duty, key: 'the first' })).reason).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('agrees and parks items', async () => {
    const [first] = (await opened(leader)).items;
    const parked = await leader.ask('settleItem', { item: first?.id, outcome: 'PARKED' });
    expect(parked.told).toMatchObject({ version: 3 });
    expect(parked.told?.items[0]?.outcome).toBe('PARKED');
    const again = await leader.ask('settleItem', { item: first?.id, outcome: 'PARKED' });
    expect(again.told?.version).toBe(3);
    expect((await leader.ask('settleItem', { item: '1000000', outcome: 'AGREED' })).reason).toBe(
      'UNKNOWN_ITEM',
    );
  });
});

describe('at a place', () => {
  it('is followed, spoken in and driven by those whose roles reach it, and not known to others', async () => {
    surgery = await plannedSurgery(room.story.database, { place: 'norwich' });
    expect((await room.otherHead.ask('moment')).told).toBeNull();
    expect((await room.otherHead.ask('open')).reason).toBe('UNKNOWN_SURGERY');
    const [first] = (await opened(head)).items;
    expect((await head.ask('point', pointingAt(first?.id))).told?.pointer.item).toBe(first?.id);
    expect((await room.otherHead.ask('say', saying('A note.'))).reason).toBe('UNKNOWN_SURGERY');
    expect((await room.otherHead.ask('sight', { item: first?.id })).told).toBeNull();
    expect((await administrator.ask('moment')).told?.state).toBe('LIVE');
    expect((await administrator.ask('say', saying('A note.'))).reason).toBe('FORBIDDEN');
    const beyond = agreed('Look at Breckland', { place: 'breckland' });
    expect((await head.ask('say', beyond)).reason).toBe('UNKNOWN_SUBJECT');
  });
});
