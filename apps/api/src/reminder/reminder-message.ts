import { formatDate, type ActionReminder } from '@vital-signs/domain';
import type { DayEntry } from '../mail/calendar-entry';
import type { Message } from '../mail/mail';
import { actionDay, actionLink, oneLine, type EntryMeans } from './action-day';

/** An action as somebody is reminded of it. */
export interface RemindedOf {
  readonly authority: { readonly slug: string; readonly name: string };
  /** The number under which it was first written, and the one under which it stands. */
  readonly first: number;
  readonly id: number;
  readonly text: string;
  /** What it is about, in words: 4.3 Assessments in time, Norwich. */
  readonly about: string;
  readonly isOver: boolean;
}

/** Somebody who is reminded, and the number of their calendar entry. */
export interface Reminded {
  readonly name: string;
  readonly email: string;
  readonly number: number;
}

/** What is said above the action, and in the subject. */
function newsOf({ kind, dueOn }: ActionReminder, isOver: boolean) {
  const day = formatDate(dueOn);
  switch (kind) {
    case 'SOON':
      return { subject: `Action due on ${day}`, lead: `An action of yours is due on ${day}:` };
    case 'OVERDUE':
      return {
        subject: 'Action overdue',
        lead: `An action of yours was due on ${day}, and is still open:`,
      };
    case 'MOVED':
      return {
        subject: `Action moved to ${day}`,
        lead: `An action of yours was moved to another day. It is now due on ${day}:`,
      };
    case 'CLOSED':
      return isOver
        ? { subject: 'Action closed', lead: 'An action of yours is closed:' }
        : {
            subject: 'Action no longer yours',
            lead: `An action that you were to do by ${day} is not yours any more, or has no day:`,
          };
  }
}

/**
 * A reminder as a message, with what calendars take from it. The subject and the calendar entry, which
 * others may see, say what the action is about and not what it says. It holds no figure.
 */
export function reminderMessage(
  reminder: ActionReminder,
  action: RemindedOf,
  { name, email, number }: Reminded,
  means: EntryMeans,
): Message {
  const { subject: news, lead } = newsOf(reminder, action.isOver);
  const { slug } = action.authority;
  const about = oneLine(action.about);
  const { origin } = means;
  const link = actionLink(origin, slug, action.id);
  const isOpen = reminder.kind !== 'CLOSED';
  const text = [
    `Dear ${oneLine(name)},`,
    lead,
    `${oneLine(action.text, 1_000)}\n${about}`,
    `${isOpen ? 'Close it once it is done, or move its day' : 'What became of it'}:\n${link}`,
    `You get this because the action was given to you in ${oneLine(action.authority.name)}. You can switch these messages off on the page “My account”:\n${origin}/my-account`,
    'Vital Signs',
  ].join('\n\n');
  const calendar: DayEntry = {
    ...actionDay(
      {
        ...{ authority: slug, first: action.first, id: action.id, about: action.about },
        ...{ dueOn: reminder.dueOn, sequence: number },
      },
      means,
    ),
    method: isOpen ? 'REQUEST' : 'CANCEL',
    attendee: { name: oneLine(name), email },
  };
  return {
    ...{ to: email, subject: oneLine(`${news}: ${about}`, 200), text: `${text}\n` },
    // Its day is over: an entry on it would remind of nothing.
    ...(reminder.kind !== 'OVERDUE' && { calendar }),
  };
}
