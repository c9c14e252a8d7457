import { describe, expect, it } from 'vitest';
import { breakdownAgainstTotal } from './breakdown-against-total';

describe('a breakdown against its total', () => {
  it('says for each month by how much it does not add up', () => {
    const months = breakdownAgainstTotal(
      [
        [1386, 1450, 60],
        [1614, 1500, 41],
      ],
      [3000, 2951, 100],
      0,
    );
    expect(months.map((month) => month?.difference)).toEqual([0, -1, 1]);
    expect(months.map((month) => month?.finding?.weight ?? null)).toEqual([null, 'NOTE', 'NOTE']);
    expect(months[1]?.finding?.sentence).toBe(
      'the 2 parts add up to 2,950, 1 fewer than the total of 2,951',
    );
  });

  it('is a finding beyond 1% of the total', () => {
    const [month] = breakdownAgainstTotal([[60], [42]], [100], 0);
    expect(month).toMatchObject({ difference: 2, finding: { weight: 'FINDING' } });
  });

  it('cannot be checked in a month in which a figure is missing', () => {
    expect(
      breakdownAgainstTotal(
        [
          [60, 60],
          [null, 40],
        ],
        [100, null],
        0,
      ),
    ).toEqual([null, null]);
    expect(breakdownAgainstTotal([], [100], 0)).toEqual([null]);
  });
});
