import { binomialLimitsBeside } from './binomial-limits';
import { capabilityOf } from './capability';
import type { Capability } from './capability';
import { valuesIn } from './charted-series';
import type { ControlChartSubject, Stretch } from './charted-series';
import type { ControlChartInput } from './control-chart-input';
import { limitsOfStretch, phaseOf, signalPoints } from './control-phase';
import type { ControlPhase, SignalPoint } from './control-phase';
import { exclusionSentence, kindOf, meanDenominator, STILL_MATURING_SENTENCE } from './exclusion';
import type { ControlChartExclusion } from './exclusion';
import { judgeSeries, latestSignal } from './judge-series';
import { periodNoun } from '../reporting-period/period-nouns';
import type { PeriodKind } from '../vocabulary';
import { DEFAULT_PROFILE } from './default-profile';
import { signalsOf } from './signals';
import { verdictKind, verdictOf } from './verdict';
import type { Verdict } from './verdict';
import { exclusionLetter, verdictKindLetter } from './verdict-letter';
import type { VerdictLetter } from './verdict-letter';

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
  /** Null too while the latest point takes part in a signal: the process is changing. */
  readonly capability: Capability | null;
}

const snapshotCaveat = (kind: PeriodKind) =>
  `The same cases are counted in several ${periodNoun(kind)}s, so that runs come about more easily than the rules allow for.`;
const UNKNOWN_DENOMINATORS_CAVEAT =
  'Its denominators are not known, so that it cannot be told whether they are large enough.';

/**
 * The control chart of a series (XmR: mean ± 2.66 × mean moving range), its signals under a profile,
 * the verdict on the latest month and whether the target is within reach. No verdict where the
 * latest figure is missing, any figure is modelled, fewer than 12 points stand in the latest
 * stretch, windows overlap, a percentage rests on fewer than 20 cases a month, nothing varies, or a
 * maximum is asked for: then the exclusion says which. An improvement of a month that is still maturing
 * is drawn, and gets no verdict. Figures in the indicator's unit.
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
    const own = isLast ? limits : limitsOfStretch(values, each, profile.screening);
    if (own === null) return [];
    const found = isLast ? judged.found : signalsOf(valuesIn(values, each), own, profile);
    return [{ stretch: each, limits: own, found }];
  });
  const binomial = binomialLimitsBeside(
    input,
    charted.map((each) => each.stretch),
  );
  const phases = charted.map((each) => phaseOf(input, subject, values, each));
  const signal = latestSignal(judged);
  const verdict = verdictOf({
    signal,
    polarity: input.polarity,
    subject,
    periodKind: kindOf(input),
    unit: input.unit,
    decimals: input.decimals,
    months: months.slice(stretch.first),
    values: values.slice(stretch.first),
    lines: phases.at(-1) ?? limits,
  });
  const isHeldBack = input.stillMaturing === true && verdict.kind === 'IMPROVING';
  return {
    ...common,
    exclusion: isHeldBack ? 'STILL_MATURING' : null,
    exclusionSentence: isHeldBack ? STILL_MATURING_SENTENCE : null,
    phases,
    signals: charted.flatMap((each) => signalPoints(each, months, input)),
    binomialLower: binomial?.lower ?? null,
    binomialUpper: binomial?.upper ?? null,
    verdict: isHeldBack
      ? { kind: 'NONE', rule: null, sentence: STILL_MATURING_SENTENCE }
      : { ...verdict, sentence: [verdict.sentence, ...caveats(input, stretch)].join(' ') },
    // A process that is signalling is not stable: what it will reach cannot be told.
    capability: subject === 'VALUE' && signal === null ? capabilityOf(input, limits) : null,
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
  const kind = verdictKind(latestSignal(judged), input.polarity);
  return input.stillMaturing === true && kind === 'IMPROVING'
    ? exclusionLetter('STILL_MATURING')
    : verdictKindLetter(kind);
}

function caveats(input: ControlChartInput, stretch: Stretch): readonly string[] {
  if (input.measureKind !== 'PERCENTAGE') return [];
  return [
    ...(meanDenominator(input, stretch) === null ? [UNKNOWN_DENOMINATORS_CAVEAT] : []),
    ...(input.basis === 'SNAPSHOT' ? [snapshotCaveat(kindOf(input))] : []),
  ];
}
