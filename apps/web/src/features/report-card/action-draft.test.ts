import { describe, expect, it } from 'vitest';
import { draftOf, inputOf } from './action-draft';

const WRITTEN = {
  ...{ text: 'Look at every case past day 30.', owner: 'Ann Lyst', dueOn: '2018-06-30' },
  ...{ expectedEffect: '', expectedValue: '', expectedBy: '' },
};

describe('the draft of an action', () => {
  it('begins with the action that is changed, and empty where another is added', () => {
    const action = {
      ...{ __typename: 'Action' as const, id: '1', state: 'OPEN' as const, isOverdue: false },
      ...{ text: WRITTEN.text, owner: null, agreedOn: '2018-04-23', dueOn: '2018-06-30' },
      ...{ expectedEffect: null, expectedValue: 80, expectedBy: '2018-09-01' },
    };
    expect(draftOf(action)).toEqual({
      ...WRITTEN,
      ...{ owner: '', expectedValue: '80', expectedBy: '2018-09' },
    });
    expect(Object.values(draftOf(null)).every((text) => text === '')).toBe(true);
  });

  it('is sent as it is written, what is empty as nothing', () => {
    expect(inputOf(WRITTEN)).toMatchObject({ expectedEffect: null, expectedValue: null });
    const figure = { ...WRITTEN, expectedValue: '1,178', expectedBy: '2018-09' };
    expect(inputOf(figure)).toMatchObject({ expectedValue: 1178, expectedBy: '2018-09' });
    expect(inputOf({ ...figure, expectedValue: '80%' }).expectedValue).toBe(80);
  });
});
