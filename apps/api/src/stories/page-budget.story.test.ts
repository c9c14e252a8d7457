import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory, type Story } from './story-server';

const SECTION = /* GraphQL */ `
  query ($section: String!, $place: String, $months: Int!) {
    sectionAccount(
      authority: "norfolk"
      section: $section
      place: $place
      period: "2018-03"
      months: $months
    ) {
      section {
        indicators {
          key
        }
        area {
          sections {
            slug
          }
        }
      }
      analysis {
        text
        section {
          slug
        }
        statements {
          sentence
          indicator {
            key
          }
          place {
            slug
          }
        }
      }
      scorecard {
        rows {
          values
          marks {
            sentence
          }
        }
      }
      controlCharts {
        verdict {
          sentence
        }
      }
      comparisons {
        sentence
      }
      breakdowns {
        values
        shares
      }
      annotations {
        label
        place {
          slug
        }
      }
    }
  }
`;
const SUMMARIES = /* GraphQL */ `
  query ($place: String) {
    areaSummaries(authority: "norfolk", place: $place, period: "2018-03") {
      area {
        name
      }
      headlines
      readings {
        verdictSentence
        indicator {
          key
        }
      }
    }
  }
`;
const SUMMARY = /* GraphQL */ `
  query ($area: String!) {
    areaSummary(authority: "norfolk", area: $area, period: "2018-03") {
      headlines
      area {
        sections {
          slug
          indicators {
            key
          }
        }
      }
    }
  }
`;
const PLACE = /* GraphQL */ `
  query ($place: String) {
    placeSummary(authority: "norfolk", place: $place, period: "2018-03") {
      sentence
      gaps {
        reading {
          shown
        }
      }
      positions {
        indicator {
          key
        }
        reason
      }
      caseloads {
        shown
      }
      children {
        place {
          name
        }
        counts {
          now
          before
        }
      }
    }
  }
`;
const MATRIX = /* GraphQL */ `
  query ($place: String) {
    matrix(authority: "norfolk", place: $place, period: "2018-03") {
      rows {
        values
        ranks
      }
    }
  }
`;

describe('how many statements a page takes', () => {
  let story: Story;
  const budget = (query: string, variables: Readonly<Record<string, unknown>> = {}) =>
    story.statementsOf(async () => {
      const { errors } = await story.ask(query, variables);
      expect(errors).toEqual([]);
    });

  beforeAll(async () => {
    story = await tellStory({ responseCache: false });
    // The audit of the record is made once for each revision.
    await story.ask(MATRIX);
  });
  afterAll(() => story.end());

  it.each([1, 13, 60])(
    'ten for a section with claims and breakdowns, of %i months',
    async (months) => {
      expect(await budget(SECTION, { section: 'residential-placements', months })).toBe(10);
    },
  );

  it.each([
    ['early-help', null],
    ['contacts-by-source', null],
    ['section-47', null],
    ['children-in-need', 'norwich'],
    ['caseloads', 'norwich-assessment'],
  ])('ten at most for the section %s at %s', async (section, place) => {
    expect(await budget(SECTION, { section, place, months: 13 })).toBeLessThanOrEqual(10);
  });

  it.each([null, 'breckland', 'norwich-assessment'])(
    'six for the summaries of all headings at %s',
    async (place) => {
      expect(await budget(SUMMARIES, { place })).toBe(6);
    },
  );

  it.each(['assessments', 'looked-after-children'])(
    'seven for the summary of %s with its sections',
    async (area) => {
      expect(await budget(SUMMARY, { area })).toBe(7);
    },
  );

  it.each([null, 'breckland', 'norwich-assessment'])('six for a place: %s', async (place) => {
    expect(await budget(PLACE, { place })).toBe(6);
  });

  it.each([null, 'breckland', 'norwich-assessment'])('five for the matrix of %s', async (place) => {
    expect(await budget(MATRIX, { place })).toBe(5);
  });
});
