import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory, type Story } from './story-server';

describe('series, breakdowns and benchmarks', () => {
  let story: Story;
  const ask = async <Data>(query: string) => {
    const { data, errors } = await story.ask<Data>(query);
    expect(errors).toEqual([]);
    return data;
  };
  beforeAll(async () => {
    story = await tellStory();
  });
  afterAll(() => story.end());

  it('gives a series as lists aligned with its months', async () => {
    const { series } = await ask<{ series: Record<string, unknown> }>(
      `{ series(authority: "norfolk", indicator: "2.1", from: "2017-12", to: "2018-03") {
           months values numerators denominators codes decimals basis place { slug } } }`,
    );
    expect(series).toEqual({
      months: ['2017-12', '2018-01', '2018-02', '2018-03'],
      values: [2879, 3399, 2864, 3016],
      numerators: [null, null, null, null],
      denominators: [null, null, null, null],
      codes: 'PPPP',
      decimals: 0,
      basis: 'IN_PERIOD',
      place: { slug: 'norfolk' },
    });
  });

  it('gives the population as the denominator of a rate', async () => {
    const { series } = await ask<{ series: Record<string, unknown> }>(
      `{ series(authority: "norfolk", indicator: "7.2", from: "2018-02", to: "2018-03") {
           values numerators denominators } }`,
    );
    expect(series).toEqual({
      values: [68.9, 69.7],
      numerators: [1164, 1178],
      denominators: [169_052, 169_052],
    });
  });

  it('gives thirteen months up to the latest where none are named', async () => {
    const { series } = await ask<{ series: { months: string[] } }>(
      `{ series(authority: "norfolk", indicator: "2.1") { months } }`,
    );
    expect(series.months).toHaveLength(13);
    expect(series.months.at(-1)).toBe('2018-03');
  });

  it('gives the series of another basis', async () => {
    const { series } = await ask<{ series: { values: (number | null)[] } }>(
      `{ series(authority: "norfolk", indicator: "2.1", basis: YEAR_TO_DATE, from: "2018-03", to: "2018-03") { values } }`,
    );
    expect(series.values).toEqual([39_743]);
  });

  it('gives the contacts of a month by their seven sources', async () => {
    const { breakdown } = await ask<{ breakdown: Record<string, unknown> }>(
      `{ breakdown(authority: "norfolk", indicator: "2.1", from: "2017-03", to: "2017-04") {
           dimension months categories partOfWhole values codes } }`,
    );
    expect(breakdown).toMatchObject({
      dimension: 'contact source',
      months: ['2017-03', '2017-04'],
      partOfWhole: true,
    });
    expect(breakdown['categories']).toHaveLength(7);
    expect((breakdown['values'] as number[][])[0]).toEqual([1330, 1497]);
    expect((breakdown['codes'] as string[])[0]).toBe('PP');
  });

  it('gives the benchmarks printed beside 3.3', async () => {
    const { benchmarks } = await ask<{ benchmarks: { comparator: string; value: number }[] }>(
      `{ benchmarks(authority: "norfolk", indicator: "3.3", period: "2018-03") { comparator value } }`,
    );
    expect(benchmarks).toHaveLength(4);
    expect(benchmarks).toContainEqual({ comparator: 'NEIGHBOUR_AVERAGE', value: 83.8 });
  });

  it('gives the tree with the authority first and each locality before its teams', async () => {
    const { places } = await ask<{
      places: { slug: string; kind: string; parent: { slug: string } | null }[];
    }>(`{ places(authority: "norfolk", on: "2018-03-31") { slug kind parent { slug } } }`);
    expect(places).toHaveLength(31);
    expect(places[0]).toEqual({ slug: 'norfolk', kind: 'AUTHORITY', parent: null });
    expect(places[1]).toMatchObject({ slug: 'breckland', parent: { slug: 'norfolk' } });
    expect(places[2]).toMatchObject({ kind: 'TEAM', parent: { slug: 'breckland' } });
  });

  it('gives authorities, areas and the history of tolerances', async () => {
    const { authority, authorities, reportAreas, indicator } = await ask<{
      authority: { name: string; months: string[]; judgementModel: string };
      authorities: { slug: string; fictional: boolean }[];
      reportAreas: { slug: string }[];
      indicator: { tolerances: { red: number; validFrom: string }[] };
    }>(
      `{ authorities { slug fictional }
         authority(slug: "norfolk") { name months judgementModel }
         reportAreas(authority: "norfolk") { slug }
         indicator(authority: "norfolk", key: "3.3") { tolerances { red validFrom } } }`,
    );
    expect(authorities).toEqual([
      { slug: 'norfolk', fictional: false },
      { slug: 'wendmere', fictional: true },
    ]);
    expect(authority).toMatchObject({ name: 'Norfolk', judgementModel: 'THRESHOLDS' });
    expect(authority.months.at(-1)).toBe('2018-11');
    expect(reportAreas.map(({ slug }) => slug)).toContain('child-protection');
    expect(indicator.tolerances).toEqual([{ red: 70, validFrom: '2017-04-01' }]);
  });

  it.each([
    [
      `{ series(authority: "norfolk", indicator: "2.1", from: "2018-04", to: "2018-03") { values } }`,
      'from',
    ],
    [
      `{ series(authority: "norfolk", indicator: "2.1", from: "1918-03", to: "2018-03") { values } }`,
      'from',
    ],
    [`{ breakdown(authority: "norfolk", indicator: "2.1", to: "18-3") { values } }`, 'to'],
    [`{ places(authority: "norfolk", on: "2018-02-30") { slug } }`, 'on'],
    [
      `{ benchmarks(authority: "norfolk", indicator: "3.3", period: "2017-18") { value } }`,
      'period',
    ],
    ...['9999-12', '0000-01', '0001-01', '1899-12', '2200-01'].map((month) => [
      `{ scorecard(authority: "norfolk", period: "${month}") { months } }`,
      'period',
    ]),
    [`{ series(authority: "norfolk", indicator: "2.1", from: "0001-01") { values } }`, 'from'],
    [`{ series(authority: "norfolk", indicator: "2.1", to: "9999-12") { values } }`, 'to'],
    [`{ places(authority: "norfolk", on: "0000-01-01") { slug } }`, 'on'],
  ])('names the argument that cannot be understood in %s', async (query, argument) => {
    const { errors } = await story.ask(query);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it.each(['1900-01', '2199-12'])(
    'answers for %s, of which nothing is on record',
    async (period) => {
      const { errors } = await story.ask(
        `{ scorecard(authority: "norfolk", period: "${period}") { months rows { values } } }`,
      );
      expect(errors).toEqual([]);
    },
  );
});
