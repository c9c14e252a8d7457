import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarFile } from '../mail/calendar-entry';
import type { Message } from '../mail/mail';
import type { Viewer } from '../viewer/viewer';
import { makePerson } from './signed-in';
import { aPerson, sendAs, severalPeople } from './story-people';
import {
  agreeAction,
  ANALYST,
  changeActions,
  DONE,
  mailThat,
  remindersAt,
  TEXT,
} from './story-reminders';
import { tellStory, type Story } from './story-server';

const ELSEWHERE = aPerson('El Sewhere', { wendmere: [{ role: 'LEADER', place: null }] });

describe('the calendar file of one’s own actions', () => {
  let story: Story;
  let day = '2018-06-01';
  let nora: Viewer;
  const ids = { nora: '', lee: '' };
  const people: Viewer[] = [ANALYST, ELSEWHERE];

  const file = async (who: Viewer) => {
    const answer = await sendAs(story, who, '/api/actions/norfolk/actions.ics');
    const words = (await answer.text()).replaceAll('\r\n ', '');
    return { status: answer.status, headers: answer.headers, words };
  };
  const uids = (words: string) => words.split('\r\n').filter((line) => line.startsWith('UID:'));
  const add = (action: Readonly<Record<string, unknown>>) => agreeAction(story, action);
  /** What owners are sent on a day. */
  const remindedOn = async (on: string) => {
    day = on;
    const sent: Message[] = [];
    const reminders = remindersAt({
      ...{ story, logged: [], origin: story.server.url },
      mail: mailThat((message) => Promise.resolve(void sent.push(message))),
      clock: () => ({ day, time: '09:30' }),
    });
    reminders.run();
    await reminders.settled();
    return sent;
  };

  beforeAll(async () => {
    story = await tellStory({
      ...{ viewers: severalPeople(people), development: true, today: () => day },
    });
    const head = { role: 'HEAD_OF_SERVICE', place: 'norwich' } as const;
    const norfolk = { authority: 'norfolk' };
    ids.nora = await makePerson(story.database, 'nora@norfolk.example', [{ ...norfolk, ...head }]);
    ids.lee = await makePerson(story.database, 'lee@norfolk.example', [
      { ...norfolk, role: 'LEADER' },
    ]);
    const { person, ...seen } = aPerson('Nora', { norfolk: [head] });
    nora = {
      ...seen,
      person: person && { ...person, id: ids.nora, email: 'nora@norfolk.example' },
    };
    people.push(nora);
  });
  afterAll(() => story.end());

  it('is none where nothing is one’s own and open', async () => {
    expect((await file(nora)).status).toBe(404);
  });

  it('is refused to whoever is not signed in, and not known to those of another authority', async () => {
    const path = '/api/actions/norfolk/actions.ics';
    expect((await story.send(path)).status).toBe(401);
    expect((await file(ELSEWHERE)).status).toBe(404);
  });

  it('holds one’s own open actions, by what they are about, and nobody else’s', async () => {
    const own = await add({ dueOn: '2018-06-30', ownerPerson: ids.nora });
    const over = await add({ dueOn: '2018-05-20', ownerPerson: ids.nora });
    const closed = await add({ dueOn: '2018-06-29', ownerPerson: ids.nora });
    await changeActions(story, [closed], DONE);
    await add({ dueOn: '2018-06-28', ownerPerson: ids.lee });
    await add({ dueOn: '2018-06-27', owner: 'Nora' });

    const { status, headers, words } = await file(nora);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      ...[200, 'text/calendar; charset=utf-8', 'private, no-store'],
    ]);
    expect(uids(words)).toEqual([
      `UID:action-${over}-norfolk@vital-signs`,
      `UID:action-${own}-norfolk@vital-signs`,
    ]);
    expect(words).toContain('DTSTART;VALUE=DATE:20180630');
    expect(words).toMatch(/SUMMARY:Action due: 3\.3 .*, Norwich\r\n/);
    expect(words).toContain(`URL:${story.server.url}/norfolk/actions/${own}\r\n`);
    expect(words).not.toContain(TEXT);
    expect(words).not.toContain('ATTENDEE');
    expect(words).not.toContain('lee@norfolk.example');
    expect((await file(ANALYST)).status).toBe(404);
  });

  it('knows each by the entry that reminders bring, at the number of the last of them', async () => {
    const first = await add({ dueOn: '2018-09-10', ownerPerson: ids.nora });
    await remindedOn('2018-09-03');
    const [moved] = await changeActions(story, [first], { dueOn: '2018-09-20' });
    const sent = await remindedOn('2018-09-04');
    const news = sent.find(({ subject }) => subject.startsWith('Action moved'));
    const entry = news?.calendar;
    if (entry === undefined) throw new Error('Nothing was told of the other day.');
    const lines = calendarFile(entry).replaceAll('\r\n ', '').split('\r\n');
    const same = lines.filter((line) => /^(UID|SEQUENCE|DTSTART|DTEND|SUMMARY|URL)/.test(line));
    expect(same).toContain(`UID:action-${first}-norfolk@vital-signs`);
    expect(same).toContain('SEQUENCE:1');
    expect(same).toContain(`URL:${story.server.url}/norfolk/actions/${moved}`);
    const { words } = await file(nora);
    const written = words.split('BEGIN:VEVENT').find((part) => part.includes(same[0] ?? '-'));
    expect(written?.split('\r\n')).toEqual(expect.arrayContaining(same));
  });

  it('is told in the audit by its name, and not by what stands in it', async () => {
    await story.server.trail.settled();
    const rows = await story.database.query<{ subject: string; sentence: string }>(
      `SELECT subject, sentence FROM "AuditEvent" WHERE kind = 'export.made' ORDER BY id`,
    );
    expect(rows.at(-1)).toEqual({
      ...{ subject: 'actions-norfolk.ics', sentence: 'Downloaded actions-norfolk.ics.' },
    });
  });
});
