import { expect, it } from 'vitest';
import { becameWords, type ActionSince, type MinutedActionFacts } from './minuted-actions';

const text = 'Write to every school';
const said: MinutedActionFacts = {
  ...{ owner: 'Head of service', dueOn: '2018-06-30', about: '3.3, Norwich', expected: null },
  since: [],
};
const step = (more: Partial<ActionSince> = {}): ActionSince => ({
  ...{ owner: said.owner, dueOn: said.dueOn, about: said.about, expected: said.expected, text },
  ...{ state: 'OPEN', person: 'Noor Head', day: '2018-07-03' },
  ...more,
});
const since = (...steps: readonly ActionSince[]) => becameWords(text, { ...said, since: steps });

it('tells of an action that stands as it was said nothing', () => {
  expect(since()).toEqual([]);
  expect(since(step())).toEqual([]);
});

it('tells what became of an action since it was said, each step with its day and who took it', () => {
  const moved = step({ dueOn: '2018-12-31' });
  expect(since(moved, { ...moved, state: 'DONE', day: '2018-12-01', person: 'Ann Lyst' })).toEqual([
    'Changed on 3 July 2018 by Noor Head: Head of service, by 31 December 2018; about 3.3, Norwich.',
    'Done on 1 December 2018 by Ann Lyst.',
  ]);
  expect(since(step({ state: 'DROPPED', owner: 'Lee Leader' }))).toEqual([
    'Dropped on 3 July 2018 by Noor Head: Lee Leader, by 30 June 2018; about 3.3, Norwich.',
  ]);
});

it('tells other words of what is to be done with them', () => {
  expect(since(step({ text: 'Write to every nursery' }))).toEqual([
    'Changed on 3 July 2018 by Noor Head: “Write to every nursery” Head of service, by 30 June 2018; about 3.3, Norwich.',
  ]);
});
