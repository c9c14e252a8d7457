import { openDatabase, type Database } from '@vital-signs/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noticeText, startPresence } from './live-presence';

const SURGERY = { authorityId: 1, number: 7 };
const somebody = (id: string, mayHold = false) => ({ id, name: `Name of ${id}`, mayHold });

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ dataDir: 'memory' });
});
afterAll(() => database.close());

it('those who follow by several processes are counted together, and each person is named once', async () => {
  const changed: number[] = [];
  const presence = await startPresence({
    ...{ database, forgottenMs: 15_000 },
    onChange: ({ number }) => changed.push(number),
    onFault: (error) => expect.fail(String(error)),
  });
  presence.tell(SURGERY, { followers: 2, people: [somebody('b'), somebody('a', true)] });
  const other = { process: 'another', ...SURGERY, followers: 3, people: [somebody('b')] };
  database.announce('following', noticeText(other));
  const { present, followers } = presence.now(SURGERY);
  expect([present.map(({ id }) => id), followers]).toEqual([['a', 'b'], 5]);
  const wall = { ...other, process: 'a third', followers: 1, people: [somebody('a')] };
  database.announce('following', noticeText(wall));
  expect(presence.now(SURGERY).present.map(({ mayHold }) => mayHold)).toEqual([true, false]);
  database.announce('following', noticeText({ ...wall, followers: 0, people: [] }));
  expect(await presence.of({ ...SURGERY, number: 8 })).toEqual({ present: [], followers: 0 });

  // The same again is no news.
  database.announce('following', noticeText(other));
  expect(changed).toEqual([7, 7, 7]);

  // What a process does not say again is forgotten; what this one knows itself is not.
  const later = Date.now() + 15_001;
  expect(presence.refresh(later)).toEqual([SURGERY]);
  expect(presence.now(SURGERY).followers).toBe(2);
  expect(presence.refresh(later)).toEqual([]);

  presence.tell(SURGERY, { followers: 0, people: [] });
  expect(presence.now(SURGERY)).toEqual({ present: [], followers: 0 });
  await presence.close();
});

it('of many as many are named as a notification holds, those who may drive among them', () => {
  const people = Array.from({ length: 1_000 }, (_, index) =>
    somebody(`person-${index}`, index > 990),
  );
  const text = noticeText({ process: 'this', ...SURGERY, followers: 1_200, people });
  expect(Buffer.byteLength(text)).toBeLessThan(8_000);
  const told = JSON.parse(text) as { followers: number; people: { mayHold: boolean }[] };
  expect(told.followers).toBe(1_200);
  expect(told.people.filter(({ mayHold }) => mayHold)).toHaveLength(9);
});
