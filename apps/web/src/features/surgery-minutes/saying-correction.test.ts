import { describe, expect, it } from 'vitest';
import type { Standing } from './minutes-query';
import { correctionOf, inputOf, wrongIn } from './saying-correction';

const decision: Standing = {
  ...{ __typename: 'Saying', id: '7', kind: 'DECISION', text: 'We meet in May.', action: null },
};
const action: Standing = {
  ...{ __typename: 'Saying', id: '8', kind: 'ACTION', text: 'Write to every school' },
  action: {
    ...{ __typename: 'SaidAction', id: '40', owner: 'Noor Head', dueOn: '2018-06-30' },
    ...{ indicator: '3.3', expectedEffect: 'More in time', expectedValue: 75 },
    expectedBy: '2018-06',
    place: { __typename: 'SurgeryPlace', slug: 'norwich' },
  },
};

describe('what was said, put right', () => {
  it('sends what was touched, and of an action which one was read', () => {
    expect(
      inputOf(decision, { ...correctionOf(decision), text: ' We meet in June. ' }, null),
    ).toEqual({
      ...{ kind: 'DECISION', text: 'We meet in June.' },
    });
    expect(inputOf(action, correctionOf(action), '12')).toEqual({
      ...{ kind: 'ACTION', text: 'Write to every school', action: { was: '40' } },
    });
    expect(inputOf(action, { ...correctionOf(action), dueOn: '2018-09-30' }, null).action).toEqual({
      ...{ was: '40', dueOn: '2018-09-30' },
    });
  });

  it('names the person whose name was put there, and nobody where it was not touched', () => {
    const given = { ...correctionOf(action), owner: ' Ben Ash ' };
    expect(inputOf(action, given, '12').action).toEqual({
      ...{ was: '40', owner: 'Ben Ash', ownerPerson: '12' },
    });
    expect(inputOf(action, correctionOf(action), '12').action).toEqual({ was: '40' });
  });

  it('empties what was emptied', () => {
    const emptied = { expectedEffect: ' ', expectedValue: '', expectedBy: '' };
    expect(inputOf(action, { ...correctionOf(action), ...emptied }, null).action).toEqual({
      ...{ was: '40', expectedEffect: null, expectedValue: null, expectedBy: null },
    });
  });

  it.each([
    [decision, { text: ' ab ' }, 'Say it in 3 characters or more.'],
    [action, { text: 'Write it' }, 'Say what is to be done, in 10 characters or more.'],
    [action, { owner: ' ' }, 'Say who does it.'],
    [action, { dueOn: '' }, 'Say by when it is done.'],
    [action, { expectedValue: 'many' }, 'The expected figure is not a number.'],
    [action, { expectedBy: '' }, 'Say by which month the figure is expected.'],
    [action, { expectedValue: '1,075.5%' }, null],
    [decision, {}, null],
  ])('says what is missing', (standing, part, sentence) => {
    expect(wrongIn(standing, { ...correctionOf(standing), ...part })).toBe(sentence);
  });
});
