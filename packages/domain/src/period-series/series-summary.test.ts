import { expect, test } from 'vitest';
import { seriesSummary } from './series-summary';

const months = ['2017-12', '2018-01', '2018-02', '2018-03'];
const summary = (values: readonly (number | null)[], unit = '%', decimals = 1) =>
  seriesSummary({ months, values, unit, decimals });

test('a series says its ends, its extremes and what is missing', () => {
  expect(summary([60.1, null, 50.2, 56])).toBe(
    '4 months to March 2018: 60.1% in December 2017, 56.0% in March 2018; ' +
      'lowest 50.2% in February 2018, highest 60.1% in December 2017; 1 month without a figure',
  );
});

test('the unit is said where it is not part of the figure', () => {
  expect(summary([null, null, 69.5, 69.7], 'per 10,000')).toBe(
    '4 months to March 2018: 69.5 per 10,000 in February 2018, 69.7 per 10,000 in March 2018; ' +
      '2 months without a figure',
  );
});

test('a series of one figure, of the same figure, and of none', () => {
  expect(summary([null, 52, null, null], '', 0)).toBe(
    '4 months to March 2018: 52 in January 2018; 3 months without a figure',
  );
  expect(summary([5, 5, 5, 5], '', 0)).toContain('; the same throughout');
  expect(summary([null, null, null, null])).toBe('4 months to March 2018: no figures');
});
