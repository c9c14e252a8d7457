import { describe, expect, it } from 'vitest';
import { chart, denominatorOf, ordinary } from './control-chart.test-support';

describe('binomial limits beside', () => {
  const binomial = (denominator: number) =>
    chart(ordinary, { months: denominatorOf(ordinary, denominator) });

  it.each([
    [20, true],
    [50, true],
    [51, false],
  ])('at a mean denominator of %i: %s', (denominator, drawn) => {
    const { binomialLower, binomialUpper } = binomial(denominator);
    expect(binomialLower !== null && binomialUpper !== null).toBe(drawn);
  });

  it('follow Laney: 3 sigma of the binomial, widened or narrowed by how the months vary', () => {
    // With one denominator z is proportional to p, so that p′ is the XmR chart with 3 ÷ 1.128.
    const { binomialUpper, phases } = binomial(40);
    const { mean = 0, unclipped } = phases[0] ?? {};
    const expected = mean + (3 / 1.128) * (unclipped?.meanMovingRange ?? 0);
    expect(binomialUpper?.[0]).toBeCloseTo(expected, 8);
  });

  it('are drawn only for a stretch whose own mean denominator is 20 to 50', () => {
    const series = [...ordinary, ...ordinary];
    const grown = denominatorOf(series, 30).map((each, index) =>
      index < 12 ? each : { ...each, numerator: (each.numerator ?? 0) * 10, denominator: 300 },
    );
    const { binomialLower } = chart(series, {
      months: grown,
      rebases: [{ month: '2017-04', reason: 'two offices became one' }],
    });
    expect(binomialLower?.map((limit) => limit !== null)).toEqual([
      ...Array<boolean>(12).fill(true),
      ...Array<boolean>(12).fill(false),
    ]);
  });

  it('are wider in months of fewer cases', () => {
    const uneven = denominatorOf(ordinary, 30).map((each, index) =>
      index === 3 ? { ...each, numerator: 59 / 10, denominator: 10 } : each,
    );
    const { binomialLower, binomialUpper } = chart(ordinary, { months: uneven });
    const width = (index: number) => (binomialUpper?.[index] ?? 0) - (binomialLower?.[index] ?? 0);
    expect(width(3)).toBeGreaterThan(width(4));
  });

  it('are missing in a month without counts', () => {
    const holed = denominatorOf(ordinary, 30).map((each, index) =>
      index === 3 ? { ...each, numerator: null, denominator: null } : each,
    );
    expect(chart(ordinary, { months: holed }).binomialLower?.[3]).toBeNull();
  });
});
