import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStory, type Story } from './story-server';
import { alwaysAsking, viewerWith } from './story-viewers';

const SHARED = new URL('../../../../../shared/', import.meta.url);
const areThere = existsSync(SHARED);
const vectors = <File>(name: string) =>
  JSON.parse(readFileSync(new URL(`vectors/${name}`, SHARED), 'utf8')) as File; // the tests hold its shape

interface Told {
  readonly period: { readonly key: string };
  readonly shown: string | null;
  readonly recomputed: number | null;
  readonly absence: string | null;
  readonly ratings: readonly { readonly state: string; readonly reason: string }[];
  readonly polarityUsed: string;
  readonly tolerance: { readonly problems: readonly string[] } | null;
  readonly marks: readonly { readonly mark: string; readonly sentence: string }[];
}

const READING = `query ($authority: String!, $indicator: String!, $period: String!) {
  reading(authority: $authority, indicator: $indicator, period: $period) {
    period { key } shown recomputed absence polarityUsed
    ratings { state reason } tolerance { problems } marks { mark sentence } } }`;

let story: Story;
const staff = [{ role: 'ANALYST', place: null }] as const;
beforeAll(async () => {
  const councils = { lambeth: staff, northumberland: staff, solihull: staff };
  story = await tellStory({ viewers: alwaysAsking(viewerWith(councils)) });
});
afterAll(() => story.end());

async function reading(authority: string, indicator: string, period: string): Promise<Told> {
  const told = await story.ask<{ reading: Told }>(READING, { authority, indicator, period });
  expect(told.errors).toEqual([]);
  return told.data.reading;
}
const statesOf = ({ ratings }: Told) => ratings.map(({ state }) => state);

describe('Northumberland’s report of August 2018', () => {
  interface Vector {
    readonly cases: readonly {
      readonly no: string;
      readonly published: readonly (string | null)[];
    }[];
  }
  /** The period of each row, as the report prints it: a month, or a quarter by its first month. */
  const PERIODS: Readonly<Record<string, string>> = {
    ...{ '2': '2018-06', '3': '2018-06', '7': '2018-06', '16': '2018-06', '18': '2018-06' },
    ...{ '11': '2017-18-q4', '12': '2017-18-q4', '13': '2017-18-q4' },
    ...{ '14': '2018-19-q1', '19': '2018-19-q1' },
  };

  it('shows in its own columns the actions that the report agreed on its day, after its month', async () => {
    const { data, errors } = await story.ask<{
      scorecard: {
        period: { key: string };
        layout: { columns: { column: string }[] };
        rows: { indicator: { key: string } }[];
        said: string[][];
      };
    }>(
      `{ scorecard(authority: "northumberland") {
           period { key } layout { columns { column } } rows { indicator { key } } said } }`,
    );
    expect(errors).toEqual([]);
    const { scorecard } = data;
    expect(scorecard.period.key).toBe('2018-07');
    const told = await story.ask<{ actions: { text: string }[] }>(
      '{ actions(authority: "northumberland", indicator: "10") { text } }',
    );
    expect(told.errors).toEqual([]);
    expect(told.data.actions.length).toBeGreaterThan(0);
    const row = scorecard.rows.findIndex(({ indicator }) => indicator.key === '10');
    for (const { text } of told.data.actions) {
      expect(scorecard.said[row]?.join(' ')).toContain(text);
    }
  });

  it.skipIf(!areThere)('is rated as it is printed, 18 of 18 and 16 of 16', async () => {
    const { cases } = vectors<Vector>('northumberland_dual_rag.json');
    const agreeing = [0, 0];
    for (const { no, published } of cases) {
      const states = statesOf(await reading('northumberland', no, PERIODS[no] ?? '2018-07'));
      published.forEach((printed, index) => {
        if (printed === null) return;
        expect([no, index, states[index]]).toEqual([no, index, printed.toUpperCase()]);
        agreeing[index] = (agreeing[index] ?? 0) + 1;
      });
    }
    expect(agreeing).toEqual([18, 16]);
  });

  it.skipIf(!areThere)(
    'stands rated as it is printed on its own page, 18 and 16 of them',
    async () => {
      const told = await story.ask<{
        scorecard: {
          ownPeriods: { indicator: string; periods: string[] }[];
          rows: { indicator: { key: string }; states: string[]; secondStates: string[] }[];
        };
      }>(
        `{ scorecard(authority: "northumberland") {
           ownPeriods { indicator periods } rows { indicator { key } states secondStates } } }`,
      );
      expect(told.errors).toEqual([]);
      const { rows, ownPeriods } = told.data.scorecard;
      const printed = vectors<Vector>('northumberland_dual_rag.json').cases;
      const counted = [0, 0];
      for (const { no, published } of printed) {
        const row = rows.find(({ indicator }) => indicator.key === no);
        [row?.states[0], row?.secondStates[0]].forEach((state, index) => {
          const rating = published[index] ?? null;
          if (rating === null) return;
          expect([no, index, state]).toEqual([no, index, rating.toUpperCase()]);
          counted[index] = (counted[index] ?? 0) + 1;
        });
        const shown = ownPeriods.find(({ indicator }) => indicator === no)?.periods.at(-1);
        expect([no, shown ?? '2018-07']).toEqual([no, PERIODS[no] ?? '2018-07']);
      }
      expect(counted).toEqual([18, 16]);
    },
  );

  it('gives no rating where the comparators or the figure are lost', async () => {
    for (const [no, period] of [
      ['15', '2018-19-q1'],
      ['20', '2018-07'],
    ] as const) {
      expect(statesOf(await reading('northumberland', no, period))).toEqual([
        'NOT_RATED',
        'NOT_RATED',
      ]);
    }
  });

  it('marks the mean of 506 days, which its days and children do not give', async () => {
    const { recomputed, marks } = await reading('northumberland', '4', '2018-07');
    expect(recomputed).toBe(505);
    expect(marks.map(({ mark }) => mark)).toContain('DOES_NOT_RECOMPUTE');
  });
});

