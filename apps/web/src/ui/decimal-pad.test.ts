import { expect, test } from 'vitest';
import { decimalPad } from './decimal-pad';

test.each([
  ['66.3%', 1, ''],
  ['69.7', 1, '%'],
  ['71%', 1, '.0'],
  ['2,879', 1, '.0%'],
  ['–', 1, '.0%'],
  ['2,879', 0, '%'],
  ['79.96%', 1, ''],
  ['70.1%', 2, '0'],
])('%s in a column with %i decimals is followed by "%s" unseen', (text, decimals, pad) => {
  expect(decimalPad(text, decimals)).toBe(pad);
});
