import { formatPeriod, surgeryMoment } from '@vital-signs/domain';
import { entryUid, type CalendarEntry } from '../../mail/calendar-entry';
import type { Message } from '../../mail/mail';
import type { ToldSurgery } from './surgery.service';

/** Somebody who is written to, and the number of their calendar entry. */
export interface WrittenTo {
  readonly name: string;
  readonly email: string;
  readonly sequence: number;
}

/** What messages about a surgery are written with. */
export interface MessageMeans {
  /** The address that messages come from. */
  readonly address: string;
  /** Scheme and host under which readers come. */
  readonly origin: string;
  readonly madeAt: Date;
}

/** What somebody is told: to come, that it is not held, or that they need not come. */
export type SurgeryNews = 'INVITED' | 'CANCELLED' | 'UNINVITED';

const oneLine = (text: string, most = 120) => text.replaceAll(/\s+/g, ' ').trim().slice(0, most);

const LEADS: Readonly<Record<SurgeryNews, (isAnew: boolean) => string>> = {
  INVITED: (isAnew) =>
    isAnew
      ? 'A performance surgery that you are invited to was planned anew. It is now:'
      : 'You are invited to a performance surgery:',
  CANCELLED: () => 'A performance surgery that you were invited to is not held:',
  UNINVITED: () => 'You need not come to a performance surgery that you were invited to:',
};

const SUBJECTS: Readonly<Record<SurgeryNews, string>> = {
  INVITED: 'Performance surgery',
  CANCELLED: 'Not held: performance surgery',
  UNINVITED: 'No longer invited: performance surgery',
};

/**
 * A message about a surgery, with what calendars take from it. It holds no figure and nothing of the
 * agenda, in which figures are told.
 */
export function surgeryMessage(
  surgery: ToldSurgery,
  news: SurgeryNews,
  { name, email, sequence }: WrittenTo,
  { address, origin, madeAt }: MessageMeans,
): Message {
  const { authority, place, period, startsAt, minutes, number } = surgery;
  const title = oneLine(surgery.title);
  const link = `${origin}/${authority.slug}/surgeries/${number}`;
  const what = `${title}\n${oneLine(place.name)}, ${formatPeriod(period)}\n${surgeryMoment(startsAt)} (London), ${minutes} minutes`;
  const isInvited = news === 'INVITED';
  const text = [
    `Dear ${oneLine(name)},`,
    LEADS[news](sequence > 0),
    what,
    ...(isInvited
      ? [
          `Its agenda, what you may want to ask beforehand, and on the day the surgery itself:\n${link}`,
          'You sign in there with the account of this address.',
        ]
      : []),
    'Vital Signs',
  ].join('\n\n');
  const calendar: CalendarEntry = {
    ...{ method: isInvited ? 'REQUEST' : 'CANCEL', sequence, minutes, madeAt, link },
    ...{ organizer: address, startsAt: new Date(startsAt), title },
    uid: entryUid('surgery', number, authority.slug),
    description: isInvited
      ? `${oneLine(place.name)}, ${formatPeriod(period)}\n${link}`
      : oneLine(place.name),
    attendee: { name: oneLine(name), email },
  };
  const subject = oneLine(`${SUBJECTS[news]}: ${title}, ${surgeryMoment(startsAt)}`, 200);
  return { to: email, subject, text: `${text}\n`, calendar };
}
