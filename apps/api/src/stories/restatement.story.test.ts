import { commitRevision } from '@vital-signs/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPerson, askAs, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const analyst = aPerson('Ann Analyst', { norfolk: [{ role: 'ANALYST', place: null }] });
const leader = aPerson('Lea Leader', { norfolk: [{ role: 'LEADER', place: null }] });
const member = aPerson('Mo Member', { norfolk: [{ role: 'MEMBER', place: null }] });

const LOG = `query ($edition: Int!, $first: Int, $after: Int) {
  restatements(authority: "norfolk", edition: $edition, first: $first, after: $after) {
    revision sentence total flips restatements {
      indicator { key } place { slug } period { key } change flipped sentence explanation
      before { value state } after { value state }
      reasons { touched restates reason person } } } }`;

interface Log {
  readonly restatements: {
    readonly revision: number;
    readonly sentence: string;
    readonly total: number;
    readonly flips: number;
    readonly restatements: readonly {
      readonly indicator: { readonly key: string };
      readonly place: { readonly slug: string };
      readonly period: { readonly key: string };
      readonly change: number | null;
      readonly flipped: boolean;
      readonly sentence: string;
      readonly explanation: string;
      readonly reasons: readonly object[];
    }[];
  } | null;
}

describe('March published, and corrected in April', () => {
  let story: Story;

  const log = async (who: typeof analyst, edition = 1, page: object = {}) => {
    const told = await askAs<Log>(story, who, LOG, { edition, ...page });
    expect(told.errors).toEqual([]);
    return told.data.restatements;
  };
  /** Writes a figure of the county in place of the one that there is. */
  const correct = (month: string, value: number) =>
    commitRevision(
      story.database,
      {
        ...{ authorityId: 1, cause: 'IMPORT', person: 'Ann Analyst', restates: 'LATE_RECORDING' },
        reason: `Assessments of ${month} that were entered in April`,
      },
      async (transaction, revision) => {
        const [row] = await transaction.query<{ id: string }>(
          `UPDATE "Observation" o SET "toRevision" = $1 FROM "Indicator" i, "Place" p
            WHERE o."authorityId" = 1 AND i."authorityId" = 1 AND p."authorityId" = 1
              AND i.id = o."indicatorId" AND p.id = o."placeId" AND i.key = '3.3'
              AND p.kind = 'AUTHORITY' AND o."periodStart" = $2 AND o."periodKind" = 'MONTH'
              AND o."toRevision" IS NULL RETURNING o.id`,
          [revision, `${month}-01`],
        );
        await transaction.query(
          `INSERT INTO "Observation"
           SELECT (jsonb_populate_record(o, jsonb_build_object('value', $2::float, 'numerator', NULL,
                    'denominator', NULL, 'countsProvenance', NULL, 'textAsPrinted', NULL,
                    'otherPrints', NULL, 'provenance', 'IMPORTED', 'toRevision', NULL,
                    'fromRevision', $3::int,
                    'id', nextval(pg_get_serial_sequence('"Observation"', 'id'))))).*
             FROM "Observation" o WHERE id = $1`,
          [row?.id, value, revision],
        );
      },
    );

  beforeAll(async () => {
    story = await tellStory({
      viewers: severalPeople([analyst, leader, member]),
      development: true,
    });
  });
  afterAll(() => story.end());

  it('has nothing to tell before but what November’s paper printed of the year before', async () => {
    expect(await log(analyst)).toMatchObject({
      ...{ total: 1, flips: 0 },
      restatements: [
        { indicator: { key: '6.9b' }, period: { key: '2017-11' }, before: { value: null } },
      ],
    });
    expect(await log(analyst, 99)).toBeNull();
  });

  it('tells analysts what changed, by how much, which rating moved and why', async () => {
    await correct('2018-03', 81.2);
    await correct('2018-02', 55.5);
    const told = await log(analyst);
    const [first] = told?.restatements ?? [];
    expect(first).toMatchObject({
      ...{ indicator: { key: '3.3' }, place: { slug: 'norfolk' }, period: { key: '2018-03' } },
      ...{ change: 25.2, flipped: true },
      before: { value: 56, state: 'RED' },
      after: { value: 81.2, state: 'GREEN' },
      explanation:
        'Late recording: Assessments of 2018-03 that were entered in April (Ann Analyst).',
      reasons: [
        {
          ...{ touched: 'FIGURE', restates: 'LATE_RECORDING', person: 'Ann Analyst' },
          reason: 'Assessments of 2018-03 that were entered in April',
        },
      ],
    });
    expect(first?.sentence).toBe(
      '56.0% (398 of 711) is now 81.2%, 25.2 points more; rated green instead of red.',
    );
    expect(told).toMatchObject({ total: 3, flips: 1 });
    expect(told?.restatements[1]).toMatchObject({
      ...{ period: { key: '2018-02' }, flipped: false },
      explanation: /Assessments of 2018-02/,
    });
    expect(await log(analyst, 1, { first: 1, after: 1 })).toMatchObject({
      total: 3,
      restatements: [{ period: { key: '2018-02' } }],
    });
  });

  it('shows the edition its figures, as known now the new ones, and the chart both', async () => {
    const account = `query ($edition: Int) {
      indicatorAccount(authority: "norfolk", indicator: "3.3", period: "2018-03", edition: $edition) {
        reading { value ratings { state } }
        series { values former { month value edition } } } }`;
    interface Account {
      readonly indicatorAccount: {
        readonly reading: { readonly value: number; readonly ratings: readonly object[] };
        readonly series: {
          readonly values: readonly (number | null)[];
          readonly former: readonly object[];
        };
      };
    }
    const of = async (who: typeof analyst, edition: number | null) =>
      (await askAs<Account>(story, who, account, { edition })).data.indicatorAccount;
    const published = await of(analyst, 1);
    expect(published.reading.ratings).toEqual([{ state: 'RED' }]);
    expect(published.series.values.at(-1)).toBe(56);
    expect(published.series.former).toEqual([]);
    const now = await of(analyst, null);
    expect(now.reading.ratings).toEqual([{ state: 'GREEN' }]);
    expect(now.series.values.slice(-2)).toEqual([55.5, 81.2]);
    expect(now.series.former).toEqual([
      { month: '2018-02', value: 50.2, edition: 1 },
      { month: '2018-03', value: 56, edition: 1 },
    ]);
    expect(await of(leader, null)).toEqual(published);
  });

  it('tells nobody else of a correction before it is published', async () => {
    expect(await log(leader)).toMatchObject({ total: 1, flips: 0 });
    expect(await log(member)).toMatchObject({ total: 0 });
    const publish = `mutation {
      markMonthChecked(authority: "norfolk", month: "2018-03", note: "The correction was looked through") { isChecked }
      publishEdition(authority: "norfolk", month: "2018-03", audience: INTERNAL,
                     reason: "Late recording of March") { number } }`;
    const { data } = await askAs<{ publishEdition: { number: number } }>(story, analyst, publish);
    const { number } = data.publishEdition;
    expect(await log(leader)).toMatchObject({ total: 3, flips: 1 });
    expect(await log(member)).toMatchObject({ total: 3, flips: 1 });
    expect(await log(analyst, number)).toMatchObject({ total: 0 });
  });

  it('goes on showing everybody both, once the correction is published too', async () => {
    const chart = `{ indicatorAccount(authority: "norfolk", indicator: "3.3", period: "2018-03") {
      series { values former { value edition } } } }`;
    interface Chart {
      readonly indicatorAccount: {
        readonly series: { readonly values: readonly number[]; readonly former: readonly object[] };
      };
    }
    for (const who of [analyst, leader]) {
      const { series } = (await askAs<Chart>(story, who, chart)).data.indicatorAccount;
      expect(series.values.at(-1)).toBe(81.2);
      expect(series.former.at(-1)).toEqual({ value: 56, edition: 1 });
    }
  });

  it('tells nothing of an edition for the public, whose pages are its own', async () => {
    expect(await log(analyst, 2)).toBeNull();
  });
});
