import { dayBefore } from '../calendar-date';
import type { ActionFacts } from './action-words';

/** Of what an action's owner is reminded. */
export const ACTION_REMINDERS = ['SOON', 'OVERDUE', 'MOVED', 'CLOSED'] as const;
export type ActionReminderKind = (typeof ACTION_REMINDERS)[number];

/** So many days before its day an action's owner is reminded of it. */
const REMINDED_DAYS_BEFORE = 7;
/** So often a reminder that cannot be sent is tried; then it is left. */
export const REMINDER_TRIES = 5;

/** An action as it stands for one person. */
export interface RemindedAction extends Pick<ActionFacts, 'state' | 'dueOn'> {
  /** Whether the person is its owner. */
  readonly isTheirs: boolean;
}

/** A reminder of one person about one action. */
export interface ActionReminder {
  readonly kind: ActionReminderKind;
  /** The day by which it is to be done, as it is told. */
  readonly dueOn: string;
}

/** A reminder that was sent, or is tried no more. */
export interface ToldReminder extends ActionReminder {
  /** The day in London on which it was. */
  readonly on: string;
}

/**
 * Of what somebody is to be reminded about an action on a day, by the clocks of London; null: of
 * nothing. Its owner is reminded once from the seventh day before its day on, and once when that is
 * over. Whoever was reminded has an entry in their calendar: they are told when the action is moved to
 * another day, and when it is closed or given to somebody else before that day. A day that is missed
 * is made up for on the next, and nothing is said twice.
 *
 * @param told what they were told of it before, the first first
 */
export function reminderOf(
  { state, dueOn, isTheirs }: RemindedAction,
  told: readonly ToldReminder[],
  day: string,
): ActionReminder | null {
  const entry = entryOf(told);
  if (state !== 'OPEN' || !isTheirs || dueOn === null) {
    return entry !== null && entry.dueOn >= day ? { kind: 'CLOSED', dueOn: entry.dueOn } : null;
  }
  if (day > dueOn) {
    const isSaid = told.some(({ kind, dueOn: of }) => kind === 'OVERDUE' && of === dueOn);
    return isSaid ? null : { kind: 'OVERDUE', dueOn };
  }
  if (entry !== null && entry.dueOn !== dueOn) return { kind: 'MOVED', dueOn };
  const from = daysBefore(dueOn, REMINDED_DAYS_BEFORE);
  if (day < from || (entry !== null && entry.on >= from)) return null;
  return { kind: 'SOON', dueOn };
}

/** What last changed the entry in somebody's calendar; null where there is none. */
function entryOf(told: readonly ToldReminder[]): ToldReminder | null {
  const last = told.findLast(({ kind }) => kind !== 'OVERDUE');
  return last === undefined || last.kind === 'CLOSED' ? null : last;
}

function daysBefore(day: string, count: number): string {
  let before = day;
  for (let each = 0; each < count; each += 1) before = dayBefore(before);
  return before;
}

/** Whether messages are sent at a time of the day in London: between seven and nine in the evening. */
export function isReminderTime(time: string): boolean {
  return time >= '07:00' && time < '21:00';
}
