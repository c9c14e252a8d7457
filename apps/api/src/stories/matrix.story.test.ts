import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory, type Story } from './story-server';

const MATRIX = /* GraphQL */ `
  query ($authority: String = "norfolk", $place: String, $period: String = "2018-03") {
    matrix(authority: $authority, place: $place, period: $period) {
      authority {
        slug
      }
      period {
        key
      }
      places {
        slug
        relation
      }
      rows {
        indicator {
          key
          polarity
        }
        values
        decimals
        codes
        states
        reasons
        distances
        meanings
        ranks
        unranked
        verdicts
      }
    }
  }
`;
const SCORECARD_OF = /* GraphQL */ `
  query ($authority: String!, $place: String) {
    scorecard(authority: $authority, place: $place, period: "2018-03", months: 1) {
      places {
        slug
        relation
      }
      rows {
        indicator {
          key
        }
        values
        decimals
        codes
        states
        reasons
      }
    }
  }
`;

interface Row {
  readonly indicator: { readonly key: string; readonly polarity: string };
  readonly values: readonly (number | null)[];
  readonly codes: string;
  readonly distances: readonly (number | null)[];
  readonly meanings: readonly string[];
  readonly ranks: readonly (number | null)[];
  readonly unranked: string | null;
  readonly verdicts: readonly string[];
}

interface Matrix {
  readonly places: readonly { readonly slug: string; readonly relation: string }[];
  readonly rows: readonly Row[];
}

interface Scorecard {
  readonly places: readonly { readonly slug: string; readonly relation: string }[];
  readonly rows: readonly {
    readonly indicator: { readonly key: string };
    readonly values: readonly (readonly (number | null)[])[];
    readonly decimals: readonly number[];
    readonly codes: readonly string[];
    readonly states: readonly string[];
    readonly reasons: readonly string[];
  }[];
}

describe('the matrix', () => {
  let story: Story;
  const asked = async (variables: Readonly<Record<string, unknown>> = {}) => {
    const { data, errors } = await story.ask<{ matrix: Matrix | null }>(MATRIX, variables);
    expect(errors).toEqual([]);
    return data.matrix;
  };
  const read = async (variables: Readonly<Record<string, unknown>> = {}) => {
    const matrix = await asked(variables);
    if (matrix === null) throw new Error('There is no such matrix.');
    return matrix;
  };
  const rowOf = ({ rows }: Matrix, key: string) => {
    const row = rows.find(({ indicator }) => indicator.key === key);
    if (row === undefined) throw new Error(`There is no row ${key}.`);
    return row;
  };

  beforeAll(async () => {
    story = await tellStory();
  });
  afterAll(() => story.end());

  it.each([
    ['norfolk', null],
    ['norfolk', 'norwich'],
    ['wendmere', null],
  ])('of %s, %s shows the figures and ratings of its scorecard', async (authority, place) => {
    const { places, rows } = await read({ authority, place });
    const { data } = await story.ask<{ scorecard: Scorecard }>(SCORECARD_OF, { authority, place });
    const columns = data.scorecard.places.flatMap(({ relation }, index) =>
      relation === 'PARENT' ? [] : [index],
    );
    expect(places.map(({ slug }) => slug)).toEqual(
      columns.map((column) => data.scorecard.places[column]?.slug),
    );
    expect(rows).toEqual(
      data.scorecard.rows.map(
        ({ indicator, values, decimals, codes, states, reasons }) =>
          expect.objectContaining({
            indicator: expect.objectContaining(indicator) as unknown,
            values: columns.map((column) => values[column]?.at(-1) ?? null),
            decimals: columns.map((column) => decimals[column]),
            codes: columns.map((column) => codes[column]).join(''),
            states: columns.map((column) => states[column]),
            reasons: columns.map((column) => reasons[column]),
          }) as unknown,
      ),
    );
  });

  it('neither ranks nor calls different any row in which a figure is modelled', async () => {
    const { rows } = await read();
    const made = rows.filter(({ codes }) => /[Mm]/.test(codes.slice(1)));
    expect(made.length).toBeGreaterThan(50);
    for (const { ranks, unranked, verdicts } of made) {
      expect(ranks.every((rank) => rank === null)).toBe(true);
      expect(unranked).toMatch(/^Not ranked: /);
      expect(new Set(verdicts)).toEqual(new Set(['NOT_JUDGED']));
    }
    expect(rowOf({ places: [], rows }, '5.4').unranked).toMatch(/modelled/);
  });

  it('gives the distance from the county of quoted localities, whose counts are modelled', async () => {
    const { codes, distances, meanings, ranks } = rowOf(await read(), '3.3');
    expect(codes).toBe('PQQQQQQ');
    expect(distances[0]).toBeNull();
    expect(distances.slice(1).map((distance) => Math.sign(distance ?? 0))).toEqual([
      -1, 1, -1, -1, 1, 1,
    ]);
    expect(new Set(meanings)).toEqual(new Set(['NONE']));
    expect(ranks.every((rank) => rank === null)).toBe(true);
  });

  it('ranks the places of the fictional authority, the best as 1, and says which differ', async () => {
    const { rows } = await read({ authority: 'wendmere' });
    const ranked = rows.filter(({ unranked }) => unranked === null);
    expect(ranked.length).toBeGreaterThan(10);
    for (const { indicator, values, ranks } of ranked) {
      const best = values.slice(1).filter((_, index) => ranks[index + 1] === 1);
      const known = values.slice(1).filter((value) => value !== null);
      const expected = indicator.polarity === 'HIGH' ? Math.max(...known) : Math.min(...known);
      expect([indicator.key, new Set(best)]).toEqual([indicator.key, new Set([expected])]);
      expect(ranks[0]).toBeNull();
    }
    const verdicts = new Set(rows.flatMap((row) => row.verdicts));
    expect(verdicts).toContain('NOT_DIFFERENT');
    expect([...verdicts].some((verdict) => verdict.startsWith('DIFFERS'))).toBe(true);
  });

  it('has no distance for counts, of which a place has a part', async () => {
    const { distances, meanings } = rowOf(await read({ authority: 'wendmere' }), '3.1');
    expect(distances.every((distance) => distance === null)).toBe(true);
    expect(new Set(meanings)).toEqual(new Set(['NONE']));
  });

  it('is of one place where there is none below', async () => {
    const { places, rows } = await read({ place: 'norwich-assessment' });
    expect(places).toEqual([{ slug: 'norwich-assessment', relation: 'SELF' }]);
    expect(rows.every(({ ranks }) => ranks.length === 1)).toBe(true);
  });

  it.each([{ authority: 'atlantis' }, { place: 'atlantis' }])(
    'is null where nothing of the name is known: %o',
    async (variables) => {
      expect(await asked(variables)).toBeNull();
    },
  );
});
