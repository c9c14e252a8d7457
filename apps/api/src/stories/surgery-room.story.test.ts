import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SAYING_BOUNDS } from '@vital-signs/domain';
import { noticeText } from '../live/live-presence';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import {
  agreed,
  inRoom,
  plannedSurgery,
  saying,
  tellRoomStory,
  type AskedMoment,
  type AskedSaying,
  type AskedSight,
  type InRoom,
} from './surgery-room-question';
import type { Story } from './story-server';

let story: Story;
let surgery: SurgeryKey;
let leader: InRoom;
let analyst: InRoom;
let head: InRoom;
let otherHead: InRoom;
let administrator: InRoom;

beforeAll(async () => {
  story = await tellRoomStory();
  const about = () => String(surgery.number);
  leader = await inRoom(story, about, 'lee', { role: 'LEADER' });
  analyst = await inRoom(story, about, 'ann', { role: 'ANALYST' });
  head = await inRoom(story, about, 'noor', { role: 'HEAD_OF_SERVICE', place: 'norwich' });
  otherHead = await inRoom(story, about, 'bree', { role: 'HEAD_OF_SERVICE', place: 'breckland' });
  administrator = await inRoom(story, about, 'ada', { role: 'ADMINISTRATOR' });
});
afterAll(() => story.end());
beforeEach(async () => void (surgery = await plannedSurgery(story.database)));

async function open(who: InRoom = leader): Promise<AskedMoment> {
  const { told, message } = await who.ask('open');
  if (told === null) throw new Error(message);
  return told;
}
const pointer = (item: string | undefined, more: object = {}) => ({
  pointer: { item: item ?? null, view: 'FIGURE', ...more },
});
const later = (seconds: number) =>
  story.database.query(
    `UPDATE "Surgery" SET "pointedAt" = "pointedAt" - make_interval(secs => $3),
            "driverSeenAt" = "driverSeenAt" - make_interval(secs => $3)
      WHERE "authorityId" = $1 AND id = $2`,
    [surgery.authorityId, surgery.number, seconds],
  );
const current = async () => (await leader.ask('moment')).told;
const texts = (sayings: readonly AskedSaying[] = []) => sayings.map(({ text }) => text);
const actionsKept = () =>
  story.database.query<{ text: string; state: string; areas: number | null; live: boolean }>(
    `SELECT text, state, "reportAreaId" AS areas, "toRevision" IS NULL AS live FROM "Action"
      WHERE "authorityId" = $1 AND "surgeryId" = $2 ORDER BY id`,
    [surgery.authorityId, surgery.number],
  );

