import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory, type Story } from './story-server';

const SUMMARIES = /* GraphQL */ `
  query ($authority: String = "norfolk", $place: String, $period: String = "2018-03") {
    areaSummaries(authority: $authority, place: $place, period: $period) {
      area {
        slug
      }
      place {
        slug
      }
      counts {
        state
        now
        before
      }
      turned {
        indicator {
          key
        }
        from
        to
        sentence
        modelled
      }
      marks {
        mark
        weight
        sentence
      }
      earlierFindings
      headlines
      readings {
        indicator {
          key
        }
        value
        shown
        absenceSentence
        state
        arrow
        directionSentence
        verdict
        verdictSentence
        marks {
          mark
          weight
        }
      }
    }
  }
`;
const SCORECARD_STATES = /* GraphQL */ `
  query ($place: String, $period: String!) {
    scorecard(authority: "norfolk", place: $place, period: $period, months: 1) {
      rows {
        indicator {
          key
          reportArea {
            slug
          }
        }
        states
        values
        verdicts
      }
    }
  }
`;

interface Summary {
  readonly area: { readonly slug: string };
  readonly counts: readonly {
    readonly state: string;
    readonly now: number;
    readonly before: number | null;
  }[];
  readonly turned: readonly Readonly<Record<string, unknown>>[];
  readonly marks: readonly { readonly weight: string; readonly sentence: string }[];
  readonly earlierFindings: number;
  readonly headlines: readonly string[];
  readonly readings: readonly {
    readonly indicator: { readonly key: string };
    readonly state: string;
    readonly verdict: string;
  }[];
}

interface ScorecardRow {
  readonly indicator: { readonly key: string; readonly reportArea: { readonly slug: string } };
  readonly states: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
  readonly verdicts: string;
}

