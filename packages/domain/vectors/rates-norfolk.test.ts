import { expect, it } from 'vitest';
import { asNumber, commonPopulation, formatValue, impliedPopulation, ratePer } from '../src';
import type { CountAndRate } from '../src';
import { describeVectors } from './vector-file';

interface File {
  readonly implied_population_interval: readonly [number, number];
  readonly use: number;
  readonly cases: readonly {
    rate_ref: string;
    month: string;
    count: number;
    published_rate: number;
    computed: number;
    population_interval: readonly [number, number];
  }[];
  readonly other: readonly {
    la: string;
    count: number;
    rate: number;
    population?: number;
    per?: number;
    implied?: readonly [number, number];
    computed?: number;
  }[];
}

/** Months of section 47 enquiries that 4.3 prints as count × 12 ÷ population (vector ytd_norfolk). */
interface YearToDateFile {
  readonly cases: readonly {
    ref?: string;
    cases?: readonly { count: number; published: number }[];
  }[];
}

function pair(count: number, rate: number, per = 10_000): CountAndRate {
  return { count, rate, decimals: 1, per };
}

describeVectors<File>('rates_norfolk.json', (file) => {
  it('holds its 19 pairs and 4 others', () => {
    expect(file.cases).toHaveLength(19);
    expect(file.other).toHaveLength(4);
  });

  it.each(file.cases)('$rate_ref $month: $count children are $published_rate', (row) => {
    const rate = ratePer(row.count, file.use);
    expect(asNumber(rate)).toBeCloseTo(row.computed, 3);
    expect(formatValue(rate, '', 1)).toBe(row.published_rate.toFixed(1));
    const implied = impliedPopulation(pair(row.count, row.published_rate));
    expect(implied?.above).toBeCloseTo(row.population_interval[0], 4);
    expect(implied?.upTo).toBeCloseTo(row.population_interval[1], 4);
  });

  it.each(file.other)('$la: $count at a rate of $rate implies its population', (row) => {
    if (row.implied) {
      // Solihull prints its 92 without decimals.
      const interval = impliedPopulation({
        ...pair(row.count, row.rate),
        decimals: Number.isInteger(row.rate) ? 0 : 1,
      });
      expect(interval?.above).toBeCloseTo(row.implied[0], 4);
      expect(interval?.upTo).toBeCloseTo(row.implied[1], 4);
    } else {
      const rate = ratePer(row.count, row.population ?? NaN, row.per);
      expect(asNumber(rate)).toBeCloseTo(row.computed ?? NaN, 10);
      expect(formatValue(rate, '', 2)).toBe(row.rate.toFixed(2));
    }
  });

  describeVectors<YearToDateFile>('ytd_norfolk.json', (other) => {
    it('leaves one population for all printed pairs', () => {
      const months = other.cases.find(({ ref }) => ref === '4.3')?.cases ?? [];
      expect(months).toHaveLength(13);
      const common = commonPopulation([
        ...file.cases.map((row) => pair(row.count, row.published_rate)),
        ...months.map((month) => pair(month.count, month.published, 120_000)),
      ]);
      expect(common?.above).toBeCloseTo(file.implied_population_interval[0], 1);
      expect(common?.upTo).toBeCloseTo(file.implied_population_interval[1], 1);
      expect(file.use).toBeGreaterThan(common?.above ?? Infinity);
      expect(file.use).toBeLessThanOrEqual(common?.upTo ?? -Infinity);
    });
  });
});
