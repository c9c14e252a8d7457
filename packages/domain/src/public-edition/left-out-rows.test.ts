import { describe, expect, it } from 'vitest';
import { leftOutRows, leftOutSentences } from './left-out-rows';

const MONTHLY = { kind: 'MONTH' } as const;

describe('rows of a report that a public edition does not hold', () => {
  it('are counted by the kind of their periods', () => {
    expect(leftOutRows(['QUARTER', 'MONTH', 'QUARTER'])).toEqual([
      { kind: 'QUARTER', rows: 2 },
      { kind: 'MONTH', rows: 1 },
    ]);
    expect(leftOutRows([])).toEqual([]);
  });

  it('are said with why', () => {
    expect(leftOutSentences(MONTHLY, leftOutRows(['QUARTER', 'QUARTER', 'MONTH']))).toEqual([
      '2 rows of the report are not here: they are of quarters. Small numbers are protected among figures of one kind of period, and a quarter beside its months could give some of them away.',
      '1 row of the report is not here: the latest figure is of a month before those shown.',
    ]);
  });

  it('are called by their dates where they are of no kind that has a name', () => {
    expect(leftOutSentences(MONTHLY, leftOutRows(['WINDOW']))).toEqual([
      expect.stringContaining('it is of periods with dates of their own.'),
    ]);
  });

  it('are not spoken of where there are none', () => {
    expect(leftOutSentences(MONTHLY)).toEqual([]);
  });
});
