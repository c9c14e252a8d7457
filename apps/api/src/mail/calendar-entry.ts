/** An entry that somebody's calendar takes from a message. */
export interface CalendarEntry {
  /** REQUEST: to be put in, or in place of the one that stands. CANCEL: to be taken out. */
  readonly method: 'REQUEST' | 'CANCEL';
  /** The same in every message about the same thing, for ever. */
  readonly uid: string;
  /** One more with each message to the same person: a calendar takes what is newer. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly minutes: number;
  /** When the message was made. */
  readonly madeAt: Date;
  readonly title: string;
  readonly description: string;
  readonly link: string;
  /** The address that the message comes from. */
  readonly organizer: string;
  readonly attendee: { readonly name: string; readonly email: string };
}

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

/** The entry as a calendar file. */
export function calendarFile(entry: CalendarEntry): string {
  const { method, startsAt, minutes, attendee, organizer } = entry;
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  const isCancelled = method === 'CANCEL';
  const attends = isCancelled
    ? `ATTENDEE;CN=${parameter(attendee.name)}:mailto:${attendee.email}`
    : `ATTENDEE;CN=${parameter(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${attendee.email}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vital Signs//Performance surgeries//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${moment(entry.madeAt)}`,
    `DTSTART:${moment(startsAt)}`,
    `DTEND:${moment(endsAt)}`,
    `SUMMARY:${text(entry.title)}`,
    `DESCRIPTION:${text(entry.description)}`,
    `URL:${entry.link}`,
    `ORGANIZER;CN=${parameter('Vital Signs')}:mailto:${organizer}`,
    attends,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
