import { expect, test } from 'vitest';
import { periodAxis } from './period-axis';

const months = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    tick: 'Mar',
    group: String(2017 + Math.floor((index + 2) / 12)),
  }));

test('every period is named where there is room', () => {
  expect(periodAxis(months(4), 60, 12).named).toEqual([0, 1, 2, 3]);
});

test('where there is none, every so many are, the last always', () => {
  const { named } = periodAxis(months(13), 15, 12);
  expect(named.at(-1)).toBe(12);
  expect(named.length).toBeLessThan(13);
  expect(new Set(named.slice(1).map((index, at) => index - (named[at] ?? 0))).size).toBe(1);
});

test('a year is named where it begins', () => {
  expect(periodAxis(months(13), 60, 12).groups).toEqual([
    { index: 0, text: '2017' },
    { index: 10, text: '2018' },
  ]);
});

test('a year of which too little is shown is not named over the next', () => {
  const ticks = [{ tick: 'Dec', group: '2016' }, ...months(13)];
  expect(periodAxis(ticks, 20, 12).groups.map(({ text }) => text)).toEqual(['2017', '2018']);
});
