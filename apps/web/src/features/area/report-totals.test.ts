import { expect, test } from 'vitest';
import { reportTotals } from './report-totals';

const count = (state: 'RED' | 'GREEN', now: number, before: number | null) =>
  ({ __typename: 'StateChange', state, now, before }) as const;

test('the counts of areas add up state by state', () => {
  const totals = reportTotals([
    [count('RED', 2, 1), count('GREEN', 0, 3)],
    [count('RED', 1, 0), count('GREEN', 4, 2)],
  ]);
  expect(totals).toEqual([count('RED', 3, 1), count('GREEN', 4, 5)]);
});

test('the counts of all are not held against those of a few in the month before', () => {
  const totals = reportTotals([[count('RED', 2, 1)], [count('RED', 118, null)]]);
  expect(totals).toEqual([count('RED', 120, null)]);
});

test('a report without a month before has no counts of it', () => {
  expect(reportTotals([[count('RED', 2, null)]])).toEqual([count('RED', 2, null)]);
  expect(reportTotals([])).toEqual([]);
});
