import { describe, expect, it } from 'vitest';
import { rate } from './rating';
import type { RatingInput } from './rating';
import type { BandTolerance, Tolerance } from './tolerance';
import { POLARITIES } from './vocabulary';
import type { Polarity, RatingReason, RatingState } from './vocabulary';

function input(
  value: RatingInput['value'],
  polarity: Polarity,
  tolerance: Tolerance | null,
  more: Partial<RatingInput> = {},
): RatingInput {
  return { value, polarity, tolerance, precision: 'FULL', decimals: 1, ...more };
}

function states(...args: Parameters<typeof input>): readonly RatingState[] {
  return rate(input(...args)).ratings.map(({ state }) => state);
}

function reasons(...args: Parameters<typeof input>): readonly RatingReason[] {
  return rate(input(...args)).ratings.map(({ reason }) => reason);
}

const thresholds = (red: number | null, green: number | null): Tolerance => ({
  model: 'THRESHOLDS',
  red,
  green,
});
const minimumUpper = (minimum: number | null, upper: number | null): Tolerance => ({
  model: 'MINIMUM_UPPER',
  minimum,
  upper,
});
const dual = (tolerance: number | null, target: number | null): Tolerance => ({
  model: 'DUAL',
  tolerance,
  target,
});
const band = (edges: Partial<BandTolerance> = {}): BandTolerance => ({
  model: 'BAND',
  lower: 8,
  upper: 12,
  zeroConcern: false,
  zeroConcernMinimumDenominator: 20,
  ...edges,
});

describe('two tolerances, three states', () => {
  it.each<[number, Polarity, RatingState, RatingReason]>([
    [69.9, 'HIGH', 'RED', 'WORSE_THAN_RED'],
    [70, 'HIGH', 'AMBER', 'BETWEEN_TOLERANCES'],
    [70.1, 'HIGH', 'AMBER', 'BETWEEN_TOLERANCES'],
    [79.9, 'HIGH', 'AMBER', 'BETWEEN_TOLERANCES'],
    [80, 'HIGH', 'GREEN', 'AT_OR_BETTER_THAN_GREEN'],
    [80.1, 'HIGH', 'GREEN', 'AT_OR_BETTER_THAN_GREEN'],
  ])('%d on a %s measure of 70 and 80 is %s', (value, polarity, state, reason) => {
    expect(rate(input(value, polarity, thresholds(70, 80))).ratings).toEqual([{ state, reason }]);
  });

  it.each<[number, RatingState]>([
    [65.1, 'RED'],
    [65, 'AMBER'],
    [55.1, 'AMBER'],
    [55, 'GREEN'],
    [54.9, 'GREEN'],
  ])('%d on a LOW measure of 65 and 55 is %s', (value, state) => {
    expect(states(value, 'LOW', thresholds(65, 55))).toEqual([state]);
  });

  it('knows no amber where both limits are the same', () => {
    expect(states(79.9, 'HIGH', thresholds(80, 80))).toEqual(['RED']);
    expect(states(80, 'HIGH', thresholds(80, 80))).toEqual(['GREEN']);
  });

  it('judges counts exactly: 568 of 710 is 80% and green, 567 is not', () => {
    const of710 = (numerator: number) => ({ numerator, denominator: 710, multiplier: 100 });
    expect(states(of710(568), 'HIGH', thresholds(70, 80))).toEqual(['GREEN']);
    expect(states(of710(567), 'HIGH', thresholds(70, 80))).toEqual(['AMBER']);
  });

  it('judges as printed where the authority does so', () => {
    const row2 = { numerator: 216, denominator: 267, multiplier: 100 };
    const full = input(row2, 'HIGH', thresholds(70, 81), { decimals: 0 });
    expect(rate(full).ratings[0].state).toBe('AMBER');
    expect(rate({ ...full, precision: 'AS_PRINTED' }).ratings[0].state).toBe('GREEN');
  });
});

