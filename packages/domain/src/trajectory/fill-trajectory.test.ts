import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month, shift } from '../period';
import { periodKey } from '../period-key';
import { fillTrajectory } from './fill-trajectory';

const values = (...args: Parameters<typeof fillTrajectory>) =>
  fillTrajectory(...args).map(
    ({ month: key, value, between }) => `${key} ${value}${between ? ' ~' : ''}`,
  );

describe('filling in a trajectory', () => {
  it('puts the months between stated ones on the straight line, and says which they are', () => {
    const stated = [
      { month: '2018-03', value: 80 },
      { month: '2017-11', value: 70 },
    ];
    expect(values(stated, 'LINE', 1)).toEqual([
      ...['2017-11 70', '2017-12 72.5 ~', '2018-01 75 ~', '2018-02 77.5 ~', '2018-03 80'],
    ]);
  });

  it('or as the stated month before them', () => {
    const stated = [
      { month: '2017-11', value: 70 },
      { month: '2018-01', value: 75 },
    ];
    expect(values(stated, 'STEPS', 0)).toEqual(['2017-11 70', '2017-12 70 ~', '2018-01 75']);
  });

  it('rounds half away from zero to the decimals of the indicator, without binary error', () => {
    const stated = [
      { month: '2017-11', value: 0.1 },
      { month: '2018-01', value: 0.2 },
    ];
    expect(values(stated, 'LINE', 2)[1]).toBe('2017-12 0.15 ~');
    expect(values(stated, 'LINE', 1)[1]).toBe('2017-12 0.2 ~');
  });

  it('fills nothing before the first or after the last stated month', () => {
    expect(values([{ month: '2017-11', value: 70 }], 'LINE', 0)).toEqual(['2017-11 70']);
    expect(values([], 'LINE', 0)).toEqual([]);
  });

  it('never leaves the stretch between its stated neighbours, and never turns back', () => {
    const value = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 11 }), (from, to, months) => {
        const last = periodKey(shift(month('2017-04'), months));
        const stated = [
          { month: '2017-04', value: from },
          { month: last, value: to },
        ];
        const filled = fillTrajectory(stated, 'LINE', 1).map((each) => each.value);
        expect(filled).toHaveLength(months + 1);
        expect(filled).toEqual([...filled].sort((a, b) => (from <= to ? a - b : b - a)));
      }),
    );
  });
});
