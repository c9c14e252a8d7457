import { expect, it } from 'vitest';
import {
  DEFAULT_SMALL_NUMBERS,
  hiddenCountsWords,
  readSmallNumberPolicy,
} from './small-number-policy';

it('hides counts of one to five where nothing is set', () => {
  expect(readSmallNumberPolicy(null).policy).toEqual(DEFAULT_SMALL_NUMBERS);
  expect(hiddenCountsWords(DEFAULT_SMALL_NUMBERS.greatestHidden)).toBe('one to five');
});

it('reads how far an authority goes beyond that', () => {
  const { policy } = readSmallNumberPolicy({ version: 1, greatestHidden: 9 });
  expect(policy?.greatestHidden).toBe(9);
});

it.each([
  [{ version: 1, greatestHidden: 4 }, 'Counts hidden from 1 to: “4” was given'],
  [{ version: 1, greatestHidden: 21 }, 'a whole number from 5 to 20'],
  [{ version: 1, greatestHidden: 7.5 }, '“7.5” was given'],
  [{ version: 1, greatestHidden: '9' }, '“9” was given'],
  [{ version: 2, greatestHidden: 9 }, 'Version: “2” was given'],
  [{ version: 1, greatestHidden: 9, rounding: 5 }, '“rounding” was given'],
  ['9', 'an object'],
])('refuses %j with a sentence', (stored, sentence) => {
  const { policy, problems } = readSmallNumberPolicy(stored);
  expect(policy).toBeNull();
  expect(problems.map((problem) => problem.sentence).join(' ')).toContain(sentence);
});
