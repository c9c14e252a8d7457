import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXCEPTIONS, type ToldExceptions } from './exception-question';
import { tellStory, type Story } from './story-server';

interface Shown {
  readonly scorecard: {
    readonly period: { readonly key: string };
    readonly rows: readonly {
      readonly indicator: { readonly key: string; readonly name: string | null };
      readonly values: readonly (readonly (number | null)[])[];
      readonly states: readonly string[];
      readonly reasons: readonly string[];
      readonly benchmarks: readonly { readonly comparator: string; readonly value: number }[];
    }[];
    readonly counts: readonly { readonly state: string; readonly count: number }[];
  };
}

const SCORECARD = `query ($period: String) {
  scorecard(authority: "norfolk", period: $period) {
    period { key } counts { state count }
    rows { indicator { key name } values states reasons benchmarks { comparator value } } } }`;

let story: Story;
beforeAll(async () => {
  story = await tellStory();
});
afterAll(() => story.end());

async function scorecard(period: string | null): Promise<Shown['scorecard']> {
  const told = await story.ask<Shown>(SCORECARD, { period });
  expect(told.errors).toEqual([]);
  return told.data.scorecard;
}
async function editionOfNovember(): Promise<number> {
  const { data } = await story.ask<{
    authority: { editions: { number: number; audience: string; period: { key: string } }[] };
  }>('{ authority(slug: "norfolk") { editions { number audience period { key } } } }');
  const found = data.authority.editions.find(({ period }) => period.key === '2018-11');
  if (found === undefined) throw new Error('November 2018 is published');
  return found.number;
}
const rowOf = ({ rows }: Shown['scorecard'], key: string) =>
  rows.find(({ indicator }) => indicator.key === key);

