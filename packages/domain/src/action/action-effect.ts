import { chartedValues, stretchesOf } from '../control-chart/charted-series';
import type { ControlChartInput } from '../control-chart/control-chart-input';
import { phaseOf } from '../control-chart/control-phase';
import { DEFAULT_PROFILE } from '../control-chart/default-profile';
import {
  exclusionSentence,
  isMonthModelled,
  kindOf,
  LEAST_MEAN_DENOMINATOR,
  meanDenominator,
  STILL_MATURING_SENTENCE,
} from '../control-chart/exclusion';
import { judgeSeries, latestSignal } from '../control-chart/judge-series';
import type { JudgedSeries } from '../control-chart/judge-series';
import { meanOf } from '../control-chart/limits';
import { foremostSignal, signalsOf } from '../control-chart/signals';
import { verdictKind, verdictOf } from '../control-chart/verdict';
import { counted, formatValue } from '../format';
import { formatPeriod, parsePeriodKey } from '../period-key';
import { periodNoun } from '../reporting-period/period-nouns';

/** What can be said of the periods after an action was agreed, by the variation before it. */
export const ACTION_EFFECTS = [
  'BETTER',
  'WORSE',
  'CHANGED',
  'FOR_A_TIME',
  'ORDINARY',
  'NO_FIGURE_YET',
  'UNTOLD',
] as const;
export type ActionEffectKind = (typeof ACTION_EFFECTS)[number];

/** The periods on one side of the day of agreement, as far as they have figures. */
export interface SideOfAction {
  /** Keys of the first and the last period with a figure. */
  readonly from: string;
  readonly to: string;
  /** How many periods have a figure. */
  readonly points: number;
  /** Mean of the figures, in the indicator's unit. */
  readonly mean: number;
  readonly sentence: string;
}

/** What happened after an action was agreed, and whether that is more than ordinary variation. */
export interface ActionEffect {
  readonly kind: ActionEffectKind;
  readonly before: SideOfAction | null;
  readonly after: SideOfAction | null;
  readonly sentence: string;
}

/** A series that is cut in two on the day on which an action was agreed. */
export interface CutSeries {
  readonly series: ControlChartInput;
  /** Index of the last period that had begun on that day; −1: none had. */
  readonly lastBefore: number;
}

/** The period in which an action is agreed counts as before it: it was mostly over, or under way. */
export function cutSeries(series: ControlChartInput, agreedOn: string): CutSeries {
  const begun = series.months.filter(({ month }) => parsePeriodKey(month).start <= agreedOn);
  return { series, lastBefore: begun.length - 1 };
}

/**
 * What happened after an action was agreed, judged by the variation of the periods before it: their
 * mean and limits are kept as they were, and the rules of the control chart are applied to the later
 * periods alone, so that a run or trend which had begun before is not credited to the action. Says
 * that it cannot be told where the earlier periods give no limits, where what is counted was changed
 * in between, where a figure is modelled, and where later figures are of few cases.
 */
export function effectOf(cut: CutSeries): ActionEffect {
  const { series, lastBefore } = cut;
  const before = sideOf(cut, 0, lastBefore);
  const lastFigure = series.months.findLastIndex(({ value }) => value !== null);
  const after = sideOf(cut, lastBefore + 1, lastFigure);
  const said = (kind: ActionEffectKind, sentence: string): ActionEffect => ({
    ...{ kind, before, after, sentence },
  });
  if (after === null) return said('NO_FIGURE_YET', noFigureYet(cut));
  const changed = rebaseAfter(cut, lastFigure);
  if (changed !== null) return said('UNTOLD', changed);
  if (series.months.slice(lastBefore + 1).some(isMonthModelled)) {
    return said('UNTOLD', untold('later figures are modelled, and nothing is concluded from them'));
  }
  const judged = before === null ? null : judgeSeries(seriesBefore(cut));
  if (judged === null) return said('UNTOLD', untold('there is no figure of before'));
  if (judged.exclusion !== null || judged.limits === null) {
    const why = exclusionSentence(judged.exclusion ?? 'NO_FIGURE', judged);
    return said('UNTOLD', `Whether it is more than ordinary variation cannot be told. ${why}`);
  }
  // The limits of before are those of percentages of many: of a few they tell nothing.
  const later = { first: lastBefore + 1, last: lastFigure, reason: null };
  const denominator = meanDenominator(series, later);
  if (denominator !== null && denominator < LEAST_MEAN_DENOMINATOR) {
    const why = exclusionSentence('SMALL_DENOMINATORS', {
      ...judged,
      input: series,
      stretch: later,
    });
    return said('UNTOLD', `Whether it is more than ordinary variation cannot be told. ${why}`);
  }
  return { ...judgedBy(judged, cut, lastFigure), before, after };
}

const untold = (why: string) =>
  `Whether it is more than ordinary variation cannot be told: ${why}.`;

/** The periods before, up to their latest figure; each rebase among them, and no later one. */
function seriesBefore({ series, lastBefore }: CutSeries): ControlChartInput {
  const months = series.months.slice(0, lastBefore + 1);
  const until = months.slice(0, months.findLastIndex(({ value }) => value !== null) + 1);
  const keys = new Set(until.map(({ month }) => month));
  const rebases = (series.rebases ?? []).filter(({ month }) => keys.has(month));
  return { ...series, months: until, rebases, stillMaturing: false };
}

