import { expect, it } from 'vitest';
import { mayPutRight } from './putting-right';

const NOBODY = { isTheirs: false, drives: false, mayHold: false };

it.each([
  ['LIVE', 'isTheirs', true],
  ['LIVE', 'drives', true],
  ['LIVE', 'mayHold', false],
  ['ENDED', 'isTheirs', false],
  ['ENDED', 'drives', false],
  ['ENDED', 'mayHold', true],
  ['APPROVED', 'isTheirs', false],
  ['APPROVED', 'mayHold', true],
  ['PLANNED', 'isTheirs', false],
  ['PLANNED', 'mayHold', false],
] as const)('in a surgery that is %s, %s alone puts right what was said: %s', (state, as, may) => {
  expect(mayPutRight({ state }, { ...NOBODY, [as]: true })).toBe(may);
  expect(mayPutRight({ state }, NOBODY)).toBe(false);
});
