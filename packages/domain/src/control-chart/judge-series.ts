import { chartedSubject, chartedValues, stretchesOf, valuesIn } from './charted-series';
import type { Stretch } from './charted-series';
import type { ControlChartInput } from './control-chart-input';
import { exclusionOf } from './exclusion';
import type { ControlChartExclusion, ExclusionQuestion } from './exclusion';
import { controlLimits } from './limits';
import { DEFAULT_PROFILE } from './default-profile';
import { foremostSignal, signalsOf } from './signals';
import type { PointSignal, PointSignals } from './signals';

/** A series with what is said of its latest point, before it is put into words. */
export interface JudgedSeries extends ExclusionQuestion {
  readonly stretches: readonly Stretch[];
  readonly exclusion: ControlChartExclusion | null;
  /** The signals of each point of the latest stretch; none where there is an exclusion. */
  readonly found: PointSignals;
}

/** Judges the latest stretch of a series: its limits, its signals, or why it gets none. */
export function judgeSeries(input: ControlChartInput): JudgedSeries {
  const { screening } = input.profile ?? DEFAULT_PROFILE;
  const subject = chartedSubject(input.measureKind, input.basis);
  const stretches = stretchesOf(input);
  const values = chartedValues(input, subject, stretches);
  const stretch = stretches.at(-1) ?? { first: 0, last: -1, reason: null };
  const latest = valuesIn(values, stretch);
  const limits = controlLimits(latest, screening);
  const question = { input, subject, values, stretch, limits };
  const exclusion = exclusionOf(question);
  const found =
    exclusion !== null || limits === null
      ? []
      : signalsOf(latest, limits, input.profile ?? DEFAULT_PROFILE);
  return { ...question, stretches, exclusion, found };
}

/** The rule that counts for most of those that the latest point takes part in; null: none. */
export function latestSignal({ found }: JudgedSeries): PointSignal | null {
  return foremostSignal(found.at(-1) ?? []);
}
