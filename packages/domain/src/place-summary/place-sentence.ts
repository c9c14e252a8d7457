import type { ReadingChange } from '../area-summary/reading-change';
import { listed, standing } from '../area-summary/standing';
import { changedRatings } from '../area-summary/turned-ratings';
import { formatLimit } from '../format';
import { indicatorShortName } from '../indicator-title';
import { trajectoryStanding } from '../trajectory/trajectory-standing';
import { trajectoryWord } from '../trajectory/trajectory-words';
import { formatPeriod } from '../period-key';
import { againstFirst, PRODUCT_WORDING, ratingWithin } from '../layout/state-words';
import type { RatingWording } from '../layout/state-words';
import { RATING_STATES } from '../vocabulary';

/**
 * The one sentence over readings of a place: how many are in which state, how many turned since the
 * month before, which takes a rating in both, or are newly rated or no longer, and which are red but on plan or green but slipping.
 */
export function standingSentence(
  changes: readonly ReadingChange[],
  wording: RatingWording = PRODUCT_WORDING,
): string {
  return [ratingsSentence(changes, wording), ...onTheWay(changes)].join(' ');
}

/** What is red but on plan, and what is green but slipping, by its ref or name; nothing where nothing is. */
function onTheWay(changes: readonly ReadingChange[]): readonly string[] {
  return (['RED_ON_PLAN', 'GREEN_SLIPPING'] as const).flatMap((state) => {
    const names = changes
      .filter(
        ({ row, question, now }) => trajectoryStanding(row, question, now)?.standing === state,
      )
      .map(({ question }) => indicatorShortName(question.indicator));
    if (names.length === 0) return [];
    return [`${listed(names)} ${names.length === 1 ? 'is' : 'are'} ${trajectoryWord(state)}.`];
  });
}

function ratingsSentence(changes: readonly ReadingChange[], wording: RatingWording): string {
  const now = standing(changes, false, wording);
  const turned = changedRatings(changes);
  const ofReport = changes.find(({ row }) => row.span === undefined) ?? changes[0];
  const month = ofReport?.question.span.months.at(-2);
  if (turned.length === 0 || month === undefined) return now;
  const parts = RATING_STATES.flatMap((state) => {
    const count = turned.filter(({ from, to }) => to === state && from !== 'NOT_RATED').length;
    if (count === 0) return [];
    const number = formatLimit(count, '');
    if (state !== 'NOT_RATED') return [`${number} turned ${ratingWithin(wording, state)}`];
    return [`${number} ${count === 1 ? 'is' : 'are'} no longer rated`];
  });
  const fresh = turned.filter(({ from }) => from === 'NOT_RATED').length;
  if (fresh > 0) parts.push(`${formatLimit(fresh, '')} ${fresh === 1 ? 'is' : 'are'} newly rated`);
  return `${now} ${listed(parts)}${againstFirst(wording)} since ${formatPeriod(month)}.`;
}
