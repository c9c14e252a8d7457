import { formatLimit } from '../format';
import { indicatorShortName } from '../indicator-title';
import { absenceSentence } from '../absence';
import { PRODUCT_WORDING, ratingWithin, within } from '../layout/state-words';
import type { RatingPosition, RatingWording } from '../layout/state-words';
import { periodNoun } from '../reporting-period/period-nouns';
import { RATING_STATES } from '../vocabulary';
import type { RatingState } from '../vocabulary';
import { hasBothFigures, haveMonthBefore, secondStateOf, stateOf } from './reading-change';
import type { ReadingChange } from './reading-change';

const UNRATED: readonly RatingState[] = ['MIS_SET', 'NOT_RATED'];

/** How many of the rated readings are in a state, the worst first; none that is empty. */
interface RatedCount {
  readonly state: RatingState;
  readonly count: number;
}

/**
 * How readings stand: "Of 4 rated indicators 1 is red, 2 are amber and 1 is green; the month before,
 * 2 were red and 2 were green. 6.5 cannot be rated: tolerances mis-set; 14 are not rated." The month
 * before is told only where it is asked for and was otherwise, and only of those that had a figure then
 * too: "the month before, of the 3 that had a figure then too, …". Of two ratings both are counted: "Against
 * tolerance, of 18 rated indicators 2 are red and 16 are green; against target, …". What a paper calls
 * red without a figure is named, and counts among nothing else.
 */
export function standing(
  changes: readonly ReadingChange[],
  withBefore: boolean,
  wording: RatingWording = PRODUCT_WORDING,
): string {
  const now = rated(changes.map((change) => stateOf(change.now)));
  const clauses = [
    ...ratedClauses(changes, wording),
    ...(withBefore ? beforeClauses(changes, wording) : []),
  ];
  return [
    `${clauses.join('; ')}.`,
    ...statedSentence(changes),
    ...unratedSentence(changes, now.length === 0),
  ].join(' ');
}

function rated(states: readonly RatingState[]): readonly RatedCount[] {
  return RATING_STATES.flatMap((state) => {
    const count = states.filter((other) => other === state).length;
    return count === 0 || UNRATED.includes(state) ? [] : [{ state, count }];
  });
}

/** How the readings are rated: where each has two ratings, by both, with which is which. */
function ratedClauses(
  changes: readonly ReadingChange[],
  wording: RatingWording,
): readonly string[] {
  const firsts = rated(changes.map(({ now }) => stateOf(now)));
  const seconds = changes.flatMap(({ now }) => secondStateOf(now) ?? []);
  const { against } = wording;
  const first = ratedClause(firsts, changes.length, wording);
  if (against === undefined || seconds.length === 0) return [first];
  const second = ratedClause(rated(seconds), changes.length, wording, 'SECOND');
  return [`${against[0]}: ${within(first)}`, `${within(against[1])}: ${within(second)}`];
}

function ratedClause(
  counts: readonly RatedCount[],
  indicators: number,
  wording: RatingWording,
  position: RatingPosition = 'FIRST',
): string {
  const word = (state: RatingState) => ratingWithin(wording, state, position);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const [only] = counts;
  if (only === undefined) {
    return indicators === 1
      ? 'Its one indicator is not rated'
      : `None of its ${formatLimit(indicators, '')} indicators is rated`;
  }
  if (counts.length === 1) return `${allOf(all, 'rated indicator')} ${word(only.state)}`;
  const parts = counts.map(({ state, count }) => inState(count, word(state), 'is', 'are'));
  return `Of ${formatLimit(all, '')} rated indicators ${listed(parts)}`;
}

/** "The one rated indicator is", "Both rated indicators are", "All 5 rated indicators are". */
export function allOf(count: number, noun: string): string {
  if (count === 1) return `The one ${noun} is`;
  return count === 2 ? `Both ${noun}s are` : `All ${formatLimit(count, '')} ${noun}s are`;
}

/** How those stood the month before, or the quarter, that have a figure of both; nothing where they stood alike. */
function beforeClauses(
  changes: readonly ReadingChange[],
  wording: RatingWording,
): readonly string[] {
  const both = changes.filter(hasBothFigures);
  if (!haveMonthBefore(both)) return [];
  const now = rated(both.map((change) => stateOf(change.now)));
  const before = rated(
    both.flatMap((change) => (change.before === null ? [] : stateOf(change.before))),
  );
  if (JSON.stringify(now) === JSON.stringify(before)) return [];
  const once = changes.filter((change) => !hasBothFigures(change) && isRatedOnce(change));
  const ofThose =
    once.length === 0 ? '' : `, of the ${formatLimit(both.length, '')} that had a figure then too`;
  const then = `the ${periodNoun(both[0]?.question.span.months.at(-1)?.kind ?? 'MONTH')} before${ofThose}`;
  if (before.length === 0) return [`${then}, none was rated`];
  const parts = before.map(({ state, count }) =>
    inState(count, ratingWithin(wording, state), 'was', 'were'),
  );
  return [`${then}, ${listed(parts)}`];
}

/** Whether a reading is rated now or was then. */
function isRatedOnce({ now, before }: ReadingChange): boolean {
  return [now, before].some((cell) => cell !== null && !UNRATED.includes(stateOf(cell)));
}

function inState(count: number, word: string, one: string, several: string): string {
  return `${formatLimit(count, '')} ${count === 1 ? one : several} ${word}`;
}

/** What a paper calls red without printing a figure. */
function statedSentence(changes: readonly ReadingChange[]): readonly string[] {
  const names = changes
    .filter(isStated)
    .map(({ question }) => indicatorShortName(question.indicator));
  if (names.length === 0) return [];
  return [
    `${listed(names)} ${names.length === 1 ? 'is' : 'are'} ${absenceSentence('STATED_RED')}.`,
  ];
}

function isStated({ now }: ReadingChange): boolean {
  return now.measured.absence === 'STATED_RED';
}

function unratedSentence(changes: readonly ReadingChange[], isSaid: boolean): readonly string[] {
  const misSet = changes.filter(({ now }) => stateOf(now) === 'MIS_SET');
  const others = changes.filter(
    (change) => stateOf(change.now) === 'NOT_RATED' && !isStated(change),
  ).length;
  const names = misSet.map(({ question }) => indicatorShortName(question.indicator));
  const clauses = [
    ...(misSet.length === 0 ? [] : [`${listed(names)} cannot be rated: tolerances mis-set`]),
    ...(others === 0 || isSaid
      ? []
      : [`${formatLimit(others, '')} ${others === 1 ? 'is' : 'are'} not rated`]),
  ];
  return clauses.length === 0 ? [] : [`${clauses.join('; ')}.`];
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
