import { absenceSentence } from '../absence';
import { compareWithBenchmark } from '../benchmark';
import { formatLimit, formatValue } from '../format';
import { indicatorShortName, indicatorTitle } from '../indicator-title';
import { PRODUCT_WORDING, ratingWithin } from '../layout/state-words';
import type { RatingWording } from '../layout/state-words';
import { trajectoryHeadline } from '../trajectory/trajectory-words';
import { periodNoun } from '../reporting-period/period-nouns';
import { gapOfCell } from '../scorecard/gap-of-cell';
import type { RatingState } from '../vocabulary';
import {
  comparisonHeadlines,
  firstSentence,
  isFigureModelled,
  readingHeadlines,
} from './reading-headline';
import type { HeadlineReading } from './reading-headline';
import { secondStateOf, stateOf } from './reading-change';
import { allOf, listed, standing } from './standing';
import { changedRatings, turnWords } from './turned-ratings';
import type { TurnedRating } from './turned-ratings';

/** All that a summary is written from. */
export interface HeadlineFacts {
  readonly regionName: string | null;
  /** How ratings are said; left out: in the product's own words. */
  readonly wording?: RatingWording;
  /** In the order of the report. */
  readonly readings: readonly HeadlineReading[];
  /** How many findings about these figures are open. */
  readonly openFindings: number;
}

/** How many readings of a kind are told one by one; the others are named. */
const MOST_TOLD = 5;
/** Where fewer are red, the amber ones that are furthest from green are told up to this number. */
const FEWEST_TOLD = 2;
/** How many of those that no tolerance judges are told for missing their target. */
const MOST_TARGETS = 3;
const NOT_GOOD: readonly RatingState[] = ['RED', 'ZERO_CONCERN'];
const SIGNALS: readonly string[] = ['IMPROVING', 'WORSENING', 'CHANGED'];

/**
 * What matters of the readings of a heading or a place, sentence by sentence, made from the figures
 * alone and never saying why: how many are in which state and were the month before, those that are
 * red (what turned first) or furthest from green, what else turned, other signals of control charts,
 * targets missed where no tolerance judges, which way the rest went, and findings that are open.
 */
export function headlines(facts: HeadlineFacts): readonly string[] {
  const { readings, regionName, wording = PRODUCT_WORDING } = facts;
  const withFigure = readings.filter(({ now }) => now.measured.value !== null);
  if (withFigure.length === 0) return [nothingShown(readings)];
  const turns = new Map(changedRatings(readings).map((turn) => [turn.change, turn]));
  const turned = [...turns.keys()];
  const red = inOrder(readings.filter(isRed), turned);
  const others = turned.filter((reading) => !isRed(reading));
  const told = new Set<HeadlineReading>([...red, ...others]);
  const short = furthestFromGreen(
    readings.filter((reading) => stateOf(reading.now) === 'AMBER' && !told.has(reading)),
    FEWEST_TOLD - red.length,
  );
  short.forEach((reading) => told.add(reading));
  const inFull = new Set([...red.slice(0, MOST_TOLD), ...short, ...others.slice(0, MOST_TOLD)]);
  const signals = readings.filter(
    (reading) => !inFull.has(reading) && !isFigureModelled(reading) && isSignal(reading),
  );
  signals.forEach((reading) => told.add(reading));
  const missed = missedTargets(readings.filter((reading) => !told.has(reading)));
  missed.forEach(({ reading }) => told.add(reading));
  return [
    standing(readings, true, wording),
    ...red.slice(0, MOST_TOLD).flatMap((reading) => readingHeadlines(reading, regionName, wording)),
    ...alsoRed(red.slice(MOST_TOLD), wording),
    ...short.flatMap((reading) => readingHeadlines(reading, regionName, wording)),
    ...others.slice(0, MOST_TOLD).flatMap((reading) => {
      const turn = turns.get(reading);
      return turn === undefined ? [] : turnHeadlines(turn, regionName, wording);
    }),
    ...withFigure.flatMap((reading) => trajectoryTold(reading) ?? []),
    ...signals.slice(0, MOST_TOLD).map(signalHeadline),
    ...missed.map(({ sentence }) => sentence),
    ...movement(
      withFigure.filter((reading) => !told.has(reading)),
      told.size > 0,
    ),
    ...modelled(withFigure),
    ...findings(facts.openFindings),
  ];
}

