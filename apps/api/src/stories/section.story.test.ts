import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory, type Story } from './story-server';

const SECTION = /* GraphQL */ `
  query (
    $authority: String = "norfolk"
    $section: String!
    $place: String
    $period: String = "2018-03"
    $months: Int
    $edition: Int
  ) {
    sectionAccount(
      authority: $authority
      section: $section
      place: $place
      period: $period
      months: $months
      edition: $edition
    ) {
      section {
        id
        name
        definition
        notes
        area {
          slug
        }
        indicators {
          key
        }
        dimensions {
          indicator {
            key
          }
          dimension
        }
      }
      previous {
        slug
      }
      next {
        slug
      }
      place {
        slug
      }
      period {
        key
      }
      sentence
      analysis {
        kind
        text
        source
        place {
          slug
        }
        section {
          slug
        }
        statements {
          text
          relation
          verdict
          sentence
          indicator {
            key
          }
        }
      }
      scorecard {
        months
        places {
          slug
          relation
        }
        rows {
          indicator {
            key
          }
          values
        }
      }
      controlCharts {
        months
        verdict {
          kind
          sentence
        }
      }
      comparisons {
        indicator {
          key
        }
        judged
        places {
          slug
        }
      }
      breakdowns {
        indicator {
          key
        }
        dimension
        partOfWhole
        categories
        months
        values
        numerators
        totals
        shares
        differences
        codes
        marks {
          month
          weight
          sentence
        }
        notes
      }
      annotations {
        month
        label
      }
    }
  }
`;

type Series = readonly (number | null)[];

interface Breakdown {
  readonly indicator: { readonly key: string };
  readonly dimension: string;
  readonly partOfWhole: boolean;
  readonly categories: readonly string[];
  readonly months: readonly string[];
  readonly values: readonly Series[];
  readonly numerators: readonly Series[];
  readonly totals: Series;
  readonly shares: readonly Series[];
  readonly differences: Series;
  readonly codes: readonly string[];
  readonly marks: readonly { readonly month: string; readonly sentence: string }[];
  readonly notes: readonly string[];
}

interface Account {
  readonly section: {
    readonly name: string;
    readonly indicators: readonly { readonly key: string }[];
  };
  readonly previous: { readonly slug: string } | null;
  readonly next: { readonly slug: string } | null;
  readonly analysis: readonly {
    readonly kind: string;
    readonly statements: readonly { readonly text: string; readonly verdict: string }[];
  }[];
  readonly scorecard: {
    readonly months: readonly string[];
    readonly places: readonly { readonly slug: string }[];
    readonly rows: readonly { readonly indicator: { readonly key: string } }[];
  };
  readonly controlCharts: readonly unknown[];
  readonly comparisons: readonly {
    readonly indicator: { readonly key: string };
    readonly places: readonly { readonly slug: string }[];
  }[];
  readonly breakdowns: readonly Breakdown[];
}

