import { commitRevision } from '@vital-signs/database';
import type { KeptSight } from '@vital-signs/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import {
  agreed,
  inRoom,
  plannedSurgery,
  tellRoomStory,
  type AskedMoment,
  type AskedSight,
  type InRoom,
  type PlannedForStory,
} from './surgery-room-question';
import type { Story } from './story-server';

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
    story = await tellRoomStory();
    const about = () => String(surgery.number);
    analyst = await inRoom(story, about, 'ann', { role: 'ANALYST' });
    leader = await inRoom(story, about, 'lee', { role: 'LEADER' });
    head = await inRoom(story, about, 'noor', { role: 'HEAD_OF_SERVICE', place: 'norwich' });
    otherHead = await inRoom(story, about, 'bree', { role: 'HEAD_OF_SERVICE', place: 'breckland' });
  });
  afterAll(() => story.end());

  async function opened(plan: PlannedForStory, driver = analyst): Promise<AskedMoment> {
    surgery = await plannedSurgery(story.database, plan);
    const { told, message } = await driver.ask('open');
    if (told === null) throw new Error(message);
    return told;
  }
  const point = (who: InRoom, item: string | undefined, view = 'FIGURE') =>
    who.ask('point', { pointer: { item, view } });
  const seenBy = async (who: InRoom, item: string | undefined) =>
    (await who.ask<AskedSight>('sight', { item })).told;
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
    const items = (await opened({ indicators: ['3.3'] })).items;
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
    const [item] = (await opened(open)).items;
    await point(analyst, item?.id);
    const before = await seenBy(leader, item?.id);
    await restate(200);
    const after = await seenBy(leader, item?.id);
    expect(after?.card?.shown).not.toBe(before?.card?.shown);
    expect((await seenBy(analyst, item?.id))?.card?.shown).toBe(after?.card?.shown);

    const closed = (await opened({ indicators: ['3.3'] })).items[0];
    expect((await seenBy(leader, closed?.id))?.card?.shown).toBe(before?.card?.shown);
    expect((await seenBy(analyst, closed?.id))?.card?.shown).toBe(after?.card?.shown);
  });

  it('is of its place alone for who follows it there', async () => {
    const [item] = (await opened({ place: 'norwich', showsUnpublished: true }, head)).items;
    const sight = await seenBy(head, item?.id);
    expect(sight?.card?.localities.length).toBeGreaterThan(0);
    expect(await seenBy(otherHead, item?.id)).toBeNull();
  });

  it('is kept when it is turned to and when the figures change, as everybody is shown it', async () => {
    const [item, , area] = (await opened({ showsUnpublished: true })).items;
    await point(analyst, item?.id);
    await point(analyst, item?.id, 'CHART');
    expect(await kept()).toHaveLength(1);
    // An action raises the record too, and changes no figure.
    await analyst.ask('say', agreed('Write to every school', {}, item?.id));
    await seenBy(leader, item?.id);
    await restate(300);
    await seenBy(leader, item?.id);
    await expect.poll(async () => (await kept()).length).toBe(2);
    await point(analyst, area?.id);
    const [first, second, third] = await kept();
    expect([first?.itemId, second?.itemId, third?.itemId].map(String)).toEqual([
      ...[item?.id, item?.id, area?.id],
    ]);
    expect(first?.sight.about).toMatch(/^3\.3 .*, Norfolk, March 2018$/);
    expect(first?.sight.figure).toMatch(/^[\d.]+%$/);
    expect(first?.sight.figure).not.toBe(second?.sight.figure);
    expect(first?.sight.rows.length).toBeGreaterThan(3);
  });

  it('is kept without what the one who drives sees and others do not', async () => {
    const [item] = (await opened({ indicators: ['3.3'] })).items;
    const own = await seenBy(analyst, item?.id);
    await restate(250);
    expect((await seenBy(analyst, item?.id))?.card?.shown).not.toBe(own?.card?.shown);
    await point(analyst, item?.id);
    const [one] = await kept();
    expect(one?.sight.figure).toBe((await seenBy(leader, item?.id))?.card?.shown);
  });

  it('stays as it was seen once the surgery is over, and is nothing of what nobody saw', async () => {
    const [item, other] = (await opened({ showsUnpublished: true })).items;
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

  it('is read once for all who are shown the same', async () => {
    const [item] = (await opened({ showsUnpublished: true })).items;
    await point(analyst, item?.id);
    await seenBy(leader, item?.id);
    const one = await story.statementsOf(() => seenBy(leader, item?.id));
    const many = await story.statementsOf(() =>
      Promise.all(Array.from({ length: 20 }, () => seenBy(leader, item?.id))),
    );
    expect(one).toBeLessThan(20);
    expect(many).toBeLessThanOrEqual(20 * one);
  });

  it('is never changed or taken away', async () => {
    for (const statement of [`UPDATE "SurgerySeen" SET at = now()`, 'DELETE FROM "SurgerySeen"']) {
      await expect(story.database.query(statement)).rejects.toThrow();
    }
  });
});
