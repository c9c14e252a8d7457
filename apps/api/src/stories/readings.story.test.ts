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
      shown: '36%',
      provenance: 'QUOTED',
      countsProvenance: 'MODELLED',
      gap: { estimated: true },
      direction: { sentence: expect.stringMatching(/; made from a modelled figure$/) as unknown },
    });
    expect(await read({ indicator: '3.3' })).toMatchObject({
      direction: { sentence: 'rose from 50.2% to 56.0%, which is better' },
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
