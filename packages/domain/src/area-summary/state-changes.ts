import { countStates } from '../scorecard/state-counts';
import type { JudgementModel, RatingState } from '../vocabulary';
import type { JudgedCell } from '../scorecard/judge-cell';
import { haveMonthBefore, secondStateOf, stateOf } from './reading-change';
import type { ReadingChange } from './reading-change';

/** How many readings are in a state, and were the month before. */
export interface StateChange {
  readonly state: RatingState;
  readonly now: number;
  /** Null where of no reading a figure of the month before is on record beside the one now. */
  readonly before: number | null;
}

/**
 * Readings counted by state, this month and the month before. Both columns add up to the number of
 * readings; states of the authority’s own model are there also where there is none of them.
 */
export function stateChanges(
  changes: readonly ReadingChange[],
  model: JudgementModel,
): readonly StateChange[] {
  return countedBy(changes, model, stateOf);
}

/** The same by the second of two ratings; none where no reading has one. */
export function secondStateChanges(
  changes: readonly ReadingChange[],
  model: JudgementModel,
): readonly StateChange[] {
  const hasSecond = changes.some(({ now }) => secondStateOf(now) !== null);
  return hasSecond ? countedBy(changes, model, (cell) => secondStateOf(cell) ?? 'NOT_RATED') : [];
}

/** How many readings a paper calls red without printing a figure: nobody rates them, and they count by themselves. */
export function statedRedCount(changes: readonly ReadingChange[]): number {
  return changes.filter(({ now }) => now.measured.absence === 'STATED_RED').length;
}

function countedBy(
  changes: readonly ReadingChange[],
  model: JudgementModel,
  ratingOf: (cell: JudgedCell) => RatingState,
): readonly StateChange[] {
  const now = changes.map((change) => ratingOf(change.now));
  const before = changes.map(({ before: cell }) => (cell === null ? 'NOT_RATED' : ratingOf(cell)));
  const hasBefore = haveMonthBefore(changes);
  const counted = countStates(now, model);
  const countedBefore = countStates(before, model);
  const states = new Set(
    [...counted, ...(hasBefore ? countedBefore : [])].map(({ state }) => state),
  );
  const inState = (counts: typeof counted, state: RatingState) =>
    counts.find((count) => count.state === state)?.count ?? 0;
  return [...states].map((state) => ({
    state,
    now: inState(counted, state),
    before: hasBefore ? inState(countedBefore, state) : null,
  }));
}
