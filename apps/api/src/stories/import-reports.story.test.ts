import { existsSync, readFileSync } from 'node:fs';
import { aPlace, anAuthority, anIndicator, aRevision } from '@vital-signs/testkit';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analystOf, loaderOf, NORFOLK_ALONE } from './story-import';
import { severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const FOLDER = new URL('../../../../../shared/data/', import.meta.url);
/** Their March is published. */
const RESTATES = { restates: 'CORRECTION' };
const isThere = existsSync(FOLDER);
if (!isThere) {
  process.stdout.write(
    'The transcribed reports are not beside this clone, in ../shared: their story is skipped.\n',
  );
}
const textOf = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');

describe.skipIf(!isThere)('the tables of reports, as they were transcribed', () => {
  const ann = analystOf('Ann Analyst', 'norfolk', 'lambeth');
  let story: Story;
  beforeAll(async () => {
    story = await tellStory({
      ...{ template: NORFOLK_ALONE, viewers: severalPeople([ann]), development: true },
      today: () => '2019-04-01',
    });
  });
  afterAll(() => story.end());

  it('of Norfolk load into Norfolk, and say of nearly every figure that it is on record', async () => {
    const load = loaderOf(story, ann);
    const stored = await load.load('norfolk.csv', textOf('norfolk.csv'), RESTATES);
    expect(stored).toMatchObject({ state: 'STORED', failures: 0 });
    expect(stored.cellsSame).toBeGreaterThan(300);
    expect(stored.cellsNew + stored.cellsChanged).toBeLessThan(stored.cellsSame / 4);
    expect((await load.undo(stored.number)).errors).toEqual([]);
  });

  it('of Norfolk’s localities put reported figures in the place of modelled ones', async () => {
    const load = loaderOf(story, ann);
    const text = textOf('norfolk_localities.csv');
    const first = await load.receive('localities.csv', text);
    const refused = await load.check(first);
    const failures = refused.issues.filter(({ severity }) => severity === 'FAIL');
    expect(refused.state).toBe('REFUSED');
    expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['INDICATOR_NOT_KNOWN']));
    await load.cancel(first);
    // "2.7 or 2.8" and "6.4 (out of timescale)" are of no indicator: whoever loads the file takes them out.
    const mended = text.replaceAll(/^(2\.7 or|6\.4 \()[^\n]*\n/gm, '');
    const number = await load.receive('localities.csv', mended);
    const checked = await load.check(number, undefined, RESTATES);
    expect(checked.issues.map(({ code }) => code)).toContain('BOUND_NOT_FIGURE');
    expect(checked).toMatchObject({ state: 'CHECKED', failures: 0 });
    await load.acknowledgeAll(number);
    const { errors, data } = await load.store(number);
    expect(errors).toEqual([]);
    expect(data['storeImport']).toMatchObject({ state: 'STORED' });
    expect((await load.undo(number)).errors).toEqual([]);
  });

  it('of Lambeth, the months across, load into an authority that has its indicators', async () => {
    const rows = parse<Record<string, string>>(textOf('lambeth.csv'), { columns: true });
    const authorityId = await anAuthority(story.database, { slug: 'lambeth', name: 'Lambeth' });
    await aRevision(story.database, authorityId, async (writing) => {
      await aPlace(writing, {
        kind: 'AUTHORITY',
        slug: 'lambeth',
        name: 'Lambeth',
        shortName: 'All',
      });
      for (const { ref = '', measure = '', current = '' } of rows) {
        const isPercentage = current.includes('%');
        await anIndicator(writing, {
          ...{ key: ref, ref, name: measure },
          ...(!isPercentage && {
            ...{ measureKind: current.includes('.') ? 'AVERAGE' : 'COUNT', unit: null },
            ...{ multiplier: 1, decimals: current.includes('.') ? 1 : 0, yearToDateRule: 'LATEST' },
          }),
        });
      }
    });
    const load = loaderOf(story, ann, 'lambeth');
    const stored = await load.load('lambeth.csv', textOf('lambeth.csv'));
    expect(stored).toMatchObject({ state: 'STORED', failures: 0, cellsChanged: 0 });
    // Six months of each row, its figure as it stands, and the year before.
    expect(stored.cellsNew).toBeGreaterThan(rows.length * 6);
    const [december] = await story.database.query<{ value: number; source: string }>(
      `SELECT o.value, o.source FROM "Observation" o
         JOIN "Indicator" i ON i."authorityId" = o."authorityId" AND i.id = o."indicatorId"
        WHERE o."authorityId" = $1 AND i.key = '1.4' AND o."periodStart" = '2018-12-01'`,
      [authorityId],
    );
    expect(december).toEqual({ value: 335, source: 'lambeth.csv, row 5' });
  });
});
