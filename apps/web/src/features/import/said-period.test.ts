import { describe, expect, it } from 'vitest';
import { periodWords, saidPeriodKey } from './said-period';

describe('a period as somebody writes it', () => {
  it.each([
    ['March 2018', '2018-03'],
    ['mar-18', '2018-03'],
    ['2018-03', '2018-03'],
    ['Q4 2017/18', '2017-Q4'],
    ['2017/18', '2017-18'],
    ['2018', '2018'],
  ])('%s is %s', (text, key) => expect(saidPeriodKey(text, 4)).toBe(key));

  it('is none where it may be several, or is no time', () => {
    expect(['lately', 'March', 'Q4', ''].map((text) => saidPeriodKey(text, 4))).toEqual([
      ...[null, null, null, null],
    ]);
  });

  it('is shown in words', () => {
    expect(['2018-03', '2017-Q4', 'never'].map(periodWords)).toEqual([
      ...['March 2018', 'Q4 2017/18', 'never'],
    ]);
  });
});
