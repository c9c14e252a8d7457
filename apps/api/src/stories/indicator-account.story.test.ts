import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT } from './account-question';
import { tellStory, type Story } from './story-server';

interface Place {
  readonly slug: string;
  readonly value: number | null;
  readonly verdict: string;
  readonly rank: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly gapShare: number | null;
  readonly gapEstimated: boolean;
  readonly countsProvenance: string | null;
}

interface Account {
  readonly sentence: string;
  readonly series: Readonly<Record<'months' | 'values' | 'states' | 'targets', unknown[]>> & {
    readonly codes: string;
  };
  readonly controlChart: {
    readonly exclusion: string | null;
    readonly months: readonly string[];
    readonly phases: readonly { readonly from: string; readonly reason: string | null }[];
    readonly verdict: { readonly kind: string; readonly sentence: string };
  };
  readonly comparison: {
    readonly places: readonly Place[];
    readonly gapSentence: string | null;
  } | null;
  readonly benchmarks: readonly { readonly sentence: string }[];
}

const ACCOUNT_VERDICTS = /* GraphQL */ `
  query ($months: Int!) {
    scorecard(authority: "norfolk", period: "2018-03", months: $months) {
      rows {
        indicator {
          key
        }
        verdicts
      }
    }
  }
`;

describe('the account of an indicator', () => {
  let story: Story;
  const accountOf = async (variables: Readonly<Record<string, unknown>>) => {
    const { data, errors } = await story.ask<{ indicatorAccount: Account | null }>(
      ACCOUNT,
      variables,
    );
    expect(errors).toEqual([]);
    return data.indicatorAccount;
  };
  const known = async (variables: Readonly<Record<string, unknown>>) => {
    const account = await accountOf(variables);
    if (account === null) throw new Error('There is no such account.');
    return account;
  };
  const scorecardVerdicts = async (months: number) => {
    const { data } = await story.ask<{
      scorecard: { rows: { indicator: { key: string }; verdicts: string }[] };
    }>(ACCOUNT_VERDICTS, { months });
    return new Map(data.scorecard.rows.map((row) => [row.indicator.key, row.verdicts]));
  };
  beforeAll(async () => {
    story = await tellStory({ responseCache: false });
  });
  afterAll(() => story.end());

  it('says of 3.3 how many were in time, why that is red, and how many more it would have taken', async () => {
    const account = await known({ indicator: '3.3' });
    expect(account.sentence).toBe(
      '398 of 711 (56.0%), below the red tolerance of 70%; an estimated 171 more would have been needed for green (80%); 4 months are too few for control limits, which need 12.',
    );
    expect(account).toMatchObject({
      reading: { counts: '398 of 711 assessments authorised', countsProvenance: 'DERIVED' },
      edition: { number: 1 },
      sections: [{ slug: 'assessments-completed' }],
    });
    expect(account.benchmarks[0]?.sentence).toBe(
      '27.8 points below the statistical neighbours’ 83.8%, which is worse; year not printed',
    );
  });

  it('compares its two latest months where there are too few for control limits', async () => {
    expect(await known({ indicator: '3.3' })).toMatchObject({
      controlChart: { exclusion: 'TOO_FEW_POINTS', phases: [], verdict: { kind: 'NONE' } },
      difference: {
        earlier: { key: '2018-02' },
        later: { key: '2018-03' },
        earlierNumerator: 346,
        earlierDenominator: 689,
        laterNumerator: 398,
        laterDenominator: 711,
        moreThanChance: true,
        sentence: expect.stringContaining('5.8 points more') as unknown,
      },
    });
    expect(await known({ indicator: '3.3' })).toMatchObject({
      difference: { sentence: expect.stringContaining('0.5 to 10.9') as unknown },
    });
  });

  it('shares its gap out over the localities as an estimate, and claims nothing of modelled counts', async () => {
    const { comparison } = await known({ indicator: '3.3' });
    expect(comparison).toMatchObject({ judged: false, funnel: null });
    const places = comparison?.places ?? [];
    expect(places).toHaveLength(6);
    expect(places.every((place) => place.verdict === 'NOT_JUDGED' && place.rank === null)).toBe(
      true,
    );
    expect(places.every((place) => place.gapEstimated)).toBe(true);
    expect(places.every((place) => place.countsProvenance === 'MODELLED')).toBe(true);
    for (const { gapShare, numerator, denominator } of places) {
      const own = Math.ceil((80 * (denominator ?? 0)) / 100) - (numerator ?? 0);
      expect(gapShare ?? 0).toBeLessThanOrEqual(Math.max(0, own));
    }
    const shared = places.reduce((sum, { gapShare }) => sum + (gapShare ?? 0), 0);
    expect(comparison?.gapSentence).toContain(
      `${171 - shared} of it lie in cases with no locality recorded.`,
    );
    const values = places.flatMap(({ value }) => value ?? []);
    expect([Math.min(...values), Math.max(...values)]).toEqual([36, 77.9]);
  });

  it('says that a year is over and how it ended', async () => {
    expect(await known({ indicator: '3.3' })).toMatchObject({
      outlook: {
        verdict: 'ENDED_NOT_GREEN',
        monthsLeft: 0,
        needed: null,
        sentence: 'The year is over and did not end green: 65.9%, against 80%.',
      },
    });
  });

  it('says in December 2017 that 3.5p could not end green', async () => {
    expect(await known({ indicator: '3.5p', period: '2017-12' })).toMatchObject({
      outlook: {
        verdict: 'IMPOSSIBLE',
        edge: 60,
        monthsLeft: 3,
        estimated: true,
        sentence:
          'The year to date is 34.7% (2,165 of 6,245). To end green (60%), the 3 months left would have to average about 136%, if each has as many assessments authorised as the months so far had on average: it cannot end green, as even at 100% it would end at about 51.0%.',
      },
    });
  });

  it('gives the verdict of the control chart for 5.4, which has thirteen months', async () => {
    const { controlChart, ...account } = await known({ indicator: '5.4' });
    expect(controlChart).toMatchObject({
      exclusion: null,
      subject: 'VALUE',
      verdict: { kind: 'WORSENING', rule: 'OUTSIDE_LIMITS' },
      capability: null,
    });
    expect(controlChart.verdict.sentence).toMatch(
      /^Still unusually low: 82\.7% is below the lower limit/,
    );
    expect(account).toMatchObject({ difference: null, outlook: null });
  });

  it('comes to the same verdict as the scorecard, however many months either shows', async () => {
    const letters = await Promise.all([1, 13, 36].map(scorecardVerdicts));
    expect(letters[0]).toEqual(letters[1]);
    expect(letters[2]).toEqual(letters[1]);
    expect(letters[1]?.get('5.4')?.charAt(0)).toBe('w');
    expect(letters[1]?.get('3.3')).toBe('fmmmmmm');
    const shown = await Promise.all(
      [1, 13, null].map((months) => known({ indicator: '5.4', months })),
    );
    expect(new Set(shown.map(({ controlChart }) => JSON.stringify(controlChart))).size).toBe(1);
  });

  it('judges each month by what was in force at its end, and begins with its first figure', async () => {
    const { series } = await known({ indicator: '5.4', months: null });
    expect(series.months).toHaveLength(13);
    expect(series.months[0]).toBe('2017-03');
    expect(series.states.slice(0, 2)).toEqual(['NOT_RATED', 'GREEN']);
    expect(series.targets.slice(0, 2)).toEqual([null, 95]);
    expect(series.codes).toBe('PPPPPPPPPPPPP');
  });

  it('makes quarters and years where no month is missing, and otherwise says why not', async () => {
    expect(await known({ indicator: '6.4' })).toMatchObject({
      quarters: { kind: 'QUARTER', rule: expect.stringContaining('all numerators') as unknown },
      years: { periods: [{ key: '2017-18' }], values: [79.3], numerators: [863] },
      aggregationSentence: null,
    });
    expect(await known({ indicator: '2.1' })).toMatchObject({
      years: { values: [39743], states: ['NOT_RATED'] },
    });
    expect(await known({ indicator: '3.3' })).toMatchObject({
      quarters: { values: [57.8], numerators: [1258], denominators: [2177], states: ['RED'] },
      years: null,
      aggregationSentence: 'No financial year shown has a figure for each month it needs.',
    });
  });

  it('begins its limits anew when stand-alone forms for section 47 began', async () => {
    const { controlChart, ...account } = await known({ indicator: '4.5' });
    expect(account).toMatchObject({
      annotations: expect.arrayContaining([
        expect.objectContaining({ month: '2018-01', rebases: true }),
      ]) as unknown,
    });
    expect(controlChart.exclusion).toBe('TOO_FEW_POINTS');
    expect(controlChart.verdict.sentence).toMatch(/3 months since the chart was rebased/);
  });

  it('charts the monthly change of a stock, and neither rolling figures nor maxima', async () => {
    expect(await known({ indicator: '7.10' })).toMatchObject({
      controlChart: { subject: 'MONTHLY_CHANGE', exclusion: null, capability: null },
    });
    expect(await known({ indicator: '6.2a' })).toMatchObject({
      controlChart: { exclusion: 'OVERLAPPING_WINDOWS' },
    });
  });

  it('is told for a locality with its teams, and for a team with nothing below it', async () => {
    const locality = await known({ indicator: '3.3', place: 'breckland' });
    expect(locality.sentence).toMatch(/^36%, below the red tolerance of 70%; an estimated/);
    expect(locality.controlChart.exclusion).toBe('MODELLED');
    expect(locality.comparison?.places.map(({ slug }) => slug)).toEqual(['breckland-assessment']);
    const team = await known({ indicator: '3.3', place: 'breckland-assessment' });
    expect(team.comparison).toBeNull();
  });

  it('is as it was published where an edition is asked for', async () => {
    expect(await known({ indicator: '3.3', edition: 1, period: null })).toMatchObject({
      period: { key: '2018-03' },
      edition: { number: 1 },
      reading: { shown: '56.0%' },
    });
  });

  it('concludes nothing over a change that was known when the edition was published', async () => {
    const asPublished = await known({ indicator: '4.5', edition: 1, period: null });
    const asNow = await known({ indicator: '4.5', period: null });
    expect(asPublished.controlChart.exclusion).toBe('TOO_FEW_POINTS');
    expect(asPublished).toMatchObject({
      annotations: expect.arrayContaining([
        expect.objectContaining({ label: 'Own form for section 47' }),
      ]) as unknown,
    });
    expect(asPublished.controlChart).toEqual(asNow.controlChart);
  });

  it('follows the profile that is asked for, and says which there are', async () => {
    expect(await known({ indicator: '5.4', profile: 'nelson-1' })).toMatchObject({
      controlChart: { profile: 'nelson-1', profileName: 'Nelson' },
    });
    const { data } = await story.ask<{ controlChartProfiles: { name: string }[] }>(
      '{ controlChartProfiles { name title description } }',
    );
    expect(data.controlChartProfiles[0]?.name).toBe('nhsrplotthedots-1');
    const refused = await story.ask(ACCOUNT, { indicator: '5.4', profile: 'magic' });
    expect(refused.errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'profile',
    });
  });

  it.each([0, 121])('refuses to give %i months', async (months) => {
    const { errors } = await story.ask(ACCOUNT, { indicator: '5.4', months });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'months' });
  });

  it.each([
    { authority: 'atlantis', indicator: '3.3' },
    { indicator: '99.9' },
    { indicator: '3.3', place: 'atlantis' },
    { indicator: '3.3', edition: 7 },
  ])('is null where nothing of the name is known: %o', async (variables) => {
    expect(await accountOf(variables)).toBeNull();
  });
});
