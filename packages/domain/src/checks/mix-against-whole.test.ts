import { describe, expect, it } from 'vitest';
import { mixAgainstWhole } from './mix-against-whole';

describe('percentages of a mix against the whole', () => {
  it.each([
    [
      [63, 15.9, 13],
      'FINDING',
      'the 3 parts add up to 91.9%, 8.1 percentage points fewer than 100%',
    ],
    [
      [69.5, 14.8, 14.8],
      'NOTE',
      'the 3 parts add up to 99.1%, 0.9 percentage points fewer than 100%',
    ],
    [[40, 40, 22], 'FINDING', 'the 3 parts add up to 102.0%, 2.0 percentage points more than 100%'],
  ])('says of %j by how much they miss it', (shares, weight, sentence) => {
    expect(mixAgainstWhole(shares, 1)).toMatchObject({ weight, sentence });
  });

  it.each([[[35, 15.2, 49.8]], [[35, 15.2, 49.7]], [[33.3, 33.3, 33.3]]])(
    'finds nothing in %j, which rounding explains',
    (shares) => {
      expect(mixAgainstWhole(shares, 1)).toBeNull();
    },
  );

  it('allows whole percentages half a point each', () => {
    expect(mixAgainstWhole([33, 33, 33], 0)).toBeNull();
    expect(mixAgainstWhole([33, 33, 32], 0)).toMatchObject({ weight: 'FINDING' });
  });
});
