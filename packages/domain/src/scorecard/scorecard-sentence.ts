import { formatLimit } from '../format';
import type { DirectionMeaning, RatingState } from '../vocabulary';
import { ratingWord } from '../rating-words';

/** As much of a row as the sentence over a scorecard looks at, at the place itself. */
export interface RowInSentence {
  readonly name: string;
  readonly state: RatingState;
  readonly meaning: DirectionMeaning;
}

const RATED: readonly RatingState[] = ['RED', 'ZERO_CONCERN', 'OUTSIDE_BAND', 'AMBER', 'GREEN'];

/**
 * The one sentence that says how a place stands: "7 of 14 rated indicators are red, 5 amber and 2
 * green; of the red ones 4 got worse since the month before. 6.5 cannot be rated, as its tolerances
 * are mis-set; 90 are not rated."
 */
export function scorecardSentence(rows: readonly RowInSentence[]): string {
  const rated = rows.filter(({ state }) => RATED.includes(state));
  const misSet = rows.filter(({ state }) => state === 'MIS_SET');
  const notRated = rows.length - rated.length - misSet.length;
  const sentences = [
    ratedSentence(rated),
    restSentence(misSet, notRated, rated.length === 0),
  ].filter((sentence) => sentence !== '');
  return sentences.join(' ');
}

function ratedSentence(rated: readonly RowInSentence[]): string {
  if (rated.length === 0) return 'No indicator is rated here this month.';
  const parts = RATED.flatMap((state) => {
    const count = rated.filter((row) => row.state === state).length;
    return count === 0 ? [] : [{ state, count }];
  });
  const counts = parts.map(({ state, count }, index) =>
    index === 0
      ? `${formatLimit(count, '')} of ${formatLimit(rated.length, '')} rated indicators ${count === 1 ? 'is' : 'are'} ${ratingWord(state)}`
      : `${formatLimit(count, '')} ${ratingWord(state)}`,
  );
  return `${joined(counts)}${movementClause(rated)}.`;
}

/** What the red ones did, which is what a reader asks next. */
function movementClause(rated: readonly RowInSentence[]): string {
  const red = rated.filter(({ state }) => state === 'RED');
  const worse = red.filter(({ meaning }) => meaning === 'WORSE').length;
  if (red.length < 2) return '';
  if (worse === 0) return '; none of the red ones got worse since the month before';
  return `; of the red ones ${worse === red.length ? 'all' : worse} got worse since the month before`;
}

function restSentence(misSet: readonly RowInSentence[], notRated: number, alone: boolean): string {
  const clauses: string[] = [];
  if (misSet.length > 0) {
    const names = joined(misSet.map(({ name }) => name));
    clauses.push(`${names} cannot be rated: tolerances mis-set`);
  }
  if (notRated > 0 && !alone) {
    clauses.push(`${formatLimit(notRated, '')} ${notRated === 1 ? 'is' : 'are'} not rated`);
  }
  return clauses.length === 0 ? '' : `${clauses.join('; ')}.`;
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
