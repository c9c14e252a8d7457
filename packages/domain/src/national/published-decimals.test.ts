import { expect, it } from 'vitest';
import { publishedDecimals } from './national-words';

it.each([
  ['whole where a year is published in whole numbers alone', [85, null, 79], 1, 0],
  ['of the measure where any figure of the year has them', [85, 84.6], 1, 1],
  ['of the measure where the year has no figure', [null], 1, 1],
] as const)('are %s', (_, values, decimals, shown) => {
  expect(publishedDecimals(values, decimals)).toBe(shown);
});
