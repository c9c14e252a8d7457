import { existsSync, readFileSync } from 'node:fs';
import { aLambeth, type LambethRow } from '@vital-signs/testkit/lambeth';
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

/** A report as it was downloaded, which is refused, with the refs in it that are of no indicator. */
async function refusedOf(load: ReturnType<typeof loaderOf>, name: string) {
  const number = await load.receive(name, textOf(name));
  const { state, issues } = await load.check(number, undefined, RESTATES);
  expect(state).toBe('REFUSED');
  const failures = issues.filter(({ severity }) => severity === 'FAIL');
  expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['INDICATOR_NOT_KNOWN']));
  return { number, unknown: failures.map(({ read }) => read ?? '') };
}

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

  it('of Norfolk are on record already, each figure and each year to date', async () => {
    const load = loaderOf(story, ann);
    const number = await load.receive('norfolk.csv', textOf('norfolk.csv'));
    const checked = await load.check(number, undefined, RESTATES);
    expect(checked).toMatchObject({ state: 'CHECKED', failures: 0, cellsNew: 0, cellsChanged: 0 });
    expect(checked.cellsSame).toBe(401);
    const [refusal] = (await load.store(number)).errors;
    expect(refusal?.extensions['reason']).toBe('NOTHING_CHANGES');
    await load.cancel(number);
  });

  it('of Norfolk put another year to date in the place of the one that was printed', async () => {
    const load = loaderOf(story, ann);
    const text = textOf('norfolk.csv').replace(/^(.*,3\.3,.*),65\.9%?,/m, '$1,66.1%,');
    const yearsToDate = () =>
      story.database.query<{ value: number }>(
        `SELECT o.value FROM "Observation" o
           JOIN "Indicator" i ON i."authorityId" = o."authorityId" AND i.id = o."indicatorId"
          WHERE i.key = '3.3' AND o.basis = 'YEAR_TO_DATE' AND o."toRevision" IS NULL
            AND o."periodEnd" = '2018-04-01'`,
      );
    expect(await yearsToDate()).toEqual([{ value: 65.9 }]);
    const stored = await load.load('norfolk.csv', text, RESTATES);
    expect(stored).toMatchObject({ state: 'STORED', cellsNew: 0, cellsChanged: 1, cellsSame: 400 });
    expect(await yearsToDate()).toEqual([{ value: 66.1 }]);
    expect((await load.undo(stored.number)).errors).toEqual([]);
    expect(await yearsToDate()).toEqual([{ value: 65.9 }]);
  });

  it('of Norfolk’s months load once it is said what their unknown refs are', async () => {
    const load = loaderOf(story, ann);
    const { number, unknown } = await refusedOf(load, 'norfolk_series.csv');
    expect(unknown).toEqual(['4.5n', '4.6n', '4.7n', '6.4n', '9.2n']);
    const reason = 'The number behind a percentage, of which the record has none.';
    const names = unknown.map((text) => ({
      ...{ kind: 'INDICATOR' as const, text, means: null, reason },
    }));
    const without = await load.check(number, (proposed) => ({ ...proposed, names }), RESTATES);
    expect(without).toMatchObject({ state: 'CHECKED', failures: 0 });
    const left = without.issues.filter(({ code }) => code === 'LEFT_OUT_BY_CHOICE');
    expect(left.map(({ sentence }) => sentence)).toEqual(
      unknown.map((text) => expect.stringMatching(new RegExp(`${text}.*${reason}`)) as unknown),
    );
    await load.acknowledgeAll(number);
    expect((await load.store(number)).errors).toEqual([]);
    expect(await load.find(number)).toMatchObject({ state: 'STORED' });
    // The next file of this kind need not be told again.
    const next = await load.receive('norfolk_series.csv', textOf('norfolk_series.csv'));
    expect(await load.check(next, undefined, RESTATES)).toMatchObject({
      ...{ state: 'CHECKED', failures: 0, cellsNew: 0, cellsChanged: 0 },
    });
    await load.cancel(next);
    expect((await load.undo(number)).errors).toEqual([]);
  });

  it('of Norfolk’s localities say what is on record, but for the rows that are left out', async () => {
    const load = loaderOf(story, ann);
    const { number, unknown } = await refusedOf(load, 'norfolk_localities.csv');
    expect(unknown).toEqual(['2.7 or 2.8', '6.4 (out of timescale)']);
    const names = unknown.map((text) => ({
      ...{ kind: 'INDICATOR' as const, text, means: null },
      reason: 'The report does not say which indicator it is.',
    }));
    const checked = await load.check(number, (proposed) => ({ ...proposed, names }), RESTATES);
    expect(checked.issues.map(({ code }) => code)).toContain('BOUND_NOT_FIGURE');
    expect(checked).toMatchObject({ state: 'CHECKED', failures: 0, cellsNew: 0, cellsChanged: 0 });
    expect(checked.cellsSame).toBeGreaterThan(20);
    await load.acknowledgeAll(number);
    const [refusal] = (await load.store(number)).errors;
    expect(refusal?.extensions['reason']).toBe('NOTHING_CHANGES');
    await load.cancel(number);
  });

  it('are not taken without a reason for rows that are left out', async () => {
    const load = loaderOf(story, ann);
    const { number } = await refusedOf(load, 'norfolk_localities.csv');
    const told = await load.ask(
      `mutation ($authority: String!, $number: Int!) {
         checkImport(authority: $authority, number: $number, asked: { reason: "The localities.",
           mapping: { shape: LONG, headingRow: 1, columns: [],
             names: [{ kind: INDICATOR, text: "2.7 or 2.8", reason: " " }] } }) { state } }`,
      { number },
    );
    expect(told.errors[0]?.extensions).toMatchObject({ argument: 'names.reason' });
    await load.cancel(number);
  });

  it('of Lambeth, the months across, load into an authority that has its indicators', async () => {
    const rows = parse<LambethRow>(textOf('lambeth.csv'), { columns: true });
    const authorityId = await aLambeth(story.database, rows);
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
