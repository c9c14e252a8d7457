import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUARTERLY_RECORD } from './quarterly-record';
import { tellStory, type Story } from './story-server';
import { alwaysAsking, viewerWith } from './story-viewers';

const EVERYTHING = [
  { role: 'ADMINISTRATOR', place: null },
  { role: 'ANALYST', place: null },
  { role: 'LEADER', place: null },
] as const;

const SCORECARD = /* GraphQL */ `
  query ($authority: String!, $period: String) {
    scorecard(authority: $authority, period: $period, months: 5) {
      period {
        key
        kind
        name
      }
      months
      ownPeriods {
        indicator
        periods
      }
      otherBases {
        indicator
        beside
        basis
        values
        codes
      }
      rows {
        indicator {
          key
        }
        values
        states
        arrows
        directionReasons
        yearToDate {
          value
          monthsPresent
          monthsInSpan
        }
        previousYearToDate {
          value
        }
        tolerances {
          red
        }
      }
    }
  }
`;

interface Row {
  readonly indicator: { readonly key: string };
  readonly values: readonly (readonly (number | null)[])[];
  readonly states: readonly string[];
  readonly arrows: readonly string[];
  readonly directionReasons: readonly string[];
  readonly yearToDate: { readonly value: number | null };
  readonly previousYearToDate: { readonly value: number | null } | null;
}

interface Answer {
  readonly scorecard: {
    readonly period: { readonly key: string; readonly kind: string; readonly name: string };
    readonly months: readonly string[];
    readonly ownPeriods: readonly { readonly indicator: string; readonly periods: string[] }[];
    readonly otherBases: readonly unknown[];
    readonly rows: readonly Row[];
  };
}

let story: Story;
beforeAll(async () => {
  const viewer = viewerWith({ mixed: EVERYTHING, quarterly: EVERYTHING });
  story = await tellStory({ template: QUARTERLY_RECORD, viewers: alwaysAsking(viewer) });
});
afterAll(() => story.end());

async function scorecard(authority: string, period: string | null = null) {
  const { data, errors } = await story.ask<Answer>(SCORECARD, { authority, period });
  expect(errors).toEqual([]);
  const { rows, ownPeriods, ...rest } = data.scorecard;
  return {
    ...rest,
    row: (key: string) => rows.find(({ indicator }) => indicator.key === key),
    own: (key: string) => ownPeriods.find(({ indicator }) => indicator === key)?.periods ?? null,
  };
}

describe('a monthly report with rows of longer periods', () => {
  it('shows in June the quarter that ends with it, and in May the one before', async () => {
    const june = await scorecard('mixed', '2018-06');
    expect(june.months).toEqual(['2018-02', '2018-03', '2018-04', '2018-05', '2018-06']);
    expect(june.own('monthly')).toBeNull();
    expect(june.own('quarterly')?.slice(-3)).toEqual(['2017-18-q3', '2017-18-q4', '2018-19-q1']);
    expect(june.row('quarterly')).toMatchObject({ values: [[9, 12, 7]], arrows: ['UP'] });
    const may = await scorecard('mixed', '2018-05');
    expect(may.own('quarterly')?.at(-1)).toBe('2017-18-q4');
    expect(may.row('quarterly')).toMatchObject({ values: [[9, 12]], arrows: ['DOWN'] });
  });

  it('judges a quarter by the tolerance in force at its own end', async () => {
    expect((await scorecard('mixed', '2018-05')).row('quarterly')?.states).toEqual(['RED']);
    expect((await scorecard('mixed', '2018-06')).row('quarterly')?.states).toEqual(['GREEN']);
  });

  it('adds up quarters of the financial year for a year to date', async () => {
    const { row } = await scorecard('mixed', '2018-06');
    expect(row('quarterly')?.yearToDate).toEqual({ value: 7, monthsPresent: 1, monthsInSpan: 1 });
    expect(row('monthly')?.yearToDate.value).toBe(92);
  });

  it('shows years and windows by their own dates', async () => {
    const june = await scorecard('mixed', '2018-06');
    expect(june.own('yearly')?.slice(-2)).toEqual(['2016-17', '2017-18']);
    expect(june.row('yearly')).toMatchObject({ values: [[50, 44]], arrows: ['UP'] });
    expect(june.own('terms')).toEqual(['2017-09-01..2018-01-01', '2018-01-01..2018-04-07']);
    expect(june.row('terms')).toMatchObject({ values: [[4, 6]], arrows: ['DOWN'] });
    // Of a term that still runs too, as far as it is on record.
    const march = await scorecard('mixed', '2018-03');
    expect(march.own('terms')?.at(-1)).toBe('2018-01-01..2018-04-07');
    const december = await scorecard('mixed', '2017-12');
    expect(december.own('terms')).toEqual(['2017-09-01..2018-01-01']);
  });

  it('takes a quarter that is asked for as the month with which it ends', async () => {
    const asked = await scorecard('mixed', '2018-19-q1');
    expect(asked.period).toEqual({ key: '2018-06', kind: 'MONTH', name: 'June 2018' });
  });
});

