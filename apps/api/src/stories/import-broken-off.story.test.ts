import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { analystOf, figuresOf, loaderOf, NORFOLK_ALONE, tracesOf } from './story-import';
import { severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ann = analystOf('Ann Analyst', 'norfolk');
const rows = (month: string) =>
  ['Norfolk', 'Norwich', 'Breckland', 'West', 'South', 'Great Yarmouth']
    .map((place, index) => `1.1,${place},${month},${1_000 + index}`)
    .join('\n');
const FILE = `Ref,Place,Period,Value\n${rows('2018-04')}\n${rows('2018-05')}\n`;

/** Makes the database fail once so many rows of a table are written in one transaction. */
const failing = (table: string, raise: string) => `
  CREATE OR REPLACE FUNCTION story_fails() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE written int := coalesce(nullif(current_setting('story.written', true), ''), '0')::int + 1;
  BEGIN
    PERFORM set_config('story.written', written::text, true);
    IF written >= 4 THEN ${raise}; END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER story_fails BEFORE INSERT ON "${table}" FOR EACH ROW EXECUTE FUNCTION story_fails();`;

const DISK_FULL = `RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'`;
/** An embedded database has no connection that could be lost: there the error alone is the same. */
const connectionLost = () =>
  inject('storyDatabase') === 'postgresql'
    ? 'PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5)'
    : `RAISE EXCEPTION 'terminating connection due to administrator command' USING ERRCODE = '57P01'`;

describe('a database that fails in the midst of a file', () => {
  let story: Story;
  let load: ReturnType<typeof loaderOf>;
  beforeAll(async () => {
    story = await tellStory({
      ...{ template: NORFOLK_ALONE, viewers: severalPeople([ann]), development: true },
      ...{ logLevel: 'silent', imports: { silentMs: 1_000, heartbeatMs: 200 } },
    });
    load = loaderOf(story, ann);
  });
  afterAll(() => story.end());

  async function whileFailing(table: string, raise: string, work: () => Promise<void>) {
    await story.database.pool.query(failing(table, raise));
    try {
      await work();
    } finally {
      await story.database.pool.query(`DROP TRIGGER story_fails ON "${table}"`);
    }
  }

  it.each([
    ['has no room left', () => DISK_FULL, 'no room left'],
    ['loses the connection', connectionLost, 'connection to the database was lost'],
  ])('that %s while storing leaves nothing of it', async (_, raise, words) => {
    const before = await tracesOf(story.database);
    const figures = await figuresOf(story.database, '2018-04');
    const number = await load.receive('april.csv', FILE);
    await load.check(number);
    await load.acknowledgeAll(number);
    await whileFailing('Observation', raise(), async () => {
      await load.store(number);
      const failed = await load.settled(number);
      expect(failed).toMatchObject({ state: 'FAILED', revision: null });
      expect(failed.problem).toContain(words);
    });
    expect(await tracesOf(story.database)).toEqual(before);
    expect(await figuresOf(story.database, '2018-04')).toEqual(figures);
  });

  it.each([
    ['has no room left', () => DISK_FULL, 'no room left'],
    ['loses the connection', connectionLost, 'connection to the database was lost'],
  ])('that %s while reading leaves nothing of it', async (_, raise, words) => {
    const before = await tracesOf(story.database);
    const number = await load.receive('april.csv', FILE);
    await whileFailing('ImportRow', raise(), async () => {
      const failed = await load.check(number);
      expect(failed).toMatchObject({ state: 'FAILED' });
      expect(failed.problem).toContain(words);
    });
    expect(await tracesOf(story.database)).toEqual(before);
  });

  it('that has no room left for the file keeps none of it', async () => {
    const before = await tracesOf(story.database);
    const large = new Uint8Array(5 * 1024 * 1024).fill(0x31);
    large.set(new TextEncoder().encode('Ref,Value\n'));
    for (let at = 1_000; at < large.length; at += 1_000) large[at] = 0x0a;
    await whileFailing('ImportChunk', DISK_FULL, async () => {
      const answer = await load.send('large.csv', large);
      expect(answer.status).toBe(500);
    });
    expect(await tracesOf(story.database)).toEqual(before);
    const [listed] = await story.database.query<{ count: number }>(
      `SELECT count(*) FROM "Import" WHERE "fileName" = 'large.csv'`,
    );
    expect(listed?.count).toBe(0);
  });
});
