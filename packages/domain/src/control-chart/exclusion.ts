import { counted } from '../format';
import { mayEnter } from '../modelled';
import { assertNever } from '../never';
import { changeNoun, periodNoun } from '../reporting-period/period-nouns';
import type { PeriodKind } from '../vocabulary';
import type { ControlChartSubject, Stretch } from './charted-series';
import type { ControlChartInput, ControlChartMonth } from './control-chart-input';
import { meanOf } from './limits';
import type { ControlLimits } from './limits';

/** Why a series has no limits and no verdict. */
export const CONTROL_CHART_EXCLUSIONS = [
  'NO_FIGURE',
  'MODELLED',
  'TOO_FEW_POINTS',
  'SMALL_DENOMINATORS',
  'OVERLAPPING_WINDOWS',
  'NOT_CHARTED',
  'NO_VARIATION',
  'STILL_MATURING',
] as const;
export type ControlChartExclusion = (typeof CONTROL_CHART_EXCLUSIONS)[number];

/** Fewer points than these and there are no limits. */
export const LEAST_POINTS = 12;
/** Limits rest on moving ranges: with fewer than these, gaps have left too little to go by. */
export const LEAST_MOVING_RANGES = 6;
/** A percentage whose mean denominator is below this gets no verdict. */
export const LEAST_MEAN_DENOMINATOR = 20;
/** Up to this mean denominator binomial limits are drawn beside. */
export const BINOMIAL_MEAN_DENOMINATOR = 50;

/** What decides whether the last stretch of a series can be judged. */
export interface ExclusionQuestion {
  readonly input: ControlChartInput;
  readonly subject: ControlChartSubject;
  readonly values: readonly (number | null)[];
  readonly stretch: Stretch;
  readonly limits: ControlLimits | null;
}

/** Why no series of the kind gets a verdict, or none without a latest figure; null: it may get one. */
export function exclusionOfKind(
  { measureKind, basis }: Pick<ControlChartInput, 'measureKind' | 'basis'>,
  hasLatest: boolean,
): ControlChartExclusion | null {
  if (!hasLatest) return 'NO_FIGURE';
  if (measureKind === 'MAXIMUM') return 'NOT_CHARTED';
  return hasOverlappingWindows(basis) ? 'OVERLAPPING_WINDOWS' : null;
}

/** Why the latest figure gets no verdict; null where it gets one. */
export function exclusionOf(question: ExclusionQuestion): ControlChartExclusion | null {
  const { input, values, stretch, limits } = question;
  const ofKind = exclusionOfKind(input, (input.months.at(-1)?.value ?? null) !== null);
  if (ofKind !== null) return ofKind;
  if (input.months.some(isMonthModelled)) return 'MODELLED';
  if (pointsOf(values, stretch) < LEAST_POINTS) return 'TOO_FEW_POINTS';
  if (limits === null || limits.movingRanges + limits.screenedOut < LEAST_MOVING_RANGES) {
    return 'TOO_FEW_POINTS';
  }
  const denominator = meanDenominator(input, stretch);
  if (denominator !== null && denominator < LEAST_MEAN_DENOMINATOR) return 'SMALL_DENOMINATORS';
  return limits.meanMovingRange === 0 ? 'NO_VARIATION' : null;
}

/** How many points of a stretch have a figure. */
export function pointsOf(values: readonly (number | null)[], { first, last }: Stretch): number {
  return values.slice(first, last + 1).filter((value) => value !== null).length;
}

/** Mean of a percentage's denominators that are known; null where none is, and for other kinds. */
export function meanDenominator(input: ControlChartInput, stretch: Stretch): number | null {
  if (input.measureKind !== 'PERCENTAGE') return null;
  const known = input.months
    .slice(stretch.first, stretch.last + 1)
    .map(({ denominator }) => denominator)
    .filter((denominator) => denominator !== null);
  return known.length === 0 ? null : meanOf(known);
}

/** The kind of the periods that are charted. */
export function kindOf({ periodKind = 'MONTH' }: ControlChartInput): PeriodKind {
  return periodKind;
}

function hasOverlappingWindows(basis: ControlChartInput['basis']): boolean {
  return basis === 'ROLLING_3' || basis === 'ROLLING_12' || basis === 'YEAR_TO_DATE';
}

/** Whether a period has a figure from which nothing is concluded, since it is modelled. */
export function isMonthModelled({
  value,
  provenance,
  countsProvenance,
}: ControlChartMonth): boolean {
  if (value === null || provenance === null) return false;
  return !mayEnter({ value: provenance, counts: countsProvenance }, 'CONTROL_CHART_VERDICT');
}

/** Why a chart whose latest point would be an improvement gives no verdict on it. */
export const STILL_MATURING_SENTENCE =
  'No verdict: the latest figure is still maturing, and nothing better is concluded from it.';

/** The reason in a sentence that names the figures behind it. */
export function exclusionSentence(
  exclusion: ControlChartExclusion,
  { input, subject, values, stretch }: ExclusionQuestion,
): string {
  switch (exclusion) {
    case 'NO_FIGURE':
      return `No verdict: there is no figure for the latest ${periodNoun(kindOf(input))}.`;
    case 'MODELLED':
      return 'No verdict: figures of this series are modelled, and nothing is concluded from modelled figures.';
    case 'TOO_FEW_POINTS': {
      const points = pointsOf(values, stretch);
      const kind = kindOf(input);
      const noun = subject === 'VALUE' ? periodNoun(kind) : changeNoun(kind);
      const since =
        stretch.reason === null ? '' : ` since the chart was rebased (${stretch.reason})`;
      if (points === 0) {
        return `No verdict: no two ${periodNoun(kind)}s${since} follow one another with a figure, so that there is no ${changeNoun(kind)} to chart.`;
      }
      return points < LEAST_POINTS
        ? `No verdict: ${counted(points, noun)}${since} ${points === 1 ? 'is' : 'are'} too few for control limits, which need ${LEAST_POINTS}.`
        : `No verdict: too few ${periodNoun(kind)}s${since} follow one another without a gap for control limits.`;
    }
    case 'SMALL_DENOMINATORS': {
      const mean = Math.round((meanDenominator(input, stretch) ?? 0) * 10) / 10;
      return `No verdict: a percentage of ${mean} cases a ${periodNoun(kindOf(input))} on average, fewer than ${LEAST_MEAN_DENOMINATOR}, moves too much by chance.`;
    }
    case 'OVERLAPPING_WINDOWS':
      return input.basis === 'YEAR_TO_DATE'
        ? `No verdict: a year to date counts earlier ${periodNoun(kindOf(input))}s again, which makes runs of its own.`
        : `No verdict: a rolling figure counts most ${periodNoun(kindOf(input))}s again, which makes runs of its own.`;
    case 'NOT_CHARTED':
      return 'No verdict: a maximum is one extreme case, not a process with limits.';
    case 'STILL_MATURING':
      return STILL_MATURING_SENTENCE;
    case 'NO_VARIATION':
      return `No verdict: the figures hardly vary from ${periodNoun(kindOf(input))} to ${periodNoun(kindOf(input))}, so that limits would have no width.`;
    default:
      return assertNever(exclusion);
  }
}
