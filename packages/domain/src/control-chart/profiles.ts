import { DEFAULT_PROFILE } from './default-profile';
import type { ControlChartProfile } from './default-profile';

const NELSON: ControlChartProfile = {
  key: 'nelson-1',
  title: 'Nelson',
  description:
    'Tests 1, 2, 3 and 5 of Nelson (1984): a point outside the limits; 9 points in succession on one side of the mean; 6 points in succession that each rise or each fall; 2 of 3 points beyond the inner line on one side. His other four tests are not made, and all moving ranges are used.',
  run: 9,
  trend: 6,
  twoOfThree: 'BEYOND_INNER',
  screening: null,
};

const WESTERN_ELECTRIC: ControlChartProfile = {
  key: 'western-electric-1',
  title: 'Western Electric',
  description:
    'The Western Electric rules (1956) but for four of five beyond one sigma: a point outside the limits; 8 points in succession on one side of the mean; 2 of 3 points beyond the inner line on one side. There is no rule for a trend, and all moving ranges are used.',
  run: 8,
  trend: null,
  twoOfThree: 'BEYOND_INNER',
  screening: null,
};

/** All profiles on offer, the default first. */
export const CONTROL_CHART_PROFILES: readonly ControlChartProfile[] = [
  DEFAULT_PROFILE,
  NELSON,
  WESTERN_ELECTRIC,
];

/** The profile of a name and version, such as "nhsrplotthedots-1"; null where there is none. */
export function controlChartProfile(key: string): ControlChartProfile | null {
  return CONTROL_CHART_PROFILES.find((profile) => profile.key === key) ?? null;
}
