import { isFigureModelled } from '../area-summary/reading-headline';
import { stateOf } from '../area-summary/reading-change';
import type { ReadingChange } from '../area-summary/reading-change';
import { turnWords } from '../area-summary/turned-ratings';
import { asNumber, differenceOf } from '../exact';
import { decimalsToTellApart, formatValue } from '../format';
import { indicatorTitle } from '../indicator-title';
import { rate } from '../rating';
import type { RatingInput } from '../rating';
import { ratingSentence } from '../rating-words';
import { PRODUCT_WORDING } from '../layout/state-words';
import type { RatingWording } from '../layout/state-words';
import type { JudgedCell } from '../scorecard/judge-cell';
import type { ScorecardMark } from '../scorecard/judged-scorecard';
import type { RatingState } from '../vocabulary';

/** One indicator in somebody’s place: as it is now, and as it was when they last read of it. */
export interface DigestReading extends Pick<ReadingChange, 'question' | 'now' | 'before'> {
  /** What is to be known of the figure now, and was not to be known before. */
  readonly newMarks: readonly Pick<ScorecardMark, 'weight' | 'sentence'>[];
}

/** A line of a digest, with the indicator that it is about. */
export interface DigestLine {
  /** Key of the indicator, to which it leads. */
  readonly indicator: string;
  readonly sentence: string;
}

/** An indicator as they last read of it, which is no row of the month any more. */
export type LeftReading = Pick<ReadingChange, 'question' | 'now'>;

/** What changed in somebody’s place, line by line. */
export interface Digest {
  /** What turned red, or became a concern. */
  readonly turnedRed: readonly DigestLine[];
  readonly turnedGreen: readonly DigestLine[];
  /** The largest moves among the rest, by how large a part they are of the figure before. */
  readonly moves: readonly DigestLine[];
  /** Of a month that was published anew: figures that were there and are not any more. */
  readonly gone: readonly DigestLine[];
  /** Of a month that was published anew: figures that were not there before. */
  readonly added: readonly DigestLine[];
  /** Findings and notes that are new, findings first. */
  readonly marks: readonly DigestLine[];
}

const MOST_MOVES = 5;
const MOST_MARKS = 10;
const MOST_GONE = 10;
const BAD: readonly RatingState[] = ['RED', 'ZERO_CONCERN'];

/** A reading with a figure now and before, neither of them modelled. */
interface Moved extends DigestReading {
  readonly before: JudgedCell;
}

/**
 * What somebody is told of a month that was published, or published anew: what turned red and green,
 * the largest moves among the rest, and what is newly doubtful. Modelled figures, now or before, turn
 * nothing and move nowhere; nor does a figure whose series changed between the two. One that is still
 * maturing does not turn green. `left` are the rows of a month that is published anew which are no more;
 * it is null where the month is published for the first time, whose figures are all new. Ratings are
 * said in the authority’s own words.
 */
export function digestOf(
  readings: readonly DigestReading[],
  left: readonly LeftReading[] | null = null,
  wording: RatingWording = PRODUCT_WORDING,
): Digest {
  const real = readings.flatMap((reading) => movedOf(reading) ?? []);
  const turned = real.filter(({ now, before }) => stateOf(now) !== stateOf(before));
  const turnedRed = turned.filter(({ now }) => BAD.includes(stateOf(now)));
  // Of a figure that is still maturing nothing better is claimed: it is told as a move.
  const turnedGreen = turned.filter(
    ({ now, question }) => stateOf(now) === 'GREEN' && question.stillMaturing !== true,
  );
  const told = new Set([...turnedRed, ...turnedGreen]);
  return {
    turnedRed: turnedRed.map((moved) => turnLine(moved, wording)),
    turnedGreen: turnedGreen.map((moved) => turnLine(moved, wording)),
    moves: real
      .filter((reading) => !told.has(reading) && sizeOf(reading) > 0)
      .sort((a, b) => sizeOf(b) - sizeOf(a))
      .slice(0, MOST_MOVES)
      .map(moveLine),
    gone: left === null ? [] : goneLines(readings, left),
    added: left === null ? [] : addedLines(readings),
    marks: markLines(readings),
  };
}

/** Whether there is anything to tell. */
export function isDigestEmpty(digest: Digest): boolean {
  return Object.values(digest).every(({ length }) => length === 0);
}

/** Whether a reading has a figure that somebody reported. */
function isReported(cell: JudgedCell | null): cell is JudgedCell {
  return cell !== null && cell.measured.value !== null && !isFigureModelled({ now: cell });
}

