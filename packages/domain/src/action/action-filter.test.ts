import { describe, expect, it } from 'vitest';
import { actionsSentence, ownerKey, wantedActions } from './action-filter';
import type { ActionWanted, FilteredAction } from './action-filter';

const TODAY = '2018-12-12';
const ANY: ActionWanted = {
  ...{ placeIds: null, indicatorId: null, owner: null, due: null, state: null, surgeryId: null },
  ...{ reviewDue: false, ownerEmail: null },
};

const action = (more: Partial<FilteredAction & { id: number }>) => ({
  ...{ id: 0, state: 'OPEN' as const, dueOn: '2019-01-31', owner: 'Head of Assessment' },
  ...{ expectedEffect: null, expectedValue: null, expectedBy: null },
  ...{ indicatorId: 33, placeId: 1, surgeryId: null, ownerEmail: null },
  reviewing: 'NOT_YET' as const,
  ...more,
});

const LISTED = [
  action({ id: 1 }),
  action({ id: 2, dueOn: '2018-12-01', placeId: 2, owner: 'Ben Ash', ownerEmail: 'ben@a.example' }),
  action({ id: 3, state: 'DONE', dueOn: '2018-11-01', expectedBy: '2018-11-01' }),
  action({ id: 4, dueOn: null, indicatorId: null, surgeryId: 7 }),
];

const idsOf = (wanted: Partial<ActionWanted>) =>
  wantedActions(LISTED, { ...ANY, ...wanted }, TODAY).map(({ id }) => id);

describe('a list of actions', () => {
  it('stands by urgency: open first, the earliest day first, those without a day last of them', () => {
    expect(idsOf({})).toEqual([2, 1, 4, 3]);
  });

  it.each([
    ['places', { placeIds: new Set([2, 5]) }, [2]],
    ['an indicator', { indicatorId: 33 }, [2, 1, 3]],
    ['an owner, however typed', { owner: '  head of  ASSESSMENT' }, [1, 4, 3]],
    ['a person', { ownerEmail: 'ben@a.example' }, [2]],
    ['what is overdue', { due: 'OVERDUE' as const }, [2]],
    ['a state', { state: 'DONE' as const }, [3]],
    ['a surgery', { surgeryId: 7 }, [4]],
    ['what is due for review', { reviewDue: true }, [3]],
    ['all of these at once', { indicatorId: 33, state: 'OPEN' as const, owner: 'ben ash' }, [2]],
  ])('is filtered by %s', (_name, wanted, ids) => {
    expect(idsOf(wanted)).toEqual(ids);
  });

  it('keeps no owner out of the list who is nobody', () => {
    expect(wantedActions([action({ owner: null })], ANY, TODAY)).toHaveLength(1);
    expect(wantedActions([action({ owner: null })], { ...ANY, owner: '' }, TODAY)).toEqual([]);
    expect(ownerKey(' Ben\n Ash ')).toBe('ben ash');
  });

  it.each([
    [[], 'No action is written down.'],
    [[action({})], '1 action is open.'],
    [[action({ dueOn: '2018-12-01' })], '1 action is open, and overdue.'],
    [LISTED, '3 of 4 actions are open, 1 of them overdue; 1 is due for review.'],
    [[action({ state: 'DONE' })], '1 action is on record; none is open.'],
  ])('is said in a sentence: %#', (listed, sentence) => {
    expect(actionsSentence(listed, TODAY)).toBe(sentence);
  });

  it('has nothing to review that is about no indicator', () => {
    const about = action({ indicatorId: null, expectedBy: '2018-01-01' });
    expect(wantedActions([about], { ...ANY, reviewDue: true }, TODAY)).toEqual([]);
  });
});
