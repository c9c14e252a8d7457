import { describe, expect, it } from 'vitest';
import { standingsOf } from './standings-by-reason';

const position = (key: string, rank: number | null, reason: string | null = null) => ({
  key,
  rank,
  of: 5,
  reason,
});

describe('standings of a place', () => {
  it('put the lowest ranks first, and equals in the order of the report', () => {
    const { ranked } = standingsOf([
      position('a', 1),
      position('b', 5),
      position('c', 3),
      position('d', 5),
    ]);
    expect(ranked.map(({ key }) => key)).toEqual(['b', 'd', 'c', 'a']);
  });

  it('go by how many are ranked, not by the rank alone', () => {
    const { ranked } = standingsOf([
      { ...position('third of three', 3), of: 3 },
      position('fourth of five', 4),
    ]);
    expect(ranked.map(({ key }) => key)).toEqual(['third of three', 'fourth of five']);
  });

  it('say a reason once, for all indicators that it keeps from being ranked', () => {
    const { ranked, unranked } = standingsOf([
      position('a', null, 'Counts.'),
      position('b', null, 'Modelled.'),
      position('c', null, 'Counts.'),
    ]);
    expect(ranked).toEqual([]);
    expect(
      unranked.map(({ reason, positions }) => [reason, positions.map(({ key }) => key)]),
    ).toEqual([
      ['Counts.', ['a', 'c']],
      ['Modelled.', ['b']],
    ]);
  });
});
