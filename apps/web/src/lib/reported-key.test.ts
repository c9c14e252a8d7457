import { describe, expect, it } from 'vitest';
import { reportedKey } from './reported-key';

const QUARTERS = ['2017-18-q4', '2018-19-q1'];
const MONTHS = ['2018-05', '2018-06'];

describe('a period in an address', () => {
  it.each([
    ['2018-05', QUARTERS, '2018-19-q1'],
    ['2018-19-q1', QUARTERS, '2018-19-q1'],
    ['2018-19-q1', MONTHS, '2018-06'],
    ['2018-05', MONTHS, '2018-05'],
    ['last month', MONTHS, 'last month'],
    ['2018-05', [], '2018-05'],
    [null, MONTHS, null],
  ])('%s among %j is that of %s', (named, months, key) => {
    expect(reportedKey(named, months)).toBe(key);
  });
});
