import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarFile } from '../mail/calendar-entry';
import type { Message } from '../mail/mail';
import { makePerson } from './signed-in';
import { severalPeople } from './story-people';
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

describe('the owner of an action', () => {
  let story: Story;
  let day = '2018-06-01';
  let time = '09:30';
  let failures = 0;
  const sent: Message[] = [];
  const ids = { nora: '', lee: '', off: '' };
  const logged: string[] = [];

  const mail = mailThat((message) => {
    if (failures > 0) {
      failures -= 1;
      return Promise.reject(new Error(`550 <${message.to}> is not known here.`));
    }
    sent.push(message);
    return Promise.resolve();
  });
  const remindersOver = () => remindersAt({ story, mail, logged, clock: () => ({ day, time }) });
  /** Runs on a day in several processes at once; gives what was sent. */
  const runOn = async (on: string, processes = 1) => {
    day = on;
    const before = sent.length;
    const all = Array.from({ length: processes }, remindersOver);
    for (const each of all) each.run();
    await Promise.all(all.map((each) => each.settled()));
    return sent.slice(before);
  };
  const subjects = (messages: readonly Message[]) => messages.map(({ subject }) => subject);
  const fileOf = ({ calendar }: Message) =>
    calendar === undefined ? '' : calendarFile(calendar).replaceAll('\r\n ', '');
  const add = (ownerPerson: string, dueOn: string) => agreeAction(story, { dueOn, ownerPerson });
  const change = async (id: string, how: Readonly<Record<string, unknown>>) => {
    const [stands = ''] = await changeActions(story, [id], how);
    return stands;
  };

  beforeAll(async () => {
    story = await tellStory({
      ...{ viewers: severalPeople([ANALYST]), development: true, today: () => day },
    });
    const of = { authority: 'norfolk' };
    const head = { ...of, role: 'HEAD_OF_SERVICE', place: 'norwich' } as const;
    ids.nora = await makePerson(story.database, 'nora@norfolk.example', [head]);
    ids.lee = await makePerson(story.database, 'lee@norfolk.example', [{ ...of, role: 'LEADER' }]);
    ids.off = await makePerson(story.database, 'off@norfolk.example', [head]);
    await story.database.query(
      `UPDATE "User" SET preferences = '{"reminders": "off"}'::jsonb WHERE id = $1`,
      [ids.off],
    );
  });
  afterAll(() => story.end());

  it('is reminded once before its day and once when that is over, by however many processes', async () => {
    const id = await add(ids.nora, '2018-06-30');
    expect(await runOn('2018-06-22', 2)).toEqual([]);
    time = '05:00';
    expect(await runOn('2018-06-23', 2)).toEqual([]);
    time = '09:30';
    const [soon, ...more] = await runOn('2018-06-23', 3);
    expect(more).toEqual([]);
    expect(soon?.to).toBe('nora@norfolk.example');
    expect(soon?.subject).toMatch(/^Action due on 30 June 2018: 3[.]3 .*, Norwich$/);
    expect(soon?.subject).not.toContain(TEXT);
    expect(soon?.text).toContain(`${TEXT}\n3.3 `);
    expect(soon?.text).toContain(`https://signs.example/norfolk/actions/${id}`);
    expect(soon?.text).toContain('https://signs.example/my-account');
    const file = soon === undefined ? '' : fileOf(soon);
    expect(file).toContain(`UID:action-${id}-norfolk@vital-signs\r\nSEQUENCE:0`);
    expect(file).toContain('DTSTART;VALUE=DATE:20180630');
    expect(file).not.toContain(TEXT);
    for (const on of ['2018-06-23', '2018-06-24', '2018-06-30']) {
      expect(await runOn(on, 2)).toEqual([]);
    }
    const late = await runOn('2018-07-01', 2);
    expect(subjects(late)).toEqual([expect.stringMatching(/^Action overdue: 3[.]3 /)]);
    expect(late[0]?.calendar).toBeUndefined();
    expect(await runOn('2018-07-02')).toEqual([]);
    await change(id, DONE);
    expect(await runOn('2018-07-03')).toEqual([]);
  });

  it('has an entry that moves with the action, goes to whoever it is given to, and goes when it is closed', async () => {
    const first = await add(ids.nora, '2018-08-10');
    expect((await runOn('2018-08-03')).length).toBe(1);
    const moved = await change(first, { dueOn: '2018-08-31' });
    const [news, ...others] = await runOn('2018-08-04', 2);
    expect(others).toEqual([]);
    expect(news?.subject).toMatch(/^Action moved to 31 August 2018/);
    expect(news?.text).toContain(`https://signs.example/norfolk/actions/${moved}`);
    const file = news === undefined ? '' : fileOf(news);
    expect(file).toContain(`UID:action-${first}-norfolk@vital-signs\r\nSEQUENCE:1`);
    expect(file).toContain('DTSTART;VALUE=DATE:20180831');
    const given = await change(moved, { ownerPerson: ids.lee });
    const [gone] = await runOn('2018-08-05');
    expect([gone?.to, gone?.subject]).toEqual([
      ...['nora@norfolk.example', expect.stringMatching(/^Action no longer yours/)],
    ]);
    expect(gone === undefined ? '' : fileOf(gone)).toContain('METHOD:CANCEL');
    expect((await runOn('2018-08-24')).map(({ to }) => to)).toEqual(['lee@norfolk.example']);
    await change(given, DONE);
    const [closed] = await runOn('2018-08-25');
    expect(closed?.to).toBe('lee@norfolk.example');
    expect(closed?.subject).toMatch(/^Action closed/);
    expect(closed === undefined ? '' : fileOf(closed)).toContain('METHOD:CANCEL');
    expect(await runOn('2018-08-26')).toEqual([]);
  });

  it('is left alone who said so, who may not follow any more, and who was never chosen as a person', async () => {
    const closing = [await add(ids.off, '2018-10-10')];
    const theirs = await add(ids.nora, '2018-10-10');
    closing.push(await change(await add(ids.nora, '2018-10-10'), { owner: 'The duty team' }));
    await story.database.query(
      `UPDATE "RoleGrant" SET "suspendedAt" = '2018-09-01' WHERE "userId" = $1`,
      [ids.nora],
    );
    expect(await runOn('2018-10-05')).toEqual([]);
    await story.database.query(`UPDATE "RoleGrant" SET "suspendedAt" = NULL WHERE "userId" = $1`, [
      ids.nora,
    ]);
    expect((await runOn('2018-10-06')).map(({ to }) => to)).toEqual(['nora@norfolk.example']);
    for (const id of [...closing, theirs]) await change(id, DONE);
    await runOn('2018-10-07');
  });

  it('gets what was not taken an hour later, five times at most, and nothing twice that may have arrived', async () => {
    const later = () =>
      story.database.query(`UPDATE "ActionReminder" SET at = at - interval '61 minutes'`);
    const rows = (first: string) =>
      story.database.query<{ tries: number; sent: boolean; problem: string | null }>(
        'SELECT tries, sent, problem FROM "ActionReminder" WHERE "actionId" = $1 ORDER BY number',
        [Number(first)],
      );
    const id = await add(ids.nora, '2018-12-10');
    failures = 1;
    expect(await runOn('2018-12-04')).toEqual([]);
    expect(logged.join()).not.toMatch(/@|Look weekly/);
    expect(logged).toHaveLength(1);
    expect(await runOn('2018-12-04')).toEqual([]);
    await later();
    expect((await runOn('2018-12-05', 2)).length).toBe(1);
    expect(await rows(id)).toEqual([{ tries: 2, sent: true, problem: null }]);
    await story.database.query(
      `UPDATE "ActionReminder" SET sent = false, problem = 'The work broke off while it was being sent.'
        WHERE "actionId" = $1`,
      [Number(id)],
    );
    await later();
    expect(await runOn('2018-12-05')).toEqual([]);
    await change(id, DONE);
    await runOn('2018-12-06');

    const other = await add(ids.lee, '2019-02-10');
    failures = 5;
    for (let each = 0; each < 7; each += 1) {
      expect(await runOn('2019-02-04')).toEqual([]);
      await later();
    }
    expect(failures).toBe(0);
    expect(await rows(other)).toMatchObject([{ tries: 5, sent: false }]);
    await change(other, DONE);

    const closed = await add(ids.lee, '2019-03-10');
    failures = 1;
    await runOn('2019-03-04');
    await change(closed, DONE);
    await later();
    await runOn('2019-03-05');
    expect(await rows(closed)).toEqual([]);
  });
});
