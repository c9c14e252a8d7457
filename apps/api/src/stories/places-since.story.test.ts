import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitRevision } from '@vital-signs/database';
import type { SurgeryKey } from '../modules/surgery/surgery.repository';
import { agreed, plannedSurgery, saying, tellRoomStory, type InRoom } from './story-room';
import type { Story } from './story-server';
import type { AskedMinutes } from './surgery-room-question';

interface History {
  readonly sentence: string;
  readonly entries: readonly {
    readonly kind: string;
    readonly text: string;
    readonly place: { readonly slug: string };
  }[];
}
interface ProposedItem {
  readonly title: string;
  readonly place: { readonly slug: string } | null;
  readonly reasons: readonly string[];
}
interface Proposed {
  readonly items: readonly ProposedItem[];
  readonly leftOut: readonly ProposedItem[];
}

describe('a place that is not what it was when a surgery was held about it', () => {
  let story: Story;
  let surgery: SurgeryKey;
  let leader: InRoom;
  let analyst: InRoom;
  beforeAll(async () => {
    ({ story, leader, analyst } = await tellRoomStory(() => surgery));
  });
  afterAll(() => story.end());

  /** Changes the record as somebody who keeps the catalogue does, under a revision. */
  const changed = (reason: string, statements: readonly string[]) =>
    commitRevision(
      story.database,
      { authorityId: surgery.authorityId, cause: 'EDIT', reason, person: 'A story' },
      async (transaction, revision) => {
        for (const statement of statements) {
          await transaction.query(statement, [surgery.authorityId, revision]);
        }
      },
    );
  const PLACE = (slug: string) =>
    `(SELECT id FROM "Place" WHERE "authorityId" = $1 AND slug = '${slug}')`;
  const rename = (slug: string, to: string) =>
    changed('The council gave it another name', [
      `INSERT INTO "FormerPlace" ("authorityId", "placeId", "beforeRevision", name, "shortName", "teamKind", position)
       SELECT "authorityId", id, $2, name, "shortName", "teamKind", position FROM "Place"
        WHERE "authorityId" = $1 AND slug = '${slug}'`,
      `UPDATE "Place" SET name = '${to}' WHERE "authorityId" = $1 AND slug = '${slug}' AND $2::int > 0`,
    ]);
  const held = async (place: string) => {
    surgery = await plannedSurgery(story.database, { place });
    await leader.ask('open');
  };

  it('keeps in minutes the name that it had, and the one of each action', async () => {
    await held('breckland');
    await analyst.ask('say', agreed('Write to every school'));
    await leader.ask('end');
    const read = async () => (await leader.ask<AskedMinutes>('minutes')).told;
    await leader.ask('approve', { version: (await read())?.version });
    const before = await read();
    expect(before?.facts).toContainEqual({ name: 'Place', words: 'Breckland' });
    expect(before?.actions[0]?.about).toBe('Breckland');
    await rename('breckland', 'Breckland and Thetford');
    expect(await read()).toEqual(before);
    const page = await story.send(`/api/surgeries/norfolk/${surgery.number}/minutes.html`, {
      headers: { cookie: leader.cookie },
    });
    expect(await page.text()).not.toContain('Breckland and Thetford');
  });

  it('is remembered once it has ended, above it and by its own name, and what was promised there leads above it', async () => {
    await held('south');
    await analyst.ask('say', saying('Look each Monday', { kind: 'DECISION' }));
    await analyst.ask('say', agreed('Write to every nursery', { dueOn: '2018-06-30' }));
    await leader.ask('end');
    const link = `"authorityId" = $1 AND "toRevision" IS NULL AND "validTo" IS NULL`;
    const ended = `("childId" = ${PLACE('south')} OR "parentId" = ${PLACE('south')})`;
    await changed('It has ended with its teams', [
      `UPDATE "PlaceLink" SET "toRevision" = $2 WHERE ${link} AND ${ended}`,
      `INSERT INTO "PlaceLink" ("authorityId", "parentId", "childId", "validFrom", "validTo", "fromRevision")
       SELECT "authorityId", "parentId", "childId", "validFrom", '2018-03-15', $2 FROM "PlaceLink"
        WHERE "authorityId" = $1 AND "toRevision" = $2 AND ${ended}`,
    ]);
    for (const place of [null, 'south']) {
      const { told } = await leader.ask<History>('history', { place });
      expect(told?.entries).toContainEqual(
        expect.objectContaining({ kind: 'DECISION', text: 'Look each Monday' }),
      );
      expect(told?.entries).toContainEqual(
        expect.objectContaining({
          kind: 'SURGERY',
          place: expect.objectContaining({ slug: 'south' }),
        }),
      );
    }
    const elsewhere = await leader.ask<History>('history', { place: 'west' });
    expect(JSON.stringify(elsewhere.told)).not.toContain('Look each Monday');
    // Overdue, of a place that is not there any more: talked of at the one above it, as about that as a whole.
    const { told } = await analyst.ask<Proposed>('propose', {
      place: 'norfolk',
      period: '2018-03',
    });
    const led = [...(told?.items ?? []), ...(told?.leftOut ?? [])].find(({ reasons }) =>
      reasons.some((words) => words.includes('Write to every nursery')),
    );
    expect(led).toMatchObject({ title: 'Norfolk', place: { slug: 'norfolk' } });
    expect(led?.reasons[0]).toMatch(/^Overdue since 30 June 2018: Write to every nursery/);
  });
});
