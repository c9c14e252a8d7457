import { expect, test } from 'vitest';
import { monthTyped } from './month-typed';

test.each([
  ['2018-06', '2018-06'],
  ['2018-6', '2018-06'],
  ['06/2018', '2018-06'],
  [' June 2018 ', '2018-06'],
  ['Sept. 2018', '2018-09'],
  ['2018-13', null],
  ['next June', null],
  ['Juno', null],
  ['', null],
])('a month is read as people type it: “%s” as %s', (text, key) => {
  expect(monthTyped(text)).toBe(key);
});
