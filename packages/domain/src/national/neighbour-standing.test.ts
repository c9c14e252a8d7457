import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingAmong, standingAmongWords } from './neighbour-standing';

const neighbours = [10, 20, 20, 30, null];

describe('a figure among those of the neighbours', () => {
  it.each([
    [5, { below: 0, above: 4, same: 0, missing: 1 }],
    [20, { below: 1, above: 1, same: 2, missing: 1 }],
    [35, { below: 4, above: 0, same: 0, missing: 1 }],
    [null, null],
  ])('%s stands %j', (own, expected) => {
    expect(standingAmong(own, neighbours)).toEqual(expected);
  });

  it.each([
    ['HIGH', 'better than 1 of 4 neighbours, worse than 1, the same as 2; 1 has no figure'],
    ['LOW', 'better than 1 of 4 neighbours, worse than 1, the same as 2; 1 has no figure'],
    ['INFO', 'higher than 1 of 4 neighbours, lower than 1, the same as 2; 1 has no figure'],
    ['BAND', 'higher than 1 of 4 neighbours, lower than 1, the same as 2; 1 has no figure'],
  ] as const)('is said by the polarity %s', (polarity, words) => {
    const standing = standingAmong(20, neighbours);
    expect(standing && standingAmongWords(standing, polarity)).toBe(words);
  });

  it.each([
    ['HIGH', 25, 'better than 3 of 4 neighbours, worse than 1; 1 has no figure'],
    ['LOW', 25, 'better than 1 of 4 neighbours, worse than 3; 1 has no figure'],
  ] as const)('is better where the polarity %s says so', (polarity, own, words) => {
    const standing = standingAmong(own, neighbours);
    expect(standing && standingAmongWords(standing, polarity)).toBe(words);
  });

  it.each([
    [[], 'no neighbours are listed'],
    [[null, null], 'no neighbour has a figure'],
  ])('of %j has nothing to stand among', (others, words) => {
    const standing = standingAmong(1, others);
    expect(standing && standingAmongWords(standing, 'HIGH')).toBe(words);
  });

  it('counts every neighbour once', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.option(fc.integer())), (own, others) => {
        const { below = 0, above = 0, same = 0, missing = 0 } = standingAmong(own, others) ?? {};
        expect(below + above + same + missing).toBe(others.length);
      }),
    );
  });
});
