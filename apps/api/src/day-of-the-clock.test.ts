import { afterEach, expect, test, vi } from 'vitest';
import { dayOfTheClock } from './day-of-the-clock';

afterEach(() => vi.useRealTimers());

test.each([
  ['2018-06-30T22:59:59Z', '2018-06-30'],
  ['2018-06-30T23:00:00Z', '2018-07-01'],
  ['2018-12-31T23:59:59Z', '2018-12-31'],
  ['2019-01-01T00:00:00Z', '2019-01-01'],
])('at %s people have %s', (moment, day) => {
  vi.useFakeTimers({ now: new Date(moment) });
  expect(dayOfTheClock()).toBe(day);
});
