import { binomialLimits } from './binomial-limits';
import type { BinomialLimits } from './binomial-limits';
import { capabilityOf, clipped } from './capability';
import type { Capability } from './capability';
import { chartedSubject, chartedValues, stretchesOf } from './charted-series';
import type { ControlChartSubject, Stretch } from './charted-series';
import type { ControlChartInput } from './control-chart-input';
import {
  BINOMIAL_MEAN_DENOMINATOR,
  exclusionOf,
  exclusionSentence,
  LEAST_MOVING_RANGES,
  LEAST_POINTS,
  meanDenominator,
  pointsOf,
} from './exclusion';
import type { ControlChartExclusion, ExclusionQuestion } from './exclusion';
import { controlLimits } from './limits';
import type { ControlLimits } from './limits';
import { DEFAULT_PROFILE } from './profiles';
import { SIGNAL_RULES, signalsOf } from './signals';
import type { PointSignal, PointSignals, SignalRule } from './signals';
import { isFavourable, verdictKind, verdictOf } from './verdict';
import type { Verdict } from './verdict';
import { exclusionLetter, verdictKindLetter } from './verdict-letter';
import type { VerdictLetter } from './verdict-letter';

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

/** An XmR control chart of one series: what is ordinary variation and what is a signal. */
export interface ControlChart {
  /** Name and version of the profile of rules. */
  readonly profile: string;
  readonly profileName: string;
  readonly subject: ControlChartSubject;
  /** Keys of the months, oldest first. */
  readonly months: readonly string[];
  /** What is charted, aligned with the months. */
  readonly values: readonly (number | null)[];
  /** Why there are no limits and no verdict; null where there are. */
  readonly exclusion: ControlChartExclusion | null;
  readonly exclusionSentence: string | null;
  /** Oldest first; a stretch too short for limits is left out. */
  readonly phases: readonly ControlPhase[];
  readonly signals: readonly SignalPoint[];
  /** Limits by p′ where the mean denominator is 20 to 50, aligned with the months; null otherwise. */
  readonly binomialLower: readonly (number | null)[] | null;
  readonly binomialUpper: readonly (number | null)[] | null;
  readonly verdict: Verdict;
  readonly capability: Capability | null;
}

const SNAPSHOT_CAVEAT =
  'The same cases are counted in several months, so that runs come about more easily than the rules allow for.';
const UNKNOWN_DENOMINATORS_CAVEAT =
  'Its denominators are not known, so that it cannot be told whether they are large enough.';

/**
 * The control chart of a series (XmR: mean ± 2.66 × mean moving range), its signals under a profile,
 * the verdict on the latest month and whether the target is within reach. No verdict where the
 * latest figure is missing, any figure is modelled, fewer than 12 points stand in the latest
 * stretch, windows overlap, a percentage rests on fewer than 20 cases a month, nothing varies, or a
 * maximum is asked for: then the exclusion says which. Figures in the indicator's unit.
 */
export function controlChart(input: ControlChartInput): ControlChart {
  const profile = input.profile ?? DEFAULT_PROFILE;
  const judged = judgeSeries(input);
  const { subject, stretches, values, stretch, limits, exclusion } = judged;
  const months = input.months.map(({ month }) => month);
  const common = { profile: profile.key, profileName: profile.title, subject, months, values };
  if (exclusion !== null || limits === null) {
    const sentence = exclusionSentence(exclusion ?? 'NO_FIGURE', judged);
    return {
      ...common,
      exclusion: exclusion ?? 'NO_FIGURE',
      exclusionSentence: sentence,
      phases: [],
      signals: [],
      binomialLower: null,
      binomialUpper: null,
      verdict: { kind: 'NONE', rule: null, sentence },
      capability: null,
    };
  }
  const charted = stretches.flatMap((each) => {
    const isLast = each === stretch;
    const own = isLast ? limits : limitsOf(values, each, profile.screening);
    if (own === null) return [];
    const found = isLast ? judged.found : signalsOf(valuesIn(values, each), own, profile);
    return [{ stretch: each, limits: own, found }];
  });
  const binomial = binomialFor(input, stretches);
  const phases = charted.map((each) => phaseOf(input, subject, values, each));
  const verdict = verdictOf({
    signal: latestSignal(judged),
    polarity: input.polarity,
    subject,
    unit: input.unit,
    decimals: input.decimals,
    months: months.slice(stretch.first),
    values: values.slice(stretch.first),
    lines: phases.at(-1) ?? limits,
  });
  return {
    ...common,
    exclusion: null,
    exclusionSentence: null,
    phases,
    signals: charted.flatMap((each) => signalPoints(each, months, input)),
    binomialLower: binomial?.lower ?? null,
    binomialUpper: binomial?.upper ?? null,
    verdict: { ...verdict, sentence: [verdict.sentence, ...caveats(input, stretch)].join(' ') },
    capability: subject === 'VALUE' ? capabilityOf(input, limits) : null,
  };
}

