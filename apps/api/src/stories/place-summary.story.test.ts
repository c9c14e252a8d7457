import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory, type Story } from './story-server';

const SUMMARY = /* GraphQL */ `
  query (
    $authority: String = "norfolk"
    $place: String
    $period: String = "2018-03"
    $edition: Int
  ) {
    placeSummary(authority: $authority, place: $place, period: $period, edition: $edition) {
      place {
        slug
      }
      sentence
      counts {
        state
        now
        before
      }
      turned {
        to
        sentence
        modelled
      }
      gaps {
        reading {
          indicator {
            key
          }
          shown
          provenance
        }
        gap {
          children
          estimated
          sentence
        }
      }
      differences {
        reading {
          indicator {
            key
          }
        }
        verdict
        sentence
      }
      differencesSentence
      positions {
        indicator {
          key
        }
        shown
        rank
        of
        reason
      }
      caseloads {
        indicator {
          key
        }
        shown
      }
      children {
        place {
          slug
        }
        counts {
          state
          now
          before
        }
        figureCount
        modelledCount
      }
      figureCount
      modelledCount
    }
  }
`;
const COUNTS = /* GraphQL */ `
  query ($authority: String!, $place: String, $period: String!) {
    scorecard(authority: $authority, place: $place, period: $period, months: 1) {
      counts {
        state
        count
      }
    }
  }
`;

interface Summary {
  readonly counts: readonly {
    readonly state: string;
    readonly now: number;
    readonly before: number | null;
  }[];
  readonly gaps: readonly {
    readonly reading: { readonly indicator: { readonly key: string } };
    readonly gap: {
      readonly children: number;
      readonly estimated: boolean;
      readonly sentence: string;
    };
  }[];
  readonly differences: readonly { readonly verdict: string; readonly sentence: string }[];
  readonly differencesSentence: string;
  readonly positions: readonly {
    readonly indicator: { readonly key: string };
    readonly rank: number | null;
    readonly of: number;
    readonly reason: string | null;
  }[];
  readonly caseloads: readonly { readonly indicator: { readonly key: string } }[];
  readonly children: readonly {
    readonly place: { readonly slug: string };
    readonly counts: Summary['counts'];
    readonly figureCount: number;
    readonly modelledCount: number;
  }[];
  readonly figureCount: number;
  readonly modelledCount: number;
}