describe('Lambeth’s highlight indicators of February 2019', () => {
  interface Vector {
    readonly cases: readonly { readonly ref: string; readonly zone: string }[];
  }
  const STATES: Readonly<Record<string, string>> = {
    'at or above upper': 'GREEN',
    between: 'AMBER',
    'below minimum': 'RED',
  };

  it.skipIf(!areThere)('stand in the zones of their targets, all sixteen', async () => {
    const { cases } = vectors<Vector>('lambeth_min_upper.json');
    expect(cases).toHaveLength(16);
    for (const { ref, zone } of cases) {
      const states = statesOf(await reading('lambeth', ref, '2019-02'));
      expect([ref, states]).toEqual([ref, [STATES[zone]]]);
    }
  });

  it.each([
    ['4.7', 99.5],
    ['6.3D', 87.5],
    ['11.13', 2.2],
  ])('mark %s, whose counts give %d', async (ref, recomputed) => {
    const told = await reading('lambeth', ref, '2019-02');
    expect(told.recomputed).toBe(recomputed);
    expect(told.marks.map(({ mark }) => mark)).toContain('DOES_NOT_RECOMPUTE');
  });

  it.each(['4.7', '6.3D'])('mark %s as printed twice', async (ref) => {
    const { marks } = await reading('lambeth', ref, '2019-02');
    expect(marks.map(({ mark }) => mark)).toContain('TWO_PRINTS');
  });

  it('have the six months of a year to date alone in its trend', async () => {
    const told = await story.ask<{
      scorecard: {
        otherBases: { indicator: string; basis: string; series: number[] | null }[];
        rows: { indicator: { key: string }; values: number[][] }[];
      };
    }>(
      `{ scorecard(authority: "lambeth", indicators: ["2.1", "2.10"]) {
           otherBases { indicator basis series } rows { indicator { key } values } } }`,
    );
    expect(told.errors).toEqual([]);
    const { otherBases, rows } = told.data.scorecard;
    expect(otherBases.map(({ indicator, series }) => [indicator, series])).toEqual([
      ['2.1', [97.3, 98.3, 97.5, 97, 97.3, 97]],
      ['2.10', [92.7, 95, 92.2, 75.4, 87.7, 89.4]],
    ]);
    expect(rows.map(({ values }) => values[0]?.at(-1))).toEqual([97.2, 91.3]);
  });

  it('show those months on pages and cards too, and no year to date among them', async () => {
    const MONTHS = {
      '2.1': [97.3, 98.3, 97.5, 97, 97.3, 97],
      '2.10': [92.7, 95, 92.2, 75.4, 87.7, 89.4],
    };
    for (const [indicator, months] of Object.entries(MONTHS)) {
      interface Series {
        readonly values: readonly (number | null)[];
        readonly monthsAlone: {
          readonly values: readonly (number | null)[];
          readonly codes: string;
        };
      }
      const { data, errors } = await story.ask<{
        indicatorAccount: { series: Series };
        reportCard: { series: Series };
      }>(
        `query ($indicator: String!) {
           indicatorAccount(authority: "lambeth", indicator: $indicator) {
             series { values monthsAlone { values codes } } }
           reportCard(authority: "lambeth", indicator: $indicator) {
             series { values monthsAlone { values codes } } } }`,
        { indicator },
      );
      expect(errors).toEqual([]);
      for (const { series } of [data.indicatorAccount, data.reportCard]) {
        const { values, codes } = series.monthsAlone;
        expect(values).toHaveLength(series.values.length);
        expect(values.filter((value) => value !== null)).toEqual(months);
        expect(codes).toMatch(/^0{7}[^\d]{6}$/);
      }
    }
  });

  it('leave the cohorts, which have no targets, unrated', async () => {
    for (const ref of ['1.2', '1.3', '1.4']) {
      expect(statesOf(await reading('lambeth', ref, '2019-02'))).toEqual(['NOT_RATED']);
    }
  });
});