/**
 * The letter of the verdict on the latest month, or of the reason why there is none: the same as that
 * of the chart, without its words and lines, for the many cells of a scorecard.
 */
export function verdictLetterOf(input: ControlChartInput): VerdictLetter {
  const judged = judgeSeries(input);
  const { exclusion, limits } = judged;
  if (exclusion !== null || limits === null) return exclusionLetter(exclusion ?? 'NO_FIGURE');
  return verdictKindLetter(verdictKind(latestSignal(judged), input.polarity));
}

/** A series with what is said of its latest point, before it is put into words. */
interface JudgedSeries extends ExclusionQuestion {
  readonly stretches: readonly Stretch[];
  readonly exclusion: ControlChartExclusion | null;
  /** The signals of each point of the latest stretch; none where there is an exclusion. */
  readonly found: PointSignals;
}

function judgeSeries(input: ControlChartInput): JudgedSeries {
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

function latestSignal({ found }: JudgedSeries): PointSignal | null {
  return firstOf(found.at(-1) ?? []);
}

interface ChartedStretch {
  readonly stretch: Stretch;
  readonly limits: ControlLimits;
  readonly found: readonly (readonly PointSignal[])[];
}

function valuesIn(values: readonly (number | null)[], { first, last }: Stretch) {
  return values.slice(first, last + 1);
}

/** Limits of an earlier stretch, where it has points enough and they vary. */
function limitsOf(
  values: readonly (number | null)[],
  stretch: Stretch,
  screening: number | null,
): ControlLimits | null {
  if (pointsOf(values, stretch) < LEAST_POINTS) return null;
  const limits = controlLimits(valuesIn(values, stretch), screening);
  if (limits === null || limits.meanMovingRange === 0) return null;
  return limits.movingRanges + limits.screenedOut < LEAST_MOVING_RANGES ? null : limits;
}

function firstOf(signals: readonly PointSignal[]): PointSignal | null {
  const byPriority = [...signals].sort(
    (a, b) => SIGNAL_RULES.indexOf(a.rule) - SIGNAL_RULES.indexOf(b.rule),
  );
  return byPriority[0] ?? null;
}

function phaseOf(
  input: ControlChartInput,
  subject: ControlChartSubject,
  values: readonly (number | null)[],
  { stretch, limits }: ChartedStretch,
): ControlPhase {
  // A change may well be below nought, and one of a percentage cannot be charted at all.
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

function signalPoints(
  { stretch, found }: ChartedStretch,
  months: readonly string[],
  { polarity }: ControlChartInput,
): readonly SignalPoint[] {
  return found.flatMap((signals, index) => {
    const first = firstOf(signals);
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

function binomialFor(
  input: ControlChartInput,
  stretches: readonly Stretch[],
): BinomialLimits | null {
  const parts = stretches.map((stretch) => {
    const months = input.months.slice(stretch.first, stretch.last + 1);
    const mean = meanDenominator(input, stretch);
    const none = months.map(() => null);
    if (mean === null || mean > BINOMIAL_MEAN_DENOMINATOR) return { lower: none, upper: none };
    return binomialLimits(months) ?? { lower: none, upper: none };
  });
  const lower = parts.flatMap((part) => part.lower);
  if (lower.every((line) => line === null)) return null;
  return { lower, upper: parts.flatMap((part) => part.upper) };
}

function caveats(input: ControlChartInput, stretch: Stretch): readonly string[] {
  if (input.measureKind !== 'PERCENTAGE') return [];
  return [
    ...(meanDenominator(input, stretch) === null ? [UNKNOWN_DENOMINATORS_CAVEAT] : []),
    ...(input.basis === 'SNAPSHOT' ? [SNAPSHOT_CAVEAT] : []),
  ];
}
