import { formatLimit } from '../format';
import { indicatorShortName } from '../indicator-title';
import { ratingWord } from '../rating-words';
import { RATING_STATES } from '../vocabulary';
import type { RatingState } from '../vocabulary';
import { stateOf } from './reading-change';
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
 * before is told only where it is asked for and was otherwise.
 */
export function standing(changes: readonly ReadingChange[], withBefore: boolean): string {
  const now = rated(changes.map((change) => stateOf(change.now)));
  const before = rated(
    changes.flatMap((change) => (change.before === null ? [] : [stateOf(change.before)])),
  );
  const hadFigures = changes.some((change) => change.before?.measured.value != null);
  const isTold = withBefore && hadFigures && JSON.stringify(now) !== JSON.stringify(before);
  const clauses = [ratedClause(now, changes.length), ...(isTold ? [beforeClause(before)] : [])];
  return [`${clauses.join('; ')}.`, ...unratedSentence(changes, now.length === 0)].join(' ');
}

function rated(states: readonly RatingState[]): readonly RatedCount[] {
  return RATING_STATES.flatMap((state) => {
    const count = states.filter((other) => other === state).length;
    return count === 0 || UNRATED.includes(state) ? [] : [{ state, count }];
  });
}

function ratedClause(counts: readonly RatedCount[], indicators: number): string {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const [only] = counts;
  if (only === undefined) {
    return indicators === 1
      ? 'Its one indicator is not rated'
      : `None of its ${formatLimit(indicators, '')} indicators is rated`;
  }
  if (counts.length === 1) return `${allOf(all, 'rated indicator')} ${ratingWord(only.state)}`;
  const parts = counts.map(({ state, count }) => inState(count, state, 'is', 'are'));
  return `Of ${formatLimit(all, '')} rated indicators ${listed(parts)}`;
}

/** "The one rated indicator is", "Both rated indicators are", "All 5 rated indicators are". */
export function allOf(count: number, noun: string): string {
  if (count === 1) return `The one ${noun} is`;
  return count === 2 ? `Both ${noun}s are` : `All ${formatLimit(count, '')} ${noun}s are`;
}

function beforeClause(counts: readonly RatedCount[]): string {
  if (counts.length === 0) return 'the month before, none was rated';
  return `the month before, ${listed(counts.map(({ state, count }) => inState(count, state, 'was', 'were')))}`;
}

function inState(count: number, state: RatingState, one: string, several: string): string {
  return `${formatLimit(count, '')} ${count === 1 ? one : several} ${ratingWord(state)}`;
}

function unratedSentence(changes: readonly ReadingChange[], isSaid: boolean): readonly string[] {
  const misSet = changes.filter(({ now }) => stateOf(now) === 'MIS_SET');
  const others = changes.filter(({ now }) => stateOf(now) === 'NOT_RATED').length;
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