describe('a band', () => {
  it.each<[number, Polarity, RatingState]>([
    [7.9, 'LOW', 'OUTSIDE_BAND'],
    [8, 'LOW', 'GREEN'],
    [12, 'LOW', 'GREEN'],
    [12.1, 'LOW', 'RED'],
    [7.9, 'HIGH', 'RED'],
    [12.1, 'HIGH', 'OUTSIDE_BAND'],
    [7.9, 'BAND', 'RED'],
    [10, 'BAND', 'GREEN'],
    [12.1, 'BAND', 'RED'],
    [10, 'NOT_LEGIBLE', 'GREEN'],
    [12.1, 'NOT_LEGIBLE', 'NOT_RATED'],
  ])('%d on a %s measure of 8 to 12 is %s', (value, polarity, state) => {
    expect(states(value, polarity, band())).toEqual([state]);
  });

  it.each<[number | null | undefined, RatingState]>([
    [19, 'OUTSIDE_BAND'],
    [20, 'ZERO_CONCERN'],
    [null, 'ZERO_CONCERN'],
    [undefined, 'ZERO_CONCERN'],
  ])('with a denominator of %s gives a nought the state %s', (denominator, state) => {
    const more = denominator === undefined ? {} : { denominator };
    expect(states(0, 'LOW', band({ zeroConcern: true }), more)).toEqual([state]);
  });

  it('raises the concern at nought only, and before its limits are asked for', () => {
    const tolerance = band({ zeroConcern: true, lower: null, upper: null });
    expect(reasons(0, 'LOW', tolerance)).toEqual(['ZERO_IS_A_CONCERN']);
    expect(reasons(0.1, 'LOW', tolerance)).toEqual(['TOLERANCE_NOT_LEGIBLE']);
    expect(reasons(0, 'LOW', band({ lower: 0 }))).toEqual(['INSIDE_BAND']);
  });
});

describe('two ratings side by side', () => {
  it('judge against the tolerance first and the target second', () => {
    expect(states(33, 'LOW', dual(33, 30))).toEqual(['GREEN', 'RED']);
    expect(reasons(33, 'LOW', dual(33, 30))).toEqual(['AT_LEAST_AS_GOOD', 'NOT_AS_GOOD']);
    expect(states(29, 'HIGH', dual(30, 29))).toEqual(['RED', 'GREEN']);
  });

  it('lose one of the two where only that limit is not legible', () => {
    expect(reasons(33, 'LOW', dual(null, 30))).toEqual(['TOLERANCE_NOT_LEGIBLE', 'NOT_AS_GOOD']);
  });

  it('are both not rated for the same reason', () => {
    expect(reasons(null, 'LOW', dual(33, 30))).toEqual(['NO_VALUE', 'NO_VALUE']);
    expect(reasons(33, 'NOT_LEGIBLE', dual(33, 30))).toEqual([
      'POLARITY_NOT_LEGIBLE',
      'POLARITY_NOT_LEGIBLE',
    ]);
  });
});

describe('minimum and upper targets', () => {
  it.each<[number, RatingState]>([
    [89.9, 'RED'],
    [90, 'AMBER'],
    [94.9, 'AMBER'],
    [95, 'GREEN'],
  ])('%d against 90 and 95 is %s', (value, state) => {
    expect(states(value, 'NOT_LEGIBLE', minimumUpper(90, 95))).toEqual([state]);
    expect(states(value, 'HIGH', minimumUpper(90, 95))).toEqual([state]);
  });

  it.each<[number, RatingState]>([
    [15.1, 'RED'],
    [15, 'AMBER'],
    [10.1, 'AMBER'],
    [10, 'GREEN'],
  ])('%d against 15 and 10, where low is implied, is %s', (value, state) => {
    expect(states(value, 'NOT_LEGIBLE', minimumUpper(15, 10))).toEqual([state]);
  });
});

