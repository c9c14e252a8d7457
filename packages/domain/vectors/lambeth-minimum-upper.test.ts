import { expect, it } from 'vitest';
import { polarityImpliedBy, rate } from '../src';
import type { Tolerance } from '../src';
import { describeVectors } from './vector-file';

interface File {
  readonly cases: readonly {
    ref: string;
    min: number;
    upper: number;
    current: number;
    polarity_implied_by_min_upper: 'High' | 'Low' | null;
    zone: 'at or above upper' | 'between' | 'below minimum';
  }[];
}

const STATES = { 'at or above upper': 'GREEN', between: 'AMBER', 'below minimum': 'RED' } as const;

describeVectors<File>('lambeth_min_upper.json', ({ cases }) => {
  it('holds its 16 measures', () => expect(cases).toHaveLength(16));

  it.each(cases)('$ref: $current against $min and $upper is $zone', (row) => {
    const tolerance: Tolerance = { model: 'MINIMUM_UPPER', minimum: row.min, upper: row.upper };
    const implied = row.polarity_implied_by_min_upper;
    expect(polarityImpliedBy(tolerance)).toBe(implied?.toUpperCase() ?? null);
    // 6.3D has one target twice, so its order tells nothing: suitable accommodation is good high.
    const polarity = implied === null ? 'HIGH' : 'NOT_LEGIBLE';
    const judged = rate({
      value: row.current,
      polarity,
      tolerance,
      precision: 'AS_PRINTED',
      decimals: 1,
    });
    expect(judged.ratings.map(({ state }) => state)).toEqual([STATES[row.zone]]);
    expect(judged.polarityImplied).toBe(implied !== null);
  });

  it('does not rate a single target twice over where the polarity is not legible', () => {
    const single = cases.filter(({ min, upper }) => min === upper);
    expect(single.map(({ ref }) => ref)).toEqual(['6.3D']);
    const judged = rate({
      value: 87.3,
      polarity: 'NOT_LEGIBLE',
      tolerance: { model: 'MINIMUM_UPPER', minimum: 91, upper: 91 },
      precision: 'FULL',
      decimals: 1,
    });
    expect(judged.ratings).toEqual([{ state: 'NOT_RATED', reason: 'POLARITY_NOT_LEGIBLE' }]);
  });
});
