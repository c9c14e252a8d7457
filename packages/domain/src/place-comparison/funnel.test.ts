import { describe, expect, it } from 'vitest';
import { funnel, funnelSizes } from './funnel';

describe('a funnel', () => {
  it('is as wide as chance makes places of each size', () => {
    const found = funnel(0.6, [100, 400]);
    expect(found.lower95[0]).toBeCloseTo(60 - 1.96 * 4.899, 1);
    expect(found.upper95[1]).toBeCloseTo(60 + 1.96 * 2.449, 1);
    expect(found.upper998[0]).toBeCloseTo(60 + 3.09 * 4.899, 1);
  });

  it('stays from 0 to 100 per cent', () => {
    const { lower998, upper998 } = funnel(0.98, [5, 50]);
    expect(upper998).toEqual([100, 100]);
    expect(lower998.every((limit) => limit >= 0)).toBe(true);
  });

  it('narrows with size, the 99.8% limits round the 95% ones', () => {
    const sizes = funnelSizes([33, 120, 260]);
    const { lower95, lower998, upper95, upper998 } = funnel(0.6, sizes);
    sizes.forEach((_, index) => {
      expect(lower998[index]).toBeLessThanOrEqual(lower95[index] ?? 0);
      expect(upper998[index]).toBeGreaterThanOrEqual(upper95[index] ?? 0);
      if (index > 0) expect(upper95[index]).toBeLessThan(upper95[index - 1] ?? 0);
    });
  });

  it('is drawn from below the least place to beyond the greatest, in rising whole sizes', () => {
    const sizes = funnelSizes([33, 120, 260]);
    expect(sizes[0]).toBe(16);
    expect(sizes.at(-1)).toBeGreaterThan(260);
    expect(sizes.every((size, index) => index === 0 || size > (sizes[index - 1] ?? 0))).toBe(true);
    expect(sizes.every(Number.isInteger)).toBe(true);
  });

  it.each([[[]], [[0]]])('has nothing to be drawn at for places of %j', (denominators) => {
    expect(funnelSizes(denominators)).toEqual([]);
  });
});
