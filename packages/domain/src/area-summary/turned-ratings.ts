import { formatPeriod } from '../period-key';
import { periodNoun } from '../reporting-period/period-nouns';
import { formatValue } from '../format';
import { againstFirst, PRODUCT_WORDING, ratingWithin } from '../layout/state-words';
import type { RatingWording } from '../layout/state-words';
import { ratingSentence } from '../rating-words';
import { isDirectionModelled } from '../scorecard/month-codes';
import type { RatingState } from '../vocabulary';
import { haveMonthBefore, stateOf } from './reading-change';
import type { ReadingChange } from './reading-change';

/** A reading whose rating is not what it was the month before. */
export interface TurnedRating<Change extends ReadingChange = ReadingChange> {
  readonly change: Change;
  readonly from: RatingState;
  readonly to: RatingState;
  readonly sentence: string;
  /** True where a figure of either month is modelled. */
  readonly modelled: boolean;
}

const WORST_FIRST: readonly RatingState[] = [
  'RED',
  'ZERO_CONCERN',
  'OUTSIDE_BAND',
  'AMBER',
  'GREEN',
  'MIS_SET',
  'NOT_RATED',
];

/**
 * The readings that were rated in both months and turned, those that turned red first. What was not rated
 * in one of them turned from nothing to something, or away from it, and is told elsewhere.
 */
export function turnedRatings<Change extends ReadingChange>(
  changes: readonly Change[],
): readonly TurnedRating<Change>[] {
  return changedRatings(changes).filter(
    ({ from, to }) => from !== 'NOT_RATED' && to !== 'NOT_RATED',
  );
}

/**
 * The readings whose rating is not what it was the month before, those that turned red first: also
 * those that are newly rated, or no longer, for want of a figure in one of the months. A turn for the
 * better of a figure that is still maturing is held back. None where no reading has figures of both, for
 * then nothing turned: the whole month is missing, or a report prints of each the latest figure alone.
 */
export function changedRatings<Change extends ReadingChange>(
  changes: readonly Change[],
): readonly TurnedRating<Change>[] {
  if (!haveMonthBefore(changes)) return [];
  return changes
    .flatMap((change) => turnOf(change) ?? [])
    .sort((a, b) => WORST_FIRST.indexOf(a.to) - WORST_FIRST.indexOf(b.to));
}

const RATED_WORST_FIRST: readonly RatingState[] = ['RED', 'AMBER', 'GREEN'];

/** Whether a rating is a better one: what is claimed of no figure that is still maturing. */
function isBetter(from: RatingState, to: RatingState): boolean {
  const before = RATED_WORST_FIRST.indexOf(from);
  return before !== -1 && RATED_WORST_FIRST.indexOf(to) > before;
}

/** Whether a figure is protected: how it was rated nobody is told, so that it did not turn for a reader. */
const isProtected = ({ measured }: ReadingChange['now']): boolean =>
  measured.absence === 'SUPPRESSED';

function turnOf<Change extends ReadingChange>(change: Change): TurnedRating<Change> | null {
  const { now, before } = change;
  if (before === null || [before, now].some(isProtected)) return null;
  const [from, to] = [stateOf(before), stateOf(now)];
  if (from === to) return null;
  if (change.question.stillMaturing === true && isBetter(from, to)) return null;
  const modelled = isDirectionModelled(now.codes);
  return { change, from, to, modelled, sentence: turnSentence(change) };
}

/**
 * "Newly rated amber", "no longer rated, after red", "turned from green to amber": a turn in words. Where
 * there are two ratings it is a turn of the first, and says so.
 */
export function turnWords(
  { from, to }: Pick<TurnedRating, 'from' | 'to'>,
  wording: RatingWording = PRODUCT_WORDING,
): string {
  const [was, is, against] = [
    ratingWithin(wording, from),
    ratingWithin(wording, to),
    againstFirst(wording),
  ];
  if (from === 'NOT_RATED') return `is newly rated ${is}${against}`;
  if (to === 'NOT_RATED') return `is no longer rated${against}, after ${was}`;
  return `turned from ${was} to ${is}${against}`;
}

function turnSentence({ now, before, question, questionBefore }: ReadingChange): string {
  const unit = question.indicator.unit ?? '';
  const earlier = before?.measured.value ?? null;
  const figure =
    earlier === null
      ? null
      : formatValue(earlier, unit, before?.decimals ?? question.indicator.decimals);
  const last = question.span.months.at(-2);
  const noun = periodNoun(last?.kind ?? 'MONTH');
  const month = last === undefined ? `the ${noun} before` : nameOfMonth(formatPeriod(last));
  const moved = JSON.stringify(question.tolerance) !== JSON.stringify(questionBefore?.tolerance);
  const clauses = [
    ratingSentence(now.rating, unit),
    figure === null ? `in ${month} there was no figure` : `in ${month} it was ${figure}`,
    ...(moved ? [`the tolerances changed between the two ${noun}s`] : []),
    ...(question.seriesChanged ? [`what is recorded changed between the two ${noun}s`] : []),
    ...(isDirectionModelled(now.codes) ? ['made from a modelled figure'] : []),
  ];
  return clauses.join('; ');
}

/** "February" of "February 2018": the year is that of the page, or the one before. */
function nameOfMonth(period: string): string {
  return period.replace(/ \d+$/, '');
}
