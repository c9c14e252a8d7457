import { expect, test } from 'vitest';
import { tipPosition } from './tip-position';

const view = { width: 400, height: 300 };
const tip = { width: 100, height: 40 };
const anchor = (left: number, top: number) => ({ left, top, width: 20, height: 20 });

test.each([
  ['above and centred', anchor(200, 150), { left: 160, top: 104 }],
  ['below where there is no room above', anchor(200, 10), { left: 160, top: 36 }],
  ['not beyond the left edge', anchor(0, 150), { left: 8, top: 104 }],
  ['not beyond the right edge', anchor(380, 150), { left: 292, top: 104 }],
])('a tip stands %s', (_, from, expected) => {
  expect(tipPosition(from, tip, view)).toEqual(expected);
});
