import { describe, expect, it } from 'vitest';
import type { ControlLimits } from './limits';
import { DEFAULT_PROFILE } from './default-profile';
import type { ControlChartProfile } from './default-profile';
import { CONTROL_CHART_PROFILES, controlChartProfile } from './profiles';
import { signalsOf } from './signals';

/** Mean 0, inner lines at 20, limits at 30, so that cases can be read off. */
const limits: ControlLimits = {
  mean: 0,
  lower: -30,
  upper: 30,
  innerLower: -20,
  innerUpper: 20,
  meanMovingRange: 30 / 2.66,
  movingRanges: 20,
  screenedOut: 0,
};

type Values = readonly (number | null)[];

/** For each point the first letters of its rules: O(utside), T(rend), 2 (of three), R(un), or "." */
function marks(values: Values, profile: ControlChartProfile = DEFAULT_PROFILE): string {
  const letters = { OUTSIDE_LIMITS: 'O', TREND: 'T', TWO_OF_THREE: '2', RUN: 'R' } as const;
  return signalsOf(values, limits, profile)
    .map((signals) => signals.map(({ rule }) => letters[rule]).join('') || '.')
    .join(' ');
}

const nelson = controlChartProfile('nelson-1') ?? DEFAULT_PROFILE;
const westernElectric = controlChartProfile('western-electric-1') ?? DEFAULT_PROFILE;

describe('a point outside the limits', () => {
  it.each<[string, Values, string]>([
    ['above the upper limit is a signal', [1, 30.1, -1], '. O .'],
    ['below the lower limit is a signal', [1, -31, 1], '. O .'],
    ['on a limit is none', [1, 30, -1], '. . .'],
    ['a hair above through a binary fraction is none', [1, 30 + 1e-12, -1], '. . .'],
  ])('%s', (_, values, expected) => {
    expect(marks(values)).toBe(expected);
  });
});

describe('a run on one side of the mean', () => {
  it.each<[string, Values, string]>([
    ['of 7 is a signal of all its points', [-1, 1, 3, 1, 2, 1, 4, 1, -1], '. R R R R R R R .'],
    ['of 6 is none', [-1, 1, 3, 1, 2, 1, 4, -1], '. . . . . . . .'],
    ['is broken by a point on the mean', [1, 3, 1, 0, 2, 1, 4, 1], '. . . . . . . .'],
    ['is broken by a month without a figure', [1, 3, 1, null, 2, 1, 4, 1], '. . . . . . . .'],
    ['below the mean counts as well', [-1, -3, -1, -2, -1, -4, -1], 'R R R R R R R'],
  ])('%s', (_, values, expected) => {
    expect(marks(values)).toBe(expected);
  });

  it('takes 9 under Nelson and 8 under Western Electric', () => {
    const eight = [1, 3, 1, 2, 1, 4, 1, 2];
    expect(marks(eight, nelson)).toBe('. . . . . . . .');
    expect(marks(eight, westernElectric)).toBe('R R R R R R R R');
    expect(marks([...eight, 1], nelson)).toBe('R R R R R R R R R');
  });
});

describe('a trend', () => {
  const rising = [-7, -4, -2, 1, 3, 5, 8];

  it.each<[string, Values, string]>([
    ['of 7 rising points is a signal of them all', rising, 'T T T T T T T'],
    ['of 6 is none', rising.slice(1), '. . . . . .'],
    ['of falling points counts as well', rising.toReversed(), 'T T T T T T T'],
    ['is broken by a tie', [-7, -4, -2, -2, 1, 3, 5, 8], '. . . . . . . .'],
    ['is broken by a month without a figure', [-7, -4, -2, null, 1, 3, 5], '. . . . . . .'],
    ['ends where the figures turn', [...rising, 2], 'T T T T T T T .'],
  ])('%s', (_, values, expected) => {
    expect(marks(values)).toBe(expected);
  });

  it('of 6 points is a signal under Nelson, and none at all under Western Electric', () => {
    expect(marks(rising.slice(0, 6), nelson)).toBe('T T T T T T');
    expect(marks(rising, westernElectric)).toBe('. . . . . . .');
  });

  it('that ends where another begins gives its turning point to the later one', () => {
    const peak = [-9, -6, -4, -1, 2, 5, 9, 6, 3, 1, -2, -4, -7];
    const turning = signalsOf(peak, limits, DEFAULT_PROFILE)[6];
    expect(turning).toEqual([{ rule: 'TREND', towards: -1, points: 7 }]);
  });
});

describe('two of three points near a limit', () => {
  it.each<[string, Values, string]>([
    ['side by side are a signal, and the third is not', [22, 25, 1], '2 2 .'],
    ['with one between them are a signal, and that one is not', [22, 1, 25], '2 . 2'],
    ['with two between them are none', [22, 1, -1, 25], '. . . .'],
    ['on different sides are none', [22, -25, 1], '. . .'],
    ['on the inner line are none', [20, 20, 1], '. . .'],
    ['on the limit itself count', [30, 25, 1], '2 2 .'],
    ['need three months in succession', [22, 25, null, 1], '. . . .'],
  ])('%s', (_, values, expected) => {
    expect(marks(values)).toBe(expected);
  });

  it('count a point outside the limit under Nelson, and not by default', () => {
    expect(marks([35, 25, 1])).toBe('O . .');
    expect(marks([35, 25, 1], nelson)).toBe('O2 2 .');
  });
});

describe('the profiles of rules', () => {
  it('have names of their own with a version, and begin with the default', () => {
    const keys = CONTROL_CHART_PROFILES.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => /^[a-z-]+-\d+$/.test(key))).toBe(true);
    expect(CONTROL_CHART_PROFILES[0]).toBe(DEFAULT_PROFILE);
    expect(DEFAULT_PROFILE.key).toBe('nhsrplotthedots-1');
  });

  it('say in their descriptions the lengths that they use', () => {
    for (const { description, run, trend } of CONTROL_CHART_PROFILES) {
      expect(description).toContain(`${run} points in succession on one side of the mean`);
      expect(description.includes('each rise or each fall')).toBe(trend !== null);
      if (trend !== null) expect(description).toContain(`${trend} points in succession that each`);
    }
  });

  it('are found by name, and a name that is not there is not', () => {
    expect(controlChartProfile('nelson-1')?.run).toBe(9);
    expect(controlChartProfile('nelson-2')).toBeNull();
  });
});
