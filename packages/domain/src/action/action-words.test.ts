import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTION_STATES, actionStanding, byUrgency, expectedWords, isOverdue } from './action-words';
import type { ActionFacts } from './action-words';

const NOTHING: ActionFacts = {
  ...{ state: 'OPEN', dueOn: null, expectedEffect: null, expectedValue: null, expectedBy: null },
};

describe('an action in words', () => {
  it.each([
    [{ state: 'OPEN', dueOn: '2018-06-30' }, 'by 30 June 2018'],
    [{ state: 'OPEN', dueOn: '2018-04-12' }, 'by 12 April 2018'],
    [{ state: 'OPEN', dueOn: '2018-04-11' }, 'was due on 11 April 2018'],
    [{ state: 'OPEN', dueOn: null }, 'no date is stated'],
    [{ state: 'DONE', dueOn: '2018-04-11' }, 'done'],
    [{ state: 'DROPPED', dueOn: null }, 'dropped'],
  ] as const)('says by when it is to be done: %j is %s', (action, words) => {
    expect(actionStanding(action, '2018-04-12')).toBe(words);
  });

  it('says what it should achieve, and nothing where nobody said', () => {
    const wanted = {
      expectedEffect: 'Fewer cases wait.',
      expectedValue: 80,
      expectedBy: '2018-06-01',
    };
    expect(expectedWords({ ...NOTHING, ...wanted }, '%')).toBe(
      'Fewer cases wait: 80% by June 2018.',
    );
    expect(expectedWords({ ...NOTHING, ...wanted, expectedEffect: null }, '%')).toBe(
      '80% by June 2018.',
    );
    expect(expectedWords({ ...NOTHING, expectedEffect: 'Fewer wait' }, '%')).toBe('Fewer wait.');
    expect(expectedWords(NOTHING, '%')).toBeNull();
  });

  it('is overdue only while it is open and its day is over', () => {
    const days = fc.date({
      ...{ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true },
    });
    const day = days.map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...ACTION_STATES), fc.option(day), day, (state, dueOn, today) => {
        const late = isOverdue({ state, dueOn }, today);
        expect(late).toBe(state === 'OPEN' && dueOn !== null && dueOn < today);
        expect(actionStanding({ state, dueOn }, today).startsWith('was due')).toBe(late);
      }),
    );
  });

  it('stands by urgency: open first, the earliest day first, those without a day last', () => {
    const listed = [
      { state: 'DONE', dueOn: '2018-01-01' },
      { state: 'OPEN', dueOn: null },
      { state: 'OPEN', dueOn: '2018-06-01' },
      { state: 'DROPPED', dueOn: null },
      { state: 'OPEN', dueOn: '2018-05-01' },
    ] as const;
    expect([...listed].sort(byUrgency).map(({ dueOn }) => dueOn)).toEqual([
      ...['2018-05-01', '2018-06-01', null, '2018-01-01', null],
    ]);
  });
});
