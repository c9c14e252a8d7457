import { formatLimit } from '../format';
import { DEFAULT_PROFILE } from './default-profile';
import type { ControlChartProfile } from './default-profile';

/** Lengths of series at which the chance of a false alarm was found. */
const POINTS = [12, 13, 15, 18, 24, 36, 60] as const;

/**
 * How likely it is that the last point of a series without any real change takes part in a signal,
 * by profile and aligned with POINTS. Found by making 200,000 series of independent normal numbers
 * at each length and charting each with limits set on itself; standard error below 0.0004.
 */
const CHANCES: Readonly<Record<string, readonly number[]>> = {
  'nhsrplotthedots-1': [0.0157, 0.0156, 0.0158, 0.017, 0.0177, 0.0187, 0.0194],
  'nelson-1': [0.0114, 0.0113, 0.0109, 0.0111, 0.0108, 0.0107, 0.0109],
  'western-electric-1': [0.0094, 0.0093, 0.0092, 0.0098, 0.0099, 0.0104, 0.0109],
};

/**
 * The chance (0 to 1) that a chart of so many points calls its latest figure a signal though nothing
 * has changed: 1.6% at 13 points under the default profile. Between the lengths tried in proportion;
 * beyond them as at the nearest. Throws for a profile that was never tried.
 */
export function falseAlarmChance(
  points: number,
  profile: ControlChartProfile = DEFAULT_PROFILE,
): number {
  const chances = CHANCES[profile.key];
  if (chances === undefined) throw new RangeError(`No chances known for ${profile.key}`);
  const next = POINTS.findIndex((length) => length >= points);
  const chanceAt = (index: number) => chances[index] ?? 0;
  if (next === 0) return chanceAt(0);
  if (next === -1) return chanceAt(POINTS.length - 1);
  const [from, to] = [POINTS[next - 1] ?? 0, POINTS[next] ?? 0];
  const share = (points - from) / (to - from);
  return chanceAt(next - 1) + share * (chanceAt(next) - chanceAt(next - 1));
}

/** How many of a number of charts would call their latest figure a signal by chance alone. */
export function expectedFalseAlarms(
  charts: number,
  points: number,
  profile: ControlChartProfile = DEFAULT_PROFILE,
): number {
  return charts * falseAlarmChance(points, profile);
}

/**
 * What stands beside any count of signals: "about 1 of 45 would be flagged by chance alone". Null
 * where there are no charts.
 */
export function falseAlarmsSentence(
  charts: number,
  points: number,
  profile: ControlChartProfile = DEFAULT_PROFILE,
): string | null {
  if (charts <= 0) return null;
  const expected = expectedFalseAlarms(charts, points, profile);
  const count = Math.round(expected);
  const of = formatLimit(charts, '');
  return count < 1
    ? `Were nothing changing, fewer than 1 of ${of} would be flagged by chance alone.`
    : `Were nothing changing, about ${formatLimit(count, '')} of ${of} would be flagged by chance alone.`;
}
