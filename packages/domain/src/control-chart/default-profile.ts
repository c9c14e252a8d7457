/**
 * One agreed set of rules for reading a control chart. People who chart health and care figures use
 * rules of different lengths, and the same series is a signal to one and none to another, so a
 * profile is named and carries a version: a verdict says by which it was reached.
 */
export interface ControlChartProfile {
  /** Name and version: a profile that has been used is never changed, only followed by another. */
  readonly key: string;
  readonly title: string;
  /** What the profile calls a signal, for the reader. */
  readonly description: string;
  /** How many points in succession on one side of the mean are a signal. */
  readonly run: number;
  /** How many points, each above the one before or each below it, are a signal; null: no such rule. */
  readonly trend: number | null;
  /**
   * Which points count towards two of three: those between the inner line and the limit, or all
   * beyond the inner line, with those outside the limit among them.
   */
  readonly twoOfThree: 'INNER_TO_LIMIT' | 'BEYOND_INNER';
  /**
   * Moving ranges of this many times their mean and more are left out, once, when the limits are
   * set, so that one jump does not widen them; null: all are used.
   */
  readonly screening: number | null;
}

/** 3.267 is D4 of Shewhart's charts for ranges of two: a range beyond it is itself a signal. */
const RANGE_LIMIT = 3.267;

/** The profile used where nobody has chosen another. */
export const DEFAULT_PROFILE: ControlChartProfile = {
  key: 'nhsrplotthedots-1',
  title: 'NHS-R plot the dots',
  description:
    'A point outside the limits; 7 points in succession on one side of the mean; 7 points in succession that each rise or each fall; 2 of 3 points between the inner line and the limit on one side. Moving ranges of 3.267 times their mean and more are left out once when the limits are set.',
  run: 7,
  trend: 7,
  twoOfThree: 'INNER_TO_LIMIT',
  screening: RANGE_LIMIT,
};
