import type { ReadingChange } from '../area-summary/reading-change';
import { listed, standing } from '../area-summary/standing';
import { turnedRatings } from '../area-summary/turned-ratings';
import { formatLimit } from '../format';
import { formatPeriod } from '../period-key';
import { ratingWord } from '../rating-words';
import { RATING_STATES } from '../vocabulary';

/**
 * The one sentence over readings of a place: how many are in which state, and how many turned since
 * the month before.
 */
export function standingSentence(changes: readonly ReadingChange[]): string {
  const now = standing(changes, false);
  const turned = turnedRatings(changes);
  const month = changes[0]?.question.span.months.at(-2);
  if (turned.length === 0 || month === undefined) return now;
  const parts = RATING_STATES.flatMap((state) => {
    const count = turned.filter(({ to }) => to === state).length;
    if (count === 0) return [];
    const number = formatLimit(count, '');
    if (state !== 'NOT_RATED') return [`${number} turned ${ratingWord(state)}`];
    return [`${number} ${count === 1 ? 'is' : 'are'} no longer rated`];
  });
  return `${now} ${listed(parts)} since ${formatPeriod(month)}.`;
}
