import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analystOf, loaderOf, NORFOLK_ALONE } from './story-import';
import { severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ann = analystOf('Ann Analyst', 'norfolk');
const REPORT = [
  'Ref,Place,Period,Value',
  '2.1,Norfolk,Apr-18,3102',
  '2.2,Norfolk,Apr-18,590',
  '2.1,Norfolk,Apr-18,3120',
  '2.1,Norfolk,Apr-18,3121',
].join('\n');

describe('a report that prints one cell several times', () => {
  let story: Story;
  let load: ReturnType<typeof loaderOf>;
  beforeAll(async () => {
    story = await tellStory({
      ...{ template: NORFOLK_ALONE, viewers: severalPeople([ann]), development: true },
      today: () => '2018-06-01',
    });
    load = loaderOf(story, ann);
  });
  afterAll(() => story.end());

  const codesOf = (issues: readonly { readonly code: string; readonly row: number | null }[]) =>
    issues
      .filter(({ code }) => code === 'DIFFERENT_FIGURES' || code === 'PRINTED_TWICE')
      .map(({ code, row }) => [code, row]);
  const recorded = () =>
    story.database.query(
      `SELECT o.value, o.source, o."otherPrints" FROM "Observation" o
         JOIN "Indicator" i ON i."authorityId" = o."authorityId" AND i.id = o."indicatorId"
        WHERE i.key = '2.1' AND o."periodStart" = '2018-04-01' AND o."toRevision" IS NULL
          AND o.basis = 'IN_PERIOD'`,
    );
  const storedWith = async (prints: 'FIRST' | 'LAST') => {
    const number = await load.receive('april.csv', REPORT);
    const { state, issues } = await load.check(number, (proposed) => ({ ...proposed, prints }));
    expect(state).toBe('CHECKED');
    expect(codesOf(issues)).toEqual([
      ['PRINTED_TWICE', 4],
      ['PRINTED_TWICE', 5],
    ]);
    const [refusal] = (await load.store(number)).errors;
    expect(refusal?.extensions['reason']).toBe('NOT_ACKNOWLEDGED');
    await load.acknowledgeAll(number);
    expect((await load.store(number)).errors).toEqual([]);
    expect((await load.settled(number)).state).toBe('STORED');
    return number;
  };

  it('is stopped until somebody says which of them counts, and says so', async () => {
    const number = await load.receive('april.csv', REPORT);
    const { state, issues } = await load.check(number);
    expect(state).toBe('REFUSED');
    expect(codesOf(issues)).toEqual([
      ['DIFFERENT_FIGURES', 4],
      ['DIFFERENT_FIGURES', 5],
    ]);
    const sentence = issues.find(({ code }) => code === 'DIFFERENT_FIGURES')?.sentence;
    expect(sentence).toContain('whether the first or the last of them counts');
    await load.cancel(number);
  });

  it('keeps the others beside the first, which is the one that is judged', async () => {
    const number = await storedWith('FIRST');
    expect(await recorded()).toEqual([
      {
        ...{ value: 3102, source: 'april.csv, row 2' },
        otherPrints: [
          { value: 3120, text: '3120', source: 'april.csv, row 4' },
          { value: 3121, text: '3121', source: 'april.csv, row 5' },
        ],
      },
    ]);
    const again = await load.receive('april-again.csv', REPORT);
    const same = await load.check(again, (proposed) => ({ ...proposed, prints: 'FIRST' }));
    expect(same).toMatchObject({ cellsNew: 0, cellsChanged: 0, cellsSame: 2 });
    await load.cancel(again);
    expect((await load.undo(number)).errors).toEqual([]);
  });

  it('keeps the others beside the last, where that counts', async () => {
    await storedWith('LAST');
    expect(await recorded()).toEqual([
      {
        ...{ value: 3121, source: 'april.csv, row 5' },
        otherPrints: [
          { value: 3102, text: '3102', source: 'april.csv, row 2' },
          { value: 3120, text: '3120', source: 'april.csv, row 4' },
        ],
      },
    ]);
  });
});