describe('Norfolk, of which a later paper quotes November 2018', () => {
  it('opens on March 2018, and tells of November and of how much it holds', async () => {
    expect((await scorecard(null)).period.key).toBe('2018-03');
    const { data } = await story.ask<{
      authority: { opensOn: string; afterOpening: { period: string; figures: number }[] };
    }>('{ authority(slug: "norfolk") { opensOn afterOpening { period figures } } }');
    const { authority } = data;
    expect(authority.opensOn).toBe('2018-03');
    expect(authority.afterOpening.at(-1)).toEqual({ period: '2018-11', figures: 22 });
  });

  it('has no row in March of what only the paper measures', async () => {
    const march = await scorecard('2018-03');
    expect(march.rows).toHaveLength(105);
    expect(rowOf(march, 'caseloads-over-policy')).toBeUndefined();
  });

  it('has 5.5 first among its exceptions, as stated red without a figure, and rated by nobody', async () => {
    const { data } = await story.ask<ToldExceptions>(EXCEPTIONS, { period: '2018-11' });
    const [first, ...others] = data.exceptions?.exceptions ?? [];
    expect(first).toMatchObject({
      reading: { indicator: { key: '5.5' }, shown: null, state: 'NOT_RATED' },
      rules: [{ rule: 'STATED_RED' }],
    });
    expect(first?.rules[0]?.sentence).toMatch(/^Stated red in the paper, no figure printed/);
    expect(others.flatMap(({ rules }) => rules.map(({ rule }) => rule))).not.toContain(
      'STATED_RED',
    );
    const november = await scorecard('2018-11');
    expect(rowOf(november, '5.5')?.states[0]).toBe('NOT_RATED');
    // Those that are rated have figures.
    const green = november.rows.filter(({ states }) => states[0] === 'GREEN');
    expect(green.map(({ indicator }) => indicator.key)).toEqual(['7.14']);
  });

  it('does not say that nothing needs attention of a month without figures', async () => {
    const { data } = await story.ask<ToldExceptions>(EXCEPTIONS, { period: '2018-06' });
    expect(data.exceptions?.exceptions).toEqual([]);
    expect(data.exceptions?.sentence).toMatch(/^No figure is on record for June 2018: nothing can/);
  });

  it('says on every page of 5.5 that it is stated red, and not that it is absent', async () => {
    const said = 'stated red in the paper, no figure printed';
    const { data, errors } = await story.ask<{
      scorecard: { rows: { indicator: { key: string }; codes: string[] }[] };
      reading: { absence: string; absenceSentence: string };
    }>(`{
      scorecard(authority: "norfolk", period: "2018-11") { rows { indicator { key } codes } }
      reading(authority: "norfolk", indicator: "5.5", period: "2018-11") { absence absenceSentence } }`);
    expect(errors).toEqual([]);
    const row = data.scorecard.rows.find(({ indicator }) => indicator.key === '5.5');
    expect(row?.codes[0]?.at(-1)).toBe('R');
    expect(data.reading).toEqual({ absence: 'STATED_RED', absenceSentence: said });
    const file = await story.send('/export/scorecard.csv?authority=norfolk&period=2018-11');
    const line = (await file.text()).split('\n').find((each) => /^"?5\.5\b/.test(each));
    expect(line).toContain(said);
  });

  /** Every figure of the county that the paper gives of November or a period about it, and what it compares it with. */
  const FIGURES: readonly (readonly [string, number, string?])[] = [
    ['schools-good-or-outstanding', 84, 'NATIONAL 86'],
    ['early-years-good-or-outstanding', 96, 'NATIONAL 95'],
    ['schools-subject-to-intervention', 5],
    ['pupils-excluded', 95],
    ['secondary-exclusions', 61, 'before 74'],
    ['primary-exclusions', 33, 'before 21'],
    // Said of England: 2.3 points lower.
    ['participation-post-16', 92.3, 'NATIONAL 90'],
    ['destination-unknown', 1, 'NATIONAL 5.9'],
    ['family-focus-families', 673, 'before 615'],
    ['family-focus-children', 1487],
    ['1.8', 5],
    ['families-waiting', 139],
    ['partners-supported', 127],
    ['community-focus-requests', 232],
    ['2.2', 528, 'before 954'],
    ['audited-assessments-meeting-standards', 65],
    ['6.5', 39, 'NEIGHBOUR_AVERAGE 45'],
    ['6.5', 39, 'NATIONAL 45.3'],
    ['7.1', 1193, 'before 1204'],
    ['7.2', 70.6, 'NEIGHBOUR_AVERAGE 56.2'],
    ['7.2', 70.6, 'NATIONAL 64'],
    ['7.2', 70.6, 'before 71.2'],
    ['possible-reunification', 100],
    ['7.14', 95.5],
    ['eligible-care-leavers-with-care-plan', 98],
    ['iha-requests-within-5-days', 85],
    ['care-leavers-in-touch', 75],
    ['8.4', 50.5, 'NATIONAL 51'],
    ['8.4', 50.5, 'before 58.5'],
    ['caseloads-over-policy', 32, 'before 36.5'],
    ['assessment-caseloads-of-25', 9, 'before 15'],
  ];

  it('shows every figure of the paper on its page, each beside what it is compared with', async () => {
    const november = await scorecard('2018-11');
    for (const [key, figure, beside] of FIGURES) {
      const row = rowOf(november, key);
      const series = row?.values[0] ?? [];
      expect([key, series.at(-1)]).toEqual([key, figure]);
      const [what, value] = (beside ?? '').split(' ');
      if (what === 'before') expect(series.slice(0, -1)).toContain(Number(value));
      else if (what !== '') {
        const comparison = { comparator: what, value: Number(value) };
        expect([key, row?.benchmarks]).toEqual([key, expect.arrayContaining([comparison])]);
      }
    }
  });

  it('says beside a figure that the paper gives as no exact one how it is printed', async () => {
    const { data, errors } = await story.ask<{
      scorecard: {
        rows: { indicator: { key: string }; marks: { mark: string; sentence: string }[] }[];
      };
    }>(
      `{ scorecard(authority: "norfolk", period: "2018-11") {
           rows { indicator { key } marks { mark sentence } } } }`,
    );
    expect(errors).toEqual([]);
    const inexact = data.scorecard.rows.flatMap(({ indicator, marks }) =>
      marks
        .filter(({ mark }) => mark === 'NOT_EXACT')
        .map(({ sentence }) => `${indicator.key} ${sentence}`),
    );
    expect(inexact.sort()).toEqual([
      'eligible-care-leavers-with-care-plan printed as “circa 98%”: no exact figure',
      'possible-reunification printed as “100+”: no exact figure',
    ]);
  });

  it('carries on report cards what the paper says of their areas, one by one and collected', async () => {
    interface Carded {
      readonly indicator: { readonly key: string };
      readonly commentary: readonly { text: { words: string }; said: string }[];
    }
    const { data, errors } = await story.ask<{
      one: Carded;
      asPublished: Carded;
      all: { readonly cards: readonly Carded[] };
      exceptions: { readonly cards: readonly Carded[] };
    }>(
      `fragment Carded on ReportCard { indicator { key } commentary { text { words } said } }
       query ($edition: Int) {
         one: reportCard(authority: "norfolk", indicator: "pupils-excluded", period: "2018-11") { ...Carded }
         asPublished: reportCard(authority: "norfolk", indicator: "pupils-excluded", period: "2018-11",
           edition: $edition) { ...Carded }
         all: reportCards(authority: "norfolk", period: "2018-11", which: ALL, area: "education") {
           cards { ...Carded } }
         exceptions: reportCards(authority: "norfolk", period: "2018-11") { cards { ...Carded } } }`,
      { edition: await editionOfNovember() },
    );
    expect(errors).toEqual([]);
    const collected = data.all.cards.find(({ indicator }) => indicator.key === 'pupils-excluded');
    for (const card of [data.one, data.asPublished, collected]) {
      expect(card?.commentary).toContainEqual({
        text: { words: expect.stringMatching(/39 are confirmed, and 56 could/) as string },
        said: expect.stringMatching(/^About Education as a whole\. /) as string,
      });
    }
    const inCare = data.exceptions.cards.find(({ indicator }) => indicator.key === '7.2');
    expect(inCare?.commentary).toBeDefined();
    expect(JSON.stringify(inCare?.commentary)).not.toContain('39 are confirmed');
  });

  it('tells what the paper says in words alone on the pages of its areas, sections and indicators', async () => {
    const { data, errors } = await story.ask<Record<string, unknown>>(`{
      area: commentary(authority: "norfolk",
        about: { area: "child-protection", place: "norfolk", month: "2018-11" }) { text }
      sectionAccount(authority: "norfolk", section: "cp-reviews-and-visits", period: "2018-11") {
        analysis { text area { slug } } }
      account: indicatorAccount(authority: "norfolk", indicator: "pupils-excluded", period: "2018-11") {
        commentary { text area { slug } } } }`);
    expect(errors).toEqual([]);
    const [visits, exclusions] = [/87% after 81% in October/, /39 are confirmed, and 56 could/];
    const said = (text: RegExp, area: string) => ({
      ...{ text: expect.stringMatching(text) as string, area: { slug: area } },
    });
    expect(data).toEqual({
      area: [{ text: expect.stringMatching(visits) as string }],
      sectionAccount: { analysis: [said(visits, 'child-protection')] },
      account: { commentary: [said(exclusions, 'education')] },
    });
  });

  it('holds the second plans of a year before, with which the rolling year will be compared', async () => {
    const row = rowOf(await scorecard('2018-11'), '6.9b');
    expect(row?.values[0]).toContain(22.4);
  });
});