/** That no figure is shown: none is on record, or they are protected. */
function nothingShown(readings: readonly HeadlineReading[]): string {
  const noun = nounOf(readings);
  const hidden = readings.filter(({ now }) => now.measured.absence === 'SUPPRESSED').length;
  const why = absenceSentence('SUPPRESSED');
  if (hidden === 0) return `No figure is on record for this ${noun}.`;
  if (hidden < readings.length) {
    const some = hidden === 1 ? 'one of them is' : `${formatLimit(hidden, '')} of them are`;
    return `No figure is shown for this ${noun}: ${some} ${why}.`;
  }
  return hidden === 1
    ? `Its one figure of this ${noun} is ${why}.`
    : `Its ${formatLimit(hidden, '')} figures of this ${noun} are ${why}.`;
}

function isRed({ now }: HeadlineReading): boolean {
  const second = secondStateOf(now);
  return NOT_GOOD.includes(stateOf(now)) || (second !== null && NOT_GOOD.includes(second));
}

function isSignal({ verdict }: HeadlineReading): boolean {
  return SIGNALS.includes(verdict.kind);
}

/** Those that turned before those that already were, each in the order of the report. */
function inOrder(
  readings: readonly HeadlineReading[],
  turned: readonly HeadlineReading[],
): readonly HeadlineReading[] {
  const isNew = (reading: HeadlineReading) => turned.includes(reading);
  return [...readings.filter(isNew), ...readings.filter((reading) => !isNew(reading))];
}

/** Those that are short of green by the most children, the first so many. */
function furthestFromGreen(
  readings: readonly HeadlineReading[],
  most: number,
): readonly HeadlineReading[] {
  const gap = ({ question, now }: HeadlineReading) => gapOfCell(question, now)?.children ?? 0;
  return [...readings].sort((a, b) => gap(b) - gap(a)).slice(0, Math.max(0, most));
}

function alsoRed(rest: readonly HeadlineReading[], wording: RatingWording): readonly string[] {
  if (rest.length === 0) return [];
  const names = rest.map(({ question }) => indicatorShortName(question.indicator));
  return [`Also ${ratingWithin(wording, 'RED')}: ${listed(names)}.`];
}

function turnHeadlines(
  turn: TurnedRating<HeadlineReading>,
  regionName: string | null,
  wording: RatingWording,
): readonly string[] {
  const { change: reading } = turn;
  const mark = isFigureModelled(reading) ? ' (modelled)' : '';
  const title = indicatorTitle(reading.question.indicator);
  return [
    `${title}${mark} ${turnWords(turn, wording)}: ${turn.sentence}.`,
    ...comparisonHeadlines(reading, regionName),
  ];
}

function signalHeadline(reading: HeadlineReading): string {
  const { indicator } = reading.question;
  const figure = formatValue(
    reading.now.measured.value ?? 0,
    indicator.unit ?? '',
    reading.now.decimals,
  );
  const sentence = firstSentence(reading.verdict.sentence);
  return `${indicatorTitle(indicator)} stands at ${figure}. ${sentence}`;
}

/** What the rating alone would mislead about: red but on plan, green but slipping. */
function trajectoryTold({ trajectory, question, now }: HeadlineReading): string | null {
  return trajectory ? trajectoryHeadline(trajectory, question, now) : null;
}

interface MissedTarget {
  readonly reading: HeadlineReading;
  readonly share: number;
  readonly sentence: string;
}

