import { describe, expect, it } from 'vitest';
import {
  calendarFile,
  calendarFileName,
  calendarOfDays,
  type DayEntry,
  type MeetingEntry,
} from './calendar-entry';

const entry: MeetingEntry = {
  ...{ method: 'REQUEST', uid: 'surgery-7-norfolk@signs.example', sequence: 2, minutes: 90 },
  ...{ startsAt: new Date('2018-04-23T09:00:00Z'), madeAt: new Date('2018-04-20T08:14:05Z') },
  ...{ title: 'Assessments; Norwich, March', description: 'First line\nsecond \\ line' },
  ...{ link: 'https://signs.example/norfolk/surgeries/7', organizer: 'signs@norfolk.example' },
  attendee: { name: 'Ada "The" Thornbury', email: 'ada@norfolk.example' },
};

describe('a calendar file', () => {
  it('asks somebody to put an entry into their calendar, in UTC', () => {
    expect(calendarFile(entry).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Vital Signs//Performance surgeries//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:surgery-7-norfolk@signs.example',
      'SEQUENCE:2',
      'DTSTAMP:20180420T081405Z',
      'DTSTART:20180423T090000Z',
      'DTEND:20180423T103000Z',
      'SUMMARY:Assessments\\; Norwich\\, March',
      'DESCRIPTION:First line\\nsecond \\\\ line',
      'URL:https://signs.example/norfolk/surgeries/7',
      'ORGANIZER;CN="Vital Signs":mailto:signs@norfolk.example',
      'ATTENDEE;CN="Ada  The  Thornbury";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTIO',
      ' N;RSVP=TRUE:mailto:ada@norfolk.example',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('asks them to take it out again', () => {
    const file = calendarFile({ ...entry, method: 'CANCEL', sequence: 3 });
    expect(file).toContain('METHOD:CANCEL\r\n');
    expect(file).toContain('STATUS:CANCELLED\r\n');
    expect(file).toContain('SEQUENCE:3\r\n');
  });

  it('has no line longer than 75 octets, and parts no character', () => {
    const title = 'Über die Prüfung der Einschätzungen – ünd so weiter – '.repeat(4);
    const file = calendarFile({ ...entry, title });
    const lines = file.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '')).toContain(title);
  });

  it('lets nothing that was typed begin a line of its own', () => {
    const file = calendarFile({
      ...entry,
      title: 'A\r\nATTENDEE:mailto:eve@elsewhere.example',
      attendee: { name: 'Ada\r\nX-EVIL:1', email: 'ada@norfolk.example' },
    });
    expect(file).not.toMatch(/^ATTENDEE:mailto:eve/m);
    expect(file).not.toMatch(/^X-EVIL/m);
  });
});

const day: DayEntry = {
  ...{ method: 'REQUEST', uid: 'action-7-norfolk@signs.example', sequence: 0, day: '2018-06-30' },
  ...{ madeAt: new Date('2018-06-23T06:00:00Z'), title: 'Action due', description: 'Norwich' },
  ...{ link: 'https://signs.example/norfolk/actions/7', organizer: 'signs@norfolk.example' },
  attendee: { name: 'Ada Thornbury', email: 'ada@norfolk.example' },
};

describe('a day in a calendar file', () => {
  it('is a whole day that takes no time, told of on the morning before', () => {
    const lines = calendarFile(day).replaceAll('\r\n ', '').split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20180630',
        'DTEND;VALUE=DATE:20180701',
        'TRANSP:TRANSPARENT',
        'TRIGGER:-PT15H',
        'ATTENDEE;CN="Ada Thornbury";PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:ada@norfolk.example',
      ]),
    );
    expect(lines.indexOf('BEGIN:VALARM')).toBeLessThan(lines.indexOf('END:VEVENT'));
    expect(calendarFileName(day)).toBe('action.ics');
    expect(calendarFileName(entry)).toBe('surgery.ics');
  });

  it('is taken out again, and tells of nothing then', () => {
    const file = calendarFile({ ...day, method: 'CANCEL', sequence: 1 });
    expect(file).toContain('STATUS:CANCELLED\r\n');
    expect(file).not.toContain('VALARM');
  });
});

describe('days in one calendar file', () => {
  const { method: _method, attendee: _attendee, ...own } = day;

  it('are published, ask nobody, and tell of nothing that is over or today', () => {
    const over = { ...own, uid: 'action-8-norfolk@signs.example', day: '2018-06-23' };
    const file = calendarOfDays([over, own]);
    const [before, first, second] = file.split('BEGIN:VEVENT');
    expect(before).toContain('METHOD:PUBLISH\r\n');
    expect(file.match(/BEGIN:VCALENDAR/g)).toHaveLength(1);
    expect(first).toContain('UID:action-8-norfolk@signs.example\r\n');
    expect(first).not.toContain('VALARM');
    expect(second).toContain('TRIGGER:-PT15H\r\n');
    expect(file).toContain('ORGANIZER;CN="Vital Signs":mailto:signs@norfolk.example\r\n');
    expect(file).not.toContain('ATTENDEE');
  });

  it('are over by the day of London, which begins an hour before Greenwich’s in summer', () => {
    const madeAt = new Date('2018-06-29T23:30:00Z');
    expect(calendarOfDays([{ ...own, day: '2018-06-30', madeAt }])).not.toContain('VALARM');
    expect(calendarOfDays([{ ...own, day: '2018-07-01', madeAt }])).toContain('VALARM');
  });

  it('name nobody who publishes them where no message can be sent', () => {
    const file = calendarOfDays([{ ...own, organizer: '' }]);
    expect(file).not.toMatch(/^(METHOD|ORGANIZER)/m);
    expect(file).toContain('DTSTART;VALUE=DATE:20180630\r\n');
  });
});
