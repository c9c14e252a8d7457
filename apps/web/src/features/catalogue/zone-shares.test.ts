import { describe, expect, it } from 'vitest';
import { zoneShares } from './zone-shares';

const zones = (...edges: readonly number[]) =>
  [null, ...edges].map((from, index) => ({
    ...{ state: 'GREEN' as const, from, to: edges[index] ?? null },
  }));

describe('the shares of zones', () => {
  it('lie between 0 and 100 where the unit is a percentage', () => {
    expect(zoneShares(zones(20, 60), true)).toEqual([0.2, 0.4, 0.4]);
  });

  it('take as much at either side as between the limits where it is not', () => {
    const [below = 0, between = 0, above = 0] = zoneShares(zones(40, 50), false);
    expect(below).toBeCloseTo(1 / 3);
    expect(between).toBeCloseTo(1 / 3);
    expect(above).toBeCloseTo(1 / 3);
  });

  it.each([
    ['two limits beside each other', zones(79.9, 80), true],
    ['a limit at the end', zones(95, 100), true],
    ['a percentage beyond 100', zones(90, 110), true],
    ['limits below nought', zones(-5, 5), false],
    ['one limit of nought', zones(0), false],
  ])('leave no zone without room and fill the bar: %s', (_, given, isPercentage) => {
    const shares = zoneShares(given, isPercentage);
    expect(Math.min(...shares)).toBeGreaterThan(0.14);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });
});