describe('what is not rated', () => {
  it.each<[string, Parameters<typeof input>, RatingReason]>([
    ['information only', [50, 'INFO', thresholds(70, 80)], 'INFORMATION_ONLY'],
    ['information only without a value', [null, 'INFO', null], 'INFORMATION_ONLY'],
    ['no value', [null, 'HIGH', thresholds(70, 80)], 'NO_VALUE'],
    ['no value and no tolerance', [null, 'HIGH', null], 'NO_VALUE'],
    ['no value under limits that are mis-set', [null, 'LOW', thresholds(30, 35)], 'NO_VALUE'],
    ['no tolerance', [50, 'HIGH', null], 'NO_TOLERANCE'],
    ['no tolerance and no polarity', [50, 'NOT_LEGIBLE', null], 'NO_TOLERANCE'],
    ['one of two limits', [95, 'HIGH', thresholds(null, 90)], 'TOLERANCE_NOT_LEGIBLE'],
    ['neither limit', [95, 'HIGH', thresholds(null, null)], 'TOLERANCE_NOT_LEGIBLE'],
    ['one of two targets', [95, 'HIGH', minimumUpper(90, null)], 'TOLERANCE_NOT_LEGIBLE'],
    ['one edge of a band', [10, 'LOW', band({ upper: null })], 'TOLERANCE_NOT_LEGIBLE'],
    ['equal limits, no polarity', [50, 'NOT_LEGIBLE', thresholds(80, 80)], 'POLARITY_NOT_LEGIBLE'],
  ])('%s says so', (_, args, reason) => {
    expect(rate(input(...args)).ratings).toEqual([{ state: 'NOT_RATED', reason }]);
  });

  it.each(['HIGH', 'INFO', 'NOT_LEGIBLE'] as const)(
    'is before all else what is not this team’s work: %s',
    (polarity) => {
      const absence = 'NOT_THIS_TEAMS_WORK';
      expect(reasons(null, polarity, null, { absence })).toEqual([absence]);
      expect(reasons(null, polarity, thresholds(30, 35), { absence })).toEqual([absence]);
      expect(reasons(50, polarity, null, { absence })).not.toEqual([absence]);
    },
  );

  it('is never amber, whatever the polarity', () => {
    for (const polarity of POLARITIES) {
      expect(states(null, polarity, thresholds(70, 80))).toEqual(['NOT_RATED']);
      expect(states(50, polarity, null)).toEqual(['NOT_RATED']);
    }
  });
});

describe('limits that contradict the polarity', () => {
  it.each<[Polarity, Tolerance]>([
    ['LOW', thresholds(30, 35)],
    ['HIGH', thresholds(35, 30)],
    ['HIGH', minimumUpper(15, 10)],
    ['LOW', band({ lower: 77, upper: 75.2 })],
  ])('on a %s measure, %o is mis-set in place of a rating', (polarity, tolerance) => {
    expect(rate(input(36.2, polarity, tolerance)).ratings).toEqual([
      { state: 'MIS_SET', reason: 'TOLERANCES_WRONG_WAY_ROUND' },
    ]);
  });

  it('are mis-set where the model cannot judge two bad ends', () => {
    expect(reasons(50, 'BAND', thresholds(70, 80))).toEqual(['TOLERANCE_DOES_NOT_FIT_POLARITY']);
  });
});

describe('a polarity that is not legible', () => {
  it('is implied by the order of the limits, and said to be', () => {
    expect(rate(input(20.6, 'NOT_LEGIBLE', thresholds(25, 20)))).toEqual({
      ratings: [{ state: 'AMBER', reason: 'BETWEEN_TOLERANCES' }],
      polarityUsed: 'LOW',
      polarityImplied: true,
    });
  });

  it('is not said to be implied where it is known', () => {
    expect(rate(input(20.6, 'LOW', thresholds(25, 20)))).toMatchObject({
      polarityUsed: 'LOW',
      polarityImplied: false,
    });
  });
});
