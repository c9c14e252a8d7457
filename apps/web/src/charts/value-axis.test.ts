import { describe, expect, it } from 'vitest';
import { valueAxis } from './value-axis';

const percentage = { references: [], isPercentage: true } as const;

describe('the axis of values', () => {
  it('goes from 0 to 100 for a percentage', () => {
    const { domain, isBroken, ticks } = valueAxis({
      ...percentage,
      values: [50.2, 66.2],
      reach: 'whole',
    });
    expect(domain).toEqual([0, 100]);
    expect(isBroken).toBe(false);
    expect(ticks).toEqual([0, 20, 40, 60, 80, 100]);
  });

  it('goes as far beyond 100 as the figures do', () => {
    const { domain } = valueAxis({ ...percentage, values: [80, 122.5], reach: 'whole' });
    expect(domain[0]).toBe(0);
    expect(domain[1]).toBeGreaterThanOrEqual(122.5);
  });

  it('says that it is broken where it keeps close to the figures', () => {
    const { domain, isBroken } = valueAxis({ ...percentage, values: [90, 97], reach: 'close' });
    expect(isBroken).toBe(true);
    expect(domain[0]).toBeGreaterThan(80);
    expect(domain[0]).toBeLessThanOrEqual(90);
    expect(domain[1]).toBeLessThanOrEqual(100);
  });

  it.each([
    [[12.7, 13.4], true, 10],
    [[99.5, 99.9], true, 5],
    [[0.1, 0.4], true, 5],
    [[1100, 1104], false, 110],
  ])('does not make a steep rise of a small move: %j', (values, isPercentage, least) => {
    const { domain } = valueAxis({ values, references: [], isPercentage, reach: 'close' });
    expect(domain[1] - domain[0]).toBeGreaterThanOrEqual(least);
    expect(domain[0]).toBeGreaterThanOrEqual(0);
    if (isPercentage) expect(domain[1]).toBeLessThanOrEqual(100);
  });

  it('does not begin below nought where no figure does', () => {
    const count = { references: [], isPercentage: false, reach: 'close' } as const;
    expect(valueAxis({ ...count, values: [1, 40] }).domain[0]).toBe(0);
    expect(valueAxis({ ...count, values: [-12, 40] }).domain[0]).toBeLessThan(-12);
  });

  it('keeps targets and benchmarks in sight, and tolerances only where they are near', () => {
    const { domain } = valueAxis({
      values: [50, 55],
      references: [80],
      limits: [52, 5],
      isPercentage: true,
      reach: 'close',
    });
    expect(domain[1]).toBeGreaterThanOrEqual(80);
    expect(domain[0]).toBeGreaterThan(5);
  });

  it.each([[[]], [[0, 0]], [[7]]])('has a width whatever the figures: %j', (values) => {
    for (const reach of ['whole', 'close'] as const) {
      const { domain } = valueAxis({ values, references: [], isPercentage: false, reach });
      expect(domain[1]).toBeGreaterThan(domain[0]);
    }
  });
});
