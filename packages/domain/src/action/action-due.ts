import { isoDate, partsOf } from '../calendar-date';
import { formatPeriod, parsePeriodKey } from '../period-key';
import { isOverdue } from './action-words';
import type { ActionFacts } from './action-words';

/** By when actions are looked for. */
export const ACTION_DUES = ['OVERDUE', 'THIS_MONTH', 'NEXT_MONTH', 'LATER', 'NO_DAY'] as const;
export type ActionDue = (typeof ACTION_DUES)[number];

/** What those due so are called in a list to choose from. */
export const ACTION_DUE_WORDS: Readonly<Record<ActionDue, string>> = {
  OVERDUE: 'Overdue',
  THIS_MONTH: 'Due this month',
  NEXT_MONTH: 'Due next month',
  LATER: 'Due later',
  NO_DAY: 'No date stated',
};

/**
 * Whether an action is due so, as of a day: overdue only while it is open; in this and the next
 * calendar month by its day, what is overdue left out; later after those.
 */
export function isDue(
  action: Pick<ActionFacts, 'state' | 'dueOn'>,
  due: ActionDue,
  day: string,
): boolean {
  const { dueOn } = action;
  if (due === 'NO_DAY' || dueOn === null) return due === 'NO_DAY' && dueOn === null;
  const late = isOverdue(action, day);
  if (due === 'OVERDUE' || late) return due === 'OVERDUE' && late;
  const { year, month } = partsOf(day);
  const [first, next, after] = [0, 1, 2].map((ahead) => isoDate(year, month + ahead));
  if (first === undefined || next === undefined || after === undefined) return false;
  if (due === 'THIS_MONTH') return dueOn >= first && dueOn < next;
  if (due === 'NEXT_MONTH') return dueOn >= next && dueOn < after;
  return dueOn >= after;
}

/** Of an action that is done, its review is asked for so many months after the expected one. */
const REVIEWED_FOR_MONTHS = 3;

/**
 * Whether the review of an action can be held and was: no figure of the month that it named is known
 * that is not modelled; one is, and nobody spoke of it in a surgery since; or somebody did.
 */
export type ActionReviewing = 'NO_FIGURE' | 'NOT_YET' | 'REVIEWED';

/** As much of an action as its review hangs on. */
export interface ReviewedAction extends Pick<ActionFacts, 'state' | 'expectedBy'> {
  /** Null: it is about none, and there is nothing to review it by. */
  readonly indicatorId: number | null;
  readonly reviewing: ActionReviewing;
}

/**
 * Whether an action is due for review: it named the month by which its indicator should have moved,
 * that month is over, its figure is known, and it was not reviewed since. Of one that is done only for
 * three months; of one that was dropped never.
 */
export function isReviewDue(
  { state, expectedBy, indicatorId, reviewing }: ReviewedAction,
  day: string,
): boolean {
  if (indicatorId === null || reviewing !== 'NOT_YET') return false;
  if (expectedBy === null || state === 'DROPPED') return false;
  const { year, month } = partsOf(expectedBy);
  if (day < isoDate(year, month + 1)) return false;
  return state === 'OPEN' || day < isoDate(year, month + 1 + REVIEWED_FOR_MONTHS);
}

/** That an action is due for review, in a sentence. */
export function reviewDueSentence(expectedBy: string): string {
  const month = formatPeriod(parsePeriodKey(expectedBy.slice(0, 7)));
  return `Due for review: ${month}, by which the figure should have moved, is over.`;
}
