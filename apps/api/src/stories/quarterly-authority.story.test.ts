import { readPublicEdition } from '@vital-signs/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenHash } from '../modules/api-token/token-text';
import { QUARTER_FROM_NOTHING } from './quarter-from-nothing';
import { makePerson } from './signed-in';
import { analystOf, loaderOf } from './story-import';
import { aPerson, askAs, severalPeople } from './story-people';
import { STORY_SIGN_IN, tellStory, type Story } from './story-server';

const ann = analystOf('Ann Analyst', 'quartley');
const lea = aPerson('Lea Leader', { quartley: [{ role: 'LEADER', place: null }] });

const HEADINGS = 'Ref,Place,Quarter,Basis,Numerator,Denominator,Value';
const file = (...rows: readonly string[]) => `${[HEADINGS, ...rows].join('\n')}\n`;

/** Counts of a quarter for the council, East and West. */
const counts = (ref: string, quarter: string, all: number, east: number, west: number) => [
  `${ref},Quartley,${quarter},,,,${all}`,
  `${ref},East,${quarter},,,,${east}`,
  `${ref},West,${quarter},,,,${west}`,
];

const YEAR_BEFORE = file(
  ...counts('ref', '2017-18 Q2', 90, 40, 50),
  ...counts('ref', 'Q3 2017/18', 110, 60, 50),
  ...counts('ref', 'Jan-Mar 2018', 100, 45, 55),
  ...counts('ref', '2018-19-q1', 95, 50, 45),
  ...counts('ref-ytd', '2018-19-q1', 95, 50, 45),
  'ref,Quartley,2018-19-q1,YTD,,,95',
  'in-time,Quartley,2018-19-q1,,60,80,75',
);

const SECOND_QUARTER = file(
  ...counts('ref', '2018-19 Q2', 120, 70, 50),
  ...counts('ref-ytd', 'Q2 2018/19', 215, 120, 95),
  'ref,Quartley,Q2 2018/19,YTD,,,215',
  ...counts('ref-year', 'Jul-Sep 2018', 425, 225, 200),
  'in-time,Quartley,Q2 2018/19,,72,90,80',
);

const PREVIEW = `query ($authority: String!, $number: Int!) { import(authority: $authority, number: $number) {
  preview {
    changes { change before after indicator { key } place { slug } period { key } }
    flips { indicator { key } before after sentence }
    reconciliation { indicator { key } period { key } whole parts remainder missing }
    restated { key } } } }`;

interface Previewed {
  readonly import: {
    readonly preview: {
      readonly changes: readonly object[];
      readonly flips: readonly { readonly sentence: string }[];
      readonly reconciliation: readonly object[];
      readonly restated: readonly object[];
    };
  };
}

interface MonthState {
  readonly standing: string;
  readonly isChecked: boolean;
  readonly period: { readonly key: string };
}

