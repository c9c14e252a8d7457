import { randomUUID } from 'node:crypto';
import { SAYING_BOUNDS } from '@vital-signs/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
import type { Story } from './story-server';

let story: Story;
let surgery: SurgeryKey;
let leader: InRoom;
let analyst: InRoom;
let enter: RoomStory['enter'];

beforeAll(async () => {
  ({ story, leader, analyst, enter } = await tellRoomStory(() => surgery));
});
afterAll(() => story.end());
beforeEach(async () => void (surgery = await plannedSurgery(story.database)));

const pointingAt = (item: string | undefined) => ({
  pointer: { item: item ?? null, view: 'FIGURE' },
});
const current = async () => (await leader.ask('moment')).told;

describe('what is said', () => {
  it('is said under nobody’s name but that of who wrote it, whoever signed in meanwhile', async () => {
    await opened(leader);
    const sentBy = (writer: string) =>
      analyst.ask('say', saying('We agree.'), { 'x-written-by': writer });
    expect((await sentBy(leader.id)).reason).toBe('UNAUTHENTICATED');
    expect((await current())?.sayings).toEqual([]);
    expect((await sentBy(analyst.id)).told?.sayings).toMatchObject([{ by: analyst.id }]);
  });

  it('is so much and no more, and can still be put right', async () => {
    await opened(leader);
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
    await opened(leader);
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
    const [first] = (await opened(leader)).items;
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
    await opened(leader);
    const note = saying('Said once.');
    const twice = await Promise.all([1, 2, 3, 4].map(() => analyst.ask('say', note)));
    expect(twice.map(({ reason }) => reason)).toEqual([null, null, null, null]);
    const version = (await current())?.version;
    expect(version).toBe(3);
    await leader.ask('end');
    const late = await analyst.ask('say', { ...note, key: note.key.toUpperCase() });
    expect(late.reason).toBeNull();
    expect(late.told?.sayings.map(({ text }) => text)).toEqual(['Said once.']);
    await story.database.query(
      `UPDATE "Surgery" SET "endedAt" = "endedAt" - interval '11 minutes' WHERE id = $1`,
      [surgery.number],
    );
    expect((await analyst.ask('say', saying('Said too late.'))).reason).toBe('NOT_LIVE');
    expect((await analyst.ask('say', note)).reason).toBeNull();
  });

  it('comes to the same in whatever order it arrives, and however often', async () => {
    await opened(leader);
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

  it('leaves what is looked at where pointing and saying come at once', async () => {
    const [first, second] = (await opened(leader)).items;
    await Promise.all([
      ...Array.from({ length: 6 }, (_, index) => analyst.ask('say', saying(`Note ${index}`))),
      leader.ask('point', pointingAt(first?.id)),
    ]);
    await leader.ask('point', pointingAt(second?.id));
    const moment = await current();
    expect(moment?.pointer.item).toBe(second?.id);
    expect(moment?.sayings).toHaveLength(6);
    expect(moment?.version).toBe(2 + 6 + 2);
  });

  it('is put right and settled by who said it or drives, and later by who may hold surgeries', async () => {
    await opened(leader);
    const third = await enter('theo', { role: 'LEADER' });
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
    await opened(leader);
    expect((await analyst.ask('say', wrong)).reason).toBe('BAD_USER_INPUT');
    expect((await current())?.version).toBe(2);
  });

  it('before it begins, or about an item of another surgery, is refused', async () => {
    expect((await analyst.ask('say', saying('Too early.'))).reason).toBe('NOT_LIVE');
    const [first] = (await opened(leader)).items;
    surgery = await plannedSurgery(story.database);
    await opened(leader);
    const elsewhere = saying('About another.', { item: first?.id });
    expect((await analyst.ask('say', elsewhere)).reason).toBe('UNKNOWN_ITEM');
  });

  it('is told of by its length, never by its words', async () => {
    await opened(leader);
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