/** Targets missed by what no tolerance judges, the furthest from its target first. */
function missedTargets(readings: readonly HeadlineReading[]): readonly MissedTarget[] {
  return readings
    .flatMap((reading) => missedTarget(reading) ?? [])
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_TARGETS);
}

function missedTarget(reading: HeadlineReading): MissedTarget | null {
  const { now, target, question } = reading;
  const { value } = now.measured;
  if (value === null || target === null || target === 0 || isFigureModelled(reading)) return null;
  if (stateOf(now) !== 'NOT_RATED') return null;
  const { meaning, difference } = compareWithBenchmark(value, target, now.judgement.polarityUsed);
  if (meaning !== 'WORSE') return null;
  const { indicator } = question;
  const unit = indicator.unit ?? '';
  const by = formatValue(Math.abs(difference), '', now.decimals);
  const points = unit === '%' ? ' points' : '';
  const side = difference > 0 ? 'above' : 'below';
  const figure = formatValue(value, unit, now.decimals);
  const sentence = `${indicatorTitle(indicator)} stands at ${figure}, ${by}${points} ${side} its target of ${formatLimit(target, unit)}.`;
  return { reading, share: Math.abs(difference / target), sentence };
}

/** What a period of readings is called: quarter, where their authority reports by quarter. */
const nounOf = ([first]: readonly HeadlineReading[]): string =>
  periodNoun(first?.question.span.months.at(-1)?.kind ?? 'MONTH');

/** Which way those went of which nothing else was said; of what has no good direction, that it moved or stayed. */
function movement(rest: readonly HeadlineReading[], hasOthers: boolean): readonly string[] {
  const movements = rest.map(({ now }) => now.direction);
  const stayed = movements.filter(
    ({ reason, meaning }) => reason !== 'RAW_SERIES_CHANGED' && meaning === 'SAME',
  );
  const judged = movements.filter(
    ({ reason, meaning }) => reason === 'JUDGED' && meaning !== 'SAME',
  );
  const moved = movements.filter(({ meaning }) => meaning === 'NEUTRAL').length;
  const all = stayed.length + judged.length;
  if (all < 2) return [];
  const count = (meaning: string) =>
    judged.filter((direction) => direction.meaning === meaning).length;
  const noun = nounOf(rest);
  const whose = `${hasOthers ? 'other ' : ''}indicators that can be compared with the ${noun} before`;
  const parts = (
    [
      [count('BETTER'), 'got better'],
      [count('WORSE'), 'got worse'],
      [stayed.length, 'stayed the same'],
    ] as const
  ).filter(([number]) => number > 0);
  const more =
    moved === 0
      ? ''
      : `; ${formatLimit(moved, '')} more moved, and neither better nor worse is said of ${moved === 1 ? 'it' : 'them'}`;
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    const which = all === 2 ? 'Both' : `All ${formatLimit(all, '')}`;
    return [`${which} ${whose} ${only[1]}${more}.`];
  }
  const said = parts.map(([number, verb]) => `${formatLimit(number, '')} ${verb}`);
  return [`Of the ${formatLimit(all, '')} ${whose}, ${listed(said)}${more}.`];
}

function modelled(withFigure: readonly HeadlineReading[]): readonly string[] {
  const count = withFigure.filter(isFigureModelled).length;
  return count === 0 ? [] : [modelledHeadline(withFigure.length, count)];
}

/** That so many of the figures of an area are modelled, as one of its headlines. */
export function modelledHeadline(figures: number, count: number): string {
  const which =
    count === figures
      ? allOf(figures, 'figure')
      : `${formatLimit(count, '')} of these ${formatLimit(figures, '')} figures ${count === 1 ? 'is' : 'are'}`;
  return `${which} modelled, so that the product can be tried: no report gives ${count === 1 ? 'it' : 'them'}.`;
}

function findings(open: number): readonly string[] {
  if (open === 0) return [];
  return [
    open === 1
      ? 'One finding about these figures is open.'
      : `${formatLimit(open, '')} findings about these figures are open.`,
  ];
}