describe('an authority that reports by quarter, from nothing', () => {
  let story: Story;
  let load: ReturnType<typeof loaderOf>;
  const ask = async <Data>(query: string, variables: object = {}, who = ann) => {
    const told = await askAs<Data>(story, who, query, { ...variables });
    expect(told.errors).toEqual([]);
    return told.data;
  };
  const states = async () =>
    (
      await ask<{ monthStates: readonly MonthState[] }>(
        '{ monthStates(authority: "quartley") { standing isChecked period { key } } }',
      )
    ).monthStates;
  const publish = async (reason: string) => {
    await ask(
      `mutation { markMonthChecked(authority: "quartley", month: "2018-19-q2", note: "Looked through with the service.") { isChecked } }`,
    );
    const { publishEdition } = await ask<{ publishEdition: { number: number } }>(
      `mutation ($reason: String!) { publishEdition(authority: "quartley", month: "2018-19-q2",
         audience: INTERNAL, reason: $reason, accurateAsOf: "2018-10-10") { number } }`,
      { reason },
    );
    await story.server.digests.settled();
    return publishEdition.number;
  };
  const shown = async (who = lea, edition: number | null = null) => {
    const { scorecard } = await ask<{
      scorecard: {
        period: { key: string; name: string };
        rows: readonly { indicator: { key: string }; values: unknown; states: unknown }[];
      };
    }>(
      `query ($edition: Int) { scorecard(authority: "quartley", period: "2018-19-q2", edition: $edition) {
         period { key name } rows { indicator { key } values states } } }`,
      { edition },
      who,
    );
    return scorecard;
  };

  beforeAll(async () => {
    story = await tellStory({
      ...{ template: QUARTER_FROM_NOTHING, viewers: severalPeople([ann, lea]), development: true },
      ...{ responseCache: false, today: () => '2018-10-15' },
      signIn: { ...STORY_SIGN_IN, publicUrl: 'https://signs.example' },
    });
    load = loaderOf(story, ann, 'quartley');
    const of = { authority: 'quartley' };
    await makePerson(story.database, 'lee@quartley.example', [{ ...of, role: 'LEADER' }]);
  });
  afterAll(() => story.end());

  it('reads quarters in the forms that people write', async () => {
    expect(await load.load('before.csv', YEAR_BEFORE)).toMatchObject({
      ...{ state: 'STORED', cellsNew: 17, failures: 0 },
    });
    const keys = (await states()).map(({ period }) => period.key);
    expect(keys.sort()).toEqual(['2017-18-q2', '2017-18-q3', '2017-18-q4', '2018-19-q1']);
  });

  it('says of a quarter what its file would change, and whether its places add up', async () => {
    const short = SECOND_QUARTER.replace('ref,West,2018-19 Q2,,,,50', 'ref,West,2018-19 Q2,,,,61');
    const wrong = short.replace('72,90,80', '72,90,88');
    const number = await load.receive('wrong.csv', wrong);
    const checked = await load.check(number);
    const codes = checked.issues.map(({ code }) => code);
    expect(codes).toContain('REMAINDER_NEGATIVE');
    expect(checked.issues.map(({ sentence }) => sentence).join('\n')).toContain('72');
    const { preview } = (await load.ask<Previewed>(PREVIEW, { number })).data.import;
    expect(preview.reconciliation[0]).toEqual({
      ...{ indicator: { key: 'ref' }, period: { key: '2018-19-q2' } },
      ...{ whole: 120, parts: 131, remainder: -11, missing: [] },
    });
    await load.cancel(number);
  });

  it('holds the year so far against the quarters that it is made of', async () => {
    const wrong = SECOND_QUARTER.replace(
      'ref,Quartley,Q2 2018/19,YTD,,,215',
      'ref,Quartley,Q2 2018/19,YTD,,,225',
    );
    const number = await load.receive('sums.csv', wrong);
    const { issues } = await load.check(number);
    const said = issues.map(({ sentence }) => sentence).join('\n');
    expect(said).toContain('225');
    await load.cancel(number);
  });

  it('is a draft, then checked, then published and frozen', async () => {
    const stored = await load.load('second.csv', SECOND_QUARTER);
    expect(stored).toMatchObject({ state: 'STORED', cellsNew: 11 });
    const [draft] = (await states()).filter(({ period }) => period.key === '2018-19-q2');
    expect(draft).toMatchObject({ isChecked: false });
    expect(await publish('The second quarter is ready.')).toBe(1);
    const scorecard = await shown();
    expect(scorecard.period).toEqual({ key: '2018-19-q2', name: 'Q2 2018/19' });
    const share = scorecard.rows.find(({ indicator }) => indicator.key === 'in-time');
    expect(share).toMatchObject({ states: ['GREEN', 'NOT_RATED', 'NOT_RATED'] });
  });

  it('tells leaders of the quarter, by its name and address', () => {
    const mails = story.server.signIn.mail.kept();
    const mail = mails.find(({ to }) => to === 'lee@quartley.example');
    expect(mail?.subject).toMatch(/^Q2 2018\/19, .*: published$/);
    expect(mail?.text).toContain('period=2018-19-q2');
    expect(mail?.text).not.toMatch(/\bmonth\b/);
  });

  it('stands in the feed once, under its own key and the month with which it ends', async () => {
    const userId = await makePerson(story.database, 'bi@quartley.example', [
      { authority: 'quartley', role: 'ANALYST' },
    ]);
    await story.database.query(
      `INSERT INTO "ApiToken" ("userId", name, "tokenHash", prefix, "expiresAt")
       VALUES ($1, 'Power BI', $2, 'vst_', now() + interval '1 day')`,
      [userId, tokenHash('vst_quarters')],
    );
    const answer = await story.send(
      '/feeds/v1/quartley/observations.json?from=2018-19-q2&to=2018-19-q2&place=quartley&indicator=ref',
      { headers: { authorization: 'Bearer vst_quarters' } },
    );
    const told = (await answer.json()) as { rows: readonly object[] };
    expect(told.rows).toMatchObject([{ value: 120 }]);
  });

  it('tells of a corrected quarter what changed, by how much and why', async () => {
    const late = file(
      ...counts('ref', 'Q2 2018/19', 126, 76, 50),
      'in-time,Quartley,Jul–Sep 2018,,66,90,73.3',
    );
    const number = await load.receive('late.csv', late);
    const said = { restates: 'LATE_RECORDING', reason: 'Referrals that were entered in October' };
    await load.check(number, undefined, said);
    const { preview } = (await load.ask<Previewed>(PREVIEW, { number })).data.import;
    expect(preview.restated).toEqual([{ key: '2018-19-q2' }]);
    expect(preview.flips).toMatchObject([{ indicator: { key: 'in-time' } }]);
    await load.acknowledgeAll(number);
    expect((await load.store(number)).errors).toEqual([]);
    const { restatements } = await ask<{
      restatements: { sentence: string; total: number; restatements: readonly object[] };
    }>(
      `{ restatements(authority: "quartley", edition: 1, first: 50) { sentence total restatements {
           kind change flipped explanation indicator { key } place { slug } period { key }
           before { value } after { value } reasons { restates } } } }`,
    );
    expect(restatements.restatements).toContainEqual(
      expect.objectContaining({
        ...{ indicator: { key: 'in-time' }, period: { key: '2018-19-q2' }, flipped: true },
        ...{ before: { value: 80 }, after: { value: 73.3 } },
        explanation: 'Late recording: Referrals that were entered in October (Ann Analyst).',
        reasons: [{ restates: 'LATE_RECORDING' }],
      }),
    );
    expect(restatements.sentence).not.toContain('month');
    // What was published stands as it was; the correction is another edition.
    const before = (await shown(lea, 1)).rows.find(({ indicator }) => indicator.key === 'ref');
    expect(before?.values).toMatchObject([[90, 110, 100, 95, 120], {}, {}]);
    expect(await publish('Corrected by late records.')).toBe(2);
  });

  it('is published to everybody, its small numbers protected among quarters, and is read as such', async () => {
    await load.load(
      'small.csv',
      file(
        ...counts('ref', 'Q2 2018/19', 126, 123, 3),
        ...counts('ref-ytd', 'Q2 2018/19', 221, 173, 48),
      ),
      { restates: 'CORRECTION', reason: 'Referrals that were of the other locality' },
    );
    await ask(
      `mutation { markMonthChecked(authority: "quartley", month: "2018-19-q2", note: "Looked through again.") { isChecked } }`,
    );
    const { publishEdition } = await ask<{ publishEdition: { number: number } }>(
      `mutation { publishEdition(authority: "quartley", month: "2018-19-q2", audience: PUBLIC,
         reason: "Asked for by members.") { number } }`,
    );
    const address = `/public/quartley/editions/${publishEdition.number}`;
    const page = await (await story.send(address)).text();
    expect(page).toContain('Quartley, Q2 2018/19');
    expect(page).toMatch(/<th scope="col">\d+ quarters<\/th>/);
    expect(page).not.toMatch(/\d+ months/);
    const [stored] = await story.database.query<{ document: string }>(
      'SELECT document FROM "Edition" WHERE number = $1',
      [publishEdition.number],
    );
    const edition = readPublicEdition(stored?.document ?? '');
    expect(edition.months.at(-1)).toBe('2018-19-q2');
    const west = edition.places.find(({ place }) => place.slug === 'west')?.readings;
    const [alone, year] = ['ref', 'ref-ytd'].map((key) => west?.[key]?.values.slice(-2) ?? []);
    expect(alone?.[1]).toBeNull();
    // 48 so far less the 45 of the first quarter would tell it.
    expect(year).toContain(null);
    const csv = await (await story.send(`${address}/scorecard.csv`)).text();
    expect(csv).toContain('Q2 2018/19');
  });
});
