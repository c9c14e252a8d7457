import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory, type Story } from './story-server';

const COMPARISON = /* GraphQL */ `
  query StoryComparison(
    $authority: String = "norfolk"
    $places: [String!]
    $periods: [String!]
    $indicators: [String!]
    $area: String
  ) {
    comparison(
      authority: $authority
      places: $places
      periods: $periods
      indicators: $indicators
      area: $area
    ) {
      by
      months
      columns {
        place {
          slug
        }
        period {
          key
        }
        indicator {
          key
        }
      }
      rows {
        indicator {
          key
        }
        cells {
          reading {
            indicator {
              key
            }
            shown
            state
            directionSentence
            verdict
            provenance
          }
          values
          codes
        }
      }
    }
  }
`;

interface Cell {
  readonly reading: Readonly<Record<'shown' | 'state' | 'verdict', string | null>> & {
    readonly indicator: { readonly key: string };
  };
  readonly values: readonly (number | null)[];
  readonly codes: string;
}

interface Comparison {
  readonly by: string;
  readonly months: readonly string[];
  readonly columns: readonly {
    readonly place: { readonly slug: string };
    readonly period: { readonly key: string };
    readonly indicator: { readonly key: string } | null;
  }[];
  readonly rows: readonly {
    readonly indicator: { readonly key: string } | null;
    readonly cells: readonly Cell[];
  }[];
}

