import { londonDay } from '@vital-signs/domain';

/** What every entry holds of itself, wherever a calendar takes it from. */
interface Entry {
  /** The same in every message and file about the same thing, for ever. */
  readonly uid: string;
  /** One more with each message to the same person: a calendar takes what is newer. */
  readonly sequence: number;
  /** When the message was made. */
  readonly madeAt: Date;
  readonly title: string;
  readonly description: string;
  readonly link: string;
  /** The address that messages come from. */
  readonly organizer: string;
}

/** What an entry holds that somebody's calendar takes from a message. */
interface SentEntry extends Entry {
  /** REQUEST: to be put in, or in place of the one that stands. CANCEL: to be taken out. */
  readonly method: 'REQUEST' | 'CANCEL';
  readonly attendee: { readonly name: string; readonly email: string };
}

/** A meeting, to which people are asked to come. */
export interface MeetingEntry extends SentEntry {
  readonly startsAt: Date;
  readonly minutes: number;
}

/** A day by which something is to be done: no time of it is taken. */
export interface Day extends Entry {
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** Such a day as a message tells it; the calendar tells of it the morning before. */
export type DayEntry = Day & SentEntry;

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

function times(entry: MeetingEntry | Day): readonly string[] {
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

const alarm = (title: string): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${text(title)}`,
  `TRIGGER:${THE_MORNING_BEFORE}`,
  'END:VALARM',
];

/**
 * The name of an entry, the same for ever: it hangs on no address, under which the product may be
 * reached today and not tomorrow.
 */
export const entryUid = (kind: 'action' | 'surgery', number: number, authority: string): string =>
  `${kind}-${number}-${authority}@vital-signs`;

/** What the file of an entry is called. */
export const calendarFileName = (entry: CalendarEntry): string =>
  'day' in entry ? 'action.ics' : 'surgery.ics';

const organizerLine = (address: string) =>
  `ORGANIZER;CN=${parameter('Vital Signs')}:mailto:${address}`;

/** One entry, with what it says of whom it is from and for. */
function eventLines(
  entry: MeetingEntry | Day,
  people: readonly string[],
  { isCancelled, hasAlarm }: { readonly isCancelled: boolean; readonly hasAlarm: boolean },
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${moment(entry.madeAt)}`,
    ...times(entry),
    `SUMMARY:${text(entry.title)}`,
    `DESCRIPTION:${text(entry.description)}`,
    `URL:${entry.link}`,
    ...people,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${'day' in entry ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(hasAlarm ? alarm(entry.title) : []),
    'END:VEVENT',
  ];
}

const fileOf = (about: string, method: string | null, events: readonly string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Vital Signs//${about}//EN`,
    'CALSCALE:GREGORIAN',
    ...(method === null ? [] : [`METHOD:${method}`]),
    ...events,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

/** The entry of a message as a calendar file. */
export function calendarFile(entry: CalendarEntry): string {
  const { method, attendee, organizer } = entry;
  const isCancelled = method === 'CANCEL';
  const isDay = 'day' in entry;
  // Nobody is asked whether they come to a day: it is in their calendar.
  const attendance = isDay
    ? 'PARTSTAT=ACCEPTED;RSVP=FALSE'
    : 'ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE';
  const attends = `ATTENDEE;CN=${parameter(attendee.name)}${isCancelled ? '' : `;${attendance}`}:mailto:${attendee.email}`;
  const people = [organizerLine(organizer), attends];
  return fileOf(
    ...([isDay ? 'Actions' : 'Performance surgeries', method] as const),
    eventLines(entry, people, { isCancelled, hasAlarm: isDay && !isCancelled }),
  );
}

/**
 * Days as one calendar file, as somebody takes it from a page: nobody is asked anything by it, so that no
 * attendee stands in it, and who publishes it only where messages can be sent at all. A day that is over, or
 * is today, tells of nothing any more.
 */
export function calendarOfDays(days: readonly Day[]): string {
  const organizer = days[0]?.organizer ?? '';
  const people = organizer === '' ? [] : [organizerLine(organizer)];
  const events = days.flatMap((entry) =>
    eventLines(entry, people, {
      isCancelled: false,
      hasAlarm: entry.day > londonDay(entry.madeAt.toISOString()),
    }),
  );
  return fileOf('Actions', organizer === '' ? null : 'PUBLISH', events);
}
