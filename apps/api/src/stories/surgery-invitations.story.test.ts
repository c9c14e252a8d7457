import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemActor } from '../audit/audit-actors';
import { calendarFile } from '../mail/calendar-entry';
import { claimInvitees } from '../modules/surgery/surgery-invitation.repository';
import {
  PLAN,
  planningOf,
  SURGERY,
  tellPlanningStory,
  type AskedSurgery,
} from './planned-surgeries';
import type { Story } from './story-server';

describe('those invited to a surgery', () => {
  let story: Story;
  beforeAll(async () => {
    story = await tellPlanningStory();
  }, 300_000);
  afterAll(() => story.end());
  afterEach(() => vi.restoreAllMocks());
  const { ask, planned, change, read, invite, reasonOf, mails } = planningOf(() => story);
  const BEN = { name: 'Ben', email: 'ben@norfolk.example' };

  it('are written to once, again after a change, and when it is not held', async () => {
    const { id } = await planned('analyst', {
      invited: [...PLAN.invited, { name: 'Ben', email: 'ben@norfolk.example' }],
    });
    const before = mails().length;
    const { data } = await invite(id);
    expect(data.inviteToSurgery.invited.map(({ standing }) => standing)).toEqual([
      expect.stringMatching(/^written to on /),
      expect.stringMatching(/^written to on /),
    ]);
    await invite(id);
    expect(mails()).toHaveLength(before + 2);
    const message = mails().find(({ to }) => to === 'ada@norfolk.example');
    expect(message?.text).toContain(`/norfolk/surgeries/${id}`);
    expect(message?.text).toContain('23 April 2018, 10:00 (London), 60 minutes');
    expect(message?.text).not.toContain('It is red.');
    const file = message?.calendar && calendarFile(message.calendar);
    expect(file).toContain('METHOD:REQUEST');
    expect(file).toContain('DTSTART:20180423T090000Z');
    expect(file).toContain('SEQUENCE:0');

    // An agenda that changes is nothing that messages tell.
    await change(
      'analyst',
      { id, planVersion: 1 },
      {
        ...{ items: [], invited: [...PLAN.invited, { name: 'Ben', email: 'ben@norfolk.example' }] },
      },
    );
    await invite(id);
    expect(mails()).toHaveLength(before + 2);

    const moved = await change(
      'analyst',
      { id, planVersion: 2 },
      {
        ...{ items: [], startsAt: '2018-04-24T09:00:00Z' },
      },
    );
    expect(moved.data.changeSurgery.invited[0]?.standing).toMatch(/not since it was changed$/);
    const uninvited = mails()[0];
    expect(uninvited).toMatchObject({ to: 'ben@norfolk.example', calendar: { method: 'CANCEL' } });
    await invite(id);
    expect(mails()[0]).toMatchObject({
      ...{ to: 'ada@norfolk.example', calendar: { method: 'REQUEST', sequence: 1 } },
    });

    const cancelled = await ask<{ cancelSurgery: AskedSurgery }>(
      'analyst',
      `mutation ($id: ID!) { cancelSurgery(authority: "norfolk", id: $id) ${SURGERY} }`,
      { id },
    );
    expect(cancelled.data.cancelSurgery.state).toBe('CANCELLED');
    expect(mails()[0]).toMatchObject({
      ...{ to: 'ada@norfolk.example', calendar: { method: 'CANCEL', sequence: 2 } },
    });
    expect(mails()).toHaveLength(before + 5);
    expect(reasonOf((await invite(id)).errors)).toBe('NOT_PLANNED');
    expect(reasonOf((await change('analyst', { id, planVersion: 3 }, {})).errors)).toBe(
      'NOT_PLANNED',
    );
  });

  it('need a higher number than their cancelled entry where they are invited again', async () => {
    const both = { invited: [...PLAN.invited, BEN] };
    const first = await planned('analyst', both);
    await invite(first.id);
    const without = await change('analyst', first, {});
    expect(without.data.changeSurgery.invited).toHaveLength(1);
    expect(mails()[0]).toMatchObject({
      ...{ to: BEN.email, calendar: { method: 'CANCEL', sequence: 1 } },
    });
    const again = await change('analyst', without.data.changeSurgery, both);
    expect(again.data.changeSurgery.invited).toMatchObject([
      { email: 'ada@norfolk.example' },
      { email: BEN.email, standing: 'not written to yet' },
    ]);
    // Taken off and put on once more before anybody wrote to him: nothing was sent, and no number is lost.
    const off = await change('analyst', again.data.changeSurgery, {});
    await change('analyst', off.data.changeSurgery, both);
    const before = mails().length;
    await invite(first.id);
    expect(mails()).toHaveLength(before + 1);
    expect(mails()[0]).toMatchObject({
      ...{ to: BEN.email, calendar: { method: 'REQUEST', sequence: 2 } },
    });
  });

  it('are told of no time but the one that stands', async () => {
    const { id, planVersion } = await planned('analyst');
    const { rows } = await story.database.pool.query<{ authorityId: number }>(
      `SELECT "authorityId" FROM "Surgery" WHERE id = $1`,
      [id],
    );
    const authorityId = rows[0]?.authorityId ?? 0;
    const asRead = { authorityId, number: Number(id), planVersion, state: 'PLANNED' as const };
    const about = {
      ...{ placeName: 'Norwich' },
      period: { kind: 'MONTH' as const, start: '2018-03-01', end: '2018-03-31' },
    };
    const actor = systemActor('A story');
    await change('analyst', { id, planVersion }, { startsAt: '2018-04-23T13:00:00Z' });
    expect(await claimInvitees(story.database, asRead, about, actor)).toBeNull();
    await invite(id);
    expect(mails()[0]?.text).toContain('23 April 2018, 14:00 (London)');
    expect((await read('analyst', id))?.invited[0]?.standing).toMatch(/^written to on [^;]*$/);
  });

  it('are named in no event by the title, also where the mail server takes no message', async () => {
    const { id } = await planned('analyst', { title: 'Jamie and her plan' });
    vi.spyOn(story.server.signIn.mail, 'send').mockRejectedValue(new Error('away'));
    const { data } = await invite(id);
    expect(data.inviteToSurgery.invited[0]?.standing).toMatch(/^the message could not be sent/);
    const { rows } = await story.database.pool.query<{ event: string }>(
      `SELECT to_jsonb(e)::text AS event FROM "AuditEvent" e WHERE kind LIKE 'surgery%' OR kind = 'mail.failed'`,
    );
    const events = rows.map(({ event }) => event).join('\n');
    expect(events).toContain(`The message “Surgery ${id}, Norwich, 2018-03” could not be sent.`);
    expect(events).not.toContain('Jamie');
  });

  it('are told by name to who follows, and by address to who may hold', async () => {
    const { id } = await planned('analyst');
    expect((await read('head', id))?.invited).toMatchObject([
      { name: 'Ada', email: 'ada@norfolk.example', mayFollow: true },
    ]);
    expect((await read('administrator', id))?.invited).toMatchObject([
      { name: 'Ada', email: null, mayFollow: null },
    ]);
  });
});
