import { createHash, randomUUID } from 'node:crypto';
import { commitRevision } from '@vital-signs/database';
import type { KeptSight } from '@vital-signs/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import {
  agreed,
  opened,
  plannedSurgery,
  tellRoomStory,
  type InRoom,
  type PlannedForStory,
} from './story-room';
import type { Story } from './story-server';
import { ROOM, type AskedMoment, type AskedSight } from './surgery-room-question';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

interface Kept {
  readonly itemId: number;
  readonly revision: number;
  readonly at: Date;
  readonly sight: KeptSight;
}

describe('what is seen in a surgery', () => {
  let story: Story;
  let surgery: SurgeryKey;
  let analyst: InRoom;
  let leader: InRoom;
  let head: InRoom;
  let otherHead: InRoom;

  beforeAll(async () => {
    ({ story, analyst, leader, head, otherHead } = await tellRoomStory(() => surgery));
  });
  afterAll(() => story.end());

  async function held(plan: PlannedForStory, driver = analyst): Promise<AskedMoment> {
    surgery = await plannedSurgery(story.database, plan);
    return opened(driver);
  }
  const point = (who: InRoom, item: string | undefined, view = 'FIGURE') =>
    who.ask('point', { pointer: { item, view } });
  const seenBy = async (who: InRoom, item: string | undefined) =>
    (await who.ask<AskedSight>('sight', { item })).told;
  /** The same as a page asks it: by its hash, so that it may be answered with what is at hand. */
  const asPage = async (who: InRoom, item: string | undefined): Promise<AskedSight | null> => {
    const query = new URLSearchParams({
      variables: JSON.stringify({ authority: 'norfolk', id: String(surgery.number), item }),
      extensions: JSON.stringify({
        persistedQuery: { version: 1, sha256Hash: hashOf(ROOM.sight) },
      }),
    });
    const answer = await story.send(`/graphql?${query.toString()}`, {
      headers: { cookie: who.cookie, 'apollo-require-preflight': 'true' },
    });
    const { data } = (await answer.json()) as { data?: { surgerySight: AskedSight | null } };
    return data?.surgerySight ?? null;
  };
  /** What is kept of a figure, without the rating beside it. */
  const alone = (seen: Kept | undefined) => seen?.sight.figure?.replace(/, .*$/, '');
  const kept = () =>
    story.database.query<Kept>(
      `SELECT "itemId", revision, at, sight FROM "SurgerySeen"
        WHERE "authorityId" = $1 AND "surgeryId" = $2 ORDER BY id`,
      [surgery.authorityId, surgery.number],
    );

  /** Restates the council's share of assessments in time of March 2018, as an import does. */
  async function restate(numerator: number): Promise<void> {
    const { authorityId } = surgery;
    await commitRevision(
      story.database,
      { authorityId, cause: 'IMPORT', reason: 'A recount', person: 'A story' },
      async (record, revision) => {
        const [old] = await record.query<{ id: number }>(
          `UPDATE "Observation" o SET "toRevision" = $2
             FROM "Indicator" i, "Place" p
            WHERE o."authorityId" = $1 AND i."authorityId" = $1 AND p."authorityId" = $1
              AND o."indicatorId" = i.id AND i.key = '3.3' AND o."placeId" = p.id
              AND p.slug = 'norfolk' AND o."periodStart" = '2018-03-01' AND o."periodKind" = 'MONTH'
              AND o."toRevision" IS NULL
          RETURNING o.id`,
          [authorityId, revision],
        );
        const [columns] = await record.query<{ list: string }>(
          `SELECT string_agg(quote_ident(column_name), ', ') AS list
             FROM information_schema.columns
            WHERE table_name = 'Observation' AND table_schema = current_schema()
              AND column_name NOT IN ('id', 'fromRevision', 'toRevision', 'numerator', 'value', 'textAsPrinted')`,
        );
        await record.query(
          `INSERT INTO "Observation" (${columns?.list ?? ''}, "fromRevision", numerator)
           SELECT ${columns?.list ?? ''}, $2, $3 FROM "Observation" WHERE "authorityId" = $1 AND id = $4`,
          [authorityId, revision, numerator, old?.id],
        );
      },
    );
  }

  it('is the card of an indicator, the summary of an area or a place, and nothing of a free item', async () => {
    const items = (await held({ indicators: ['3.3'] })).items;
    const [indicator, area, place, free] = await Promise.all(
      items.map(({ id }) => seenBy(leader, id)),
    );
    expect(indicator).toMatchObject({ seenAt: null, area: null, place: null });
    expect(indicator?.card?.shown).toMatch(/%$/);
    expect(area?.area?.headlines.length).toBeGreaterThan(0);
    expect(place?.place?.sentence).toMatch(/[a-z]/);
    expect(free).toBeNull();
    expect(await seenBy(leader, '1000000')).toBeNull();
  });

  it('shows what is not published to everybody who may follow, while it is held, where it is to', async () => {
    const open = { indicators: ['3.3'], showsUnpublished: true };
    const [item] = (await held(open)).items;
    await point(analyst, item?.id);
    const before = await seenBy(leader, item?.id);
    await restate(200);
    const after = await seenBy(leader, item?.id);
    expect(after?.card?.shown).not.toBe(before?.card?.shown);
    expect((await seenBy(analyst, item?.id))?.card?.shown).toBe(after?.card?.shown);

    // Everybody in a room sees the same: a wall that is signed in as an analyst too.
    const closed = (await held({ indicators: ['3.3'] })).items[0];
    expect((await seenBy(leader, closed?.id))?.card?.shown).toBe(before?.card?.shown);
    expect((await seenBy(analyst, closed?.id))?.card?.shown).toBe(before?.card?.shown);
  });

  it('shows what is published of an item that somebody added who reads nothing else', async () => {
    const published = (await held({ indicators: ['3.3'] })).items[0];
    const before = await seenBy(leader, published?.id);
    const [planned] = (await held({ indicators: ['3.3'], showsUnpublished: true }, leader)).items;
    const item = { kind: 'INDICATOR', indicator: '3.3', place: 'norfolk', minutes: 5 };
    const added = await leader.ask('addItem', { key: randomUUID(), item });
    const own = added.told?.items.find(({ title }) => title.startsWith('3.3 '));
    await restate(150);
    const shown = async (id: string | undefined) =>
      Promise.all([leader, analyst].map(async (who) => (await seenBy(who, id))?.card?.shown));
    expect(await shown(own?.id)).toEqual([before?.card?.shown, before?.card?.shown]);
    const [known] = await shown(planned?.id);
    expect(known).not.toBe(before?.card?.shown);
    // What is kept of it for the minutes is what was shown.
    await point(leader, own?.id);
    await expect.poll(async () => (await kept()).at(-1)?.itemId).toBe(Number(own?.id));
    expect(alone((await kept()).at(-1))).toBe(before?.card?.shown);
    await leader.ask('end');
    expect(await shown(own?.id)).toEqual([before?.card?.shown, before?.card?.shown]);
  });

  it('shows what is published to everybody once it should long be over, and nobody ended it', async () => {
    const published = (await held({ indicators: ['3.3'] })).items[0];
    const before = await seenBy(leader, published?.id);
    const [item] = (await held({ indicators: ['3.3'], showsUnpublished: true })).items;
    await restate(175);
    expect((await seenBy(leader, item?.id))?.card?.shown).not.toBe(before?.card?.shown);
    await story.database.query(
      `UPDATE "Surgery" SET "openedAt" = "openedAt" - interval '5 hours 1 second'
        WHERE "authorityId" = $1 AND id = $2`,
      [surgery.authorityId, surgery.number],
    );
    for (const who of [leader, analyst]) {
      expect((await seenBy(who, item?.id))?.card?.shown).toBe(before?.card?.shown);
    }
  });

  it('is begun long before its time by those alone who read what it shows', async () => {
    const plan = { indicators: ['3.3'], showsUnpublished: true };
    const planned = async (hours: number) => {
      surgery = await plannedSurgery(story.database, plan);
      await story.database.query(
        `UPDATE "Surgery" SET "startsAt" = now() + make_interval(hours => $3, mins => 1)
          WHERE "authorityId" = $1 AND id = $2`,
        [surgery.authorityId, surgery.number, hours],
      );
    };
    await planned(1);
    expect((await leader.ask('open')).reason).toBe('TOO_EARLY');
    expect((await analyst.ask('open')).told?.state).toBe('LIVE');
    await planned(0);
    expect((await leader.ask('open')).told?.state).toBe('LIVE');
  });

  it('is of its place alone for who follows it there', async () => {
    const items = (await held({ place: 'norwich', showsUnpublished: true }, head)).items;
    const sight = await seenBy(head, items[0]?.id);
    expect(sight?.card?.localities.length).toBeGreaterThan(0);
    expect(await seenBy(otherHead, items[0]?.id)).toBeNull();
    // No item can be about the county, and what the county restates since stands nowhere in what is shown.
    const county = { kind: 'INDICATOR', indicator: '3.3', place: 'norfolk', minutes: 5 };
    const refused = await head.ask('addItem', { key: randomUUID(), item: county });
    expect(refused.reason).toBe('FAULTS');
    const read = async () => {
      const sights = await Promise.all(items.map(({ id }) => seenBy(head, id)));
      return JSON.stringify(sights.map((each) => each && { ...each, revision: 0 }));
    };
    const before = await read();
    await restate(222);
    expect(await read()).toBe(before);
  });

  it('is kept when it is turned to and when the figures change, as everybody is shown it', async () => {
    const [item, , area] = (await held({ showsUnpublished: true })).items;
    await point(analyst, item?.id);
    await point(analyst, item?.id, 'CHART');
    await expect.poll(async () => (await kept()).length).toBe(1);
    // An action raises the record too, and changes no figure.
    await analyst.ask('say', agreed('Write to every school', {}, item?.id));
    await seenBy(leader, item?.id);
    await restate(300);
    await seenBy(leader, item?.id);
    await expect.poll(async () => (await kept()).length).toBe(2);
    await point(analyst, area?.id);
    await expect.poll(async () => (await kept()).length).toBe(3);
    const [first, second, third] = await kept();
    expect([first?.itemId, second?.itemId, third?.itemId].map(String)).toEqual([
      ...[item?.id, item?.id, area?.id],
    ]);
    expect(first?.sight.about).toMatch(/^3\.3 .*, Norfolk, March 2018$/);
    expect(first?.sight.figure).toMatch(/^[\d.]+%, (green|amber|red)$/);
    expect(first?.sight.figure).not.toBe(second?.sight.figure);
    expect(first?.sight.rows.length).toBeGreaterThan(3);
  });

  it('is kept without what the one who drives could read elsewhere', async () => {
    const [item] = (await held({ indicators: ['3.3'] })).items;
    await restate(250);
    await point(analyst, item?.id);
    await expect.poll(async () => (await kept()).length).toBe(1);
    const [one] = await kept();
    expect(alone(one)).toBe((await seenBy(leader, item?.id))?.card?.shown);
    expect(alone(one)).toBe((await seenBy(analyst, item?.id))?.card?.shown);
  });

  it('stays as it was seen once the surgery is over, and is nothing of what nobody saw', async () => {
    const [item, other] = (await held({ showsUnpublished: true })).items;
    await point(analyst, item?.id);
    const then = await seenBy(leader, item?.id);
    await analyst.ask('end');
    await restate(100);
    const sight = await seenBy(leader, item?.id);
    expect(sight?.card?.shown).toBe(then?.card?.shown);
    expect(sight?.revision).toBe(then?.revision);
    expect(sight?.seenAt).toMatch(/^20/);
    expect(await seenBy(leader, other?.id)).toBeNull();
  });

  it('is kept once, and no follower who asks locks the surgery or begins a transaction', async () => {
    const [item] = (await held({ showsUnpublished: true })).items;
    await point(analyst, item?.id);
    await expect.poll(async () => (await kept()).length).toBe(1);
    const asked: string[] = [];
    const stop = story.database.onStatement((sql) => asked.push(sql));
    const followers = [leader, analyst, leader, analyst, leader];
    await Promise.all(followers.map((who) => seenBy(who, item?.id)));
    expect(asked.length).toBeGreaterThan(0);
    // The end waits for all that followers left to be kept; it locks the surgery and reads what is kept, once.
    await analyst.ask('end');
    stop();
    const some = asked.filter((sql) => /FOR UPDATE|"SurgerySeen"/.test(sql));
    expect(some).toEqual([
      expect.stringContaining('"SurgerySeen"'),
      expect.stringContaining('FOR UPDATE'),
    ]);
    expect(await kept()).toHaveLength(1);
  });

  it('is answered to all who are shown the same from what was made for the first of them', async () => {
    const [item] = (await held({ showsUnpublished: true })).items;
    await point(analyst, item?.id);
    await expect.poll(async () => (await kept()).length).toBe(1);
    await asPage(leader, item?.id);
    const many = await story.statementsOf(() =>
      Promise.all(Array.from({ length: 20 }, () => asPage(leader, item?.id))),
    );
    // One statement of each would be twenty.
    expect(many).toBeLessThan(5);
    const before = await asPage(leader, item?.id);
    await restate(260);
    const after = await asPage(leader, item?.id);
    expect(after?.card?.shown).not.toBe(before?.card?.shown);
    expect(after).toEqual(await seenBy(leader, item?.id));
    // A turn makes a version, which is read once more and no more.
    await point(analyst, item?.id, 'CHART');
    expect(await asPage(leader, item?.id)).toEqual(after);
    await analyst.ask('end');
    expect((await asPage(leader, item?.id))?.seenAt).toMatch(/^20/);
  });

  it('is never changed or taken away', async () => {
    for (const statement of [`UPDATE "SurgerySeen" SET at = now()`, 'DELETE FROM "SurgerySeen"']) {
      await expect(story.database.query(statement)).rejects.toThrow();
    }
  });
});
