import { expect, test } from 'vitest';
import { movementWords } from './movement-words';

const moved = {
  ...({ arrow: 'UP', meaning: 'BETTER', reason: 'JUDGED' } as const),
  ...{ current: 56, previous: 50.2, unit: '%', decimals: 1 },
};

test('a movement says from what to what, and what that means', () => {
  expect(movementWords(moved)).toBe('Rose from 50.2% to 56.0%, which is better.');
});

test('the same print twice over other counts is said to have moved by its counts', () => {
  expect(movementWords({ ...moved, current: 56, previous: 56 })).toBe(
    'Prints 56.0% twice; by its counts it moved, for the better.',
  );
});

test('without a figure of either month there is no direction, and why', () => {
  const none = { arrow: 'NONE', meaning: 'NONE', reason: 'NO_VALUE', current: null } as const;
  expect(movementWords({ ...moved, ...none })).toMatch(/^No direction of travel/);
});
