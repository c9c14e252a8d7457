import { describe, expect, it } from 'vitest';
import { changedFigure } from './import-figure';

const SHARE = { unit: '%', decimals: 1 };
const figure = (
  value: number | null,
  numerator: number | null = null,
  denominator = numerator,
) => ({
  ...{ value, numerator, denominator, absence: null },
});

describe('a figure that takes the place of another', () => {
  it.each([
    ['of the same counts', figure(56, 398, 711), figure(56.1, 398, 711), ['56.0%', '56.1%']],
    [
      'of other counts',
      figure(56, 398, 711),
      figure(56, 560, 1000),
      ['56.0% (398 of 711)', '56.0% (560 of 1,000)'],
    ],
    ['of none', figure(56, 398, 711), figure(85.5), ['56.0% (398 of 711)', '85.5% (no counts)']],
    ['where there was none', figure(null), figure(56, 398, 711), [null, '56.0%']],
  ])('%s', (_, recorded, incoming, [before, after]) => {
    expect(changedFigure(SHARE, recorded, incoming)).toEqual({ before, after });
  });
});