/** What was published and is not there any more: its row, or its figure alone. */
function goneLines(
  readings: readonly DigestReading[],
  left: readonly LeftReading[],
): readonly DigestLine[] {
  const rows = left.map(({ question, now }) => ({
    ...{ question, before: now, what: 'is no longer in the report of the month' },
  }));
  const figures = readings
    .filter(({ now }) => now.measured.value === null)
    .map(({ question, before }) => ({ question, before, what: 'has no figure any more' }));
  const gone = [...rows, ...figures].flatMap(({ question, before, what }) => {
    if (!isReported(before)) return [];
    const { indicator } = question;
    const was = formatValue(before.measured.value ?? 0, indicator.unit ?? '', before.decimals);
    const sentence = `${indicatorTitle(indicator)} ${what}; it was ${was}.`;
    return [{ indicator: indicator.key, sentence }];
  });
  return gone.slice(0, MOST_GONE);
}

/** What is there now and was not published before. */
function addedLines(readings: readonly DigestReading[]): readonly DigestLine[] {
  const added = readings.filter(
    ({ now, before }) => isReported(now) && (before === null || before.measured.value === null),
  );
  return added.slice(0, MOST_GONE).map(({ question: { indicator }, now }) => {
    const is = formatValue(now.measured.value ?? 0, indicator.unit ?? '', now.decimals);
    const sentence = `${indicatorTitle(indicator)} was not published before: it is ${is}.`;
    return { indicator: indicator.key, sentence };
  });
}

function movedOf(reading: DigestReading): Moved | null {
  const { now, before, question } = reading;
  if (before === null || question.seriesChanged === true) return null;
  if (now.measured.value === null || before.measured.value === null) return null;
  return isFigureModelled({ now }) || isFigureModelled({ now: before })
    ? null
    : { ...reading, before };
}

/** By how large a part of the figure before it moved; from nought, by the figure itself. */
function sizeOf({ now, before }: Moved): number {
  const [is, was] = [now.measured.value ?? 0, before.measured.value ?? 0];
  const by = Math.abs(differenceOf(is, was));
  return by === 0 ? 0 : by / Math.max(1, Math.abs(asNumber(was)));
}

function turnLine({ question, now, before }: Moved, wording: RatingWording): DigestLine {
  const { indicator } = question;
  const unit = indicator.unit ?? '';
  const turn = turnWords({ from: stateOf(before), to: stateOf(now) }, wording);
  const was = formatValue(before.measured.value ?? 0, unit, before.decimals);
  return {
    indicator: indicator.key,
    sentence: `${indicatorTitle(indicator)} ${turn}: ${ratingSentence(now.rating, unit)}; it was ${was}.${toleranceClause(now, before)}`,
  };
}

/** What is to be known of a turn that the tolerance made, and not the figure. */
function toleranceClause(now: JudgedCell, before: JudgedCell): string {
  const { published: _, ...judged } = before.rating;
  const by = (tolerance: RatingInput['tolerance']) =>
    rate({ ...judged, tolerance }).ratings[0].state;
  const isSameByNow = by(now.rating.tolerance) === stateOf(now);
  return isSameByNow && by(before.rating.tolerance) !== stateOf(now)
    ? ' The tolerance was changed: judged by it, the figure before would be rated the same.'
    : '';
}

function moveLine({ question, now, before }: Moved): DigestLine {
  const { indicator } = question;
  const unit = indicator.unit ?? '';
  const [is, was] = [now.measured.value ?? 0, before.measured.value ?? 0];
  const shown = decimalsToTellApart(is, was, indicator.decimals);
  const verb = differenceOf(is, was) > 0 ? 'rose' : 'fell';
  return {
    indicator: indicator.key,
    sentence: `${indicatorTitle(indicator)} ${verb} from ${formatValue(was, unit, shown)} to ${formatValue(is, unit, shown)}.`,
  };
}

function markLines(readings: readonly DigestReading[]): readonly DigestLine[] {
  const marks = readings.flatMap(({ question: { indicator }, newMarks }) =>
    newMarks.map(({ weight, sentence }) => ({ weight, sentence, indicator })),
  );
  const findings = marks.filter(({ weight }) => weight === 'FINDING');
  const notes = marks.filter(({ weight }) => weight !== 'FINDING');
  return [...findings, ...notes].slice(0, MOST_MARKS).map(({ indicator, sentence }) => ({
    indicator: indicator.key,
    sentence: `${indicatorTitle(indicator)}: ${sentence.replace(/\.?$/, '.')}`,
  }));
}
