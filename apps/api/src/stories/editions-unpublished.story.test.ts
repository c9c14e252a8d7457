import { createHash } from 'node:crypto';
import { commitRevision } from '@vital-signs/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knownOperations } from '../http/known-operations';
import { createSchema } from '../schema';
import type { Viewer } from '../viewer/viewer';
import type { Viewers } from '../viewer/viewers';
import { FROM_THE_PAGE } from './known-scorecard';
import { everythingBelow } from './permission-matrix/everything-below';
import { viewerWith } from './story-viewers';
import { tellStory, type Story } from './story-server';

const VIEWERS = {
  administrator: viewerWith({ norfolk: [{ role: 'ADMINISTRATOR', place: null }] }),
  analyst: viewerWith({ norfolk: [{ role: 'ANALYST', place: null }] }),
  leader: viewerWith({ norfolk: [{ role: 'LEADER', place: null }] }),
  head: viewerWith({ norfolk: [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }] }),
  member: viewerWith({ norfolk: [{ role: 'MEMBER', place: null }] }),
} satisfies Readonly<Record<string, Viewer>>;
type Who = keyof typeof VIEWERS;
const STAFF: readonly Who[] = ['administrator', 'leader', 'head'];
const READERS: readonly Who[] = [...STAFF, 'member'];

const bySaying: Viewers = {
  of: ({ headers }) => VIEWERS[headers['x-who'] as Who],
  close: () => Promise.resolve(),
};

/** Figures that stand nowhere else in the record. */
const DRAFT_OF_APRIL = 7777.7;
const CORRECTED_FEBRUARY = 6666.6;

const schema = createSchema();
const ofNorfolk = 'authority: "norfolk"';
const of33 = `${ofNorfolk}, indicator: "3.3"`;
/** Where everything below would be the whole report many times over: what of it speaks of figures. */
const IN_SHORT = [
  '{ authority(slug: "norfolk") { revision months editions { number } } }',
  `{ areaSummaries(${ofNorfolk}) { revision headlines counts { state now before } marks { sentence }
     readings { value state } turned { sentence } } }`,
  `{ indicators(${ofNorfolk}) { key name tolerances { validFrom validTo } targets { value } } }`,
  `{ matrix(${ofNorfolk}) { revision rows { values states distances marks { sentence } } } }`,
  `{ placeSummary(${ofNorfolk}) { revision sentence counts { state now before } turned { sentence }
     gaps { gap { sentence } } } }`,
];
/** Every root field that gives figures, as it is asked without a month; others with everything below. */
const EVERYTHING = [
  ['areaSummary', `${ofNorfolk}, area: "assessments"`],
  ['benchmarks', of33],
  ['breakdown', `${ofNorfolk}, indicator: "2.1"`],
  [
    'comparison',
    `${ofNorfolk}, periods: ["2018-03"], places: ["norfolk", "breckland"], area: "assessments"`,
  ],
  ['dataQuality', ofNorfolk],
  ['dataQuality', `${ofNorfolk}, edition: 1`],
  ['editions', ofNorfolk],
  ['indicator', `${ofNorfolk}, key: "3.3"`],
  ['indicatorAccount', `${of33}, months: 24`],
  ['reading', `${of33}, period: "2018-03"`],
  ['scorecard', `${ofNorfolk}, months: 24, indicators: ["3.3", "2.1"]`],
  ['sectionAccount', `${ofNorfolk}, section: "assessments-completed", months: 24`],
  ['series', of33],
].map(([field = '', args = '']) => everythingBelow(schema, field, args));
const QUESTIONS = [...IN_SHORT, ...EVERYTHING];
/** The same figures of the month that is not published. */
const OF_APRIL = [
  ['scorecard', `${ofNorfolk}, period: "2018-04", indicators: ["3.3"]`],
  ['indicatorAccount', `${of33}, period: "2018-04"`],
  ['indicatorAccount', `${of33}, period: "2018-04", edition: 1`],
  ['reading', `${of33}, period: "2018-04"`],
  ['series', `${of33}, to: "2018-04"`],
  ['comparison', `${ofNorfolk}, periods: ["2018-03", "2018-04"], indicators: ["3.3"]`],
  ['comparison', `${ofNorfolk}, periods: ["2018-03", "2018-04"], indicators: ["3.3"], edition: 1`],
].map(([field = '', args = '']) => everythingBelow(schema, field, args));

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const OPERATIONS = knownOperations({
  operations: [...QUESTIONS, ...OF_APRIL].map((body) => ({ id: hashOf(body), name: '', body })),
});

