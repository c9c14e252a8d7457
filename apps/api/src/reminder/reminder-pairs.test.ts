import { describe, expect, it } from 'vitest';
import type { PlaceNode } from '../modules/place/place-tree';
import { pairsOf } from './reminder-pairs';
import type { RemindedActionRow, ReminderReaderRow, ReminderRow } from './reminder.repository';

const NORWICH = { slug: 'norwich', kind: 'LOCALITY', parent: null } as PlaceNode;
const PLACES = new Map([[4, NORWICH]]);
const action = (first: number, owner: string | null): RemindedActionRow => ({
  ...{ first, id: first, indicatorId: 3, reportArea: null, placeId: 4, text: 'Look weekly' },
  ...{ state: 'OPEN', dueOn: '2018-06-30', ownerEmail: owner, agreedOn: '2018-06-01' },
});
const reader = (id: string, preferences = {}): ReminderReaderRow => ({
  ...{ id, name: id, email: `${id}@norfolk.example`, preferences },
  grants: [{ number: 8, role: 'HEAD_OF_SERVICE', place: 'norwich' }],
});
const row = (actionId: number, userId: string): ReminderRow => ({
  ...{ actionId, userId, number: 0, kind: 'SOON', waits: false },
  ...{ dueOn: '2018-06-30', on: '2018-06-24' },
});

describe('the pairs of actions and people', () => {
  it('are each action with its owner, and with whoever was reminded of it before', () => {
    const pairs = pairsOf({
      actions: [
        action(1, 'nora@norfolk.example'),
        action(2, null),
        action(3, 'off@norfolk.example'),
      ],
      rows: [row(1, 'lee'), row(2, 'nora'), row(2, 'gone')],
      readers: [reader('lee'), reader('nora'), reader('off', { reminders: 'off' })],
      places: PLACES,
    });
    expect(
      pairs.map((pair) => [pair.action.first, pair.reader.id, pair.isTheirs, pair.rows.length]),
    ).toEqual([
      [1, 'nora', true, 0],
      [1, 'lee', false, 1],
      [2, 'nora', false, 1],
    ]);
    expect(pairs[0]?.roles).toEqual([8]);
  });

  it('look at each person and each reminder once, however many actions there are', () => {
    let looked = 0;
    const counted = <Kept extends object>(kept: Kept, key: keyof Kept) =>
      new Proxy(kept, {
        get(of, asked) {
          if (asked === key) looked += 1;
          return Reflect.get(of, asked) as unknown;
        },
      });
    const hundred = Array.from({ length: 100 }, (_, each) => each);
    const pairs = pairsOf({
      actions: hundred.map((each) => action(each, `p${each}@norfolk.example`)),
      rows: hundred.map((each) => counted(row(each, `p${each}`), 'actionId')),
      readers: hundred.map((each) => counted(reader(`p${each}`), 'email')),
      places: PLACES,
    });
    expect(pairs).toHaveLength(100);
    expect(looked).toBeLessThanOrEqual(400);
  });
});
