import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE_KEEPER, keepingCatalogue, REASON } from './story-catalogue';
import { aPerson, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const ADMINISTRATOR = aPerson('Ben Admin', {
  norfolk: [{ role: 'ADMINISTRATOR', place: null }],
});

/** The pages of one month, as far as they tell of one indicator; what counts revisions is left out. */
const PAGES = `query ($period: String, $edition: Int) {
  scorecard(authority: "norfolk", period: $period, edition: $edition) {
    rows { indicator { key } values states codes } }
  areaSummary: indicatorAccount(authority: "norfolk", indicator: "3.3", period: $period, edition: $edition) {
    sentence reading { shown } series { months values codes } indicator { key name measuredUntil } }
  matrix(authority: "norfolk", period: $period, edition: $edition) { rows { indicator { key } } }
  sectionAccount(authority: "norfolk", section: "assessments-completed", period: $period, edition: $edition) {
    scorecard { rows { indicator { key } values } } }
}`;

interface Pages {
  readonly scorecard: { readonly rows: readonly { readonly indicator: { key: string } }[] };
  readonly areaSummary: {
    readonly sentence: string;
    readonly reading: { readonly shown: string | null };
    readonly series: { readonly months: string[]; readonly values: (number | null)[] };
    readonly indicator: { readonly measuredUntil: string | null };
  } | null;
  readonly matrix: { readonly rows: readonly { readonly indicator: { key: string } }[] };
  readonly sectionAccount: {
    readonly scorecard: { readonly rows: readonly { readonly indicator: { key: string } }[] };
  } | null;
}

describe('an indicator that ends', () => {
  let story: Story;
  const { ask, seen, save, lastEvent } = keepingCatalogue(() => story);
  const pages = (period: string, edition: number | null = null) =>
    ask<Pages>(PAGES, { period, edition });
  const keysOf = ({ scorecard, matrix, sectionAccount }: Pages) =>
    [scorecard, matrix, sectionAccount?.scorecard].map(
      (page) => page?.rows.filter(({ indicator }) => indicator.key === '3.3').length,
    );
  const end = async (on: string, key = '3.3') => {
    const { endIndicator } = await ask<{
      endIndicator: { saved: boolean; problems: { field: string; sentence: string }[] };
    }>(
      `mutation ($seen: Int!, $key: String!, $on: Date!) {
         endIndicator(authority: "norfolk", seen: $seen, key: $key, on: $on, reason: "${REASON}") {
           saved problems { field sentence } } }`,
      { seen: await seen(), key, on },
    );
    return endIndicator;
  };
  const preview = async (on: string | null, who = CATALOGUE_KEEPER) =>
    (
      await ask<{
        previewIndicatorEnd: {
          problems: { sentence: string }[];
          months: { month: string; figures: number; edition: number | null }[];
          sentence: string;
        };
      }>(
        `query ($on: Date) { previewIndicatorEnd(authority: "norfolk", key: "3.3", on: $on) {
           problems { sentence } months { month figures edition } sentence } }`,
        { on },
        who,
      )
    ).previewIndicatorEnd;

  beforeAll(async () => {
    story = await tellStory({
      viewers: severalPeople([CATALOGUE_KEEPER, ADMINISTRATOR]),
      development: true,
    });
  });
  afterAll(() => story.end());

  it('says before it is saved which months it leaves, and which edition keeps them', async () => {
    const { problems, months, sentence } = await preview('2018-02-01');
    expect(problems).toEqual([]);
    expect(months.map(({ month, edition }) => [month, edition])).toEqual([
      ['2018-02-01', null],
      ['2018-03-01', 2],
    ]);
    expect(sentence).toMatch(/would leave the pages as known now.*Editions, of 1 month, keep/);
    const published = await preview('2018-02-01', ADMINISTRATOR);
    expect(published.months.map(({ month }) => month)).toEqual(['2018-03-01']);
  });

  it('ends on the first of a month alone, and not while another is made of it', async () => {
    const within = await end('2018-03-15');
    expect(within.saved).toBe(false);
    expect(within.problems).toEqual([
      {
        field: 'measuredUntil',
        sentence: expect.stringMatching(
          /^Changes of indicators count from the first of a month.*the next is 2018-04-01\.$/,
        ) as string,
      },
    ]);
    const named = await end('2018-03-01', '7.1');
    expect(named.saved).toBe(false);
    expect(named.problems[0]?.sentence).toContain('would lead nowhere from then on');
  });

  it('stands in the months before its end, in none after, and in the edition as it did; and comes back as it was', async () => {
    const [february, march, published] = [
      await pages('2018-02'),
      await pages('2018-03'),
      await pages('2018-03', 1),
    ];
    expect(keysOf(march)).toEqual([1, 1, 1]);
    expect(await end('2018-03-01')).toEqual({ saved: true, problems: [] });
    expect(await lastEvent()).toMatchObject({
      kind: 'catalogue.indicator-ended',
      before: { 'Measured until': null },
      after: { 'Measured until': '2018-03-01' },
    });

    const [before, after] = [await pages('2018-02'), await pages('2018-03')];
    expect(keysOf(before)).toEqual([1, 1, 1]);
    expect(before.scorecard).toEqual(february.scorecard);
    expect(keysOf(after)).toEqual([0, 0, 0]);
    expect(after.scorecard.rows).toHaveLength(march.scorecard.rows.length - 1);
    expect(await pages('2018-03', 1)).toEqual(published);

    const account = after.areaSummary;
    expect(account?.indicator.measuredUntil).toBe('2018-03-01');
    expect(account?.sentence).toBe(
      'No longer measured since 1 March 2018: February 2018 was its last month.',
    );
    expect(account?.reading.shown).toBeNull();
    const values = (each: typeof account) => each?.series.values.slice(0, -1);
    expect(values(account)).toEqual(values(march.areaSummary));
    expect(account?.series.values.at(-1)).toBeNull();

    const described = await ask<Record<string, { measuredUntil: string | null }>>(
      `{ now: indicator(authority: "norfolk", key: "3.3") { measuredUntil }
         then: indicator(authority: "norfolk", key: "3.3", edition: 1) { measuredUntil } }`,
    );
    expect(described).toEqual({
      now: { measuredUntil: '2018-03-01' },
      then: { measuredUntil: null },
    });

    expect((await preview(null)).sentence).toMatch(/would stand on the pages as known now again/);
    expect(await save('resumeIndicator', ['key', 'String!', '3.3'])).toMatchObject({ saved: true });
    expect((await lastEvent())?.kind).toBe('catalogue.indicator-resumed');
    expect(await pages('2018-02')).toEqual(february);
    expect(await pages('2018-03')).toEqual(march);
    expect(await save('resumeIndicator', ['key', 'String!', '3.3'])).toMatchObject({
      saved: false,
      problems: [{ sentence: expect.stringMatching(/Nothing was changed/) as string }],
    });
  });

  it('is not known in an edition before it was described, and has its benchmarks and breakdown there', async () => {
    const found = await ask<Record<string, unknown>>(
      `{ unknown: indicator(authority: "norfolk", key: "3.3", edition: 99) { key }
         benchmarks(authority: "norfolk", indicator: "3.3", edition: 1) { comparator }
         none: breakdown(authority: "norfolk", indicator: "3.3", edition: 99) { dimension } }`,
    );
    expect(found['unknown']).toBeNull();
    expect(found['none']).toBeNull();
    expect(found['benchmarks']).not.toEqual([]);
  });
});
