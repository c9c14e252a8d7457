import { createHash } from 'node:crypto';
import { commitRevision } from '@vital-signs/database';
import type { Grant } from '@vital-signs/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operationsOfTheWeb } from '../http/known-operations';
import { NOBODY, type Viewer } from '../viewer/viewer';
import type { Viewers } from '../viewer/viewers';
import { FROM_THE_PAGE } from './known-scorecard';
import { viewerWith } from './story-viewers';
import { tellStory, type Story, type TellError } from './story-server';

const inNorfolk = (role: Grant['role'], place: string | null = null) =>
  viewerWith({ norfolk: [{ role, place }] });
const VIEWERS = {
  administrator: inNorfolk('ADMINISTRATOR'),
  analyst: inNorfolk('ANALYST'),
  leader: inNorfolk('LEADER'),
  head: inNorfolk('HEAD_OF_SERVICE', 'norwich'),
  member: inNorfolk('MEMBER'),
  nobody: NOBODY,
} satisfies Readonly<Record<string, Viewer>>;
type Who = keyof typeof VIEWERS;

const bySaying: Viewers = {
  of: ({ headers }) => VIEWERS[headers['x-who'] as Who],
  close: () => Promise.resolve(),
};

interface Answer<Data = unknown> {
  readonly status: number;
  readonly data: Data;
  readonly code: unknown;
}

const SCORECARD = `query ($period: String, $edition: Int) {
  scorecard(authority: "norfolk", period: $period, edition: $edition, indicators: ["3.3"]) {
    period { key } revision rows { values numerators }
  }
}`;

describe('who asks in which words', () => {
  let story: Story;
  beforeAll(async () => {
    story = await tellStory({ viewers: bySaying });
  });
  afterAll(() => story.end());

  async function post<Data>(who: Who, body: unknown, to = story): Promise<Answer<Data>> {
    const response = await to.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-who': who },
      body: JSON.stringify(body),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: TellError[] };
    return { status: response.status, data, code: errors?.[0]?.extensions['code'] };
  }
  const OWN_WORDS = { query: '{ viewer { __typename } publicEditions { authority } }' };

  it.each<[Who, number, unknown]>([
    ['administrator', 200, undefined],
    ['analyst', 200, undefined],
    ['leader', 403, 'PERSISTED_OPERATION_ONLY'],
    ['head', 403, 'PERSISTED_OPERATION_ONLY'],
    ['member', 403, 'PERSISTED_OPERATION_ONLY'],
    ['nobody', 403, 'PERSISTED_OPERATION_ONLY'],
  ])('%s in words of their own: %s', async (who, status, code) => {
    expect(await post(who, { query: '{ controlChartProfiles { name } }' })).toMatchObject({
      status,
      code,
    });
    const search = new URLSearchParams(OWN_WORDS);
    const headers = { ...FROM_THE_PAGE, 'x-who': who };
    const byGet = await story.send(`/graphql?${search.toString()}`, { headers });
    expect(byGet.status === 403).toBe(status === 403);
  });

  it('a hash beside other words lets nobody ask them', async () => {
    const [known] = operationsOfTheWeb().values();
    const extensions = { persistedQuery: { version: 1, sha256Hash: known?.hash } };
    const answer = await post('head', { query: '{ authorities { slug } }', extensions });
    expect(answer).toMatchObject({ status: 403, code: 'PERSISTED_OPERATION_ONLY' });
    const own = createHash('sha256').update('{ authorities { slug } }').digest('hex');
    const registering = { persistedQuery: { version: 1, sha256Hash: own } };
    expect(
      await post('head', { query: '{ authorities { slug } }', extensions: registering }),
    ).toMatchObject({ status: 403, code: 'PERSISTED_OPERATION_ONLY' });
  });

  it('the questions of the pages are taken from everybody, by hash and word for word', async () => {
    const authorities = [...operationsOfTheWeb().values()].find(
      ({ name }) => name === 'Authorities',
    );
    const extensions = { persistedQuery: { version: 1, sha256Hash: authorities?.hash } };
    expect(await post('head', { extensions })).toMatchObject({ status: 200, code: undefined });
    expect(await post('head', { query: authorities?.body })).toMatchObject({ status: 200 });
  });

  it('in development anybody asks anything that their role gives', async () => {
    const { database } = story;
    const developing = await tellStory({ database, viewers: bySaying, development: true });
    const question = { query: '{ authorities { slug } }' };
    expect(await post('head', question, developing)).toMatchObject({
      data: { authorities: [{ slug: 'norfolk' }] },
    });
    expect(await post('nobody', question, developing)).toMatchObject({ code: 'UNAUTHENTICATED' });
    await developing.server.close();
  });

  it('takes several questions in one request from nobody', async () => {
    const answer = await post('analyst', [OWN_WORDS, OWN_WORDS]);
    expect(answer.status).toBe(400);
  });

  it('tells caches that an answer is one person’s, and by what it differs', async () => {
    const search = new URLSearchParams({ query: '{ authorities { slug } }' });
    const headers = { ...FROM_THE_PAGE, 'x-who': 'analyst' };
    const answer = await story.send(`/graphql?${search.toString()}`, { headers });
    expect(answer.headers.get('cache-control')).toMatch(/^private, no-(store|cache)$/);
    expect(answer.headers.get('vary')).toContain('cookie');
  });
});

