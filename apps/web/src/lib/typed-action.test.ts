import { expect, it } from 'vitest';
import { figureTyped, missingInAction } from './typed-action';

it.each([
  ['1,075.5', 1075.5],
  [' 80% ', 80],
  ['-3', -3],
  ['', null],
  ['many', null],
  ['Infinity', null],
])('reads the figure %s', (typed, figure) => {
  expect(figureTyped(typed)).toBe(figure);
});

const WHOLE = {
  ...{ text: 'Write to every school', owner: 'Head of service', dueOn: '2018-06-30' },
  ...{ expectedEffect: '', expectedValue: '75', expectedBy: '2018-06' },
};

it.each([
  [{ text: ' Write it ' }, 'Say what is to be done, in 10 characters or more.'],
  [{ owner: ' N' }, 'Say who does it.'],
  [{ dueOn: '' }, 'Say by when it is done.'],
  [{ expectedValue: 'many' }, 'The expected figure is not a number.'],
  [{ expectedBy: ' ' }, 'Say by which month the figure is expected.'],
  [{ expectedValue: '', expectedBy: '' }, null],
  [{}, null],
])('says what is missing of an action with %o', (part, sentence) => {
  expect(missingInAction({ ...WHOLE, ...part })).toBe(sentence);
});
