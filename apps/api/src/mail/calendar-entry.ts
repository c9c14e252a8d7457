/** What every entry holds that somebody's calendar takes from a message. */
interface Entry {
  /** REQUEST: to be put in, or in place of the one that stands. CANCEL: to be taken out. */
  readonly method: 'REQUEST' | 'CANCEL';
  /** The same in every message about the same thing, for ever. */
  readonly uid: string;
  /** One more with each message to the same person: a calendar takes what is newer. */
  readonly sequence: number;
  /** When the message was made. */
  readonly madeAt: Date;
  readonly title: string;
  readonly description: string;
  readonly link: string;
  /** The address that the message comes from. */
  readonly organizer: string;
  readonly attendee: { readonly name: string; readonly email: string };
}

/** A meeting, to which people are asked to come. */
export interface MeetingEntry extends Entry {
  readonly startsAt: Date;
  readonly minutes: number;
}

/** A day by which something is to be done: no time of it is taken, and the calendar tells of it the morning before. */
export interface DayEntry extends Entry {
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** An entry that somebody's calendar takes from a message. */
export type CalendarEntry = MeetingEntry | DayEntry;

const LINE_OCTETS = 75;

/** A moment in UTC, which every calendar puts into its own zone: 20180423T090000Z. */
const moment = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Text as a calendar's line holds it (RFC 5545, 3.3.11). */
const text = (words: string) =>
  words
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');

/** A name as a parameter holds it: between quotes, without any (3.2). */
const parameter = (words: string) => `"${words.replaceAll(/["\p{Cc}]/gu, ' ').trim()}"`;

/** A line in pieces of at most 75 octets, none of which parts a character (3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > LINE_OCTETS) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += length;
  }
  return [...pieces, piece].join('\r\n');
}

const dayOnly = (day: string) => day.replaceAll('-', '');

/** The day after, at which an entry of a whole day ends (3.6.1). */
const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function times(entry: CalendarEntry): readonly string[] {
  if ('day' in entry) {
    return [
      `DTSTART;VALUE=DATE:${dayOnly(entry.day)}`,
      `DTEND;VALUE=DATE:${dayOnly(dayAfter(entry.day))}`,
    ];
  }
  const endsAt = new Date(entry.startsAt.getTime() + entry.minutes * 60_000);
  return [`DTSTART:${moment(entry.startsAt)}`, `DTEND:${moment(endsAt)}`];
}

/** Nine in the morning of the day before. */
const THE_MORNING_BEFORE = '-PT15H';

const alarm = (entry: CalendarEntry): readonly string[] =>
  'day' in entry && entry.method === 'REQUEST'
    ? [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${text(entry.title)}`,
        `TRIGGER:${THE_MORNING_BEFORE}`,
        'END:VALARM',
      ]
    : [];

/**
 * The name of an entry, the same for ever: it hangs on no address, under which the product may be
 * reached today and not tomorrow.
 */
export const entryUid = (kind: 'action' | 'surgery', number: number, authority: string): string =>
  `${kind}-${number}-${authority}@vital-signs`;

/** What the file of an entry is called. */
export const calendarFileName = (entry: CalendarEntry): string =>
  'day' in entry ? 'action.ics' : 'surgery.ics';

/** The entry as a calendar file. */
export function calendarFile(entry: CalendarEntry): string {
  const { method, attendee, organizer } = entry;
  const isCancelled = method === 'CANCEL';
  const isDay = 'day' in entry;
  // Nobody is asked whether they come to a day: it is in their calendar.
  const attendance = isDay
    ? 'PARTSTAT=ACCEPTED;RSVP=FALSE'
    : 'ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE';
  const attends = `ATTENDEE;CN=${parameter(attendee.name)}${isCancelled ? '' : `;${attendance}`}:mailto:${attendee.email}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Vital Signs//${isDay ? 'Actions' : 'Performance surgeries'}//EN`,
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${moment(entry.madeAt)}`,
    ...times(entry),
    `SUMMARY:${text(entry.title)}`,
    `DESCRIPTION:${text(entry.description)}`,
    `URL:${entry.link}`,
    `ORGANIZER;CN=${parameter('Vital Signs')}:mailto:${organizer}`,
    attends,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${isDay ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...alarm(entry),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