describe('the summary of a heading', () => {
  let story: Story;
  const summaries = async (variables: Readonly<Record<string, unknown>> = {}) => {
    const { data, errors } = await story.ask<{ areaSummaries: Summary[] }>(SUMMARIES, variables);
    expect(errors).toEqual([]);
    return data.areaSummaries;
  };
  const summaryOf = async (slug: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const found = (await summaries(variables)).find(({ area }) => area.slug === slug);
    if (found === undefined) throw new Error(`There is no summary of ${slug}.`);
    return found;
  };
  const rowsOf = async (period: string, place: string | null) => {
    const { data } = await story.ask<{ scorecard: { rows: ScorecardRow[] } }>(SCORECARD_STATES, {
      place,
      period,
    });
    return data.scorecard.rows;
  };

  beforeAll(async () => {
    story = await tellStory();
  });
  afterAll(() => story.end());

  it.each([null, 'norwich'])(
    'counts at %s what the scorecards of this month and the one before count',
    async (place) => {
      const [now, before] = await Promise.all([rowsOf('2018-03', place), rowsOf('2018-02', place)]);
      const counted = (rows: readonly ScorecardRow[], area: string, state: string) =>
        rows.filter(
          ({ indicator, states }) => indicator.reportArea.slug === area && states[0] === state,
        ).length;
      const isKnown = (rows: readonly ScorecardRow[], area: string) =>
        rows.some(
          ({ indicator, values }) =>
            indicator.reportArea.slug === area && values[0]?.at(-1) !== undefined,
        );
      for (const { area, counts, readings } of await summaries({ place })) {
        expect(counts).toEqual(
          counts.map(({ state }) => ({
            state,
            now: counted(now, area.slug, state),
            before: isKnown(before, area.slug) ? counted(before, area.slug, state) : null,
          })),
        );
        expect(counts.reduce((sum, { now: count }) => sum + count, 0)).toBe(readings.length);
      }
    },
  );

  it('says once what several rows print, and counts what is open about the months before', async () => {
    const { marks } = await summaryOf('section-47');
    expect(marks.filter(({ sentence }) => sentence.includes('91.9%'))).toEqual([
      expect.objectContaining({ sentence: expect.stringMatching(/^4\.5, 4\.6 and 4\.7: /) }),
    ]);
    const [now, before] = await Promise.all([
      summaryOf('assessments', { period: '2018-03' }),
      summaryOf('assessments', { period: '2018-02' }),
    ]);
    const open = before.marks.filter(({ weight }) => weight === 'FINDING').length;
    expect(now.earlierFindings).toBeGreaterThan(0);
    expect(before.earlierFindings + open).toBeGreaterThanOrEqual(now.earlierFindings);
  });

  it('has every row of the scorecard in one heading, with the verdict that stands there', async () => {
    const rows = await rowsOf('2018-03', null);
    const readings = (await summaries()).flatMap((summary) => summary.readings);
    expect(
      readings.map(({ indicator, state, verdict }) => [indicator.key, state, verdict]),
    ).toEqual(
      rows.map(({ indicator, states, verdicts }) => [indicator.key, states[0], verdicts[0]]),
    );
  });

  it('tells of 5.4, which turned from red to amber in March', async () => {
    const { turned } = await summaryOf('children-in-need');
    expect(turned).toEqual([
      {
        indicator: { key: '5.4' },
        from: 'RED',
        to: 'AMBER',
        sentence:
          '82.7% is between the red tolerance of 80% and the green tolerance of 90%; in February it was 79.5%',
        modelled: false,
      },
    ]);
  });

  it('writes its headlines from the figures: value, change, tolerance, benchmark', async () => {
    const { headlines } = await summaryOf('assessments');
    expect(headlines[0]).toMatch(/^Both rated indicators are red\./);
    expect(headlines).toContain(
      '3.3 Assessments auth in 45 WD - %: 398 of 711 (56.0%), below the red tolerance of 70%; rose from 50.2% to 56.0%, which is better; an estimated 171 more would have been needed for green (80%).',
    );
    expect(headlines).toContain(
      'That is 27.8 points below the statistical neighbours’ 83.8%, which is worse.',
    );
    for (const headline of headlines) expect(headline).toMatch(/^\S.*\.$/);
  });

  it('says the verdict of what turned', async () => {
    const { headlines } = await summaryOf('children-in-need');
    const turned = headlines.findIndex((line) => line.includes('turned from red to amber'));
    expect(turned).toBeGreaterThan(0);
    expect(headlines.slice(turned)).toContainEqual(
      expect.stringMatching(
        /^Still unusually low: 82\.7% is below the lower limit of [\d.]+%, although better than in February 2018\.$/,
      ),
    );
  });

  it('calls no move better that comes of a new form', async () => {
    const { headlines, readings } = await summaryOf('section-47', { period: '2018-01' });
    expect(headlines.join(' ')).not.toMatch(/All \d indicators/);
    expect(readings.find(({ indicator }) => indicator.key === '4.5')).toMatchObject({
      directionSentence: 'rose from 32.8% to 69.5%, but what is recorded changed between the two',
    });
  });

  it('lists findings and notes of the month behind the ref, and counts the findings', async () => {
    const { marks, headlines } = await summaryOf('section-47');
    const findings = marks.filter(({ weight }) => weight === 'FINDING');
    expect(findings.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(/^4\.6: printed twice: 15\.9%/),
    );
    expect(headlines.at(-1)).toBe(`${findings.length} findings about these figures are open.`);
  });

  it('says of a locality which figures are modelled, and gives them no verdict', async () => {
    const { headlines, readings } = await summaryOf('children-in-need', { place: 'breckland' });
    expect(headlines.join(' ')).toMatch(/modelled, so that the product can be tried/);
    expect(readings.map(({ verdict }) => verdict)).not.toContain('n');
  });

  it('is one of them when one is asked for, and null for a heading that is not known', async () => {
    const one = (area: string) =>
      story.ask<{ areaSummary: { area: { slug: string }; headlines: string[] } | null }>(
        `query ($area: String!) {
          areaSummary(authority: "norfolk", area: $area, period: "2018-03") { area { slug } headlines }
        }`,
        { area },
      );
    const { headlines } = await summaryOf('section-47');
    expect((await one('section-47')).data.areaSummary).toEqual({
      area: { slug: 'section-47' },
      headlines,
    });
    expect((await one('atlantis')).data.areaSummary).toBeNull();
  });

  it('is none for an authority or a place that is not known', async () => {
    expect(await summaries({ authority: 'atlantis' })).toEqual([]);
    expect(await summaries({ place: 'atlantis' })).toEqual([]);
  });

  it('says for a month without any figure that there is none', async () => {
    for (const { headlines, counts } of await summaries({ period: '2010-01' })) {
      expect(headlines).toEqual(['No figure is on record for this month.']);
      expect(counts.every(({ before }) => before === null)).toBe(true);
    }
  });
});
