import { parsePeriodKey, periodKey, quarter, shift } from '@vital-signs/domain';
import {
  anAuthority,
  anIndicator,
  anObservation,
  aPlace,
  aReportArea,
  aRevision,
  type WritingRevision,
} from '@vital-signs/testkit';
import type { StoryTemplate } from '@vital-signs/testkit/stories';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analystOf } from './story-import';
import { askAs, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ann = analystOf('Ann Analyst', 'quartley');

const LATEST = quarter(2018, 2);
/** Quarters of which loads are told, the latest last. */
const QUARTERS = 8;
/** A quarter's share at first, and in the load of the next quarter. */
const AT_FIRST = 70;
const AFTERWARDS = 78;

const COUNT = {
  ...{ measureKind: 'COUNT', polarity: 'LOW', unit: null, multiplier: 1, decimals: 0 },
  ...{ frequency: 'QUARTER', yearToDateRule: 'SUM' },
} as const satisfies Parameters<typeof anIndicator>[1];

/** One category in one period. */
async function aCategory(
  { transaction, authorityId, revision }: WritingRevision,
  of: { readonly indicatorId: number; readonly placeId: number },
  [dimension, category, key, value]: readonly [string, string, string, number],
): Promise<void> {
  const { kind, start, end } = parsePeriodKey(key);
  await transaction.prisma.breakdownObservation.create({
    data: {
      ...{ ...of, authorityId, fromRevision: revision, dimension, category, position: 1 },
      ...{ partOfWhole: true, basis: 'IN_PERIOD', provenance: 'PUBLISHED', source: 'Test', value },
      ...{ periodKind: kind, periodStart: new Date(start), periodEnd: new Date(end) },
      note: category === 'Health' ? 'Read from a scan.' : null,
    },
  });
}

/** A council that reports by quarter: referrals by source, and the share of assessments in time. */
const BROKEN_DOWN_BY_QUARTER: StoryTemplate = {
  name: 'broken-down-by-quarter',
  prepare: async (database) => {
    const authorityId = await anAuthority(database, {
      ...{ slug: 'quartley', name: 'Quartley', settings: { reportingPeriod: 'QUARTER' } },
    });
    let placeId = 0;
    let share = 0;
    await aRevision(database, authorityId, async (writing) => {
      const { transaction, revision } = writing;
      placeId = await aPlace(writing, { slug: 'quartley', kind: 'AUTHORITY' });
      const reportAreaId = await aReportArea(writing, { slug: 'referrals', name: 'Referrals' });
      const referrals = await anIndicator(writing, { key: 'ref', reportAreaId, ...COUNT });
      share = await anIndicator(writing, {
        ...{ key: 'in-time', reportAreaId, position: 2, frequency: 'QUARTER', decimals: 0 },
      });
      const section = await transaction.prisma.reportSection.create({
        data: {
          ...{ authorityId, reportAreaId, slug: 'sources', name: 'Sources', position: 1 },
          ...{ notes: [], source: 'Test', definition: null },
        },
      });
      const of = { authorityId, sectionId: section.id, indicatorId: referrals };
      await transaction.prisma.sectionIndicator.create({ data: { ...of, position: 1 } });
      for (const [position, dimension] of ['source', 'day'].entries()) {
        await transaction.prisma.sectionDimension.create({ data: { ...of, dimension, position } });
      }
      const cell = { indicatorId: referrals, placeId };
      await anObservation(writing, { ...cell, month: '2018-19-q1', value: 95 });
      await anObservation(writing, { ...cell, month: '2018-19-q2', value: 120 });
      for (const each of [
        ['source', 'Police', '2018-19-q1', 40],
        ['source', 'Health', '2018-19-q1', 55],
        ['source', 'Police', '2018-19-q2', 60],
        ['source', 'Health', '2018-19-q2', 55],
        // What is told month by month goes by month, whatever its indicator goes by.
        ['day', 'Weekend', '2018-08', 7],
        ['day', 'Weekend', '2018-09', 9],
      ] as const) {
        await aCategory(writing, cell, each);
      }
      expect(revision).toBe(1);
    });
    for (let back = QUARTERS - 1; back >= 0; back -= 1) {
      const ended = shift(LATEST, -back);
      await database.transaction(async (transaction) => {
        const [made] = await transaction.query<{ number: number }>(
          `INSERT INTO "Revision" ("authorityId", number, cause, reason, person, at)
           SELECT $1, max(number) + 1, 'IMPORT', 'The quarter’s file', 'Ann Lyst', $2
             FROM "Revision" WHERE "authorityId" = $1 RETURNING number`,
          [authorityId, `${ended.end.slice(0, 8)}10T09:00:00Z`],
        );
        const revision = made?.number ?? 0;
        const writing = { transaction, authorityId, revision };
        const figure = (month: string, value: number) =>
          anObservation(writing, {
            ...{ indicatorId: share, placeId, month, value, provenance: 'IMPORTED' },
          });
        await figure(periodKey(ended), AT_FIRST);
        if (back === QUARTERS - 1) return;
        const before = shift(ended, -1);
        await transaction.query(
          `UPDATE "Observation" SET "toRevision" = $1
            WHERE "authorityId" = $2 AND "indicatorId" = $3 AND "periodStart" = $4`,
          [revision, authorityId, share, before.start],
        );
        await figure(periodKey(before), AFTERWARDS);
      });
    }
  },
};

interface Told {
  readonly months: readonly string[];
  readonly dimension: string;
  readonly categories: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
  readonly totals: readonly (number | null)[];
  readonly shares: readonly (readonly (number | null)[])[];
  readonly marks: readonly { readonly month: string; readonly sentence: string }[];
  readonly notes: readonly string[];
}

const OF_BREAKDOWN =
  'months dimension categories values totals shares marks { month sentence } notes';

describe('an authority that reports by quarter', () => {
  let story: Story;
  beforeAll(async () => {
    story = await tellStory({
      ...{ template: BROKEN_DOWN_BY_QUARTER, viewers: severalPeople([ann]) },
    });
  });
  afterAll(() => story.end());

  const ask = async <Data>(query: string) => {
    const { data, errors } = await askAs<Data>(story, ann, query);
    expect(errors).toEqual([]);
    return data;
  };

  it('is told on a page of its report what each quarter is made up of, and whether it adds up', async () => {
    const { sectionAccount } = await ask<{ sectionAccount: { breakdowns: readonly Told[] } }>(
      `{ sectionAccount(authority: "quartley", section: "sources", period: "2018-19-q2", months: 2) {
           breakdowns { ${OF_BREAKDOWN} } } }`,
    );
    const [bySource, byDay] = sectionAccount.breakdowns;
    expect(bySource).toMatchObject({
      ...{ months: ['2018-19-q1', '2018-19-q2'], categories: ['Health', 'Police'] },
      ...{ totals: [95, 120], values: expect.arrayContaining([[40, 60]]) as unknown },
      marks: [{ month: '2018-19-q2' }],
      notes: ['Health, Q1 2018/19, Q2 2018/19: Read from a scan.'],
    });
    expect(bySource?.marks[0]?.sentence).toContain('115, 5 fewer than the total of 120');
    expect(byDay).toMatchObject({ months: ['2018-08', '2018-09'], values: [[7, 9]] });
  });

  it('is told the same of one breakdown, and of each quarter that ends in the months asked for', async () => {
    const { breakdown } = await ask<{ breakdown: Told }>(
      `{ breakdown(authority: "quartley", indicator: "ref", dimension: "source", from: "2018-19-q1", to: "2018-19-q2") {
           ${OF_BREAKDOWN} } }`,
    );
    expect(breakdown.months).toEqual(['2018-19-q1', '2018-19-q2']);
    expect(breakdown.totals).toEqual([95, 120]);
  });

  it('has the quarter that does not add up among the findings of its data', async () => {
    const { dataQuality } = await ask<{
      dataQuality: { findings: readonly { sentence: string; period: { key: string } }[] };
    }>(`{ dataQuality(authority: "quartley") { findings { sentence period { key } } } }`);
    expect(dataQuality.findings).toContainEqual(
      expect.objectContaining({ period: { key: '2018-19-q2' } }),
    );
  });

  it('has its latest quarter marked as still maturing, as its loads of quarters have taught', async () => {
    const READING = `value direction { sentence meaning } marks { mark sentence }`;
    const { latest, before } = await ask<
      Record<
        'latest' | 'before',
        {
          readonly value: number;
          readonly direction: { readonly sentence: string; readonly meaning: string };
          readonly marks: readonly { readonly mark: string; readonly sentence: string }[];
        }
      >
    >(
      `{ latest: reading(authority: "quartley", indicator: "in-time", period: "2018-19-q2") { ${READING} }
         before: reading(authority: "quartley", indicator: "in-time", period: "2018-19-q1") { ${READING} } }`,
    );
    expect(latest.marks).toEqual([
      {
        mark: 'STILL_MATURING',
        sentence:
          'still maturing: it usually rises by 8 points by the fourth month after the quarter’s end (8 to 8, over 6 quarters); nothing better is concluded from it',
      },
    ]);
    expect(before).toMatchObject({ value: AFTERWARDS, marks: [] });
  });
});