function judgedBy(
  judged: JudgedSeries,
  { series, lastBefore }: CutSeries,
  lastFigure: number,
): Pick<ActionEffect, 'kind' | 'sentence'> {
  const { limits, stretch, subject } = judged;
  if (limits === null) throw new RangeError('A series without limits has no effect to judge');
  const values = chartedValues(series, subject, stretchesOf(series));
  const later = values.slice(lastBefore + 1, lastFigure + 1);
  const found = signalsOf(later, limits, series.profile ?? DEFAULT_PROFILE);
  const latest = foremostSignal(found.at(-1) ?? []);
  const earlier = found.findLastIndex((signals) => signals.length > 0);
  const at = latest === null && earlier >= 0 ? earlier : later.length - 1;
  const signal = foremostSignal(found[at] ?? []);
  const lines = phaseOf(judged.input, subject, judged.values, { stretch, limits, found: [] });
  const verdict = verdictOf({
    ...{ signal, subject, lines, polarity: series.polarity, periodKind: kindOf(series) },
    ...{ unit: series.unit, decimals: series.decimals, values: later.slice(0, at + 1) },
    months: series.months.slice(lastBefore + 1, lastBefore + 2 + at).map(({ month }) => month),
  });
  const kind = verdictKind(signal, series.polarity);
  const under = underWay(judged);
  if (kind === 'NO_REAL_CHANGE') return { kind: 'ORDINARY', sentence: verdict.sentence };
  if (latest === null) {
    const month = nameOf(series.months[lastBefore + 1 + at]?.month);
    const back = `${nameOf(series.months[lastFigure]?.month)} is back within ordinary variation`;
    return { kind: 'FOR_A_TIME', sentence: `In ${month}: ${verdict.sentence} ${back}.${under}` };
  }
  if (kind === 'IMPROVING' && series.stillMaturing === true) {
    return { kind: 'UNTOLD', sentence: STILL_MATURING_SENTENCE };
  }
  return { kind: KINDS[kind], sentence: `${verdict.sentence}${under}` };
}

const KINDS = { IMPROVING: 'BETTER', WORSENING: 'WORSE', CHANGED: 'CHANGED' } as const;

/** That something was under way before anything was agreed, which the action did not bring about. */
function underWay(judged: JudgedSeries): string {
  const kind = verdictKind(latestSignal(judged), judged.input.polarity);
  if (kind === 'NO_REAL_CHANGE') return '';
  const last = judged.input.months.at(-1)?.month;
  const what = { IMPROVING: 'improving', WORSENING: 'worsening', CHANGED: 'changing' }[kind];
  return ` It was ${what} by more than ordinary variation in ${nameOf(last)} already, when it was agreed.`;
}

function sideOf({ series }: CutSeries, first: number, last: number): SideOfAction | null {
  const rebase = stretchesOf(series).findLast((stretch) => stretch.first <= last)?.first ?? 0;
  const from = Math.max(first, rebase);
  const known = series.months.slice(from, last + 1).flatMap((each) => {
    const { month, value } = each;
    return value === null ? [] : [{ month, value, isModelled: isMonthModelled(each) }];
  });
  const [begin, end] = [known[0], known.at(-1)];
  if (begin === undefined || end === undefined) return null;
  const mean = meanOf(known.map(({ value }) => value));
  const points = known.length;
  const noun = periodNoun(kindOf(series));
  const when =
    points === 1
      ? nameOf(begin.month)
      : `${nameOf(begin.month)} to ${nameOf(end.month)}, mean of ${counted(points, noun)}`;
  const modelled = modelledShare(known.filter(({ isModelled }) => isModelled).length, points);
  const sentence = `${formatValue(mean, series.unit, series.decimals)} (${when}${modelled})`;
  return { from: begin.month, to: end.month, points, mean, sentence };
}

/** That a mean is made of figures that no report gives. */
function modelledShare(modelled: number, points: number): string {
  if (modelled === 0) return '';
  if (modelled < points) return `, ${modelled} of them modelled`;
  return points === 1 ? ', modelled' : ', all modelled';
}

function rebaseAfter({ series, lastBefore }: CutSeries, lastFigure: number): string | null {
  const later = new Set(
    series.months.slice(lastBefore + 1, lastFigure + 1).map((each) => each.month),
  );
  const rebase = series.rebases?.find(({ month }) => later.has(month));
  if (rebase === undefined) return null;
  return untold(`what is counted changed in ${nameOf(rebase.month)} (${rebase.reason})`);
}

function noFigureYet({ series, lastBefore }: CutSeries): string {
  const last = series.months[lastBefore]?.month;
  return last === undefined
    ? 'There is no figure since it was agreed.'
    : `There is no figure later than ${nameOf(last)}, which had begun when it was agreed.`;
}

function nameOf(key: string | undefined): string {
  return key === undefined ? '' : formatPeriod(parsePeriodKey(key));
}