describe('Solihull’s report of two quarters', () => {
  const QUARTERS = ['2017-18-q4', '2018-19-q1'] as const;

  it.each(QUARTERS)('has NI 62 within its tolerance in %s', async (quarter) => {
    const [rating] = (await reading('solihull', 'NI-62', quarter)).ratings;
    expect(rating).toEqual({ state: 'GREEN', reason: 'INSIDE_BAND' });
  });

  it.each(QUARTERS)('names the tolerances of NI 68 as set the wrong way round in %s', async (q) => {
    const { ratings, tolerance, marks } = await reading('solihull', 'NI-68', q);
    expect(ratings).toEqual([{ state: 'MIS_SET', reason: 'TOLERANCES_WRONG_WAY_ROUND' }]);
    expect(tolerance?.problems).toHaveLength(1);
    expect(marks.map(({ mark }) => mark)).toContain('TOLERANCES_MIS_SET');
  });

  it('rates nothing where it prints no limits, and says so', async () => {
    for (const key of ['ECS-14a', 'NI-65a', 'ECS-133']) {
      const [rating] = (await reading('solihull', key, '2018-19-q1')).ratings;
      expect(rating).toEqual({ state: 'NOT_RATED', reason: 'TOLERANCE_NOT_LEGIBLE' });
    }
  });

  it.each([
    ['wri-outstanding', '2.5%', 2.7],
    ['wri-not-required', '4.5%', 4.6],
  ])('marks %s of 2017/18, printed %s', async (key, shown, recomputed) => {
    const told = await reading('solihull', key, '2017-18-q4');
    expect([told.shown, told.recomputed]).toEqual([shown, recomputed]);
    expect(told.marks.map(({ mark }) => mark)).toContain('DOES_NOT_RECOMPUTE');
    const { data } = await story.ask<{
      dataQuality: { findings: { check: string; indicator: { key: string }; sentence: string }[] };
    }>('{ dataQuality(authority: "solihull") { findings { check indicator { key } sentence } } }');
    const found = data.dataQuality.findings.filter(({ indicator }) => indicator.key === key);
    expect(found.map(({ check }) => check)).toEqual(['VALUE_AGAINST_COUNTS']);
    expect(found[0]?.sentence).toContain(`printed ${shown}`);
  });

  it.each(QUARTERS)(
    'can be published to everybody with %s, nothing in its way',
    async (quarter) => {
      const told = await story.ask<{ publicationPreview: { obstacles: readonly string[] } }>(
        `query ($quarter: String!) {
         publicationPreview(authority: "solihull", month: $quarter, audience: PUBLIC) { obstacles } }`,
        { quarter },
      );
      expect(told.errors).toEqual([]);
      expect(told.data.publicationPreview.obstacles).toEqual([]);
    },
  );

  it('has a page of every indicator in both quarters, with its series and what editions said', async () => {
    const { data } = await story.ask<{ authority: { indicators: { key: string }[] } }>(
      '{ authority(slug: "solihull") { indicators { key } } }',
    );
    for (const period of QUARTERS) {
      for (const { key: indicator } of data.authority.indicators) {
        const told = await story.ask<{ indicatorAccount: { period: { key: string } } | null }>(
          `query ($indicator: String!, $period: String) {
             indicatorAccount(authority: "solihull", indicator: $indicator, period: $period) {
               period { key } series { values former { value } } } }`,
          { indicator, period },
        );
        expect([indicator, told.errors]).toEqual([indicator, []]);
        expect([indicator, told.data.indicatorAccount?.period.key]).toEqual([indicator, period]);
      }
    }
  });

  it('gives a cumulative row no arrow over 1 April, and says why', async () => {
    const told = await story.ask<{
      scorecard: {
        rows: {
          indicator: { key: string; basis: string };
          arrows: string[];
          directionReasons: string[];
        }[];
      };
    }>(
      `{ scorecard(authority: "solihull", period: "2018-19-q1") {
           rows { indicator { key basis } arrows directionReasons } } }`,
    );
    const cumulative = told.data.scorecard.rows.filter(
      ({ indicator }) => indicator.basis === 'YEAR_TO_DATE',
    );
    expect(cumulative.length).toBeGreaterThan(0);
    expect(cumulative.flatMap(({ arrows }) => arrows)).toEqual(cumulative.map(() => 'NONE'));
    const reasons = cumulative.flatMap(({ directionReasons }) => directionReasons);
    expect(reasons).toContain('NEW_YEAR');
  });

  it('opens on the later of its quarters', async () => {
    const told = await story.ask<{ scorecard: { period: { key: string }; rows: unknown[] } }>(
      `{ scorecard(authority: "solihull") { period { key } rows { states } } }`,
    );
    expect(told.errors).toEqual([]);
    expect(told.data.scorecard.period.key).toBe('2018-19-q1');
    expect(told.data.scorecard.rows).toHaveLength(23);
  });
});
