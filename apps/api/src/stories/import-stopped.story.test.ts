import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { analystOf, figuresOf, loaderOf, NORFOLK_ALONE, tracesOf } from './story-import';
import { severalPeople } from './story-people';
import { tellStory, type Story, type Told } from './story-server';

const ann = analystOf('Ann Analyst', 'norfolk');
const APRIL = 'Ref,Place,Period,Value\n1.1,Norfolk,2018-04,4011\n1.1,Norwich,2018-04,512\n';

// An embedded database has one connection, which storing holds: nobody can ask it to stop meanwhile.
describe.runIf(inject('storyDatabase') === 'postgresql')('a file that is being stored', () => {
  let story: Story;
  let load: ReturnType<typeof loaderOf>;
  beforeAll(async () => {
    story = await tellStory({
      ...{ template: NORFOLK_ALONE, viewers: severalPeople([ann]), development: true },
    });
    load = loaderOf(story, ann);
  });
  afterAll(() => story.end());

  /** Keeps whoever writes to the record waiting for as long as the work takes. */
  const whileRecordIsHeld = (work: () => Promise<void>) =>
    story.database.transaction(async (holding) => {
      await holding.query(`SELECT id FROM "Authority" WHERE slug = 'norfolk' FOR NO KEY UPDATE`);
      await work();
    });

  it('is stopped when somebody asks, and leaves nothing of it', async () => {
    const number = await load.receive('april.csv', APRIL);
    await load.check(number);
    await load.acknowledgeAll(number);
    const before = await tracesOf(story.database);
    const asked: Promise<Told<unknown>>[] = [];
    await whileRecordIsHeld(async () => {
      asked.push(load.store(number));
      await expect.poll(async () => (await load.find(number)).state).toBe('STORING');
      asked.push(load.cancel(number));
      await expect
        .poll(async () => {
          const [row] = await story.database.query<{ asked: boolean }>(
            'SELECT "cancelAsked" AS asked FROM "Import" WHERE id = $1',
            [number],
          );
          return row?.asked;
        })
        .toBe(true);
    });
    const [, stopped] = await Promise.all(asked);
    expect(stopped?.errors).toEqual([]);
    expect(await load.find(number)).toMatchObject({ state: 'CANCELLED', revision: null });
    expect(await figuresOf(story.database, '2018-04')).toEqual([]);
    expect(await tracesOf(story.database)).toEqual({ ...before, rows: 0, chunks: 0 });
  });

  it('is not stored where its month was published since it was asked why figures change', async () => {
    const number = await load.receive('april.csv', APRIL);
    await load.check(number);
    await load.acknowledgeAll(number);
    const before = await tracesOf(story.database);
    const asked: Promise<Told<unknown>>[] = [];
    await whileRecordIsHeld(async () => {
      asked.push(load.store(number));
      await expect.poll(async () => (await load.find(number)).state).toBe('STORING');
      await story.database.query(
        `INSERT INTO "Edition"
           ("authorityId", number, "periodKind", "periodStart", "periodEnd", audience, revision,
            "publishedBy", "documentFormat", document, hash, "rulesVersion")
         SELECT "authorityId", number + 100, 'MONTH', '2018-04-01', '2018-05-01', audience, revision,
                "publishedBy", "documentFormat", document, hash, "rulesVersion"
           FROM "Edition" ORDER BY number LIMIT 1`,
      );
    });
    const [told] = await Promise.all(asked);
    const [refusal] = told?.errors ?? [];
    expect(refusal?.extensions['reason']).toBe('CAUSE_MISSING');
    expect(await load.find(number)).toMatchObject({ state: 'CHECKED', revision: null });
    expect(await figuresOf(story.database, '2018-04')).toEqual([]);
    expect((await tracesOf(story.database)).revision).toBe(before.revision);
  });
});