describe('a member', () => {
  let story: Story;
  beforeAll(async () => {
    story = await tellStory({ viewers: bySaying, development: true });
  });
  afterAll(() => story.end());

  async function ask<Data>(who: Who, query: string, variables: object = {}): Promise<Data> {
    const response = await story.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-who': who },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: TellError[] };
    expect(errors).toBeUndefined();
    return data;
  }
  interface Shown {
    readonly scorecard: {
      readonly period: { key: string };
      readonly revision: number;
      readonly rows: readonly { readonly values: readonly (readonly (number | null)[])[] }[];
    } | null;
  }
  const latest = ({ scorecard }: Shown) => scorecard?.rows[0]?.values[0]?.at(-1);

  /** Another figure of the authority's 3.3, in a month that has one or in one that has none yet. */
  const write = (month: string, value: number) =>
    commitRevision(
      story.database,
      { authorityId: 1, cause: 'IMPORT', reason: 'A figure', person: 'Test' },
      async (transaction, revision) => {
        await transaction.query(
          `UPDATE "Observation" o SET "toRevision" = $1 FROM "Indicator" i, "Place" p
            WHERE i."authorityId" = o."authorityId" AND i.id = o."indicatorId" AND i.key = '3.3'
              AND p."authorityId" = o."authorityId" AND p.id = o."placeId" AND p.kind = 'AUTHORITY'
              AND o."authorityId" = 1 AND o."periodStart" = $2 AND o."periodKind" = 'MONTH'
              AND o."toRevision" IS NULL`,
          [revision, `${month}-01`],
        );
        await transaction.query(
          `INSERT INTO "Observation" ("authorityId", "indicatorId", "placeId", basis, "periodKind",
                  "periodStart", "periodEnd", value, provenance, source, "fromRevision")
           SELECT 1, i.id, p.id, 'IN_PERIOD', 'MONTH', $1::date, $1::date + interval '1 month', $2,
                  'IMPORTED', 'A draft', $3
             FROM "Indicator" i, "Place" p
            WHERE i."authorityId" = 1 AND i.key = '3.3'
              AND p."authorityId" = 1 AND p.kind = 'AUTHORITY'`,
          [`${month}-01`, value, revision],
        );
      },
    );

  it.each([
    'scorecard(authority: "norfolk", period: $month) { revision }',
    'matrix(authority: "norfolk", period: $month) { revision }',
    'placeSummary(authority: "norfolk", period: $month) { revision }',
    'areaSummaries(authority: "norfolk", period: $month) { revision }',
    'areaSummary(authority: "norfolk", area: "assessments", period: $month) { revision }',
    'sectionAccount(authority: "norfolk", section: "contacts", period: $month) { revision }',
    'indicatorAccount(authority: "norfolk", indicator: "3.3", period: $month) { revision }',
    'reading(authority: "norfolk", indicator: "3.3", period: $month) { revision }',
    'series(authority: "norfolk", indicator: "3.3", to: $month) { values }',
    'breakdown(authority: "norfolk", indicator: "2.1", to: $month) { values }',
    'scorecard(authority: "norfolk", period: $month, edition: 1) { revision }',
    'reading(authority: "norfolk", indicator: "3.3", period: $month, edition: 1) { revision }',
  ])('asks %s of a month without an edition as of one that is not there', async (field) => {
    const query = `query ($month: String!) { asked: ${field} }`;
    const of = (who: Who, month: string) => ask<{ asked: unknown }>(who, query, { month });
    const { asked } = await of('member', '2018-02');
    expect(await of('member', '2012-02')).toEqual({ asked });
    expect([null, []]).toContainEqual(asked);
    expect(await of('member', '2018-03')).not.toEqual({ asked });
    expect((await of('analyst', '2018-02')).asked).not.toEqual(asked);
  });

  it('compares no month without an edition, and is told no benchmark beside one', async () => {
    const query = `query ($month: String!) {
      comparison(authority: "norfolk", periods: [$month, "2018-01"]) { months }
      benchmarks(authority: "norfolk", indicator: "3.3", period: $month) { value }
    }`;
    const nothing = { comparison: null, benchmarks: [] };
    expect(await ask('member', query, { month: '2018-02' })).toEqual(nothing);
    expect(await ask('member', query, { month: '2018-03' })).toMatchObject({
      comparison: null,
      benchmarks: expect.arrayContaining([{ value: 83.8 }]) as unknown,
    });
    expect(await ask('analyst', query, { month: '2018-02' })).not.toMatchObject({
      comparison: null,
    });
  });

  it('reads a month as its edition holds it, whatever is corrected or loaded since', async () => {
    const published = await ask<Shown>('member', SCORECARD);
    expect(published.scorecard?.period.key).toBe('2018-03');
    expect(latest(await ask<Shown>('analyst', SCORECARD))).toBe(latest(published));
    await write('2018-03', 12.3);
    await write('2018-04', 45.6);

    expect(latest(await ask<Shown>('analyst', SCORECARD, { period: '2018-03' }))).toBe(12.3);
    // A month with one figure is not the one that is meant where none is named.
    expect(latest(await ask<Shown>('analyst', SCORECARD))).toBe(12.3);
    expect(latest(await ask<Shown>('analyst', SCORECARD, { period: '2018-04' }))).toBe(45.6);
    expect(await ask<Shown>('member', SCORECARD)).toEqual(published);
    expect(await ask<Shown>('member', SCORECARD, { period: '2018-03' })).toEqual(published);
    expect((await ask<Shown>('member', SCORECARD, { period: '2018-04' })).scorecard).toBeNull();
    const months =
      '{ authority(slug: "norfolk") { months opensOn revision editions { revision audience } } }';
    const { authority } = await ask<{
      authority: {
        months: string[];
        opensOn: string;
        revision: number;
        editions: { revision: number; audience: string }[];
      };
    }>('member', months);
    expect(authority).toMatchObject({ months: ['2018-03', '2018-11'], opensOn: '2018-03' });
    // That of the latest edition for the authority's own people.
    const own = authority.editions.filter(({ audience }) => audience === 'INTERNAL');
    expect(authority.revision).toBe(Math.max(...own.map(({ revision }) => revision)));
  });

  it('reads the correction once it is published, and the month before as it was', async () => {
    await ask(
      'analyst',
      `mutation { markMonthChecked(authority: "norfolk", month: "2018-03", note: "The figure was looked up") { standing }
                  publishEdition(authority: "norfolk", month: "2018-03", audience: INTERNAL,
                    reason: "A figure was corrected") { number } }`,
    );
    expect(latest(await ask<Shown>('member', SCORECARD, { period: '2018-03' }))).toBe(12.3);
    expect(latest(await ask<Shown>('member', SCORECARD, { edition: 1 }))).not.toBe(12.3);
    expect((await ask<Shown>('member', SCORECARD, { period: '2018-04' })).scorecard).toBeNull();
    const { authority } = await ask<{ authority: { months: string[] } }>(
      'member',
      '{ authority(slug: "norfolk") { months } }',
    );
    expect(authority.months).toEqual(['2018-03', '2018-11']);
  });
});

