import { describe, expect, it } from 'vitest';
import type { MeasureDefinition } from '../measure';
import {
  derivedCount,
  derivedPopulation,
  doesNotRecompute,
  numeratorOverDenominator,
} from './recompute';

const PERCENTAGE: MeasureDefinition = { measureKind: 'PERCENTAGE', multiplier: null, decimals: 1 };
const AVERAGE: MeasureDefinition = { measureKind: 'AVERAGE', multiplier: null, decimals: 1 };
const RATE: MeasureDefinition = { measureKind: 'RATE', multiplier: null, decimals: 1 };

const row = (value: number | null, numerator: number | null, denominator: number | null) => ({
  value,
  numerator,
  denominator,
});

describe('a printed value against its counts', () => {
  it.each([
    [72, 68, 97, PERCENTAGE, '%', 'printed 72.0%, but 68 of 97 is 70.1%'],
    [99.3, 199, 200, PERCENTAGE, '%', 'printed 99.3%, but 199 of 200 is 99.5%'],
    [87.3, 231, 264, PERCENTAGE, '%', 'printed 87.3%, but 231 of 264 is 87.5%'],
    [2.5, 64, 29, AVERAGE, '', 'printed 2.5, but 64 divided by 29 is 2.2'],
    [
      70.6,
      1178,
      169_052,
      RATE,
      '',
      'printed 70.6, but 1,178 divided by 169,052 times 10,000 is 69.7',
    ],
  ])('%d over %d of %d is a finding', (value, n, d, definition, unit, sentence) => {
    const finding = doesNotRecompute(row(value, n, d), definition, unit);
    expect(finding).toMatchObject({ mark: 'DOES_NOT_RECOMPUTE', weight: 'FINDING', sentence });
    expect(finding?.figures).toMatchObject({ printed: value, numerator: n, denominator: d });
  });

  it('is none where they agree after rounding, or there is nothing to compare', () => {
    expect(doesNotRecompute(row(56, 398, 711), PERCENTAGE, '%')).toBeNull();
    expect(doesNotRecompute(row(null, 398, 711), PERCENTAGE, '%')).toBeNull();
    expect(doesNotRecompute(row(56, null, 711), PERCENTAGE, '%')).toBeNull();
    expect(doesNotRecompute(row(0, 0, 0), PERCENTAGE, '%')).toBeNull();
  });

  it('uses the decimals as printed', () => {
    const printed = { ...row(81, 216, 267), printedDecimals: 0 };
    expect(doesNotRecompute(printed, PERCENTAGE, '%')).toBeNull();
  });
});

describe('a numerator over its denominator', () => {
  it('is a finding above it, and none at it', () => {
    expect(numeratorOverDenominator(101, 100)).toMatchObject({
      mark: 'NUMERATOR_OVER_DENOMINATOR',
      sentence: '101 of 100: a part cannot be more than its whole',
    });
    expect(numeratorOverDenominator(100, 100)).toBeNull();
    expect(numeratorOverDenominator(null, 100)).toBeNull();
    expect(numeratorOverDenominator(5, null)).toBeNull();
  });
});

describe('a derived count', () => {
  const counts = (printed: number, decimals: number, numerator: number, denominator: number) => ({
    ...{ printed, decimals, numerator, denominator },
  });

  it.each([
    [
      counts(56, 1, 398, 711),
      'NUMERATOR',
      'the numerator 398 is derived: the only whole number that is 56.0% of 711',
    ],
    [
      counts(26.5, 1, 13, 49),
      'DENOMINATOR',
      'the denominator 49 is derived: the only whole number of which 13 is 26.5%',
    ],
    [
      counts(25, 1, 900, 3600),
      'EITHER',
      '900 of 3,600: the numerator or denominator is not printed, and follows from other figures of the report',
    ],
  ] as const)(
    'is a note that says which it is and how it was come by: %o',
    (given, side, sentence) => {
      expect(derivedCount(given, side)).toMatchObject({
        mark: 'DERIVED_COUNT',
        weight: 'NOTE',
        sentence,
      });
    },
  );

  it('is not said to be the only one that fits where others do', () => {
    const several = counts(50, 0, 360, 720);
    expect(derivedCount(several, 'NUMERATOR').sentence).toBe(
      '360 of 720: the numerator is not printed, and follows from other figures of the report',
    );
    expect(derivedCount(several, 'DENOMINATOR').sentence).not.toContain('only');
  });

  it('may be a population', () => {
    expect(derivedPopulation(169_052).sentence).toBe(
      'the population 169,052 is derived from printed counts and rates',
    );
  });
});
