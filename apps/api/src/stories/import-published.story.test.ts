import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analystOf, figuresOf, loaderOf, NORFOLK_ALONE } from './story-import';
import { severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ann = analystOf('Ann Analyst', 'norfolk');
const MARCH = 'Ref,Place,Period,Numerator,Denominator,Value\n3.3,Norfolk,2018-03,640,700,91.4\n';

const PREVIEW = `query ($authority: String!, $number: Int!) { import(authority: $authority, number: $number) {
  preview {
    changes { change before after row indicator { key } place { slug } period { key } }
    flips { indicator { key } before after sentence }
    staleCommentary { id title sentence }
    reconciliation { indicator { key } whole parts remainder missing }
    restated { key } }
  understood { row value indicator { key } place { slug } } } }`;

interface Previewed {
  readonly import: {
    readonly preview: {
      readonly changes: readonly { change: string; before: string; after: string }[];
      readonly flips: readonly { before: string; after: string; sentence: string }[];
      readonly staleCommentary: readonly { title: string; sentence: string }[];
      readonly reconciliation: readonly { whole: number; parts: number; remainder: number }[];
      readonly restated: readonly { key: string }[];
    } | null;
    readonly understood: readonly { row: number }[];
  };
}

describe('a file of a month', () => {
  let story: Story;
  let load: ReturnType<typeof loaderOf>;
  beforeAll(async () => {
    story = await tellStory({
      ...{ template: NORFOLK_ALONE, viewers: severalPeople([ann]), development: true },
    });
    load = loaderOf(story, ann);
  });
  afterAll(() => story.end());

  it('that is published says beforehand what it would restate, and is told as that', async () => {
    const before = await figuresOf(story.database, '2018-03');
    const number = await load.receive('march.csv', MARCH);
    const checked = await load.check(number, undefined, { restates: 'LATE_RECORDING' });
    expect(checked).toMatchObject({ state: 'CHECKED', cellsChanged: 1, cellsNew: 0 });
    expect(checked.issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['ALREADY_LOADED', 'PERIOD_PUBLISHED']),
    );
    const told = await load.ask<Previewed>(PREVIEW, { number });
    expect(told.errors).toEqual([]);
    expect(told.data.import.understood).toMatchObject([{ row: 2, value: 91.4 }]);
    expect(told.data.import.preview).toMatchObject({
      changes: [{ change: 'CHANGED', after: '91.4% (640 of 700)', indicator: { key: '3.3' } }],
      restated: [{ key: '2018-03' }],
    });
    const { changes, flips, staleCommentary } = told.data.import.preview ?? {};
    expect(changes?.[0]?.before).toMatch(/^\d+(\.\d)?% \((no counts|[\d,]+ of [\d,]+)\)$/);
    expect(flips).toMatchObject([{ indicator: { key: '3.3' } }]);
    expect(flips?.[0]?.before).not.toBe(flips?.[0]?.after);
    expect(staleCommentary?.length).toBeGreaterThan(0);
    const said = staleCommentary?.map(({ title, sentence }) => `${title}: ${sentence}`) ?? [];
    expect(new Set(said).size).toBe(said.length);
    expect(staleCommentary?.[0]?.sentence).toContain('becomes 91.4%');
    await load.acknowledgeAll(number);
    expect((await load.store(number)).errors).toEqual([]);
    const [revision] = await story.database.query<{ restates: string; cause: string }>(
      'SELECT restates, cause FROM "Revision" ORDER BY "authorityId", number DESC LIMIT 1',
    );
    expect(revision).toEqual({ restates: 'LATE_RECORDING', cause: 'IMPORT' });
    expect((await load.undo(number)).data.undoImport).toMatchObject({ closed: 1, reinstated: 1 });
    expect(await figuresOf(story.database, '2018-03')).toEqual(before);
    const [undone] = await story.database.query<{ restates: string; cause: string }>(
      'SELECT restates, cause FROM "Revision" ORDER BY "authorityId", number DESC LIMIT 1',
    );
    expect(undone).toEqual({ restates: 'CORRECTION', cause: 'UNDO' });
  });

  it('that is published is not stored before somebody says why its figures change', async () => {
    const before = await figuresOf(story.database, '2018-03');
    const number = await load.receive('march.csv', MARCH);
    await load.check(number);
    await load.acknowledgeAll(number);
    const [refusal] = (await load.store(number)).errors;
    expect(refusal?.extensions['reason']).toBe('CAUSE_MISSING');
    expect(refusal?.message).toContain('March 2018');
    expect(await load.find(number)).toMatchObject({ state: 'CHECKED', revision: null });
    expect(await figuresOf(story.database, '2018-03')).toEqual(before);
    // What was acknowledged stays so; the cause is said with the check.
    expect(await load.check(number, undefined, { restates: 'SYSTEM' })).toMatchObject({
      ...{ state: 'CHECKED', unacknowledged: 0 },
    });
    expect((await load.store(number)).errors).toEqual([]);
    await load.undo(number);
  });
});