describe('a report by quarter', () => {
  it('steps by quarters, the latest first', async () => {
    const latest = await scorecard('quarterly');
    expect(latest.period).toEqual({ key: '2018-19-q1', kind: 'QUARTER', name: 'Q1 2018/19' });
    expect(latest.months).toEqual([
      ...['2017-18-q1', '2017-18-q2', '2017-18-q3', '2017-18-q4', '2018-19-q1'],
    ]);
    expect((await scorecard('quarterly', '2018-05')).period.key).toBe('2018-19-q1');
  });

  it('shows the year so far, and the quarter and the rolling year beside it', async () => {
    const { row, otherBases } = await scorecard('quarterly');
    // The year so far begins anew with the quarter: no arrow leads to it from the year before.
    expect(row('ecs-1')).toMatchObject({ values: [[71.2, 72.4, 66.7]], arrows: ['NONE'] });
    expect(otherBases).toEqual([
      {
        indicator: 'ecs-1',
        beside: 'YEAR_TO_DATE',
        basis: 'IN_PERIOD',
        values: [66.7],
        codes: 'P',
      },
      {
        indicator: 'ecs-1',
        beside: 'YEAR_TO_DATE',
        basis: 'ROLLING_12',
        values: [70.9],
        codes: 'P',
      },
    ]);
  });

  it('has last year’s outturn beside its fourth quarter', async () => {
    const { row } = await scorecard('quarterly', '2017-18-q4');
    expect(row('ecs-1')?.previousYearToDate?.value).toBe(68.8);
  });

  it('shows of a monthly row the month with which the quarter ends', async () => {
    const { row, own } = await scorecard('quarterly');
    expect(own('open')?.at(-1)).toBe('2018-06');
    expect(row('open')).toMatchObject({ values: [[410, 400]], arrows: ['UP'] });
  });

  it('says its quarters as the periods of its record', async () => {
    const { data } = await story.ask<{ authority: unknown }>(
      '{ authority(slug: "quarterly") { reportingPeriod months } }',
    );
    expect(data.authority).toEqual({
      reportingPeriod: 'QUARTER',
      months: ['2017-18-q3', '2017-18-q4', '2018-19-q1'],
    });
  });

  it.each([
    ['2018-Q1', 'a quarter with both years of its financial year, for example 2018-19-q1'],
    ['2018-20-q1', 'a quarter with both years of its financial year, for example 2018-19-q1'],
    ['2018-13', 'a month as YYYY-MM from 1900 to 2199, for example 2018-03'],
  ])('says of "%s" what was expected', async (period, expected) => {
    const { errors } = await story.ask(SCORECARD, { authority: 'quarterly', period });
    const [error] = errors;
    expect(error?.message).toContain(expected);
  });
});

describe('pages of an authority that reports by quarter', () => {
  const PAGES = /* GraphQL */ `
    query ($authority: String!, $period: String) {
      matrix(authority: $authority, period: $period) {
        period {
          key
        }
        rows {
          indicator {
            key
          }
          values
        }
      }
      placeSummary(authority: $authority, period: $period, place: $authority) {
        period {
          key
        }
        sentence
        figureCount
      }
      areaSummaries(authority: $authority, period: $period) {
        area {
          slug
        }
        readings {
          shown
          directionSentence
          verdictSentence
        }
      }
      indicatorAccount(authority: $authority, indicator: "ecs-1", period: $period, months: null) {
        sentence
        series {
          months
          values
          states
        }
        aggregationSentence
        controlChart {
          exclusionSentence
        }
      }
      series(authority: $authority, indicator: "ecs-1", basis: ROLLING_12) {
        months
        values
      }
    }
  `;

  it('are made of its quarters', async () => {
    const { data, errors } = await story.ask(PAGES, {
      ...{ authority: 'quarterly', period: '2018-19-q1' },
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      matrix: {
        period: { key: '2018-19-q1' },
        rows: [{ values: [66.7] }, { values: [400] }],
      },
      placeSummary: { period: { key: '2018-19-q1' }, figureCount: 2 },
      areaSummaries: [
        {
          readings: [
            {
              shown: '66.7%',
              directionSentence: 'no direction of travel: the year to date begins anew',
              verdictSentence:
                'No verdict: a year to date counts earlier quarters again, which makes runs of its own.',
            },
            { shown: '400' },
          ],
        },
      ],
      indicatorAccount: {
        series: {
          months: ['2017-18-q3', '2017-18-q4', '2018-19-q1'],
          values: [71.2, 72.4, 66.7],
        },
        aggregationSentence:
          'Its figures are those of each quarter as reported: no longer periods are made from them.',
      },
      series: { values: expect.arrayContaining([70.9]) as unknown },
    });
  });
});