describe('a place at a glance', () => {
  let story: Story;
  const asked = async (variables: Readonly<Record<string, unknown>> = {}) => {
    const { data, errors } = await story.ask<{ placeSummary: Summary | null }>(SUMMARY, variables);
    expect(errors).toEqual([]);
    return data.placeSummary;
  };
  const read = async (variables: Readonly<Record<string, unknown>> = {}) => {
    const summary = await asked(variables);
    if (summary === null) throw new Error('There is no such place.');
    return summary;
  };
  const countsOf = async (place: string, period: string, authority = 'norfolk') => {
    const { data } = await story.ask<{
      scorecard: { counts: { state: string; count: number }[] };
    }>(COUNTS, { authority, place, period });
    return new Map(data.scorecard.counts.map(({ state, count }) => [state, count]));
  };

  beforeAll(async () => {
    story = await tellStory();
  });
  afterAll(() => story.end());

  it.each(['norfolk', 'breckland', 'norwich-assessment'])(
    'counts at %s what the scorecards of this month and the one before count',
    async (place) => {
      const { counts } = await read({ place });
      const [now, before] = await Promise.all([
        countsOf(place, '2018-03'),
        countsOf(place, '2018-02'),
      ]);
      expect(counts).toEqual(
        counts.map(({ state }) => ({ state, now: now.get(state), before: before.get(state) ?? 0 })),
      );
    },
  );

  it('counts the places below as their own scorecards do', async () => {
    const { children } = await read();
    expect(children).toHaveLength(6);
    for (const { place, counts, figureCount, modelledCount } of children) {
      const own = await countsOf(place.slug, '2018-03');
      expect(counts.map(({ state, now }) => [state, now])).toEqual([...own]);
      expect(modelledCount).toBeLessThanOrEqual(figureCount);
      expect(modelledCount).toBeGreaterThan(0);
    }
  });

  it('has for the county its gaps as printed, and nothing that it could differ from', async () => {
    const county = await read();
    expect(county.gaps.map(({ reading, gap }) => [reading.indicator.key, gap.children])).toEqual([
      ['7.2', 249],
      ['2.3', 172],
      ['3.5p', 172],
      ['3.3', 171],
      ['7.15', 62],
    ]);
    expect(county).toMatchObject({ differences: [], positions: [], modelledCount: 0 });
    expect(county.differencesSentence).toMatch(/^It is the whole itself/);
  });

  it('estimates the gaps of a modelled locality, and neither ranks it nor calls it different', async () => {
    const { gaps, positions, differences, differencesSentence, modelledCount } = await read({
      place: 'breckland',
    });
    expect(gaps).toHaveLength(5);
    for (const { gap } of gaps) {
      expect(gap.estimated).toBe(true);
      expect(gap.sentence).toMatch(/^an estimated \d/);
    }
    expect(modelledCount).toBeGreaterThan(60);
    expect(positions.length).toBeGreaterThan(60);
    expect(positions.every(({ rank, reason }) => rank === null && reason !== null)).toBe(true);
    expect(differences).toEqual([]);
    expect(differencesSentence).toMatch(/modelled, and nothing is concluded from modelled figures/);
  });

  it('brings the readings about caseloads and changes of worker', async () => {
    const keys = (await read()).caseloads.map(({ indicator }) => indicator.key);
    const { data } = await story.ask<{
      reportAreas: { sections: { slug: string; indicators: { key: string }[] }[] }[];
    }>('{ reportAreas(authority: "norfolk") { sections { slug indicators { key } } } }');
    const expected = data.reportAreas
      .flatMap(({ sections }) => sections)
      .filter(({ slug }) => slug === 'caseloads' || slug === 'changes-of-worker')
      .flatMap(({ indicators }) => indicators.map(({ key }) => key));
    expect(keys.length).toBeGreaterThan(10);
    expect([...keys].sort()).toEqual([...expected].sort());
  });

  it('has no place below a team, and ranks it among the teams whose work it is', async () => {
    const team = await read({ place: 'norwich-assessment' });
    expect(team.children).toEqual([]);
    expect(team.positions.every(({ of }) => of >= 1)).toBe(true);
  });

  describe('of the fictional authority, whose figures are complete', () => {
    const place = 'ashlow';
    const fictional = { authority: 'wendmere', place };

    it('ranks it among its siblings, by the figures that the matrix shows', async () => {
      const { positions } = await read(fictional);
      const { data } = await story.ask<{
        matrix: {
          places: { slug: string }[];
          rows: { indicator: { key: string }; ranks: (number | null)[]; values: number[] }[];
        };
      }>(
        `{ matrix(authority: "wendmere", period: "2018-03") {
          places { slug } rows { indicator { key } ranks values } } }`,
      );
      const column = data.matrix.places.findIndex(({ slug }) => slug === place);
      const ranked = positions.filter(({ rank }) => rank !== null);
      expect(ranked.length).toBeGreaterThan(10);
      for (const { indicator, rank } of positions) {
        const row = data.matrix.rows.find((each) => each.indicator.key === indicator.key);
        expect([indicator.key, row?.ranks[column] ?? null]).toEqual([indicator.key, rank]);
      }
    });

    it('says on which indicators it differs, and what chance alone would give', async () => {
      const { differences, differencesSentence, modelledCount } = await read(fictional);
      expect(modelledCount).toBe(0);
      expect(differences.length).toBeGreaterThan(0);
      for (const { verdict, sentence } of differences) {
        expect(verdict).toMatch(/^(DIFFERS|MAY_DIFFER)/);
        expect(sentence).toMatch(/^Ashlow, .*\.$/);
      }
      expect(differencesSentence).toMatch(/^Of \d+ indicators that can be compared it differs/);
      expect(differencesSentence).toMatch(/chance alone would give/);
    });

    it('does not estimate its gaps', async () => {
      const { gaps } = await read(fictional);
      expect(gaps.length).toBeGreaterThan(0);
      expect(gaps.every(({ gap }) => !gap.estimated)).toBe(true);
    });
  });

  it.each([{ authority: 'atlantis' }, { place: 'atlantis' }, { edition: 7 }])(
    'is null where nothing of the name is known: %o',
    async (variables) => {
      expect(await asked(variables)).toBeNull();
    },
  );
});
