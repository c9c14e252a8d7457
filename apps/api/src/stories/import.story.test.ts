import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analystOf, loaderOf } from './story-import';
import { severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ann = analystOf('Ann Analyst', 'norfolk');
const bea = analystOf('Bea Analyst', 'norfolk');

/** A month of two counts that Norfolk's record does not reach yet. */
const APRIL = `Ref,Indicator,Place,Period,Numerator,Denominator,Value
1.1,,Norfolk,2018-04,,,4011
1.1,,Norwich,2018-04,,,512
3.3,,Norfolk,2018-04,410,600,68.3
`;

describe('a file of the month', () => {
  let story: Story;
  let load: ReturnType<typeof loaderOf>;
  beforeAll(async () => {
    story = await tellStory({ viewers: severalPeople([ann, bea]), development: true });
    load = loaderOf(story, ann);
  });
  afterAll(() => story.end());

  const figures = (month: string) =>
    story.database.query<{ key: string; slug: string; value: number; provenance: string }>(
      `SELECT i.key, p.slug, o.value, o.provenance, o.source, o.numerator
         FROM "Observation" o
         JOIN "Indicator" i ON i."authorityId" = o."authorityId" AND i.id = o."indicatorId"
         JOIN "Place" p ON p."authorityId" = o."authorityId" AND p.id = o."placeId"
        WHERE o."periodStart" = $1 AND o."toRevision" IS NULL AND o."periodKind" = 'MONTH'
          AND o."authorityId" = (SELECT id FROM "Authority" WHERE slug = 'norfolk')
        ORDER BY i.key, p.slug`,
      [`${month}-01`],
    );

  it('is received, understood, checked, stored and taken back', async () => {
    const number = await load.receive('april.csv', APRIL);
    expect(await load.find(number)).toMatchObject({ state: 'RECEIVED', revision: null });
    const checked = await load.check(number);
    expect(checked.issues.filter(({ severity }) => severity === 'FAIL')).toEqual([]);
    expect(checked).toMatchObject({ state: 'CHECKED', cellsRead: 3, cellsNew: 3, cellsSame: 0 });
    expect(await figures('2018-04')).toEqual([]);
    await load.acknowledgeAll(number);
    const stored = await load.store(number);
    expect(stored.errors).toEqual([]);
    expect(stored.data['storeImport']).toMatchObject({ state: 'STORED', cellsNew: 3 });
    expect(await figures('2018-04')).toMatchObject([
      { key: '1.1', slug: 'norfolk', value: 4011, provenance: 'IMPORTED' },
      { key: '1.1', slug: 'norwich', value: 512 },
      { key: '3.3', slug: 'norfolk', value: 68.3, numerator: 410, source: 'april.csv, row 4' },
    ]);
    const undone = await load.undo(number);
    expect(undone.errors).toEqual([]);
    expect(undone.data.undoImport).toEqual({ closed: 3, reinstated: 0, left: [], leftInAll: 0 });
    expect(await figures('2018-04')).toEqual([]);
  });
});
