import { expect, it } from 'vitest';
import { standingSayings } from './standing-sayings';

const entry = (number: number, supersedesId: number | null = null, withdrawn = false) => ({
  ...{ number, supersedesId, withdrawn },
});

it('what was said better stands where it was said first, and what was taken back stands no more', () => {
  const entries = [entry(1), entry(2), entry(3), entry(4, 1), entry(5, 4), entry(6, 2, true)];
  expect(standingSayings(entries)).toEqual([entry(5, 4), entry(3)]);
});