describe('driving', () => {
  it('begins with whoever opens the surgery, at its agenda', async () => {
    expect(await open()).toMatchObject({
      ...{ version: 2, state: 'LIVE', driver: { name: 'lee', isHere: true } },
      pointer: { item: null, view: 'AGENDA', place: null, month: null },
    });
    expect((await leader.ask('open')).told?.version).toBe(2);
    expect((await analyst.ask('open')).reason).toBe('NOT_PLANNED');
  });

  it('turns what everybody looks at, a version each time, and nothing where it is the same', async () => {
    const [first] = (await open()).items;
    const { told } = await leader.ask(
      'point',
      pointer(first?.id, { view: 'CHART', month: '2018-02' }),
    );
    expect(told).toMatchObject({ version: 3, pointer: { item: first?.id, month: '2018-02' } });
    const again = await leader.ask(
      'point',
      pointer(first?.id, { view: 'CHART', month: '2018-02' }),
    );
    expect(again.told?.version).toBe(3);
    expect((await head.ask('moment')).told).toBeNull();
  });

  it('is for who drives alone, and says who that is', async () => {
    const [first] = (await open()).items;
    const { reason, message } = await analyst.ask('point', pointer(first?.id));
    expect([reason, message]).toEqual(['NOT_DRIVING', 'lee drives this surgery now.']);
    expect((await administrator.ask('point', pointer(first?.id))).reason).toBe('FORBIDDEN');
  });

  it('points at nothing that is not of the item', async () => {
    const items = (await open()).items;
    const [indicator, , area] = items;
    for (const wrong of [
      pointer('1000000'),
      pointer(indicator?.id, { view: 'AGENDA' }),
      pointer(indicator?.id, { place: 'nowhere' }),
      pointer(indicator?.id, { month: 'March' }),
      pointer(indicator?.id, { month: '2018-04' }),
      pointer(indicator?.id, { zoom: { from: '2018-03', to: '2018-01' } }),
      pointer(area?.id, { month: '2018-03' }),
      pointer(undefined, { view: 'SUMMARY', place: 'norwich' }),
    ]) {
      expect((await leader.ask('point', wrong)).reason, JSON.stringify(wrong)).toBe(
        'POINTS_AT_NOTHING',
      );
    }
    const { told } = await leader.ask('point', pointer(indicator?.id, { place: 'norwich' }));
    expect(told?.pointer.place).toBe('norwich');
  });

  it('gives the time since it was turned to to the item that is left', async () => {
    const [first, second] = (await open()).items;
    const begun = Date.now();
    await leader.ask('point', pointer(first?.id));
    await later(95);
    // Another view of the same item is no new beginning.
    const still = await leader.ask('point', pointer(first?.id, { view: 'CHART' }));
    expect(still.told?.items[0]?.spentSeconds).toBe(0);
    const { told } = await leader.ask('point', pointer(second?.id));
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
    await open();
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
    expect((await leader.ask('point', pointer(undefined, { view: 'SUMMARY' }))).reason).toBe(
      'NOT_DRIVING',
    );
    expect((await leader.ask('takeOver')).reason).toBe('STILL_DRIVEN');
  });

  it('of two who take over at once goes to one', async () => {
    await open();
    await later(30);
    const third = await inRoom(story, () => String(surgery.number), 'tess', { role: 'LEADER' });
    const both = await Promise.all([analyst.ask('takeOver'), third.ask('takeOver')]);
    expect(both.map(({ reason }) => reason ?? 'DRIVES').sort()).toEqual(['DRIVES', 'STILL_DRIVEN']);
  });

  it('is handed to nobody who does not follow', async () => {
    await open();
    expect((await leader.ask('handOver', { to: analyst.id })).reason).toBe('NOT_FOLLOWING');
    expect((await analyst.ask('handOver', { to: analyst.id })).reason).toBe('NOT_DRIVING');
  });

  it('is handed to who may hold surgeries now, whatever was heard of them before', async () => {
    await open();
    const present = (who: InRoom, name: string) => {
      const people = [{ id: who.id, name, mayHold: true }];
      const notice = { process: `of ${name}`, ...surgery, followers: 1, people };
      story.database.announce('following', noticeText(notice));
    };
    // Another process heard of both while both might.
    present(administrator, 'Ada');
    present(analyst, 'Ann');
    expect((await leader.ask('handOver', { to: administrator.id })).reason).toBe('NOT_FOLLOWING');
    expect((await leader.ask('handOver', { to: analyst.id })).told?.driver?.name).toBe('Ann');
  });

  it('is kept by turning and by saying something, where no page of theirs is heard of', async () => {
    const [first] = (await open()).items;
    for (const act of [
      () => leader.ask('point', pointer(first?.id)),
      () => leader.ask('point', pointer(first?.id)),
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
    const [first] = (await open()).items;
    await leader.ask('point', pointer(first?.id));
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
    await open();
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
    const [first] = (await open()).items;
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

describe('what is said', () => {
  it('is so much and no more, and can still be put right', async () => {
    await open();
    await story.database.query(
      `INSERT INTO "SurgeryEntry" ("authorityId", "surgeryId", key, kind, text, "personId", person)
       SELECT $1, $2, 'key ' || n, 'NOTE', 'A note', 'somebody', 'Somebody'
         FROM generate_series(1, $3) AS n`,
      [surgery.authorityId, surgery.number, SAYING_BOUNDS.ofSurgery - 1],
    );
    const last = (await leader.ask('say', saying('One more.'))).told;
    expect(last?.sayings).toHaveLength(SAYING_BOUNDS.ofSurgery);
    const full = await leader.ask('say', saying('And another.'));
    expect([full.reason, full.message]).toEqual([
      'TOO_MANY',
      'A surgery holds at most 500 things that were said.',
    ]);
    const entry = last?.sayings.at(-1)?.id;
    const corrected = await leader.ask('correct', { entry, ...saying('One more, put right.') });
    expect(corrected.told?.sayings.at(-1)?.text).toBe('One more, put right.');
    const better = corrected.told?.sayings.at(-1)?.id;
    await leader.ask('withdraw', { entry: better, key: randomUUID() });
    expect((await leader.ask('say', saying('And another.'))).reason).toBeNull();
  });

  it('is put right and settled after the end, and not without end', async () => {
    await open();
    const entry = (await leader.ask('say', saying('We agree.'))).told?.sayings.at(-1)?.id;
    await story.database.query(
      `INSERT INTO "SurgeryEntry" ("authorityId", "surgeryId", key, kind, text, withdrawn, "personId", person)
       SELECT $1, $2, 'key ' || n, 'NOTE', '', true, 'somebody', 'Somebody'
         FROM generate_series(1, $3) AS n`,
      [
        surgery.authorityId,
        surgery.number,
        SAYING_BOUNDS.ofSurgery * SAYING_BOUNDS.writtenTimes - 2,
      ],
    );
    await leader.ask('end');
    const { told } = await leader.ask('settle', { entry, outcome: 'PARKED' });
    const settled = told?.sayings.at(-1)?.id;
    expect(told?.sayings).toMatchObject([{ outcome: 'PARKED' }]);
    const again = await leader.ask('settle', { entry: settled, outcome: 'AGREED' });
    expect(again.reason).toBe('TOO_MANY');
    const taken = await leader.ask('withdraw', { entry: settled, key: randomUUID() });
    expect(taken.reason).toBeNull();
  });

  it('stands at once for everybody, in the order in which it was said', async () => {
    const [first] = (await open()).items;
    await analyst.ask('say', saying('Duty is short of two workers.', { item: first?.id }));
    const { told } = await leader.ask('say', saying('We look at it in May.', { kind: 'DECISION' }));
    expect(told?.version).toBe(4);
    expect(told?.sayings).toMatchObject([
      { kind: 'NOTE', item: first?.id, person: 'ann', isCorrected: false, action: null },
      { kind: 'DECISION', item: null, person: 'lee' },
    ]);
    expect((await current())?.sayings).toEqual(told?.sayings);
  });

  it('is kept once where it comes twice: at once, late, and after the surgery is over', async () => {
    await open();
    const note = saying('Said once.');
    const twice = await Promise.all([1, 2, 3, 4].map(() => analyst.ask('say', note)));
    expect(twice.map(({ reason }) => reason)).toEqual([null, null, null, null]);
    const version = (await current())?.version;
    expect(version).toBe(3);
    await leader.ask('end');
    const late = await analyst.ask('say', { ...note, key: note.key.toUpperCase() });
    expect(late.reason).toBeNull();
    expect(texts(late.told?.sayings)).toEqual(['Said once.']);
    await story.database.query(
      `UPDATE "Surgery" SET "endedAt" = "endedAt" - interval '11 minutes' WHERE id = $1`,
      [surgery.number],
    );
    expect((await analyst.ask('say', saying('Said too late.'))).reason).toBe('NOT_LIVE');
    expect((await analyst.ask('say', note)).reason).toBeNull();
  });

  it('comes to the same in whatever order it arrives, and however often', async () => {
    await open();
    const notes = Array.from({ length: 12 }, (_, index) => saying(`Note ${index}`));
    const arriving = [...notes, ...notes.toReversed(), ...notes.slice(3, 9)];
    await Promise.all(arriving.map((note) => analyst.ask('say', note)));
    const moment = await current();
    expect(moment?.version).toBe(2 + notes.length);
    expect(new Set(moment?.sayings.map(({ key }) => key))).toEqual(
      new Set(notes.map(({ key }) => key)),
    );
    expect(moment?.sayings).toHaveLength(notes.length);
  });

  it('loses and doubles none of fifty actions that are typed at once', async () => {
    const [, first] = (await open()).items;
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
    expect(new Set(texts(moment?.sayings)).size).toBe(50);
    expect(new Set(moment?.sayings.map(({ action }) => action?.id)).size).toBe(50);
    expect(await actionsKept()).toHaveLength(50);
  });

  it('leaves what is looked at where pointing and saying come at once', async () => {
    const [first, second] = (await open()).items;
    await Promise.all([
      ...Array.from({ length: 6 }, (_, index) => analyst.ask('say', saying(`Note ${index}`))),
      leader.ask('point', pointer(first?.id)),
    ]);
    await leader.ask('point', pointer(second?.id));
    const moment = await current();
    expect(moment?.pointer.item).toBe(second?.id);
    expect(moment?.sayings).toHaveLength(6);
    expect(moment?.version).toBe(2 + 6 + 2);
  });

  it('as an action stands among the actions of its indicator, of its area, or of the place', async () => {
    const [indicator, , area, place] = (await open()).items;
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
    const [indicator] = (await open()).items;
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
    await open();
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

  it('is put right and settled by who said it or drives, and later by who may hold surgeries', async () => {
    await open();
    const third = await inRoom(story, () => String(surgery.number), 'theo', { role: 'LEADER' });
    const note = (await analyst.ask('say', saying('A note.'))).told?.sayings[0];
    const right = () => ({ entry: note?.id, ...saying('A better note.') });
    expect((await third.ask('correct', right())).reason).toBe('NOT_THEIRS');
    expect((await third.ask('settle', { entry: note?.id, outcome: 'AGREED' })).reason).toBe(
      'NOT_THEIRS',
    );
    const settled = await leader.ask('settle', { entry: note?.id, outcome: 'AGREED' });
    expect(settled.told?.sayings[0]?.outcome).toBe('AGREED');
    await leader.ask('end');
    const { told } = await third.ask('correct', right());
    expect(told?.sayings).toMatchObject([
      { text: 'A better note.', outcome: 'AGREED', person: 'theo', isCorrected: true },
    ]);
  });

  it.each([
    ['too short', saying('ab')],
    ['of a key that is none', { ...saying('A note.'), key: 'one' }],
    ['an action without who does it', saying('Write to schools', { kind: 'ACTION' })],
    [
      'a note with an action',
      {
        ...agreed('Write to schools'),
        saying: { ...agreed('Write to schools').saying, kind: 'NOTE' },
      },
    ],
    ['an action of too few letters', agreed('Write it')],
    ['an action of no day', agreed('Write to schools', { dueOn: '2018-02-30' })],
    ['a figure by no month', agreed('Write to schools', { expectedValue: 75 })],
  ])('is refused with a sentence where it is %s', async (_, wrong) => {
    await open();
    expect((await analyst.ask('say', wrong)).reason).toBe('BAD_USER_INPUT');
    expect((await current())?.version).toBe(2);
  });

  it('before it begins, or about an item of another surgery, is refused', async () => {
    expect((await analyst.ask('say', saying('Too early.'))).reason).toBe('NOT_LIVE');
    const [first] = (await open()).items;
    surgery = await plannedSurgery(story.database);
    await open();
    const elsewhere = saying('About another.', { item: first?.id });
    expect((await analyst.ask('say', elsewhere)).reason).toBe('UNKNOWN_ITEM');
  });

  it('is told of by its length, never by its words', async () => {
    await open();
    const words = 'Jamie of Mile Cross';
    const note = (await analyst.ask('say', saying(words))).told?.sayings[0];
    await analyst.ask('correct', { entry: note?.id, ...saying(`${words} again`) });
    await analyst.ask('say', agreed(`Visit ${words} in May`));
    const events = await story.database.query<{ kind: string; after: object | null }>(
      `SELECT * FROM "AuditEvent" WHERE kind LIKE 'surgery.%' OR kind LIKE 'action.%' ORDER BY id`,
    );
    const revisions = await story.database.query('SELECT reason FROM "Revision"');
    expect(events.length).toBeGreaterThan(3);
    expect(JSON.stringify([events, revisions])).not.toContain('Jamie');
    expect(events.findLast(({ kind }) => kind === 'surgery.corrected')?.after).toMatchObject({
      characters: words.length + 6,
    });
  });
});

describe('at a place', () => {
  it('is followed, spoken in and driven by those whose roles reach it, and not known to others', async () => {
    surgery = await plannedSurgery(story.database, { place: 'norwich' });
    expect((await otherHead.ask('moment')).told).toBeNull();
    expect((await otherHead.ask('open')).reason).toBe('UNKNOWN_SURGERY');
    const [first] = (await open(head)).items;
    expect((await head.ask('point', pointer(first?.id))).told?.pointer.item).toBe(first?.id);
    expect((await otherHead.ask('say', saying('A note.'))).reason).toBe('UNKNOWN_SURGERY');
    expect((await otherHead.ask('sight', { item: first?.id })).told).toBeNull();
    expect((await administrator.ask('moment')).told?.state).toBe('LIVE');
    expect((await administrator.ask('say', saying('A note.'))).reason).toBe('FORBIDDEN');
    const beyond = agreed('Look at Breckland', { place: 'breckland' });
    expect((await head.ask('say', beyond)).reason).toBe('UNKNOWN_SUBJECT');
  });
});
