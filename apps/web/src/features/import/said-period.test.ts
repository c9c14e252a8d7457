import { describe, expect, it } from 'vitest';
import { draftOf, withColumn } from './mapping-draft';
import { aMapping } from './import.test-support';
import { latestMonth, periodWords, saidPeriodKey } from './said-period';

describe('a period as somebody writes it', () => {
  it.each([
    ['March 2018', '2018-03'],
    ['mar-18', '2018-03'],
    ['2018-03', '2018-03'],
    ['Q4 2017/18', '2017-18-q4'],
    ['2017/18', '2017-18'],
    ['2018', '2018'],
  ])('%s is %s', (text, key) => expect(saidPeriodKey(text, 4)).toBe(key));

  it('is none where it may be several, or is no time', () => {
    expect(['lately', 'March', 'Q4', ''].map((text) => saidPeriodKey(text, 4))).toEqual([
      ...[null, null, null, null],
    ]);
  });

  it('is shown in words', () => {
    expect(['2018-03', '2017-18-q4', 'never'].map(periodWords)).toEqual([
      ...['March 2018', 'Q4 2017/18', 'never'],
    ]);
  });
});

describe('the latest month of a file', () => {
  it('is the latest of those that its columns and the whole file name', () => {
    const draft = draftOf(aMapping());
    const column = { column: 4, heading: '', meaning: 'VALUE_OF_PERIOD', place: null } as const;
    const across = (period: string) => withColumn(draft, { ...column, basis: null, period });
    expect(latestMonth(draft)).toBe('2018-03');
    expect(latestMonth(across('2018-04'))).toBe('2018-04');
    expect(latestMonth(across('2017-18'))).toBe('2018-03');
    expect(latestMonth({ ...draft, period: null })).toBeNull();
    expect(latestMonth(null)).toBeNull();
  });
});
