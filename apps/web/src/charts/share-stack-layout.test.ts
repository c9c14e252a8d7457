import { describe, expect, it } from 'vitest';
import { stackColumns, stackStep } from './share-stack-layout';

const named = (...shares: (number | null)[][]) =>
  shares.map((series, index) => ({ name: `Category ${index}`, shares: series }));

describe('the columns of a 100% stack', () => {
  it('stand their categories on one another, the first at the foot', () => {
    expect(stackColumns(named([60], [40]), [0])).toEqual([
      {
        index: 0,
        pieces: [
          { category: 0, from: 0, to: 60 },
          { category: 1, from: 60, to: 100 },
        ],
        rest: null,
      },
    ]);
  });

  it('keep the place of what cannot be read', () => {
    const [column] = stackColumns(named([30], [null], [45]), [null]);
    expect(column?.rest).toBe('UNREAD');
    expect(column?.pieces).toEqual([
      { category: 0, from: 0, to: 30 },
      { category: null, from: 30, to: 55 },
      { category: 2, from: 55, to: 100 },
    ]);
  });

  it('put the unread together where the first of them would be', () => {
    const [column] = stackColumns(named([null], [40], [null]), [null]);
    expect(column?.pieces).toEqual([
      { category: null, from: 0, to: 60 },
      { category: 1, from: 60, to: 100 },
    ]);
  });

  it('leave open on top what the parts do not account for', () => {
    const [column] = stackColumns(named([63], [15.9], [13]), [-8.1]);
    expect(column?.rest).toBe('AMISS');
    const top = column?.pieces.at(-1);
    expect(top?.category).toBeNull();
    expect(top?.from).toBeCloseTo(91.9);
    expect(top?.to).toBeCloseTo(100);
  });

  it('go beyond the whole where the parts do', () => {
    const [column] = stackColumns(named([70], [35]), [5]);
    expect(column?.rest).toBe('AMISS');
    expect(column?.pieces.at(-1)).toEqual({ category: 1, from: 70, to: 105 });
  });

  it('do not take rounding for a gap', () => {
    const [column] = stackColumns(named([33.3], [33.3], [33.3]), [0]);
    expect(column).toMatchObject({ rest: null });
    expect(column?.pieces).toHaveLength(3);
  });

  it('have none for a month of which no share is known', () => {
    expect(
      stackColumns(named([null, 50], [null, 50]), [null, 0]).map(({ index }) => index),
    ).toEqual([1]);
  });
});

describe('the shades of a stack', () => {
  it('are the further apart the fewer there are, and never the same for neighbours', () => {
    expect([0, 1, 2].map((category) => stackStep(category, 3))).toEqual([0, 3, 6]);
    for (const count of [2, 3, 4, 5, 6, 7]) {
      const steps = Array.from({ length: count }, (_, category) => stackStep(category, count));
      expect(new Set(steps).size).toBe(count);
    }
    const many = Array.from({ length: 12 }, (_, category) => stackStep(category, 12));
    expect(many.slice(1).every((step, index) => step !== many[index])).toBe(true);
  });
});
