import { expect, it } from 'vitest';
import { compareWithBenchmark, directionOfTravel, rate, validateTolerance } from '../src';
import type { BandTolerance, RatingReason } from '../src';
import { describeVectors } from './vector-file';

interface Case {
  readonly code: string;
  readonly polarity?: string;
  readonly band?: readonly [number, number];
  readonly band_printed?: { readonly upper: number; readonly lower: number };
  readonly target?: number;
  readonly value: number;
  readonly published: string;
  readonly expected?: string;
  readonly config_problem?: string;
}

interface File {
  readonly cases: readonly Case[];
}

function band(edges: Partial<BandTolerance>): BandTolerance {
  return {
    model: 'BAND',
    lower: null,
    upper: null,
    zeroConcern: false,
    zeroConcernMinimumDenominator: 20,
    ...edges,
  };
}

function reasonOf(value: number, tolerance: BandTolerance): RatingReason {
  return rate({ value, polarity: 'LOW', tolerance, precision: 'FULL', decimals: 1 }).ratings[0]
    .reason;
}

function only(cases: readonly Case[], code: string, value: number): Case {
  const found = cases.filter((row) => row.code === code && row.value === value);
  expect(found).toHaveLength(1);
  return found[0] as Case; // one element, asserted on the line above
}

describeVectors<File>('solihull_band.json', ({ cases }) => {
  it('holds its ten cases', () => expect(cases).toHaveLength(10));

  it.each([11, 8])('NI 62: %d%% is within the band of 8%% to 12%%', (value) => {
    const row = only(cases, 'NI 62', value);
    const [lower, upper] = row.band ?? [NaN, NaN];
    expect(row.published).toContain('within tolerance');
    expect(reasonOf(row.value, band({ lower, upper }))).toBe('INSIDE_BAND');
  });

  it('NI 63: 75% exceeds the target of 72%', () => {
    const row = only(cases, 'NI 63', 75);
    expect(row.published).toBe('exceeding target');
    const comparison = compareWithBenchmark(row.value, row.target ?? NaN, 'HIGH');
    expect(comparison).toEqual({ meaning: 'BETTER', difference: 3 });
  });

  it('NI 63: 74% sustains good performance against 72%', () => {
    const row = only(cases, 'NI 63', 74);
    expect(row.published).toBe('good performance sustained');
    expect(compareWithBenchmark(row.value, row.target ?? NaN, 'HIGH').meaning).toBe('BETTER');
  });

  it('NI 65a: 19% is "below target", which is worse on a Low measure', () => {
    const row = only(cases, 'NI 65a', 19);
    expect(row.published).toContain('worse');
    const comparison = compareWithBenchmark(row.value, row.target ?? NaN, 'LOW');
    expect(comparison).toEqual({ meaning: 'WORSE', difference: 13 });
  });

  it('NI 65a: from 19% to 18% has improved', () => {
    const row = only(cases, 'NI 65a', 18);
    expect(row.published).toBe('improved slightly');
    const direction = directionOfTravel({
      current: row.value,
      previous: only(cases, 'NI 65a', 19).value,
      polarity: 'LOW',
      tolerance: null,
    });
    expect(direction.meaning).toBe('BETTER');
  });

  it('NI 68: an upper limit below the lower one is a fault of the configuration', () => {
    const row = only(cases, 'NI 68', 61);
    expect(row.config_problem).toBe('upper < lower');
    const tolerance = band(row.band_printed ?? {});
    expect(validateTolerance(tolerance, 'HIGH').map(({ code }) => code)).toEqual([
      'WRONG_WAY_ROUND',
    ]);
    expect(reasonOf(row.value, tolerance)).toBe('TOLERANCES_WRONG_WAY_ROUND');
  });

  it.each(['ECS 14a', 'NI 65a'])('%s: nought is flagged as a concern, not green', (code) => {
    const row = only(cases, code, 0);
    expect(row.expected).toBe('flag as concern, not green');
    // Solihull prints no limits for these, and a nought is a concern without them.
    expect(reasonOf(row.value, band({ zeroConcern: true }))).toBe('ZERO_IS_A_CONCERN');
  });

  it('ECS 133: nought is within acceptable parameters', () => {
    const row = only(cases, 'ECS 133', 0);
    expect(row.published).toBe('within acceptable parameters');
    expect(reasonOf(row.value, band({ lower: 0, upper: 5 }))).toBe('INSIDE_BAND');
  });
});
