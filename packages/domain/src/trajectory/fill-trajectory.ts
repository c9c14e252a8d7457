import { roundHalfAwayFromZero } from '../exact';
import { month, monthsBetween, shift } from '../period';
import { periodKey } from '../period-key';

/** What a trajectory asks at the end of one month. */
export interface TrajectoryMonth {
  /** Key of the month, for example 2017-09. */
  readonly month: string;
  /** In the indicator's unit. */
  readonly value: number;
  /** True where nobody stated it: it was put in between months that were. */
  readonly between: boolean;
}

/** How the months between stated ones are filled: on the straight line, or as the stated one before. */
export const TRAJECTORY_SHAPES = ['LINE', 'STEPS'] as const;
export type TrajectoryShape = (typeof TRAJECTORY_SHAPES)[number];

/**
 * Every month from the first stated one to the last: a stated month as it was stated, the others on the
 * straight line between their stated neighbours, rounded half away from zero to the decimals that are
 * asked for, or in steps as the stated month before them. What lies before the first or after the last
 * stated month is not filled: nothing says what is asked of it.
 *
 * @param stated each month once, in any order
 */
export function fillTrajectory(
  stated: readonly Pick<TrajectoryMonth, 'month' | 'value'>[],
  shape: TrajectoryShape,
  decimals: number,
): readonly TrajectoryMonth[] {
  const sorted = [...stated].sort((a, b) => (a.month < b.month ? -1 : 1));
  return sorted.flatMap((from, index) => {
    const own = { month: from.month, value: from.value, between: false };
    const to = sorted[index + 1];
    if (to === undefined) return [own];
    const start = month(from.month);
    const length = monthsBetween(start, month(to.month));
    const filled = Array.from({ length: Math.max(0, length - 1) }, (_, at) => ({
      month: periodKey(shift(start, at + 1)),
      value:
        shape === 'STEPS' ? from.value : onLine(from.value, to.value, at + 1, length, decimals),
      between: true,
    }));
    return [own, ...filled];
  });
}

/** What lies so many steps along the way from one value to another, weighed exactly. */
function onLine(from: number, to: number, step: number, steps: number, decimals: number): number {
  const power = 10 ** 9;
  const [first, last] = [Math.round(from * power), Math.round(to * power)];
  const numerator = first * (steps - step) + last * step;
  return roundHalfAwayFromZero({ numerator, denominator: steps * power, multiplier: 1 }, decimals);
}
