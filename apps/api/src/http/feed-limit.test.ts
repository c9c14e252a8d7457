import { expect, it } from 'vitest';
import { createFeedLimit } from './feed-limit';

it('lets a token ask as often as is allowed in a minute, and again in the next', () => {
  let now = 1_000;
  const wait = createFeedLimit(() => now, 2);
  expect([wait(1), wait(1), wait(1)]).toEqual([0, 0, 60]);
  now += 59_000;
  expect(wait(1)).toBe(1);
  now += 1_000;
  expect(wait(1)).toBe(0);
});

it('counts each token by itself', () => {
  const wait = createFeedLimit(() => 0, 1);
  expect([wait(1), wait(2), wait(1), wait(2)]).toEqual([0, 0, 60, 60]);
});
