import { expect, it } from 'vitest';
import { DRIVER_GONE_SECONDS, KEEPALIVE_SECONDS, STALE_SECONDS } from './room-times';

it('a follower who misses one moment of two is not stale, and a driver is stale before they are gone', () => {
  expect(KEEPALIVE_SECONDS).toBeLessThan(STALE_SECONDS);
  expect(STALE_SECONDS).toBeLessThan(2 * KEEPALIVE_SECONDS);
  expect(STALE_SECONDS).toBeLessThan(DRIVER_GONE_SECONDS);
});
