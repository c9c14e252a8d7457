import { describe, expect, it } from 'vitest';
import { sharesOfTotal } from './breakdown-shares';

describe('shares of a total', () => {
  it('are the percentages that the report prints beside contacts and referrals', () => {
    const contacts = [[1477], [496], [383], [51], [232], [85], [292]];
    const referrals = [[162], [173], [83], [30], [38], [16], [80]];
    expect(sharesOfTotal(contacts, [3016]).map(([share]) => share)).toEqual([
      49, 16.4, 12.7, 1.7, 7.7, 2.8, 9.7,
    ]);
    expect(sharesOfTotal(referrals, [582]).map(([share]) => share)).toEqual([
      27.8, 29.7, 14.3, 5.2, 6.5, 2.7, 13.7,
    ]);
  });

  it('are of the total, not of the parts that are there', () => {
    expect(sharesOfTotal([[60], [null]], [120])).toEqual([[50], [null]]);
    expect(sharesOfTotal([[60], [30]], [120])).toEqual([[50], [25]]);
  });

  it('are of the parts together where no total is on record and none of them is missing', () => {
    expect(
      sharesOfTotal(
        [
          [45, 45],
          [15, null],
        ],
        [null, null],
      ),
    ).toEqual([
      [75, null],
      [25, null],
    ]);
  });

  it('are none of a total of nought, and of no parts', () => {
    expect(sharesOfTotal([[0]], [0])).toEqual([[null]]);
    expect(sharesOfTotal([], [null])).toEqual([]);
  });
});
