import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asNumber, roundHalfAwayFromZero } from './exact';
import { annualisedMonth, commonPopulation, impliedPopulation, ratePer } from './rate';

describe('rates', () => {
  it('are counts over a population of children', () => {
    expect(asNumber(ratePer(1178, 169_052))).toBeCloseTo(69.683, 3);
    expect(asNumber(ratePer(5, 27_023, 1000))).toBeCloseTo(0.185, 3);
    expect(asNumber(annualisedMonth(138, 169_052))).toBeCloseTo(97.958, 3);
  });

  it('do not exist without a population', () => {
    expect(() => ratePer(1, 0)).toThrow(RangeError);
  });
});

describe('implied populations', () => {
  const pair = (count: number, rate: number, per = 10_000) => ({ count, rate, decimals: 1, per });

  it('hold every population that prints the rate, and no other', () => {
    const counts = fc.integer({ min: 50, max: 3000 });
    const populations = fc.integer({ min: 50_000, max: 300_000 });
    fc.assert(
      fc.property(counts, populations, (count, population) => {
        const rate = roundHalfAwayFromZero(ratePer(count, population), 1);
        const interval = impliedPopulation(pair(count, rate));
        expect(population).toBeGreaterThan((interval?.above ?? Infinity) - 1e-6);
        expect(population).toBeLessThanOrEqual((interval?.upTo ?? -Infinity) + 1e-6);
      }),
    );
  });

  it('are none for a rate that rounds to nought', () => {
    expect(impliedPopulation(pair(1, 0))).toBeNull();
  });

  it('narrow each other, or contradict each other', () => {
    const common = commonPopulation([pair(1125, 66.5), pair(1151, 68.1)]);
    expect(common?.above).toBeCloseTo(169_045.83, 2);
    expect(common?.upTo).toBeCloseTo(169_140.338, 2);
    expect(commonPopulation([pair(1178, 69.7), pair(1178, 70.6)])).toBeNull();
    expect(commonPopulation([])).toBeNull();
  });
});