describe('what is not published', () => {
  let story: Story;
  let before: Readonly<Record<Who, readonly string[]>>;

  async function ask(who: Who, question: string): Promise<string> {
    const query = new URLSearchParams({
      extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(question) } }),
    });
    const headers = { ...FROM_THE_PAGE, 'x-who': who };
    const response = await story.send(`/graphql?${query.toString()}`, { headers });
    // Each refusal has a number of its own.
    return (await response.text()).replace(/"requestId":"[^"]*"/, '');
  }
  const askAll = async (who: Who, questions = QUESTIONS) => {
    const answers: string[] = [];
    for (const question of questions) answers.push(await ask(who, question));
    return answers;
  };
  const download = async (who: Who, query: string) => {
    const address = `/export/scorecard.csv?authority=norfolk&${query}`;
    const response = await story.send(address, { headers: { 'x-who': who } });
    return { status: response.status, text: await response.text() };
  };
  const write = (month: string, value: number) =>
    commitRevision(
      story.database,
      { authorityId: 1, cause: 'IMPORT', reason: 'A file', person: 'A data officer' },
      async (transaction, revision) => {
        await transaction.query(
          `UPDATE "Observation" o SET "toRevision" = $1
             FROM "Indicator" i, "Place" p
            WHERE o."authorityId" = 1 AND o."periodStart" = $2 AND o."toRevision" IS NULL
              AND i."authorityId" = 1 AND i.id = o."indicatorId" AND i.key = '3.3'
              AND p."authorityId" = 1 AND p.id = o."placeId" AND p.kind = 'AUTHORITY'`,
          [revision, `${month}-01`],
        );
        await transaction.query(
          `INSERT INTO "Observation" ("authorityId", "indicatorId", "placeId", basis, "periodKind",
                  "periodStart", "periodEnd", value, provenance, source, "fromRevision")
           SELECT 1, i.id, p.id, 'IN_PERIOD', 'MONTH', $1::date, $1::date + interval '1 month', $2,
                  'IMPORTED', 'A file', $3
             FROM "Indicator" i, "Place" p
            WHERE i."authorityId" = 1 AND i.key = '3.3'
              AND p."authorityId" = 1 AND p.kind = 'AUTHORITY'`,
          [`${month}-01`, value, revision],
        );
      },
    );

  beforeAll(async () => {
    const limits = { depth: 50, cost: 10_000_000, queryCharacters: 200_000 };
    story = await tellStory({ viewers: bySaying, operations: OPERATIONS, limits });
    const asked = {} as Record<Who, readonly string[]>;
    for (const who of [...READERS, 'analyst' as const]) {
      asked[who] = await askAll(who);
      expect(asked[who].filter((answer) => answer.includes('"errors"'))).toEqual(
        who === 'member'
          ? [expect.stringContaining('"dataQuality"'), expect.stringContaining('"dataQuality"')]
          : [],
      );
    }
    before = asked;
    await write('2018-04', DRAFT_OF_APRIL);
    await write('2018-02', CORRECTED_FEBRUARY);
  });
  afterAll(() => story.end());

  it.each(READERS)('changes nothing of what %s is told, byte for byte', async (who) => {
    for (const [index, answer] of (await askAll(who)).entries()) {
      expect(answer).toBe(before[who][index]);
    }
  });

  it.each(READERS)('is of a month that is not there for %s', async (who) => {
    for (const answer of await askAll(who, OF_APRIL)) expect(answer).not.toContain('7777.7');
    const { data } = JSON.parse(await ask(who, OF_APRIL[0] ?? '')) as { data: unknown };
    expect(data).toEqual({ scorecard: null });
    expect((await download(who, 'period=2018-04')).status).toBe(404);
    expect((await download(who, 'period=2018-03&columns=months')).text).not.toContain('6666.6');
  });

  it('is read by analysts', async () => {
    const answers = await askAll('analyst');
    const changed = answers.filter((answer, index) => answer !== before.analyst[index]);
    expect(changed.length).toBeGreaterThan(8);
    for (const answer of await askAll('analyst', [
      OF_APRIL[0] ?? '',
      OF_APRIL[1] ?? '',
      OF_APRIL[3] ?? '',
    ])) {
      expect(answer).toContain('7777.7');
    }
    const { text } = await download('analyst', 'period=2018-04');
    expect(text).toContain('7777.7');
  });

  it('stays hidden where it was loaded before an older month is published anew', async () => {
    const publish = `mutation {
      markMonthChecked(authority: "norfolk", month: "2018-03", note: "The correction of February was looked up") { isChecked }
      publishEdition(authority: "norfolk", month: "2018-03", audience: INTERNAL,
                     reason: "February is corrected", source: "Case management system",
                     notes: "February was recorded late.") { number source notes }
    }`;
    const response = await story.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-who': 'analyst' },
      body: JSON.stringify({ query: publish }),
    });
    expect(await response.json()).toMatchObject({
      data: {
        publishEdition: {
          ...{ number: 4, source: 'Case management system' },
          notes: 'February was recorded late.',
        },
      },
    });
    for (const who of READERS) {
      const answers = await askAll(who);
      for (const answer of [...answers, ...(await askAll(who, OF_APRIL))]) {
        expect(answer).not.toMatch(/7777\.7/);
      }
      // The months before the published one are its trend, as they were known when it was published.
      expect(answers.some((answer) => answer.includes('6666.6'))).toBe(true);
      const frame = JSON.parse(answers[0] ?? '') as { data: { authority: { months: string[] } } };
      expect(frame.data.authority.months).toEqual(['2018-03', '2018-11']);
    }
  });
});
