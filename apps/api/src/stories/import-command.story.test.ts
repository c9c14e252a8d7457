import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyMigrations, openDatabase, type Database } from '@vital-signs/database';
import { storyDatabaseUrl } from '@vital-signs/testkit/stories';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { callImport } from '../commands/call-import';
import { readEnvironment } from '../env';
import { NORFOLK_ALONE } from './story-import';

const HEADINGS = 'Ref,Place,Period,Value';
const APRIL = `${HEADINGS}\n1.1,Norwich,2018-04,512\n`;
const MARCH = `${HEADINGS}\n1.1,Norwich,2018-03,512\n`;
/** More warnings than the API lists at once, each about a figure of its own. */
const DOUBTFUL = `${HEADINGS}\n${Array.from(
  { length: 230 },
  (_, index) => `3.3,Norwich,${1990 + Math.floor(index / 12)}-${(index % 12) + 1},101.5`,
).join('\n')}\n`;

describe('a file that is loaded from the command line', () => {
  let folder: string;
  let where: Readonly<Record<string, string>>;
  const open = () =>
    openDatabase(
      where['DATABASE_URL'] === undefined
        ? { dataDir: where['DATA_DIR'] ?? '' }
        : { databaseUrl: where['DATABASE_URL'] },
    );

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vital-signs-import-'));
    if (inject('storyDatabase') === 'postgresql') {
      where = { DATABASE_URL: await storyDatabaseUrl(NORFOLK_ALONE) };
      return;
    }
    where = { DATA_DIR: join(folder, 'pglite') };
    const database = await open();
    await applyMigrations(database);
    await NORFOLK_ALONE.prepare(database);
    await database.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function call(...words: readonly string[]) {
    const lines: string[] = [];
    const tell = (sentence: string) => void lines.push(sentence);
    const { signal } = new AbortController();
    const environment = readEnvironment(where);
    const exit = await callImport(words, { environment, say: tell, complain: tell, signal });
    return { exit, told: lines.join('\n') };
  }

  async function lookUp<T>(look: (database: Database) => Promise<T>): Promise<T> {
    const database = await open();
    try {
      return await look(database);
    } finally {
      await database.close();
    }
  }

  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const revisions = () =>
    lookUp(async (database) => {
      const [row] = await database.query<{ count: number }>('SELECT count(*) FROM "Revision"');
      return row?.count ?? 0;
    });
  const norfolk = ['--authority', 'norfolk'] as const;
  const accepted = ['--accept-warnings', 'Counted twice.'] as const;

  it('that is not there, or whose mapping is not, ends with 3; one called wrongly with 2', async () => {
    const missing = join(folder, 'nowhere.csv');
    expect(await call(missing, ...norfolk)).toMatchObject({ exit: 3 });
    expect((await call(missing, ...norfolk)).told).toContain(`${missing} cannot be read`);
    expect(await call(folder, ...norfolk)).toMatchObject({ exit: 3 });
    const april = file('april.csv', APRIL);
    expect(await call(april, ...norfolk, '--mapping', missing)).toMatchObject({ exit: 3 });
    expect(await call(april)).toMatchObject({ exit: 2 });
    expect(await call(april, '--nonsense')).toMatchObject({ exit: 2 });
    expect(await call(april, ...norfolk, '--restates', 'whim')).toMatchObject({ exit: 2 });
  });

  it('is stored, and the second time changes nothing and makes no revision', async () => {
    const april = file('april.csv', APRIL);
    const first = await call(april, ...norfolk, ...accepted);
    expect(first, first.told).toMatchObject({ exit: 0 });
    expect(first.told).toContain('was stored as revision');
    const before = await revisions();
    const again = await call(april, ...norfolk);
    expect(again, again.told).toMatchObject({ exit: 0 });
    expect(again.told).toContain('every figure of it stands in the record already');
    expect(await revisions()).toBe(before);
  });

  it('of a published month is refused without why its figures change', async () => {
    const march = file('march.csv', MARCH);
    const before = await revisions();
    for (const more of [[], ['--check-only']]) {
      const refused = await call(march, ...norfolk, ...accepted, ...more);
      expect(refused, refused.told).toMatchObject({ exit: 1 });
      expect(refused.told).toContain('--restates');
    }
    expect(await revisions()).toBe(before);
    const restates = ['--restates', 'late-recording'] as const;
    const stored = await call(march, ...norfolk, ...accepted, ...restates);
    expect(stored, stored.told).toMatchObject({ exit: 0 });
    expect(await revisions()).toBe(before + 1);
  });

  it('with many warnings is stored once each of them is acknowledged, and not before', async () => {
    const doubtful = file('doubtful.csv', DOUBTFUL);
    const refused = await call(doubtful, ...norfolk, '--check-only');
    expect(refused, refused.told.slice(0, 500)).toMatchObject({ exit: 1 });
    expect(refused.told).toContain('it has warnings');
    const stored = await call(doubtful, ...norfolk, ...accepted);
    expect(stored, stored.told.slice(-300)).toMatchObject({ exit: 0 });
    const [issues] = await lookUp((database) =>
      database.query<{ over100: number; unsaid: number; notListed: number }>(
        `SELECT count(*) FILTER (WHERE s.code = 'PERCENTAGE_OVER_100') AS "over100",
                count(*) FILTER (WHERE s.severity = 'WARNING' AND s.acknowledgement IS NULL) AS unsaid,
                coalesce(sum(s.more) FILTER (WHERE s.code = 'PERCENTAGE_OVER_100'), 0)::int AS "notListed"
           FROM "ImportIssue" s WHERE s."importId" = (SELECT max(id) FROM "Import")`,
      ),
    );
    expect(issues).toEqual({ over100: 230, unsaid: 0, notListed: 0 });
  });
});
