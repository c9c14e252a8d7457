import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationsOfTheWeb } from '../http/known-operations';
import { ACCOUNT } from './account-question';
import { SCORECARD } from './scorecard-question';
import { tellStory, type Story } from './story-server';

const READING = /* GraphQL */ `
  query ($period: String!) {
    reading(authority: "norfolk", indicator: "3.3", period: $period) {
      shown
      ratingSentence
      indicator {
        key
        numeratorIndicator {
          key
        }
        tolerances {
          red
        }
      }
      yearToDate {
        value
      }
    }
  }
`;
const SERIES = /* GraphQL */ `
  query ($from: String!, $to: String!) {
    series(authority: "norfolk", indicator: "2.1", from: $from, to: $to) {
      values
      codes
    }
  }
`;
const BREAKDOWN = /* GraphQL */ `
  query ($from: String!, $to: String!) {
    breakdown(authority: "norfolk", indicator: "2.1", from: $from, to: $to) {
      categories
      values
    }
  }
`;
const TREE = /* GraphQL */ `
  query {
    authority(slug: "norfolk") {
      places {
        slug
        parent {
          slug
        }
        children {
          slug
          populations {
            count
          }
        }
      }
      reportAreas {
        name
      }
      editions {
        number
        document
      }
    }
  }
`;
const CATALOGUE = /* GraphQL */ `
  query ($area: String) {
    indicators(authority: "norfolk", area: $area) {
      key
      denominatorIndicator {
        key
      }
      tolerances {
        red
      }
      targets {
        value
      }
      benchmarks {
        value
      }
      dimensions
    }
  }
`;

describe('how many statements a question takes', () => {
  let story: Story;
  const budget = (query: string, variables: Readonly<Record<string, unknown>> = {}) =>
    story.statementsOf(async () => {
      const { errors } = await story.ask(query, variables);
      expect(errors).toEqual([]);
    });

  beforeAll(async () => {
    story = await tellStory({ responseCache: false });
    // What is found in the data is found once for a revision, by whoever asks first.
    await budget(SCORECARD);
  });
  afterAll(() => story.end());

  it.each([1, 13, 24, 60])('five at most for a scorecard of %i months', async (months) => {
    expect(await budget(SCORECARD, { months })).toBe(5);
  });

  it.each(['norfolk', 'breckland', 'breckland-assessment'])(
    'five for the scorecard of %s, of one indicator as of all',
    async (place) => {
      expect(await budget(SCORECARD, { place })).toBe(5);
      expect(await budget(SCORECARD, { place, indicators: ['3.3'] })).toBe(5);
    },
  );

  it('five for the scorecard that the page asks for', async () => {
    const page = [...operationsOfTheWeb().values()].find(({ name }) => name === 'ScorecardPage');
    const variables = { authority: 'norfolk', period: '2018-03', modelled: true };
    expect(page === undefined ? null : await budget(page.body, variables)).toBe(5);
  });

  it.each(['2017-04', '2018-03'])('six for a reading in %s', async (period) => {
    expect(await budget(READING, { period })).toBe(6);
  });

  it.each([
    ['3.3', 'norfolk', 1],
    ['3.3', 'norfolk', 120],
    ['3.3', 'breckland', 13],
    ['4.5', 'breckland-assessment', 60],
  ])(
    'ten at most for the whole account of %s in %s over %i months, with its pages and what they say',
    async (indicator, place, months) => {
      expect(await budget(ACCOUNT, { indicator, place, months })).toBeLessThanOrEqual(10);
    },
  );

  // One of them asks for how long there are figures after those shown, by which actions stand on the chart.
  it('eleven for the page of an indicator whose commentary has claims', async () => {
    const page = [...operationsOfTheWeb().values()].find(({ name }) => name === 'IndicatorPage');
    const variables = { authority: 'norfolk', indicator: '2.1', period: '2018-03', months: 13 };
    expect(page === undefined ? null : await budget(page.body, variables)).toBe(11);
  });

  it('six for the figures of an account, of thirteen months as of all', async () => {
    const figures = ACCOUNT.replace(/sections \{[\s\S]*?(?=\}\s*fragment Longer)/, '}');
    expect(await budget(figures, { indicator: '3.3' })).toBe(6);
    expect(await budget(figures, { indicator: '3.3', months: null })).toBe(6);
  });

  it.each([
    ['2018-03', 1],
    ['2016-04', 24],
    ['2013-04', 60],
  ])('five for a series that begins in %s, of %i months', async (from) => {
    expect(await budget(SERIES, { from, to: '2018-03' })).toBe(5);
  });

  it.each(['2018-03', '2016-04', '2013-04'])(
    'six for a breakdown, with the figures it is checked against, that begins in %s',
    async (from) => {
      expect(await budget(BREAKDOWN, { from, to: '2018-03' })).toBe(6);
    },
  );

  it('four for the tree of an authority with its areas and its editions', async () => {
    expect(await budget(TREE)).toBe(4);
  });

  it('four for the catalogue with everything that belongs to an indicator', async () => {
    expect(await budget(CATALOGUE, { area: 'section-47' })).toBe(4);
    expect(await budget(CATALOGUE)).toBe(4);
  });
});
