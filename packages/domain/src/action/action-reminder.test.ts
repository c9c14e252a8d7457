import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar-date';
import { isReminderTime, reminderOf } from './action-reminder';
import type { ActionReminderKind, RemindedAction, ToldReminder } from './action-reminder';

const OPEN: RemindedAction = { state: 'OPEN', dueOn: '2018-06-30', isTheirs: true };
const told = (kind: ActionReminderKind, dueOn: string, on: string): ToldReminder => ({
  ...{ kind, dueOn, on },
});
const SOON = told('SOON', '2018-06-30', '2018-06-23');
const LATE = told('OVERDUE', '2018-06-30', '2018-07-01');

describe('the owner of an action', () => {
  it.each<[string, Partial<RemindedAction>, readonly ToldReminder[], string, string | null]>([
    ['eight days before', {}, [], '2018-06-22', null],
    ['seven days before', {}, [], '2018-06-23', 'SOON 2018-06-30'],
    [
      'on the day itself, where the days before were missed',
      {},
      [],
      '2018-06-30',
      'SOON 2018-06-30',
    ],
    ['when they were reminded already', {}, [SOON], '2018-06-24', null],
    ['on the last day, when they were reminded already', {}, [SOON], '2018-06-30', null],
    ['the day after', {}, [SOON], '2018-07-01', 'OVERDUE 2018-06-30'],
    ['the day after, where nobody reminded them', {}, [], '2018-07-01', 'OVERDUE 2018-06-30'],
    ['long after, when they were told', {}, [SOON, LATE], '2019-07-01', null],
    ['where no day is stated', { dueOn: null }, [], '2018-06-24', null],
    ['once it is done', { state: 'DONE' }, [], '2018-06-24', null],
    ['where somebody else owns it', { isTheirs: false }, [], '2018-06-24', null],
  ])('%s', (_, action, before, day, expected) => {
    const found = reminderOf({ ...OPEN, ...action }, before, day);
    expect(found && `${found.kind} ${found.dueOn}`).toBe(expected);
  });
});

describe('an entry in somebody’s calendar', () => {
  const moved = told('MOVED', '2018-09-30', '2018-06-25');
  it.each<[string, Partial<RemindedAction>, readonly ToldReminder[], string, string | null]>([
    ['goes when it is done', { state: 'DONE' }, [SOON], '2018-06-25', 'CLOSED 2018-06-30'],
    ['goes when it is dropped', { state: 'DROPPED' }, [SOON], '2018-06-30', 'CLOSED 2018-06-30'],
    ['goes to somebody else', { isTheirs: false }, [SOON], '2018-06-25', 'CLOSED 2018-06-30'],
    ['goes with its day', { dueOn: null }, [SOON], '2018-06-25', 'CLOSED 2018-06-30'],
    ['stays once its day is over', { state: 'DONE' }, [SOON], '2018-07-01', null],
    [
      ...(['goes once', { state: 'DONE' }] as const),
      ...([[SOON, told('CLOSED', '2018-06-30', '2018-06-25')], '2018-06-26', null] as const),
    ],
    ['moves', { dueOn: '2018-09-30' }, [SOON], '2018-06-25', 'MOVED 2018-09-30'],
    ['moves once', { dueOn: '2018-09-30' }, [SOON, moved], '2018-06-26', null],
    ['moves back', {}, [SOON, moved], '2018-06-26', 'MOVED 2018-06-30'],
    [
      'moves when it was overdue',
      { dueOn: '2018-09-30' },
      [SOON, LATE],
      '2018-07-09',
      'MOVED 2018-09-30',
    ],
    ['is near again', { dueOn: '2018-09-30' }, [SOON, moved], '2018-09-23', 'SOON 2018-09-30'],
    [
      ...([
        'is not said to be near when it was just moved there',
        { dueOn: '2018-07-04' },
      ] as const),
      ...([[SOON, told('MOVED', '2018-07-04', '2018-06-28')], '2018-06-29', null] as const),
    ],
    [
      'comes to whoever it is given to',
      {},
      [told('CLOSED', '2018-06-30', '2018-06-24')],
      '2018-06-25',
      'SOON 2018-06-30',
    ],
    [
      'stays where it moved to a day that is over',
      { dueOn: '2018-06-20' },
      [SOON],
      '2018-06-25',
      'OVERDUE 2018-06-20',
    ],
  ])('%s', (_, action, before, day, expected) => {
    const found = reminderOf({ ...OPEN, ...action }, before, day);
    expect(found && `${found.kind} ${found.dueOn}`).toBe(expected);
  });
});

const anyDay = fc
  .integer({ min: 1, max: 60 })
  .map((day) => isoDate(2018, 6 + Math.floor(day / 31), 1 + (day % 30)));
const anyAction: fc.Arbitrary<RemindedAction> = fc.record({
  state: fc.constantFrom('OPEN' as const, 'DONE' as const, 'DROPPED' as const),
  dueOn: fc.option(anyDay),
  isTheirs: fc.boolean(),
});

/** Tells somebody day by day what they are to be reminded of. */
function life(days: readonly (readonly [day: string, action: RemindedAction])[]): ToldReminder[] {
  const before: ToldReminder[] = [];
  for (const [day, action] of days) {
    const found = reminderOf(action, before, day);
    if (found !== null) before.push({ ...found, on: day });
  }
  return before;
}

const anyLife = fc
  .array(fc.tuple(anyDay, anyAction), { maxLength: 40 })
  .map((days) => [...days].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

describe('whatever becomes of an action', () => {
  it('nothing is to be said once it was said', () => {
    fc.assert(
      fc.property(anyLife, anyDay, anyAction, (days, day, action) => {
        const last = days.at(-1)?.[0] ?? day;
        const on = day > last ? day : last;
        const before = life(days);
        const found = reminderOf(action, before, on);
        if (found !== null)
          expect(reminderOf(action, [...before, { ...found, on }], on)).toBeNull();
      }),
    );
  });

  it('one that stays as it is reminds once before its day and once after it', () => {
    fc.assert(
      fc.property(anyDay, (dueOn) => {
        const days = Array.from({ length: 120 }, (_, day) =>
          isoDate(2018, 5 + Math.floor(day / 28), 1 + (day % 28)),
        );
        const all = life(days.map((day) => [day, { ...OPEN, dueOn }]));
        expect(all.map(({ kind }) => kind)).toEqual(['SOON', 'OVERDUE']);
      }),
    );
  });

  it('only what is open and theirs is near, late or moved, and no day but its own is named', () => {
    fc.assert(
      fc.property(anyLife, anyDay, anyAction, (days, day, action) => {
        const found = reminderOf(action, life(days), day);
        if (found === null || found.kind === 'CLOSED') return;
        expect(action).toMatchObject({ state: 'OPEN', isTheirs: true, dueOn: found.dueOn });
      }),
    );
  });

  it('an entry is taken out only where one was put in, and never twice', () => {
    fc.assert(
      fc.property(anyLife, (days) => {
        let stands = false;
        for (const { kind } of life(days)) {
          if (kind === 'CLOSED' || kind === 'MOVED') expect(stands).toBe(true);
          if (kind !== 'OVERDUE') stands = kind !== 'CLOSED';
        }
      }),
    );
  });
});

describe('the time of the day', () => {
  it.each([
    ['06:59', false],
    ['07:00', true],
    ['20:59', true],
    ['21:00', false],
    ['00:10', false],
  ])('%s', (time, expected) => {
    expect(isReminderTime(time)).toBe(expected);
  });
});
