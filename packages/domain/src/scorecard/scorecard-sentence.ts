import { absenceSentence } from '../absence';
import { formatLimit } from '../format';
import type { Absence, DirectionMeaning, RatingState } from '../vocabulary';
import { PRODUCT_WORDING, ratingWithin, within } from '../layout/state-words';
import type { RatingPosition, RatingWording } from '../layout/state-words';

/** As much of a row as the sentence over a scorecard looks at, at the place itself. */
export interface RowInSentence {
  readonly name: string;
  readonly state: RatingState;
  /** The second of two ratings; left out or null: it has one. */
  readonly second?: RatingState | null;
  readonly meaning: DirectionMeaning;
  /** Why it has no figure; left out or null: it has one, or nobody said. */
  readonly absence?: Absence | null;
}

const RATED: readonly RatingState[] = ['RED', 'ZERO_CONCERN', 'OUTSIDE_BAND', 'AMBER', 'GREEN'];

/**
 * The one sentence that says how a place stands: "7 of 14 rated indicators are red, 5 amber and 2
 * green; of the red ones 4 got worse since the month before. 6.5 cannot be rated, as its tolerances
 * are mis-set; 90 are not rated."
 */
export function scorecardSentence(
  rows: readonly RowInSentence[],
  wording: RatingWording = PRODUCT_WORDING,
  /** What one of its periods is called: quarter, where the authority reports by quarter. */
  noun = 'month',
): string {
  const rated = rows.filter(isRated);
  const misSet = rows.filter(({ state }) => state === 'MIS_SET');
  const statedRed = rows.filter((row) => row.absence === 'STATED_RED' && !isRated(row));
  const notRated = rows.length - rated.length - misSet.length - statedRed.length;
  const sentences = [
    ratedSentence(rated, wording, noun),
    statedSentence(statedRed),
    restSentence(misSet, notRated, rated.length === 0),
  ].filter((sentence) => sentence !== '');
  return sentences.join(' ');
}

function isRated({ state, second = null }: RowInSentence): boolean {
  return RATED.includes(state) || (second !== null && RATED.includes(second));
}

/** Every rating is counted; where rows have two, those against the tolerance and those against the target apart. */
function ratedSentence(
  rated: readonly RowInSentence[],
  wording: RatingWording,
  noun: string,
): string {
  if (rated.length === 0) return `No indicator is rated here this ${noun}.`;
  const movement = movementClause(rated, ratingWithin(wording, 'RED'), noun);
  const firsts = rated.map(({ state }) => state);
  const seconds = rated.flatMap(({ second }) => second ?? []);
  if (seconds.length === 0) return `${countsOf(firsts, wording)}${movement}.`;
  const [first, second] = wording.against ?? ['Against the tolerance', 'against the target'];
  const sides = [
    `${first} ${countsOf(firsts, wording)}`,
    `${within(second)} ${countsOf(seconds, wording, 'SECOND')}`,
  ];
  return `${sides.join('; ')}${movement}.`;
}

function countsOf(
  states: readonly RatingState[],
  wording: RatingWording,
  position?: RatingPosition,
): string {
  const rated = states.filter((state) => RATED.includes(state));
  if (rated.length === 0) return 'no indicator is rated';
  const parts = RATED.flatMap((state) => {
    const count = rated.filter((other) => other === state).length;
    return count === 0 ? [] : [{ state, count }];
  });
  const counts = parts.map(({ state, count }, index) =>
    index === 0
      ? `${formatLimit(count, '')} of ${formatLimit(rated.length, '')} rated indicators ${count === 1 ? 'is' : 'are'} ${ratingWithin(wording, state, position)}`
      : `${formatLimit(count, '')} ${ratingWithin(wording, state, position)}`,
  );
  return joined(counts);
}

/**
 * What those did that are red by either rating, which is what a reader asks next; of one without a month
 * before to compare with nobody can say.
 */
function movementClause(rated: readonly RowInSentence[], word: string, noun: string): string {
  // "The red ones", but "those worse than minimum".
  const isLong = word.includes(' ');
  const ones = isLong ? `those ${word}` : `the ${word} ones`;
  const red = rated.filter(({ state, second }) => state === 'RED' || second === 'RED');
  const compared = red.filter(({ meaning }) => meaning !== 'NONE');
  const worse = compared.filter(({ meaning }) => meaning === 'WORSE').length;
  if (red.length < 2) return '';
  if (compared.length === 0) return `; ${ones} have no ${noun} before to be compared with`;
  if (compared.length < red.length) {
    return `; ${compared.length} of the ${red.length} ${isLong ? word : `${word} ones`} can be compared with the ${noun} before, and ${worse === 0 ? 'none' : worse} of them got worse`;
  }
  if (worse === 0) return `; none of ${ones} got worse since the ${noun} before`;
  return `; of ${ones} ${worse === red.length ? 'all' : worse} got worse since the ${noun} before`;
}

/** What a paper calls red without a figure: neither green, nor absent, nor rated here. */
function statedSentence(stated: readonly RowInSentence[]): string {
  if (stated.length === 0) return '';
  const is = stated.length === 1 ? 'is' : 'are';
  return `${joined(stated.map(({ name }) => name))} ${is} ${absenceSentence('STATED_RED')}.`;
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