describe('a section of the report', () => {
  let story: Story;
  const asked = async (variables: Readonly<Record<string, unknown>>) => {
    const { data, errors } = await story.ask<{ sectionAccount: Account | null }>(
      SECTION,
      variables,
    );
    expect(errors).toEqual([]);
    return data.sectionAccount;
  };
  const read = async (section: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const account = await asked({ section, ...variables });
    if (account === null) throw new Error(`There is no section ${section}.`);
    return account;
  };
  const march = (series: Series | undefined) => series?.at(-1) ?? null;

  beforeAll(async () => {
    story = await tellStory();
  });
  afterAll(() => story.end());

  it('stands under its heading, in the order of the report', async () => {
    const { data } = await story.ask<{
      reportAreas: { slug: string; sections: { slug: string; area: { slug: string } }[] }[];
    }>('{ reportAreas(authority: "norfolk") { slug sections { slug area { slug } } } }');
    const sections = data.reportAreas.flatMap((area) => area.sections.map(({ slug }) => slug));
    expect(new Set(sections).size).toBe(sections.length);
    expect(sections.length).toBeGreaterThanOrEqual(24);
    expect(data.reportAreas.find(({ slug }) => slug === 'assessments')?.sections).toEqual([
      { slug: 'assessments-authorised', area: { slug: 'assessments' } },
      { slug: 'assessments-completed', area: { slug: 'assessments' } },
      { slug: 'assessments-outcomes', area: { slug: 'assessments' } },
    ]);
    const walked: string[] = [];
    for (let slug: string | undefined = sections[0]; slug !== undefined;) {
      walked.push(slug);
      const { previous, next }: Account = await read(slug);
      expect(previous?.slug ?? null).toBe(walked.at(-2) ?? null);
      slug = next?.slug;
    }
    expect(walked).toEqual(sections);
  });

  it('brings its indicators over thirteen months, with a chart of each and the localities', async () => {
    const account = await read('assessments-completed');
    const keys = account.section.indicators.map(({ key }) => key);
    expect(keys).toContain('3.3');
    expect(account.scorecard.rows.map(({ indicator }) => indicator.key).sort()).toEqual(
      [...keys].sort(),
    );
    expect(account.scorecard.months).toHaveLength(13);
    expect(account.controlCharts).toHaveLength(keys.length);
    const compared = account.comparisons.find(({ indicator }) => indicator.key === '3.3');
    expect(compared?.places.map(({ slug }) => slug)).toEqual(
      account.scorecard.places.slice(1).map(({ slug }) => slug),
    );
  });

  it('says how its indicators stand', async () => {
    expect(await read('assessments-completed')).toMatchObject({
      sentence: expect.stringMatching(/^The one rated indicator is red\./) as string,
    });
  });

  it('keeps the claims of its analysis, each checked against the figures', async () => {
    const { analysis } = await read('assessments-outcomes');
    const statements = analysis.flatMap((commentary) => commentary.statements);
    expect(statements).toContainEqual({
      text: 'The share with ongoing involvement was below the target of 60%',
      relation: 'BELOW',
      verdict: 'HOLDS',
      sentence: '3.5p in March 2018 35.9%, below 60%',
      indicator: { key: '3.5p' },
    });
  });

  it('contradicts what the commentary on adoptions says of 10.3', async () => {
    const { analysis } = await read('adoptions');
    const verdicts = analysis.flatMap(({ statements }) =>
      statements.filter(({ verdict }) => verdict === 'CONTRADICTED'),
    );
    expect(verdicts).toContainEqual(
      expect.objectContaining({
        relation: 'ROSE',
        indicator: { key: '10.3' },
        sentence: '10.3 in February 2018 157, March 2018 144: it fell',
      }),
    );
  });

  it('shows on a locality what is said of it and of the whole county', async () => {
    const county = await read('assessments-outcomes');
    const locality = await read('assessments-outcomes', { place: 'norwich' });
    expect(locality).toMatchObject({ place: { slug: 'norwich' } });
    expect(locality.analysis.length).toBeLessThanOrEqual(county.analysis.length);
    expect(locality.scorecard.places.map(({ slug }) => slug).slice(0, 2)).toEqual([
      'norwich',
      'norfolk',
    ]);
  });

  describe('its breakdowns', () => {
    it('are contacts by source: police 1,477, 162 progressed, 11.0%, and sums of 3,016 and 582', async () => {
      const { breakdowns } = await read('contacts-by-source');
      const [contacts, referrals, accepted] = breakdowns;
      expect(breakdowns.map(({ indicator }) => indicator.key)).toEqual(['2.1', '2.2', '2.3']);
      expect(contacts?.categories).toHaveLength(7);
      expect(contacts?.categories[0]).toBe('Police');
      expect(march(contacts?.values[0])).toBe(1477);
      expect(march(referrals?.values[0])).toBe(162);
      expect(march(accepted?.values[0])).toBe(11);
      expect(march(accepted?.numerators[0])).toBe(162);
      const sum = (breakdown: Breakdown | undefined) =>
        breakdown?.values.reduce((total, series) => total + (march(series) ?? 0), 0);
      expect([sum(contacts), sum(referrals)]).toEqual([3016, 582]);
      expect([march(contacts?.totals), march(referrals?.totals)]).toEqual([3016, 582]);
      expect([march(contacts?.differences), march(referrals?.differences)]).toEqual([0, 0]);
    });

    it('give the share of each source in contacts and in referrals, as the report prints them', async () => {
      const { breakdowns } = await read('contacts-by-source');
      const [contacts, referrals, accepted] = breakdowns;
      expect(contacts?.shares.map(march)).toEqual([49, 16.4, 12.7, 1.7, 7.7, 2.8, 9.7]);
      expect(referrals?.shares.map(march)).toEqual([27.8, 29.7, 14.3, 5.2, 6.5, 2.7, 13.7]);
      expect(accepted?.partOfWhole).toBe(false);
      expect(accepted?.shares.flat().every((share) => share === null)).toBe(true);
    });

    it('say what could not be read, and put nothing in its place', async () => {
      const { breakdowns } = await read('contacts-by-source');
      const [contacts] = breakdowns;
      const august = contacts?.months.indexOf('2017-08') ?? -1;
      expect(contacts?.values[0]?.[august]).toBeNull();
      expect(contacts?.codes[0]?.[august]).toBe('1');
      expect(contacts?.shares[0]?.[august]).toBeNull();
      expect(contacts?.notes).toContainEqual(expect.stringMatching(/^Police, Aug 17: .*1,386/));
    });

    it('are the outcomes of section 47 investigations, 8.1 points short of 100% in March', async () => {
      const { breakdowns } = await read('section-47');
      const [outcomes] = breakdowns;
      expect(outcomes?.values.map(march)).toEqual([63, 15.9, 13]);
      expect(march(outcomes?.totals)).toBe(100);
      expect(march(outcomes?.differences)).toBe(-8.1);
      expect(outcomes?.marks.at(-1)).toEqual({
        month: '2018-03',
        weight: 'FINDING',
        sentence: 'the 3 parts add up to 91.9%, 8.1 percentage points fewer than 100%',
      });
    });

    it('are the outcomes of assessments, which add up but for one in February', async () => {
      const { breakdowns } = await read('assessments-outcomes');
      const [outcomes] = breakdowns;
      expect(outcomes?.indicator.key).toBe('3.1');
      expect(outcomes?.marks).toEqual([
        {
          month: '2018-02',
          weight: 'NOTE',
          sentence: 'the 3 parts add up to 688, 1 fewer than the total of 689',
        },
      ]);
      expect(outcomes?.shares.map(march)).toEqual([48.5, 15.6, 35.9]);
    });

    it('leave the kinds of residential placement unread, and the ages as far as they are legible', async () => {
      const { breakdowns } = await read('residential-placements');
      const [ages, kinds] = breakdowns;
      expect(ages?.categories.slice(-6)).toEqual(['12', '13', '14', '15', '16', '17']);
      expect(march(ages?.differences)).toBeNull();
      expect(kinds?.values.flat().every((value) => value === null)).toBe(true);
      expect(kinds?.codes.map((codes) => codes.at(-1))).toEqual(kinds?.categories.map(() => '1'));
    });
  });

  it('brings the changes that bear on it: section 47 has had a form of its own since January', async () => {
    expect(await read('section-47')).toMatchObject({
      annotations: expect.arrayContaining([
        { month: '2018-01', label: 'Own form for section 47' },
      ]) as unknown,
    });
  });

  it('shows as many months as are asked for', async () => {
    expect((await read('contacts', { months: 3 })).scorecard.months).toEqual([
      '2018-01',
      '2018-02',
      '2018-03',
    ]);
    const { errors } = await story.ask(SECTION, { section: 'contacts', months: 61 });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'months' });
  });

  it.each([
    { authority: 'atlantis', section: 'contacts' },
    { section: 'atlantis' },
    { section: 'contacts', place: 'atlantis' },
    { section: 'contacts', edition: 7 },
  ])('is null where nothing of the name is known: %o', async (variables) => {
    expect(await asked(variables)).toBeNull();
  });
});