describe('the document of an edition', () => {
  let story: Story;
  beforeAll(async () => {
    story = await tellStory({ viewers: bySaying, development: true });
  });
  afterAll(() => story.end());

  it.each<[Who, boolean]>([
    ['analyst', true],
    ['head', false],
    ['member', false],
  ])('that holds every place is given to %s: %s', async (who, given) => {
    const response = await story.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-who': who },
      body: JSON.stringify({
        query:
          '{ editions(authority: "norfolk") { number audience hash } edition(authority: "norfolk", number: 1) { document } }',
      }),
    });
    const { data, errors } = (await response.json()) as {
      data: { editions: readonly unknown[]; edition: { document: string } | null };
      errors?: TellError[];
    };
    expect(data.editions).toContainEqual(
      expect.objectContaining({ number: 1, audience: 'INTERNAL' }),
    );
    expect(data.edition !== null).toBe(given);
    expect(errors?.[0]?.extensions).toEqual(
      given ? undefined : expect.objectContaining({ code: 'FORBIDDEN', field: 'Edition.document' }),
    );
  });
});

describe('a download', () => {
  let story: Story;
  beforeAll(async () => {
    story = await tellStory({ viewers: bySaying });
  });
  afterAll(() => story.end());

  async function download(who: Who, search: string): Promise<{ status: number; text: string }> {
    const response = await story.send(`/export/scorecard.csv?${search}`, {
      headers: { 'x-who': who },
    });
    const text = await response.text();
    return { status: response.status, text: text.replace(/Request \S+/, '') };
  }

  it.each<Who>(['administrator', 'analyst', 'leader', 'head', 'member'])(
    'is given to %s of their own authority, and of another as to anybody',
    async (who) => {
      expect((await download(who, 'authority=norfolk&period=2018-03')).status).toBe(200);
      const published = await download(who, 'authority=wendmere');
      expect(published.status).toBe(200);
      expect(published).toEqual(await download('nobody', 'authority=wendmere'));
      const other = await download(who, 'authority=wendmere&period=2017-01');
      const none = await download(who, 'authority=wendmerx&period=2017-01');
      expect(other.status).toBe(404);
      expect(other.text.replaceAll('wendmere', '…')).toBe(none.text.replaceAll('wendmerx', '…'));
    },
  );

  it.each<[Who, string, string]>([
    ['head', 'breckland-assessment', 'brecklamd-assessment'],
    ['member', 'norwich-assessment', 'norwich-assessmemt'],
  ])(
    'of a place that %s does not see is as of one that is not there',
    async (who, place, absent) => {
      const hidden = await download(who, `authority=norfolk&place=${place}`);
      const none = await download(who, `authority=norfolk&place=${absent}`);
      expect(hidden.status).toBe(400);
      expect(hidden.text.replaceAll(place, '…')).toBe(none.text.replaceAll(absent, '…'));
      const staff = await download('analyst', `authority=norfolk&place=${place}`);
      expect(staff.status).toBe(200);
    },
  );

  it('of a month without an edition is there for an analyst alone', async () => {
    expect((await download('member', 'authority=norfolk&period=2018-02')).status).toBe(404);
    expect((await download('leader', 'authority=norfolk&period=2018-02')).status).toBe(404);
    expect((await download('analyst', 'authority=norfolk&period=2018-02')).status).toBe(200);
  });

  it('of a place shows to a head the teams of their own place alone', async () => {
    const own = await download('head', 'authority=norfolk&place=norwich');
    const other = await download('head', 'authority=norfolk&place=breckland');
    expect(own.text).toMatch(/Norwich Assessment/i);
    expect([other.status, other.text.match(/breckland assessment/i)]).toEqual([200, null]);
  });
});
