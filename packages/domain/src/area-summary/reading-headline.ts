import { benchmarkSentence } from '../benchmark';
import { comparatorPossessive } from '../comparator-words';
import { indicatorTitle } from '../indicator-title';
import type { RatingWording } from '../layout/state-words';
import { mayEnter } from '../modelled';
import { readingSentence } from '../reading-words';
import { measureDefinition } from '../scorecard/judge-cell';
import type { Comparator } from '../scorecard/view-row';
import type { TrajectoryStanding } from '../trajectory/trajectory-standing';
import type { ReadingChange } from './reading-change';

/** What the control chart says of the latest figure. */
export interface HeadlineVerdict {
  readonly kind: 'IMPROVING' | 'WORSENING' | 'CHANGED' | 'NO_REAL_CHANGE' | 'NONE';
  readonly sentence: string;
}

/** A reading with what it may be held against in a headline. */
export interface HeadlineReading extends ReadingChange {
  /** Benchmarks printed beside the period. */
  readonly benchmarks: readonly {
    readonly comparator: Comparator;
    readonly value: number;
    /** Left out, or null: it is no printed one. */
    readonly textAsPrinted?: string | null;
  }[];
  /** The target in force at the period’s end. */
  readonly target: number | null;
  /** Where it stands on the way to its target; null or left out: no trajectory runs. */
  readonly trajectory?: TrajectoryStanding | null;
  readonly verdict: HeadlineVerdict;
}

/** Whom a figure is compared with where several benchmarks stand beside it: the first that is there. */
const COMPARED_FIRST: readonly Comparator[] = ['NEIGHBOUR_AVERAGE', 'NATIONAL', 'REGION'];

/** Whether the figure of the month is modelled, so that nothing is concluded of it. */
export function isFigureModelled({ now }: Pick<ReadingChange, 'now'>): boolean {
  const { provenance = null, countsProvenance = null } = now.current ?? {};
  const isCompared = mayEnter({ value: provenance, counts: countsProvenance }, 'COMPARISON');
  return now.measured.value !== null && !isCompared;
}

/**
 * What is said of one reading, each in a sentence: its figure, rating, direction and gap; the
 * benchmark beside it; the verdict of its control chart, where there is one. A modelled figure is
 * marked, and neither compared with a benchmark nor given a verdict.
 */
export function readingHeadlines(
  reading: HeadlineReading,
  regionName: string | null,
  wording?: RatingWording,
): readonly string[] {
  const title = indicatorTitle(reading.question.indicator);
  const said = figureSentence(reading, wording);
  if (isFigureModelled(reading)) return [`${title} (modelled): ${said}`];
  return [`${title}: ${said}`, ...comparisonHeadlines(reading, regionName)];
}

/**
 * What is concluded of a reading, each in a sentence: how it compares with the benchmark beside it,
 * and the verdict of its control chart. Nothing is concluded of a modelled figure.
 */
export function comparisonHeadlines(
  reading: HeadlineReading,
  regionName: string | null,
): readonly string[] {
  if (isFigureModelled(reading)) return [];
  return [...benchmarkHeadline(reading, regionName), ...verdictHeadline(reading.verdict)];
}

function figureSentence({ now, question }: HeadlineReading, wording?: RatingWording): string {
  const { indicator, tolerance, precision } = question;
  const { current, measured, previous } = now;
  const { published } = now.rating;
  const isCount = indicator.measureKind === 'COUNT';
  return lowerFirst(
    readingSentence({
      definition: { ...measureDefinition(indicator), decimals: now.rating.decimals },
      unit: indicator.unit ?? '',
      polarity: now.judgement.polarityUsed,
      tolerance,
      precision,
      value: measured.value,
      absence: measured.absence,
      provenance: current?.provenance ?? null,
      previous,
      hasEarlier: true,
      seriesChanged: question.seriesChanged ?? false,
      stillMaturing: question.stillMaturing ?? false,
      numerator: (isCount ? current?.value : current?.numerator) ?? null,
      denominator: current?.denominator ?? null,
      countsProvenance: (isCount ? current?.provenance : current?.countsProvenance) ?? null,
      eventsOver: indicator.basis !== 'SNAPSHOT',
      ...(wording && { wording }),
      ...(published && { published: { rating: published, direction: now.direction } }),
    }),
  );
}

function benchmarkHeadline(
  { benchmarks, now, question: { indicator } }: HeadlineReading,
  regionName: string | null,
): readonly string[] {
  const { value } = now.measured;
  const beside = COMPARED_FIRST.flatMap(
    (comparator) => benchmarks.find((benchmark) => benchmark.comparator === comparator) ?? [],
  )[0];
  if (beside === undefined || value === null) return [];
  const said = benchmarkSentence(
    value,
    beside.value,
    now.judgement.polarityUsed,
    comparatorPossessive(beside.comparator, regionName),
    indicator.unit ?? '',
    indicator.decimals,
    beside.textAsPrinted ?? null,
  );
  return [`That is ${said}.`];
}

function verdictHeadline({ kind, sentence }: HeadlineVerdict): readonly string[] {
  return kind === 'NONE' ? [] : [firstSentence(sentence)];
}

/** What a verdict says, without the caveats that follow it. */
export function firstSentence(text: string): string {
  return /^.*?\.(?=\s+[A-Z]|$)/.exec(text)?.[0] ?? text;
}

function lowerFirst(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}
