import { counted } from '../format';
import { isDue, isReviewDue } from './action-due';
import type { ActionDue, ReviewedAction } from './action-due';
import { byUrgency, isOverdue } from './action-words';
import type { ActionFacts, ActionState } from './action-words';

/** As much of an action as a list is filtered by. */
export interface FilteredAction extends ActionFacts, ReviewedAction {
  readonly placeId: number;
  readonly surgeryId: number | null;
  readonly owner: string | null;
  /** The address with which the owner signs in; null: a post, or nobody who does. */
  readonly ownerEmail: string | null;
}

/** What actions are filtered by; null leaves none out. */
export interface ActionWanted {
  readonly placeIds: ReadonlySet<number> | null;
  readonly indicatorId: number | null;
  readonly owner: string | null;
  /** The address of a person: theirs alone. */
  readonly ownerEmail: string | null;
  readonly due: ActionDue | null;
  readonly state: ActionState | null;
  readonly surgeryId: number | null;
  readonly reviewDue: boolean;
}

/** Owners are told apart by their words alone, however they are typed. */
export function ownerKey(owner: string): string {
  return owner.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** Those that fit a filter as of a day, by urgency: open first, the earliest day first. */
export function wantedActions<Action extends FilteredAction>(
  actions: readonly Action[],
  wanted: ActionWanted,
  day: string,
): readonly Action[] {
  const owner = wanted.owner === null ? null : ownerKey(wanted.owner);
  const fits = (action: Action) =>
    (wanted.placeIds === null || wanted.placeIds.has(action.placeId)) &&
    (wanted.indicatorId === null || wanted.indicatorId === action.indicatorId) &&
    (wanted.surgeryId === null || wanted.surgeryId === action.surgeryId) &&
    (wanted.state === null || wanted.state === action.state) &&
    (wanted.due === null || isDue(action, wanted.due, day)) &&
    (owner === null || (action.owner !== null && ownerKey(action.owner) === owner)) &&
    (wanted.ownerEmail === null || wanted.ownerEmail === action.ownerEmail) &&
    (!wanted.reviewDue || isReviewDue(action, day));
  return actions.filter(fits).sort(byUrgency);
}

/** How actions stand: "12 of 20 actions are open, 3 of them overdue; 2 are due for review." */
export function actionsSentence(
  actions: readonly (ActionFacts & ReviewedAction)[],
  day: string,
): string {
  if (actions.length === 0) return 'No action is written down.';
  const open = actions.filter(({ state }) => state === 'OPEN').length;
  const late = actions.filter((action) => isOverdue(action, day)).length;
  const review = actions.filter((action) => isReviewDue(action, day)).length;
  const are = (count: number) => (count === 1 ? 'is' : 'are');
  const all = counted(actions.length, 'action');
  const opened =
    open === 0
      ? `${all} ${are(actions.length)} on record; none is open`
      : open === actions.length
        ? `${all} ${are(open)} open`
        : `${open} of ${all} ${are(open)} open`;
  const overdue = late === 0 ? '' : open === 1 ? ', and overdue' : `, ${late} of them overdue`;
  const reviewed = review === 0 ? '' : `; ${review} ${are(review)} due for review`;
  return `${opened}${overdue}${reviewed}.`;
}
