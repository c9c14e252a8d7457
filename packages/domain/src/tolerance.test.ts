import { describe, expect, it } from 'vitest';
import { month } from './period';
import {
  LIMIT_NAMES,
  limitsOf,
  targetWithin,
  toleranceInForce,
  validateTolerance,
} from './tolerance';
import type { Tolerance, ToleranceVersion } from './tolerance';

import type { Polarity } from './vocabulary';

const version = (green: number, from: string, to: string | null): ToleranceVersion => ({
  model: 'THRESHOLDS',
  red: 70,
  green,
  from,
  to,
});

const band = (lower: number | null, upper: number | null): Tolerance => ({
  model: 'BAND',
  lower,
  upper,
  zeroConcern: false,
  zeroConcernMinimumDenominator: 20,
});

describe('the tolerance in force', () => {
  const march = month('2018-03');

  it.each([
    ['begins on the last day', '2018-03-31', null, true],
    ['begins on the day after', '2018-04-01', null, false],
    ['ends on the day after', '2017-04-01', '2018-04-01', true],
    ['ends on the last day', '2017-04-01', '2018-03-31', false],
    ['lies within the month', '2018-03-05', '2018-03-20', false],
    ['holds throughout', '2017-04-01', '2019-04-01', true],
  ])('for March that %s (%s to %s): %s', (_, from, to, holds) => {
    const only = version(80, from, to);
    expect(toleranceInForce([only], march)).toBe(holds ? only : null);
  });

  it('changes in the middle of a month: the later one judges that month', () => {
    const versions = [version(80, '2017-04-01', '2018-03-15'), version(85, '2018-03-15', null)];
    expect(toleranceInForce(versions, month('2018-02'))).toBe(versions[0]);
    expect(toleranceInForce(versions, march)).toBe(versions[1]);
  });

  it('is none when there is none', () => {
    expect(toleranceInForce([], march)).toBeNull();
  });
});

describe('what is wrong with a tolerance', () => {
  const codes = (tolerance: Tolerance, polarity: Polarity) =>
    validateTolerance(tolerance, polarity).map(({ code }) => code);

  it.each<[Tolerance, Polarity, boolean]>([
    [{ model: 'THRESHOLDS', red: 70, green: 80 }, 'HIGH', false],
    [{ model: 'THRESHOLDS', red: 80, green: 80 }, 'HIGH', false],
    [{ model: 'THRESHOLDS', red: 81, green: 80 }, 'HIGH', true],
    [{ model: 'THRESHOLDS', red: 65, green: 55 }, 'LOW', false],
    [{ model: 'THRESHOLDS', red: 55, green: 55 }, 'LOW', false],
    [{ model: 'THRESHOLDS', red: 30, green: 35 }, 'LOW', true],
    [{ model: 'THRESHOLDS', red: 30, green: 35 }, 'NOT_LEGIBLE', false],
    [{ model: 'THRESHOLDS', red: null, green: 35 }, 'LOW', false],
    [{ model: 'MINIMUM_UPPER', minimum: 15, upper: 10 }, 'LOW', false],
    [{ model: 'MINIMUM_UPPER', minimum: 15, upper: 10 }, 'HIGH', true],
    [{ model: 'MINIMUM_UPPER', minimum: 90, upper: 95 }, 'LOW', true],
    [band(8, 12), 'LOW', false],
    [band(8, 8), 'BAND', false],
    [band(77, 75.2), 'HIGH', true],
    [band(null, 12), 'LOW', false],
    [{ model: 'DUAL', tolerance: 81, target: 80 }, 'HIGH', false],
    [{ model: 'DUAL', tolerance: 0.19, target: 0.2 }, 'LOW', false],
  ])('%o for %s: wrong way round is %s', (tolerance, polarity, wrong) => {
    expect(codes(tolerance, polarity)).toEqual(wrong ? ['WRONG_WAY_ROUND'] : []);
  });

  it('is that nothing judges an indicator for information only', () => {
    expect(codes({ model: 'THRESHOLDS', red: 1, green: 2 }, 'INFO')).toEqual([
      'DOES_NOT_FIT_POLARITY',
    ]);
  });

  it('is that an indicator with two bad ends needs a band', () => {
    expect(codes({ model: 'THRESHOLDS', red: 1, green: 2 }, 'BAND')).toEqual([
      'DOES_NOT_FIT_POLARITY',
    ]);
    expect(codes({ model: 'DUAL', tolerance: 1, target: 2 }, 'BAND')).toEqual([
      'DOES_NOT_FIT_POLARITY',
    ]);
    expect(codes(band(8, 12), 'BAND')).toEqual([]);
  });

  it.each<[Tolerance, Polarity, string]>([
    [
      { model: 'THRESHOLDS', red: 30, green: 35 },
      'LOW',
      'The tolerances are the wrong way round: red 30 is below green 35, but low is good.',
    ],
    [
      { model: 'MINIMUM_UPPER', minimum: 15, upper: 10 },
      'HIGH',
      'The tolerances are the wrong way round: minimum 15 is above upper 10, but high is good.',
    ],
    [band(77, 75.2), 'HIGH', 'The limits are the wrong way round: lower 77 is above upper 75.2.'],
  ])('%o for %s is said: %s', (tolerance, polarity, sentence) => {
    expect(validateTolerance(tolerance, polarity)[0]?.sentence).toBe(sentence);
  });
});

describe('the limits of a tolerance', () => {
  it.each<[Tolerance, readonly (string | number | null)[]]>([
    [{ model: 'THRESHOLDS', red: 70, green: 80 }, ['red', 70, 'green', 80]],
    [band(8, null), ['lower', 8, 'upper', null]],
    [{ model: 'DUAL', tolerance: 33, target: 30 }, ['tolerance', 33, 'target', 30]],
    [{ model: 'MINIMUM_UPPER', minimum: 90, upper: 95 }, ['minimum', 90, 'upper', 95]],
  ])('%o are named, worse first', (tolerance, expected) => {
    expect(limitsOf(tolerance).flatMap(({ name, value }) => [name, value])).toEqual(expected);
    expect(limitsOf(tolerance).map(({ name }) => name)).toEqual(LIMIT_NAMES[tolerance.model]);
  });
});

describe('the target that a tolerance holds itself', () => {
  it.each<[Tolerance | null, number | null]>([
    [{ model: 'DUAL', tolerance: 33, target: 30 }, 30],
    [{ model: 'MINIMUM_UPPER', minimum: 90, upper: 95 }, 95],
    [{ model: 'THRESHOLDS', red: 70, green: 80 }, null],
    [band(8, 12), null],
    [null, null],
  ])('of %o is %s', (tolerance, target) => {
    expect(targetWithin(tolerance)).toBe(target);
  });
});
