import { expect, it } from 'vitest';
import { parsePolarity, rate } from '../src';
import { describeVectors } from './vector-file';

interface File {
  readonly cases: readonly {
    no: string;
    polarity_inferred: string;
    comparator_a: number;
    target_b: number;
    latest: number;
    published: readonly ('Red' | 'Green' | null)[];
    by_rule: readonly ('Red' | 'Green')[];
  }[];
}

describeVectors<File>('northumberland_dual_rag.json', ({ cases }) => {
  it('holds its 18 rows', () => expect(cases).toHaveLength(18));

  it.each(cases)('row $no: $latest against $comparator_a and $target_b is $by_rule', (row) => {
    const { ratings } = rate({
      value: row.latest,
      polarity: parsePolarity(row.polarity_inferred),
      tolerance: { model: 'DUAL', tolerance: row.comparator_a, target: row.target_b },
      precision: 'AS_PRINTED',
      decimals: 2,
    });
    const states = ratings.map(({ state }) => state);
    expect(states).toEqual(row.by_rule.map((state) => state.toUpperCase()));
    row.published.forEach((published, index) => {
      if (published !== null) expect(states[index]).toBe(published.toUpperCase());
    });
  });

  it('agrees with 18 first and 16 second ratings that are legible', () => {
    const legible = [0, 1].map((index) => cases.filter((row) => row.published[index]).length);
    expect(legible).toEqual([18, 16]);
  });

  it('splits three rows between green and red', () => {
    const split = cases.filter(({ published: [a, b] }) => a && b && a !== b);
    expect(split.map(({ no }) => no)).toEqual(['6', '10', '12']);
  });
});
