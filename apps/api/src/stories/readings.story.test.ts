import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory, type Story } from './story-server';

const READING = /* GraphQL */ `
  query (
    $authority: String = "norfolk"
    $indicator: String!
    $place: String
    $period: String = "2018-03"
    $edition: Int
  ) {
    reading(
      authority: $authority
      indicator: $indicator
      place: $place
      period: $period
      edition: $edition
    ) {
      indicator {
        id
        name
      }
      place {
        id
        name
      }
      revision
      basis
      value
      shown
      decimals
      recomputed
      textAsPrinted
      otherPrints {
        text
      }
      absence
      absenceSentence
      provenance
      numerator
      denominator
      counts
      countsProvenance
      source
      ratings {
        state
        reason
        word
        symbol
      }
      ratingSentence
      polarityUsed
      polarityImplied
      direction {
        arrow
        meaning
        movement
        reason
        previous
        sentence
      }
      gap {
        children
        direction
        edge
        headroom
        estimated
        sentence
      }
      tolerance {
        red
        green
      }
      target {
        value
      }
      yearToDate {
        value
      }
      previousYearToDate {
        value
      }
      marks {
        mark
        sentence
      }
    }
  }
`;

describe('a reading', () => {
  let story: Story;
  const read = async (variables: Readonly<Record<string, unknown>>) => {
    const { data, errors } = await story.ask<{ reading: Record<string, unknown> | null }>(
      READING,
      variables,
    );
    expect(errors).toEqual([]);
    return data.reading;
  };
  beforeAll(async () => {
    story = await tellStory();
  });
  afterAll(() => story.end());

  it('says its figure, its counts, why it is red, how it moved and how far it is from green', async () => {
    expect(await read({ indicator: '3.3' })).toMatchObject({
      indicator: { id: 'norfolk/3.3', name: 'Assessments auth in 45 WD - %' },
      place: { id: 'norfolk/norfolk', name: 'Norfolk' },
      basis: 'IN_PERIOD',
      shown: '56.0%',
      textAsPrinted: '56.0%',
      provenance: 'PUBLISHED',
      numerator: 398,
      denominator: 711,
      counts: expect.stringMatching(/^398 of 711/) as string,
      countsProvenance: 'DERIVED',
      ratings: [{ state: 'RED', reason: 'WORSE_THAN_RED', word: 'red', symbol: '✕' }],
      ratingSentence: '56.0% is below the red tolerance of 70%',
      polarityUsed: 'HIGH',
      direction: {
        arrow: 'UP',
        meaning: 'BETTER',
        movement: 'ROSE',
        reason: 'JUDGED',
        sentence: 'rose from 50.2% to 56.0%, which is better',
      },
      gap: {
        children: 171,
        direction: 'MORE',
        edge: 80,
        headroom: 0,
        estimated: true,
        sentence: expect.stringContaining(
          '171 more would have been needed for green (80%)',
        ) as string,
      },
      tolerance: { red: 70, green: 80 },
      target: { value: 80 },
      yearToDate: { value: 65.9 },
      previousYearToDate: null,
      marks: [expect.objectContaining({ mark: 'DERIVED_COUNT' })],
    });
  });

  it('says why the tolerances of 6.5 cannot be used', async () => {
    expect(await read({ indicator: '6.5' })).toMatchObject({
      ratings: [{ state: 'MIS_SET', symbol: '!' }],
      ratingSentence: expect.stringContaining('wrong way round') as string,
      gap: null,
    });
  });

  it('keeps every print of a cell and judges the first', async () => {
    expect(await read({ indicator: '6.2a', period: '2017-12' })).toMatchObject({
      value: 1046,
      otherPrints: [{ text: '1,020' }],
      marks: [expect.objectContaining({ mark: 'TWO_PRINTS' })],
    });
  });

  it('keeps a printed figure that its counts contradict, with what they give', async () => {
    expect(await read({ indicator: '6.4', period: '2017-11' })).toMatchObject({
      value: 72,
      recomputed: 70.1,
      marks: expect.arrayContaining([
        expect.objectContaining({ mark: 'DOES_NOT_RECOMPUTE' }),
      ]) as unknown,
    });
  });

  it('says why there is no figure', async () => {
    expect(await read({ indicator: '4.4', period: '2017-04' })).toMatchObject({
      value: null,
      shown: null,
      absence: 'NOT_LEGIBLE',
      absenceSentence: 'not legible in the source',
      provenance: null,
      ratings: [{ state: 'NOT_RATED' }],
    });
    expect(await read({ indicator: '3.3', place: 'norwich-looked-after' })).toMatchObject({
      absence: 'NOT_THIS_TEAMS_WORK',
      absenceSentence: "not this team's work",
    });
  });

  it('says of a quoted locality that its counts are modelled, and its gap an estimate', async () => {
    expect(await read({ indicator: '3.3', place: 'breckland' })).toMatchObject({
      shown: '36.0%',
      provenance: 'QUOTED',
      countsProvenance: 'MODELLED',
      gap: { estimated: true },
    });
  });

  it.each([
    { authority: 'atlantis', indicator: '3.3' },
    { indicator: '99.9' },
    { indicator: '3.3', place: 'atlantis' },
    { indicator: '3.3', edition: 7 },
  ])('is null where nothing of the name is known: %o', async (variables) => {
    expect(await read(variables)).toBeNull();
  });
});

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
      authorities: { slug: string }[];
      reportAreas: { slug: string }[];
      indicator: { tolerances: { red: number; validFrom: string }[] };
    }>(
      `{ authorities { slug }
         authority(slug: "norfolk") { name months judgementModel }
         reportAreas(authority: "norfolk") { slug }
         indicator(authority: "norfolk", key: "3.3") { tolerances { red validFrom } } }`,
    );
    expect(authorities).toEqual([{ slug: 'norfolk' }]);
    expect(authority).toMatchObject({ name: 'Norfolk', judgementModel: 'THRESHOLDS' });
    expect(authority.months.at(-1)).toBe('2018-03');
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
  ])('names the argument that cannot be understood in %s', async (query, argument) => {
    const { errors } = await story.ask(query);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});
