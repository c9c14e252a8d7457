import { expect, it } from 'vitest';
import {
  DRIVER_GONE_SECONDS,
  isDriverGone,
  KEEPALIVE_SECONDS,
  secondsBetween,
  STALE_SECONDS,
  takesLateSayings,
  takesSayings,
} from './room-times';

it('a follower who misses one moment of two is not stale, and a driver is stale before they are gone', () => {
  expect(KEEPALIVE_SECONDS).toBeLessThan(STALE_SECONDS);
  expect(STALE_SECONDS).toBeLessThan(2 * KEEPALIVE_SECONDS);
  expect(STALE_SECONDS).toBeLessThan(DRIVER_GONE_SECONDS);
});

const NOW = '2018-04-23T09:00:20.000Z';

it.each([
  ['2018-04-23T09:00:20.000Z', false],
  ['2018-04-23T09:00:00.000Z', false],
  ['2018-04-23T08:59:59.999Z', true],
  [null, true],
])('a driver who was last heard of at %s is gone: %s', (driverSeenAt, gone) => {
  expect(isDriverGone({ driverId: 'ann', driverSeenAt }, NOW)).toBe(gone);
  expect(isDriverGone({ driverId: null, driverSeenAt }, NOW)).toBe(false);
});

it.each([
  ['LIVE', null, true],
  ['ENDED', '2018-04-23T08:50:20.000Z', true],
  ['ENDED', '2018-04-23T08:50:19.999Z', false],
  ['APPROVED', '2018-04-23T09:00:00.000Z', false],
  ['PLANNED', null, false],
] as const)(
  'a surgery that is %s, over since %s, takes what is said: %s',
  (state, endedAt, takes) => {
    expect(takesSayings({ state, endedAt }, NOW)).toBe(takes);
    expect(takesLateSayings({ state, endedAt }, NOW)).toBe(takes && state !== 'LIVE');
  },
);

it('time goes forward only, in whole seconds', () => {
  expect(secondsBetween('2018-04-23T09:00:00.000Z', NOW)).toBe(20);
  expect(secondsBetween('2018-04-23T09:00:18.600Z', NOW)).toBe(1);
  expect(secondsBetween(NOW, '2018-04-23T09:00:00.000Z')).toBe(0);
});