describe('places, months or indicators side by side', () => {
  let story: Story;
  const ask = (variables: Readonly<Record<string, unknown>>) =>
    story.ask<{ comparison: Comparison | null }>(COMPARISON, variables);
  const compare = async (variables: Readonly<Record<string, unknown>>) => {
    const { data, errors } = await ask(variables);
    expect(errors).toEqual([]);
    return data.comparison;
  };
  const rowOf = (comparison: Comparison | null, key: string) =>
    comparison?.rows.find(({ indicator }) => indicator?.key === key);

  beforeAll(async () => {
    story = await tellStory({ responseCache: false });
  });
  afterAll(() => story.end());

  it('sets places side by side in the order in which they are named', async () => {
    const comparison = await compare({ places: ['norwich', 'norfolk', 'breckland-assessment'] });
    expect(comparison?.by).toBe('PLACES');
    expect(comparison?.columns.map(({ place, period }) => `${place.slug} ${period.key}`)).toEqual([
      'norwich 2018-03',
      'norfolk 2018-03',
      'breckland-assessment 2018-03',
    ]);
    expect(comparison?.rows).toHaveLength(105);
    const row = rowOf(comparison, '3.3');
    expect(row?.cells.map(({ reading }) => reading.shown).slice(0, 2)).toEqual(['36%', '56.0%']);
    expect(row?.cells.map(({ reading }) => reading.verdict)).toEqual(['m', 'f', 'm']);
    expect(
      row?.cells.every(({ values, codes }) => values.length === 13 && codes.length === 13),
    ).toBe(true);
    expect(comparison?.months).toHaveLength(13);
  });

  it('sets months side by side, each judged as in its own time', async () => {
    const comparison = await compare({ periods: ['2018-03', '2017-12'], area: 'assessments' });
    expect(comparison?.by).toBe('PERIODS');
    const row = rowOf(comparison, '3.3');
    expect(row?.cells.map(({ reading }) => reading.shown)).toEqual(['56.0%', '60.1%']);
    expect(row?.cells.map(({ values }) => values.at(-1))).toEqual([56, 60.1]);
    expect(rowOf(comparison, '2.1')).toBeUndefined();
    const alone = await story.ask<{ reading: { direction: { sentence: string } } }>(
      '{ reading(authority: "norfolk", indicator: "3.5", period: "2017-12") { direction { sentence } } }',
    );
    expect(rowOf(comparison, '3.5')?.cells[1]?.reading).toMatchObject({
      directionSentence: alone.data.reading.direction.sentence,
    });
  });

  it('judges every month of a comparison as it is judged alone', async () => {
    const ALONE = /* GraphQL */ `
      query StoryMonthAlone($authority: String!, $period: String!) {
        areaSummaries(authority: $authority, period: $period) {
          readings {
            indicator {
              key
            }
            shown
            state
            directionSentence
            verdict
            verdictSentence
          }
        }
      }
    `;
    const BESIDE = COMPARISON.replace('verdict\n', 'verdict\n            verdictSentence\n');
    for (const [authority, periods] of [
      ['wendmere', ['2016-12', '2018-03']],
      ['wendmere', ['2018-01', '2017-06', '2017-10']],
      ['norfolk', ['2017-12', '2018-03']],
    ] as const) {
      const told = await story.ask<{ comparison: Comparison }>(BESIDE, { authority, periods });
      expect(told.errors).toEqual([]);
      for (const [column, period] of periods.entries()) {
        const { data, errors } = await story.ask<{
          areaSummaries: readonly { readonly readings: readonly Cell['reading'][] }[];
        }>(ALONE, { authority, period });
        expect(errors).toEqual([]);
        expect(told.data.comparison.rows.length).toBeGreaterThan(10);
        const alone = new Map(
          data.areaSummaries
            .flatMap(({ readings }) => readings)
            .map((reading) => [reading.indicator.key, reading]),
        );
        for (const { indicator, cells } of told.data.comparison.rows) {
          expect(cells[column]?.reading).toMatchObject(alone.get(indicator?.key ?? '') ?? {});
        }
      }
    }
  });

  it('sets indicators side by side in one row', async () => {
    const comparison = await compare({ indicators: ['5.4', '3.3'], places: ['norfolk'] });
    expect(comparison?.columns.map(({ indicator }) => indicator?.key)).toEqual(['5.4', '3.3']);
    expect(comparison?.rows).toHaveLength(1);
    expect(comparison?.rows[0]?.indicator).toBeNull();
    expect(comparison?.rows[0]?.cells.map(({ reading }) => reading.shown)).toEqual([
      '82.7%',
      '56.0%',
    ]);
    expect(comparison?.rows[0]?.cells[0]?.reading.verdict).toBe('w');
  });

  it('can be of one indicator over places', async () => {
    const comparison = await compare({ places: ['norfolk', 'south'], indicators: ['3.3'] });
    expect(comparison?.rows.map(({ indicator }) => indicator?.key)).toEqual(['3.3']);
  });

  it.each([
    [{}, 'places', 'places, or months, or indicators'],
    [{ places: ['norfolk'] }, 'places', '2 to 6'],
    [{ places: ['norfolk', 'norfolk'] }, 'places', '2 to 6'],
    [{ periods: ['2018-03'] }, 'periods', '2 to 6'],
    [{ indicators: ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '3.1'] }, 'indicators', '2 to 6'],
    [{ places: ['a', 'b'], periods: ['2018-03', '2018-02'] }, 'periods', 'one at most'],
    [{ periods: ['2018-03', 'March'] }, 'periods', 'YYYY-MM'],
    [{ periods: ['2001-03', '2018-02'] }, 'periods', 'years apart'],
  ])('refuses %o with a sentence', async (variables, argument, expected) => {
    const { errors } = await ask(variables);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(errors[0]?.message).toContain(expected);
  });

  it.each([
    { authority: 'atlantis', places: ['a', 'b'] },
    { places: ['norfolk', 'atlantis'] },
    { places: ['atlantis', 'norfolk'] },
    { indicators: ['3.3', '99.9'] },
    { places: ['norfolk', 'south'], indicators: ['99.9'] },
    { places: ['norfolk', 'south'], area: 'atlantis' },
  ])('is null where something is not known: %o', async (variables) => {
    expect(await compare(variables)).toBeNull();
  });

  it('takes five statements, and one for the month where none is named, however many stand side by side', async () => {
    const questions = [
      { places: ['norfolk', 'south'] },
      { places: ['norfolk', 'south', 'norwich', 'breckland', 'west', 'great-yarmouth'] },
      { periods: ['2018-03', '2018-02'] },
      { periods: ['2018-03', '2018-02', '2018-01', '2017-12', '2017-11', '2016-11'] },
      { indicators: ['1.1a', '1.2', '1.3', '2.1', '2.2', '3.3'] },
    ];
    await compare({ places: ['norfolk', 'south'] });
    for (const variables of questions) {
      const isNamed = 'periods' in variables;
      expect(await story.statementsOf(() => compare(variables))).toBe(isNamed ? 5 : 6);
    }
  });
});
