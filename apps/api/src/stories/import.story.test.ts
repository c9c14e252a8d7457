import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analystOf, figuresOf, keptOf, loaderOf, NORFOLK_ALONE, tracesOf } from './story-import';
import { severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ann = analystOf('Ann Analyst', 'norfolk');
const bea = analystOf('Bea Analyst', 'norfolk');

const HEADINGS = 'Ref,Place,Period,Numerator,Denominator,Value';
const file = (...rows: readonly string[]) => `${[HEADINGS, ...rows].join('\n')}\n`;

/** A month that Norfolk's record does not reach yet. */
const APRIL = file(
  '1.1,Norfolk,2018-04,,,4011',
  '1.1,Norwich,2018-04,,,512',
  '3.3,Norfolk,2018-04,410,600,68.3',
);

describe('a file of a month', () => {
  let story: Story;
  let load: ReturnType<typeof loaderOf>;
  let other: ReturnType<typeof loaderOf>;
  beforeAll(async () => {
    story = await tellStory({
      template: NORFOLK_ALONE,
      viewers: severalPeople([ann, bea]),
      development: true,
      imports: { silentMs: 1_000, heartbeatMs: 200 },
    });
    load = loaderOf(story, ann);
    other = loaderOf(story, bea);
  });
  afterAll(() => story.end());

  it('is received, understood, checked, stored and taken back', async () => {
    const number = await load.receive('april.csv', APRIL);
    expect(await load.find(number)).toMatchObject({ state: 'RECEIVED', revision: null });
    const checked = await load.check(number);
    expect(checked.issues.filter(({ severity }) => severity === 'FAIL')).toEqual([]);
    expect(checked).toMatchObject({ state: 'CHECKED', cellsRead: 3, cellsNew: 3, cellsSame: 0 });
    expect(await figuresOf(story.database, '2018-04')).toEqual([]);
    await load.acknowledgeAll(number);
    const stored = await load.store(number);
    expect(stored.errors).toEqual([]);
    expect(stored.data['storeImport']).toMatchObject({ state: 'STORED', cellsNew: 3 });
    expect(await figuresOf(story.database, '2018-04')).toMatchObject([
      { key: '1.1', slug: 'norfolk', value: 4011, provenance: 'IMPORTED' },
      { key: '1.1', slug: 'norwich', value: 512 },
      { key: '3.3', slug: 'norfolk', value: 68.3, numerator: 410, source: 'april.csv, row 4' },
    ]);
    expect(await tracesOf(story.database)).toMatchObject({ rows: 0, chunks: 0 });
    const undone = await load.undo(number);
    expect(undone.errors).toEqual([]);
    expect(undone.data.undoImport).toEqual({ closed: 3, reinstated: 0, left: [], leftInAll: 0 });
    expect(await figuresOf(story.database, '2018-04')).toEqual([]);
    expect((await load.undo(number)).errors[0]?.extensions['reason']).toBe('NOT_STORED');
  });

  it('is understood the next month as it was the last time', async () => {
    const number = await load.receive('may.csv', APRIL.replaceAll('2018-04', '2018-05'));
    const told = await load.ask<{ import: { proposal: { remembered: boolean } } }>(
      `query ($authority: String!, $number: Int!) {
         import(authority: $authority, number: $number) { proposal { remembered } } }`,
      { number },
    );
    expect(told.data.import.proposal.remembered).toBe(true);
    await load.cancel(number);
  });

  it('is of no day that has not come', async () => {
    const number = await load.receive('april.csv', APRIL);
    const told = await load.ask(
      `mutation ($authority: String!, $number: Int!) {
         checkImport(authority: $authority, number: $number, asked: { accurateAsOf: "2190-01-01",
           reason: "The figures of the month.", mapping: { shape: LONG, headingRow: 1, columns: [] } })
         { state } }`,
      { number },
    );
    expect(told.errors[0]?.extensions).toMatchObject({ argument: 'accurateAsOf' });
    expect(await load.find(number)).toMatchObject({ state: 'RECEIVED' });
    await load.cancel(number);
  });

  it('changes nothing where it says what is on record', async () => {
    const april = await load.load('april.csv', APRIL);
    const before = await figuresOf(story.database, '2018-04');
    const traces = await tracesOf(story.database);
    const again = await load.receive('april again.csv', APRIL);
    expect(await load.check(again)).toMatchObject({ cellsNew: 0, cellsChanged: 0, cellsSame: 3 });
    await load.acknowledgeAll(again);
    const [refusal] = (await load.store(again)).errors;
    expect(refusal?.extensions['reason']).toBe('NOTHING_CHANGES');
    await load.cancel(again);
    expect((await load.find(again)).problem).toContain('stood in the record already');
    expect(await figuresOf(story.database, '2018-04')).toEqual(before);
    expect(await tracesOf(story.database)).toEqual(traces);
    expect((await load.undo(april.number)).data.undoImport).toMatchObject({ closed: 3 });
  });

  it('is taken back but for what was corrected since, which is listed', async () => {
    const april = await load.load('april.csv', APRIL);
    const correction = await other.load('correction.csv', file('1.1,Norwich,2018-04,,,520'));
    const { undoImport } = (await load.undo(april.number)).data;
    expect(undoImport).toMatchObject({ closed: 2, reinstated: 0, leftInAll: 1 });
    expect(undoImport.left).toMatchObject([
      { indicator: { key: '1.1' }, place: { slug: 'norwich' }, period: { key: '2018-04' } },
    ]);
    expect(undoImport.left[0]?.sentence).toContain('Bea Analyst changed it');
    expect(await figuresOf(story.database, '2018-04')).toMatchObject([
      { key: '1.1', slug: 'norwich', value: 520 },
    ]);
    // What the correction had superseded is of an import that was taken back: it stays away.
    expect((await other.undo(correction.number)).data.undoImport).toMatchObject({
      ...{ closed: 1, reinstated: 0 },
    });
    expect(await figuresOf(story.database, '2018-04')).toEqual([]);
  });

  it('is taken back after a later one was, whose cell stands again as its own', async () => {
    const before = await figuresOf(story.database, '2018-03');
    const row = (count: number) => file(`1.1,Norwich,2018-03,,,${count}`);
    const said = { restates: 'CORRECTION' };
    const first = await load.load('first.csv', row(512), said);
    const second = await other.load('second.csv', row(520), said);
    expect((await other.undo(second.number)).data.undoImport).toMatchObject({
      ...{ closed: 1, reinstated: 1 },
    });
    expect(await figuresOf(story.database, '2018-03')).toContainEqual(
      expect.objectContaining({ key: '1.1', slug: 'norwich', value: 512 }),
    );
    const { undoImport } = (await load.undo(first.number)).data;
    expect(undoImport).toMatchObject({ closed: 1, reinstated: 1, leftInAll: 0 });
    expect(await figuresOf(story.database, '2018-03')).toEqual(before);
  });

  it('of two people at once is stored once, and the other one is told and sees it anew', async () => {
    const numbers = [await load.receive('one.csv', APRIL), await other.receive('two.csv', APRIL)];
    const [one = 0, two = 0] = numbers;
    await Promise.all([load.check(one), other.check(two)]);
    await load.acknowledgeAll(one);
    await other.acknowledgeAll(two);
    const answers = await Promise.all([load.store(one), other.store(two)]);
    const refusals = answers.flatMap(({ errors }) => errors);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]?.extensions['reason']).toMatch(/^(ANOTHER_IS_STORED|RECORD_MOVED)$/);
    expect(refusals[0]?.message).toMatch(/Ann Analyst|Bea Analyst/);
    const loser = answers[0].errors.length > 0 ? one : two;
    const winner = loser === one ? two : one;
    expect(await load.settled(loser)).toMatchObject({ state: 'CHECKED' });
    if (refusals[0]?.extensions['reason'] === 'ANOTHER_IS_STORED') {
      const [again] = (await load.store(loser)).errors;
      expect(again?.extensions['reason']).toBe('RECORD_MOVED');
    }
    expect(await load.settled(loser)).toMatchObject({ state: 'CHECKED', cellsSame: 3 });
    await load.cancel(loser);
    await load.undo(winner);
  });

  it('waits while somebody else’s is being stored, and is told whose', async () => {
    const number = await load.receive('one.csv', APRIL);
    await load.check(number);
    await load.acknowledgeAll(number);
    const busy = await other.receive('the other.csv', APRIL);
    await story.database.query(
      `UPDATE "Import" SET state = 'STORING', "heardAt" = now() + interval '1 hour' WHERE id = $1`,
      [busy],
    );
    const [refusal] = (await load.store(number)).errors;
    expect(refusal?.extensions['reason']).toBe('ANOTHER_IS_STORED');
    expect(refusal?.message).toContain(`Bea Analyst is storing the other.csv (import ${busy})`);
    await story.database.query(`UPDATE "Import" SET state = 'RECEIVED' WHERE id = $1`, [busy]);
    await load.cancel(busy);
    await load.cancel(number);
  });

  it('is not stored before it is checked, nor while a warning is not acknowledged', async () => {
    const before = await keptOf(story.database);
    const number = await load.receive('march.csv', file('3.3,Norwich,2018-03,,,101.5'));
    expect((await load.store(number)).errors[0]?.extensions['reason']).toBe('NOT_READY');
    const checked = await load.check(number);
    expect(checked.unacknowledged).toBeGreaterThan(0);
    expect((await load.store(number)).errors[0]?.extensions['reason']).toBe('NOT_ACKNOWLEDGED');
    await load.acknowledgeAll(number);
    // What was said stays said when the same is checked again.
    expect(await load.check(number)).toMatchObject({ unacknowledged: 0 });
    const failed = await load.check(number, (proposed) => ({ ...proposed, columns: [] }));
    expect(failed).toMatchObject({ state: 'REFUSED' });
    expect((await load.store(number)).errors[0]?.extensions['reason']).toBe('NOT_READY');
    await load.cancel(number);
    expect((await tracesOf(story.database)).rows).toBe(0);
    expect(JSON.parse(await keptOf(story.database))).toMatchObject({
      observations: (JSON.parse(before) as { observations: string }).observations,
    });
  });

  it('is cancelled wherever it stands, and leaves nothing', async () => {
    const before = await tracesOf(story.database);
    const received = await load.receive('received.csv', APRIL);
    const checked = await load.receive('checked.csv', APRIL);
    await load.check(checked);
    const rows = Array.from(
      { length: 30_000 },
      (_, index) =>
        `1.1,Norwich,${1950 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')},,,${index}`,
    );
    const checking = await load.receive('long.csv', file(...rows));
    const begun = await load.ask<{ checkImport: { state: string } }>(
      `mutation ($authority: String!, $number: Int!) {
         checkImport(authority: $authority, number: $number, asked: { reason: "The whole history.",
           mapping: { shape: LONG, headingRow: 1, columns: [{ column: 1, meaning: INDICATOR },
             { column: 2, meaning: PLACE }, { column: 3, meaning: PERIOD }, { column: 6, meaning: VALUE }] } })
         { state } }`,
      { number: checking },
    );
    expect(begun.data.checkImport.state).toBe('CHECKING');
    for (const number of [checking, received, checked]) {
      expect((await load.cancel(number)).errors).toEqual([]);
      expect(await load.find(number)).toMatchObject({ state: 'CANCELLED' });
      expect((await load.cancel(number)).errors[0]?.extensions['reason']).toBe('ALREADY_ENDED');
    }
    expect(await tracesOf(story.database)).toEqual(before);
  });

  it('whose work broke off is found, told as failed and cleared away', async () => {
    const before = await tracesOf(story.database);
    const number = await load.receive('april.csv', APRIL);
    await load.check(number);
    await story.database.query(
      `UPDATE "Import" SET state = 'CHECKING', "heardAt" = now() - interval '1 hour' WHERE id = $1`,
      [number],
    );
    await expect.poll(async () => (await load.find(number)).state).toBe('FAILED');
    expect((await load.find(number)).problem).toContain('load it again');
    expect(await tracesOf(story.database)).toEqual(before);
  });

  it('that nobody stores is let go of after a week', async () => {
    const before = await tracesOf(story.database);
    const number = await load.receive('april.csv', APRIL);
    await story.database.query(
      `UPDATE "Import" SET "receivedAt" = now() - interval '8 days' WHERE id = $1`,
      [number],
    );
    await expect.poll(async () => (await load.find(number)).state).toBe('CANCELLED');
    const { expiredAt, problem } = await load.find(number);
    expect(problem).toBe('It expired: nobody stored it within seven days.');
    expect(Math.abs(Date.now() - Date.parse(expiredAt ?? ''))).toBeLessThan(60_000);
    expect(await tracesOf(story.database)).toEqual(before);
    const given = await load.receive('april.csv', APRIL);
    await load.cancel(given);
    expect((await load.find(given)).expiredAt).toBeNull();
  });

  it('does not wait for ever beside others: twenty at a time', async () => {
    const numbers: number[] = [];
    for (let sent = 0; sent < 20; sent += 1) {
      numbers.push(await load.receive(`file ${sent}.csv`, APRIL));
    }
    const answer = await load.send('one more.csv', APRIL);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('20 files wait');
    for (const number of numbers) await load.cancel(number);
  });
});
