import { clipped } from './capability';
import { valuesIn } from './charted-series';
import type { ControlChartSubject, Stretch } from './charted-series';
import type { ControlChartInput } from './control-chart-input';
import { LEAST_MOVING_RANGES, LEAST_POINTS, pointsOf } from './exclusion';
import { controlLimits } from './limits';
import type { ControlLimits } from './limits';
import { foremostSignal, SIGNAL_RULES } from './signals';
import type { PointSignals, SignalRule } from './signals';
import { isFavourable } from './verdict';

/** A stretch of months with one mean and one pair of limits; limits as they are drawn, clipped. */
export interface ControlPhase {
  /** Keys of its first and last month. */
  readonly from: string;
  readonly to: string;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly innerLower: number;
  readonly innerUpper: number;
  /** How many points its limits rest on. */
  readonly points: number;
  /** Why it begins here: what changed; null for the first. */
  readonly reason: string | null;
  /** The limits by which points are judged. */
  readonly unclipped: ControlLimits;
}

/** A point that takes part in a signal. */
export interface SignalPoint {
  readonly month: string;
  /** The rule of the highest priority first. */
  readonly rules: readonly SignalRule[];
  /** Which way it points, by its first rule; null where neither is good. */
  readonly favourable: boolean | null;
}

/** A stretch that has limits, with what was found in it. */
export interface ChartedStretch {
  readonly stretch: Stretch;
  readonly limits: ControlLimits;
  readonly found: PointSignals;
}

/** Limits of an earlier stretch, where it has points enough and they vary. */
export function limitsOfStretch(
  values: readonly (number | null)[],
  stretch: Stretch,
  screening: number | null,
): ControlLimits | null {
  if (pointsOf(values, stretch) < LEAST_POINTS) return null;
  const limits = controlLimits(valuesIn(values, stretch), screening);
  if (limits === null || limits.meanMovingRange === 0) return null;
  return limits.movingRanges + limits.screenedOut < LEAST_MOVING_RANGES ? null : limits;
}

/** A stretch as it is drawn. */
export function phaseOf(
  input: ControlChartInput,
  subject: ControlChartSubject,
  values: readonly (number | null)[],
  { stretch, limits }: ChartedStretch,
): ControlPhase {
  // A change may well lie below nought.
  const drawn = (line: number) => (subject === 'VALUE' ? clipped(line, input) : line);
  return {
    from: input.months[stretch.first]?.month ?? '',
    to: input.months[stretch.last]?.month ?? '',
    mean: limits.mean,
    lower: drawn(limits.lower),
    upper: drawn(limits.upper),
    innerLower: drawn(limits.innerLower),
    innerUpper: drawn(limits.innerUpper),
    points: pointsOf(values, stretch),
    reason: stretch.reason,
    unclipped: limits,
  };
}

/** The points of a stretch that take part in a signal. */
export function signalPoints(
  { stretch, found }: ChartedStretch,
  months: readonly string[],
  { polarity }: ControlChartInput,
): readonly SignalPoint[] {
  return found.flatMap((signals, index) => {
    const first = foremostSignal(signals);
    if (first === null) return [];
    const present = new Set(signals.map(({ rule }) => rule));
    return [
      {
        month: months[stretch.first + index] ?? '',
        rules: SIGNAL_RULES.filter((rule) => present.has(rule)),
        favourable: isFavourable(first.towards, polarity),
      },
    ];
  });
}
