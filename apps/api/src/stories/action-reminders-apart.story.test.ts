import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../mail/mail';
import { createReminderRepository } from '../reminder/reminder.repository';
import { serviceFactory, type Services } from '../services';
import { makePerson } from './signed-in';
import { severalPeople } from './story-people';
import {
  agreeAction,
  ANALYST,
  changeActions,
  DONE,
  mailThat,
  remindersAt,
} from './story-reminders';
import { tellStory, type Story } from './story-server';

const NORA = 'nora@norfolk.example';
const LEE = 'lee@norfolk.example';
const PIA = 'pia@norfolk.example';

const fault = (code: string) => Object.assign(new Error('Not sent.'), { code });

describe('a run of reminders', () => {
  let story: Story;
  let day = '2018-06-01';
  let time = '09:30';
  const ids = { nora: '', lee: '', pia: '' };
  const sent: Message[] = [];
  const logged: string[] = [];
  let attempts = 0;
  let atOnce = 0;
  let mostAtOnce = 0;
  /** What happens while a message is being sent. */
  let meanwhile: (to: string) => Promise<unknown> = () => Promise.resolve();

  const mail = mailThat(async (message) => {
    attempts += 1;
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    try {
      await meanwhile(message.to);
      sent.push(message);
    } finally {
      atOnce -= 1;
    }
  });
  const theServices = () => serviceFactory(story.database, () => day);
  const remindersOver = (database = story.database, servicesFor = theServices()) =>
    remindersAt({ story, mail, logged, database, servicesFor, clock: () => ({ day, time }) });
  /** Runs on a day; gives whom it wrote to. */
  const runOn = async (on: string, reminders = remindersOver()) => {
    day = on;
    const before = sent.length;
    reminders.run();
    await reminders.settled();
    return sent.slice(before).map(({ to }) => to);
  };
  const add = (ownerPerson: string, dueOn: string) => agreeAction(story, { dueOn, ownerPerson });
  const close = (...numbers: readonly string[]) => changeActions(story, numbers, DONE);
  const suspend = (at: string | null) =>
    story.database.query(
      `UPDATE "RoleGrant" SET "suspendedAt" = $2::timestamptz WHERE "userId" = $1`,
      [ids.lee, at],
    );
  const later = () =>
    story.database.query(`UPDATE "ActionReminder" SET at = at - interval '61 minutes'`);
  const once = (to: string, what: () => Promise<unknown>) => {
    meanwhile = async (each) => {
      if (each !== to) return;
      meanwhile = () => Promise.resolve();
      await what();
    };
  };

  beforeAll(async () => {
    story = await tellStory({
      ...{ viewers: severalPeople([ANALYST]), development: true, today: () => day },
    });
    const of = { authority: 'norfolk' };
    const head = { ...of, role: 'HEAD_OF_SERVICE', place: 'norwich' } as const;
    ids.nora = await makePerson(story.database, NORA, [head]);
    ids.lee = await makePerson(story.database, LEE, [{ ...of, role: 'LEADER' }]);
    ids.pia = await makePerson(story.database, PIA, [head]);
  });
  afterAll(() => story.end());

  it('reminds whoever signs in through a provider, also in a week in which they do not', async () => {
    await story.database.query(`UPDATE "RoleGrant" SET "fromProvider" = true WHERE "userId" = $1`, [
      ids.pia,
    ]);
    await story.database.query(
      `INSERT INTO "Session" (id, token, "userId", "expiresAt", "updatedAt", "signedInBy")
       VALUES ('over', 'over', $1, now() - interval '8 days', now(), 'OPENID')`,
      [ids.pia],
    );
    const id = await add(ids.pia, '2018-06-30');
    expect(await runOn('2018-06-25')).toEqual([PIA]);
    await close(id);
    expect(await runOn('2018-06-26')).toEqual([PIA]);
  });

  it('looks at no action again that is closed, once that was told', async () => {
    const id = Number(await add(ids.nora, '2018-07-20'));
    await runOn('2018-07-15');
    await close(String(id));
    const repository = createReminderRepository(story.database);
    const [norfolk] = await repository.authorities();
    const looked = async () => {
      const found = await repository.actions(norfolk?.authorityId ?? 0, day);
      return found.map(({ first }) => first);
    };
    expect(await looked()).toEqual([id]);
    expect(await runOn('2018-07-16')).toEqual([NORA]);
    expect(await looked()).toEqual([]);
  });

  it('says nothing that is not so any more, and nothing at night, however long the one before took', async () => {
    const cases: readonly ((id: string) => Promise<unknown>)[] = [
      (id) => close(id),
      () => suspend('2018-08-01'),
      () => Promise.resolve((time = '21:00')),
    ];
    for (const [index, happens] of cases.entries()) {
      const due = `2018-${String(index + 9).padStart(2, '0')}`;
      const own = await add(ids.nora, `${due}-10`);
      const theirs = await add(ids.lee, `${due}-11`);
      once(NORA, () => happens(theirs));
      expect(await runOn(`${due}-07`)).toEqual([NORA]);
      time = '09:30';
      await suspend(null);
      expect(await runOn(`${due}-07`)).toEqual(index === 0 ? [] : [LEE]);
      await close(own, ...(index === 0 ? [] : [theirs]));
      await runOn(`${due}-08`);
    }
  });

  it('tries nothing again with whoever was suspended while another was written to', async () => {
    const theirs = await add(ids.lee, '2018-12-12');
    once(LEE, () => Promise.reject(fault('EENVELOPE')));
    expect(await runOn('2018-12-07')).toEqual([]);
    await later();
    const own = await add(ids.nora, '2018-12-10');
    once(NORA, () => suspend('2018-12-01'));
    expect(await runOn('2018-12-07')).toEqual([NORA]);
    await suspend(null);
    expect(await runOn('2018-12-07')).toEqual([LEE]);
    await close(own, theirs);
    await runOn('2018-12-08');
  });

  it('goes on after addresses that are refused, and stops where the mail server fails', async () => {
    const all = [];
    for (const on of ['10', '11', '12']) all.push(await add(ids.nora, `2019-01-${on}`));
    all.push(await add(ids.lee, '2019-01-13'));
    const failing = (code: string) => {
      meanwhile = (to) => (to === NORA ? Promise.reject(fault(code)) : Promise.resolve());
    };
    failing('ECONNECTION');
    const before = attempts;
    expect(await runOn('2019-01-08')).toEqual([]);
    expect(attempts - before).toBe(3);
    await later();
    failing('EENVELOPE');
    expect(await runOn('2019-01-08')).toEqual([LEE]);
    meanwhile = () => Promise.resolve();
    await close(...all);
    await runOn('2019-01-09');
  });

  it('goes on after an authority and an action that fail', async () => {
    const all = [await add(ids.nora, '2019-02-10'), await add(ids.lee, '2019-02-11')];
    const database = Object.assign(Object.create(story.database) as typeof story.database, {
      async query(sql: string, values: readonly unknown[] = []) {
        if (sql.includes('INSERT INTO "ActionReminder"') && values[1] === Number(all[0]))
          throw new Error(`${NORA} is in the way.`);
        const found = await story.database.query(sql, [...values]);
        const isFirst = /FROM "Authority" t/.test(sql);
        return isFirst ? [{ authorityId: 0, slug: 'broken' }, ...found] : found;
      },
    });
    const servicesFor = theServices();
    const broken = (services: Services): Services => {
      const bySlug = (slug: string) =>
        slug === 'broken'
          ? Promise.reject(new Error('It cannot be read.'))
          : services.authorities.bySlug(slug);
      const authorities = Object.assign(
        Object.create(services.authorities) as Services['authorities'],
        { bySlug },
      );
      return new Proxy(services, {
        get: (of, asked) =>
          asked === 'authorities' ? authorities : (Reflect.get(of, asked) as unknown),
      });
    };
    logged.length = 0;
    const reminders = remindersOver(database, (viewer) => broken(servicesFor(viewer)));
    const reached = await runOn('2019-02-08', reminders);
    expect(logged).toEqual([
      expect.stringContaining('"authority":0'),
      expect.stringContaining(`"action":${all[0]}`),
    ]);
    expect(logged.join()).not.toContain('@');
    expect(reached).toEqual([LEE]);
    expect(await runOn('2019-02-08')).toEqual([NORA]);
    await close(...all);
    await runOn('2019-02-09');
  });

  it('is one at a time, and ends after the message in hand when the server stops', async () => {
    const all = [await add(ids.nora, '2019-03-10'), await add(ids.lee, '2019-03-11')];
    day = '2019-03-08';
    const before = sent.length;
    const reminders = remindersOver();
    mostAtOnce = 0;
    let release: () => void = () => undefined;
    const begun = new Promise<void>((isBegun) => {
      once(NORA, () => {
        isBegun();
        return new Promise<void>((goOn) => (release = goOn));
      });
    });
    reminders.run();
    await begun;
    reminders.run();
    await new Promise((passed) => setTimeout(passed, 1_500));
    reminders.stop();
    release();
    await reminders.settled();
    expect(mostAtOnce).toBe(1);
    expect(sent.slice(before).map(({ to }) => to)).toEqual([NORA]);
    expect(await runOn('2019-03-08')).toEqual([LEE]);
    await close(...all);
    await runOn('2019-03-09');
  });

  it('reminds owners also where the place of the action has ended', async () => {
    day = '2019-05-01';
    await add(ids.nora, '2019-06-20');
    // As if it had been written so from the beginning: what is on record is never changed.
    await story.database.query('ALTER TABLE "PlaceLink" DISABLE TRIGGER USER');
    await story.database.query(
      `UPDATE "PlaceLink" l SET "validTo" = '2019-06-01' FROM "Place" p
        WHERE p."authorityId" = l."authorityId" AND p.id = l."childId" AND p.slug = 'norwich'
          AND l."toRevision" IS NULL AND l."validTo" IS NULL`,
    );
    await story.database.query('ALTER TABLE "PlaceLink" ENABLE TRIGGER USER');
    expect(await runOn('2019-06-15')).toEqual([NORA]);
    expect(sent.at(-1)?.subject).toMatch(/Norwich$/);
  });
});
