import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../audit/audit-actors';
import { loadNationalFile } from '../modules/national/national-load.service';
import { createNationalRepository } from '../modules/national/national.repository';
import type { Viewer } from '../viewer/viewer';
import { NOBODY } from '../viewer/viewer';
import { tellStory, type Story } from './story-server';
import { SAMPLE_STAFF, viewerWith } from './story-viewers';

const HEADINGS =
  'Topic,measure_short,Measure,Polarity,y_axis_name,dps,Year_Type,la_number,area,area_type,year,value';
const figure = (la: string, area: string, type: string, value: string) =>
  `Child Protection,ReReferral,Re-referrals,Low,% of referrals,1,Financial Year,${la},${area},${type},2017,${value}`;
const LAIT = [
  HEADINGS,
  figure('970', 'England', 'England', '21.9'),
  figure('926', 'Norfolk', 'LA', '24.6'),
  figure('925', 'Lincolnshire', 'LA', 'c'),
  figure('908', 'Cornwall', 'LA', '15.9'),
].join('\n');
/** The Department's list of local authorities, as much of it as is needed. */
const CODES = [
  'LA Number,LA Name,Region,Type',
  '926,Norfolk,East of England,x',
  '925,Lincolnshire,East Midlands,x',
  '908,Cornwall,South West,x',
  '935,Suffolk,East of England,x',
].join('\n');
const NEIGHBOURS = [
  'model,la_number,la_name,region,rank,neighbour_la_number,neighbour_la_name,closeness',
  '2021,926,Norfolk,East of England,1,925,Lincolnshire,Extremely Close',
  '2021,926,Norfolk,East of England,2,908,Cornwall,Very Close',
].join('\n');

interface Answer {
  readonly release: number | null;
  readonly values: number;
  readonly issues: readonly { code: string; row: number; column: number; sentence: string }[];
  readonly errors?: readonly { message: string; extensions: Readonly<Record<string, string>> }[];
}

const QUESTION = /* GraphQL */ `
  query ($authority: String!) {
    nationalReleases(authority: $authority) {
      fileName
      forAll
      values
      models
    }
    nationalMeasures(authority: $authority, search: "re-referrals") {
      id
      polarity
    }
  }
`;
const BENCHMARKS = /* GraphQL */ `
  {
    nationalBenchmarks(authority: "norfolk", indicator: "2.8", period: "2018-03") {
      problem
      comparators {
        comparator
        value
        words
        basis
      }
      neighbours {
        figure {
          words
        }
      }
    }
  }
`;

describe('a file of published figures', () => {
  let story: Story;
  /** Who asks, while a story is told. */
  let asking: Viewer = SAMPLE_STAFF;
  /** What the first file was answered with, while no areas were known. */
  let coded: { status: number; answer: Answer };
  beforeAll(async () => {
    story = await tellStory({
      viewers: { of: () => asking, close: () => Promise.resolve() },
    });
    coded = await send(LAIT);
    await send(CODES, { query: '?name=codes.csv' });
  });
  afterAll(() => story.end());

  async function send(
    body: string | Uint8Array<ArrayBuffer>,
    { authority = 'norfolk', query = '?name=lait.csv', headers = {} } = {},
  ) {
    const answer = await story.send(`/api/national/${authority}/files${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...headers },
      body,
    });
    return { status: answer.status, answer: (await answer.json()) as Answer };
  }
  async function asked<Data>(query: string, authority = 'norfolk') {
    const { data, errors } = await story.ask<Data>(query, { authority });
    expect(errors).toEqual([]);
    return data;
  }
  const content = () =>
    story.database.query(
      `SELECT (SELECT count(*) FROM "NationalRelease")::int AS releases,
              (SELECT count(*) FROM "NationalValue")::int AS values,
              (SELECT count(*) FROM "Area")::int AS areas,
              (SELECT count(*) FROM "Revision")::int AS revisions`,
    );

  it('that cannot be read in part is refused whole, with where, what was read and what was expected', async () => {
    const before = await content();
    const bad = `${LAIT}\n${figure('935', 'Suffolk', 'LA', 'about 20')}`;
    const { status, answer } = await send(bad);
    expect(status).toBe(422);
    expect(answer).toMatchObject({ release: null, issues: [{ code: 'VALUE_NOT_READ', row: 6 }] });
    expect(answer.issues[0]?.sentence).toContain('about 20');
    expect(await content()).toEqual(before);
  });

  it('of areas while none is known is refused, with what to load first', () => {
    expect(coded.status).toBe(422);
    expect(coded.answer).toMatchObject({
      release: null,
      issues: [{ code: 'AREA_NOT_KNOWN', row: 3, column: 8 }, {}, {}],
    });
    expect(coded.answer.issues[0]?.sentence).toContain('load the Department’s list');
  });

  it.each([
    ['an area that is not known', figure('962', 'Norfolk', 'LA', '20'), 'AREA_NOT_KNOWN', 8],
    [
      'an area under the name of another',
      figure('935', 'Cornwall', 'LA', '20'),
      'DIFFERENT_AREAS',
      8,
    ],
    ['a percentage above a hundred', figure('935', 'Suffolk', 'LA', '210'), 'FIGURE_TOO_GREAT', 12],
    ['a figure below nought', figure('935', 'Suffolk', 'LA', '-20.1'), 'FIGURE_BELOW_NOUGHT', 12],
    ['a figure in powers of ten', figure('935', 'Suffolk', 'LA', '2e1'), 'VALUE_NOT_READ', 12],
    [
      'a rate with the sign of a percentage',
      figure('935', 'Suffolk', 'LA', '20.1%').replace('% of referrals', 'Rate per 10000'),
      ...(['PERCENT_SIGN', 12] as const),
    ],
    [
      'a year that lies ahead',
      figure('935', 'Suffolk', 'LA', '20.1').replace(',2017,', ',2099,'),
      ...(['PERIOD_AHEAD', 11] as const),
    ],
  ])('with %s is refused whole, by row and column', async (_, line, code, column) => {
    const before = await content();
    const { status, answer } = await send(`${LAIT}\n${line}`);
    expect(status).toBe(422);
    expect(answer).toMatchObject({ release: null, issues: [{ code, row: 6, column }] });
    expect(answer.issues[0]?.sentence).toMatch(/Expected is /);
    expect(await content()).toEqual(before);
  });

  it('with a year that was not over when it was published, or published on a day ahead, is refused', async () => {
    const early = await send(LAIT, { query: '?name=lait.csv&publishedOn=2017-03-30' });
    expect(early.answer).toMatchObject({
      release: null,
      issues: [{ code: 'PERIOD_AHEAD' }, {}, {}, {}],
    });
    const { status, answer } = await send(LAIT, { query: '?name=lait.csv&publishedOn=2199-01-01' });
    expect(status).toBe(409);
    expect(answer.errors?.[0]?.extensions['reason']).toBe('PUBLISHED_AHEAD');
  });

  it('of one authority’s analyst changes nothing of the areas that all read', async () => {
    const [before] = await story.database.query(`SELECT * FROM "Area" WHERE "laNumber" = '908'`);
    const rows = [
      'time_period,time_identifier,geographic_level,country_code,old_la_code,new_la_code,la_name,region_name,Referrals',
      '2017,Reporting year,Local authority,E92000001,908,E06000052,Cornwall County,London,10',
    ];
    expect((await send(rows.join('\n'), { query: '?name=cornwall.csv' })).status).toBe(201);
    const [after] = await story.database.query(`SELECT * FROM "Area" WHERE "laNumber" = '908'`);
    expect(after).toEqual(before);
  });

  it.each([
    ['empty', '', 'FILE_EMPTY'],
    ['of another kind', '%PDF-1.7 something', 'FILE_KIND'],
    ['damaged in its packing', new Uint8Array([0x1f, 0x8b, 1, 2, 3]), 'FILE_DAMAGED'],
    ['packed to grow beyond its bound', gzipSync(Buffer.alloc(60_000_000)), 'FILE_DAMAGED'],
  ])('that is %s is refused, and nothing of it is stored', async (_, body, reason) => {
    const before = await content();
    const { status, answer } = await send(body);
    expect(status).toBe(422);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FILE_REFUSED', reason });
    expect(await content()).toEqual(before);
  });

  it.each([
    ['without its name', '', 400],
    ['with a day that is none', '?name=lait.csv&publishedOn=2018-02-30', 400],
  ])('%s is refused', async (_, query, expected) => {
    expect((await send(LAIT, { query })).status).toBe(expected);
  });

  it('is taken from our own pages only', async () => {
    const { status } = await send(LAIT, { headers: { origin: 'https://elsewhere.example' } });
    expect(status).toBe(403);
  });

  it.each([
    ['nobody signed in', NOBODY, 401],
    ['a leader', viewerWith({ norfolk: [{ role: 'LEADER', place: null }] }), 403],
    [
      'an analyst of another authority',
      viewerWith({ wendmere: [{ role: 'ANALYST', place: null }] }),
      404,
    ],
    [
      'somebody without a second factor',
      { ...NOBODY, person: SAMPLE_STAFF.person, withoutSecondFactor: ['norfolk'] },
      403,
    ],
  ])('is not taken from %s', async (_, viewer, expected) => {
    asking = viewer;
    const { status } = await send(LAIT);
    asking = SAMPLE_STAFF;
    expect(status).toBe(expected);
  });

  it('is stored for the authority of the analyst alone, who reads it at once', async () => {
    const nothing = await asked<{ nationalBenchmarks: { problem: string } }>(BENCHMARKS);
    expect(nothing.nationalBenchmarks.problem).toBe(
      'No published figures of this measure are loaded.',
    );
    const loaded = await send(LAIT, { query: '?name=lait.csv&publishedOn=2017-11-02' });
    expect(loaded).toMatchObject({ status: 201, answer: { values: 4, issues: [] } });
    const list = await send(new Uint8Array(gzipSync(NEIGHBOURS)), {
      query: '?name=neighbours.csv.gz',
    });
    expect(list.status).toBe(201);
    const { nationalBenchmarks: made } = await asked<{
      nationalBenchmarks: {
        comparators: { comparator: string; words: string; basis: string }[];
        neighbours: { figure: { words: string } }[];
      };
    }>(BENCHMARKS);
    const of = (wanted: string) => made.comparators.find(({ comparator }) => comparator === wanted);
    expect(of('NATIONAL')?.words).toBe('21.9%');
    expect(of('NEIGHBOUR_MEAN')).toMatchObject({
      words: '15.9%',
      basis: 'mean of 1 of 2 neighbours, 2021 model, 2016/17',
    });
    expect(made.neighbours.map(({ figure: { words } }) => words)).toEqual([
      'suppressed to protect small numbers',
      '15.9%',
    ]);

    const own = await asked<{ nationalReleases: unknown[]; nationalMeasures: unknown[] }>(QUESTION);
    expect(own).toEqual({
      nationalReleases: [
        { fileName: 'neighbours.csv.gz', forAll: false, values: 0, models: ['2021'] },
        { fileName: 'lait.csv', forAll: false, values: 4, models: [] },
        { fileName: 'cornwall.csv', forAll: false, values: 1, models: [] },
        { fileName: 'codes.csv', forAll: false, values: 0, models: [] },
      ],
      nationalMeasures: [{ id: 'LAIT/ReReferral', polarity: 'LOW' }],
    });
    const other = await asked<{
      nationalReleases: { fileName: string }[];
      nationalMeasures: { id: string }[];
    }>(QUESTION, 'wendmere');
    expect(other.nationalReleases.map(({ fileName }) => fileName)).toEqual(['invented']);
    expect(other.nationalMeasures.map(({ id }) => id)).toEqual(['DFE/invented/1.4']);
  });

  it('is not stored twice', async () => {
    const { status, answer } = await send(LAIT);
    expect(status).toBe(409);
    expect(answer.errors?.[0]?.message).toBe('This very file is loaded already.');
  });

  it('describes a measure for its own authority alone', async () => {
    const turned = LAIT.replaceAll(',Low,', ',High,');
    const { status } = await send(turned, { authority: 'wendmere', query: '?name=turned.csv' });
    expect(status).toBe(201);
    const polarityFor = async (authority: string) => {
      const { nationalMeasures } = await asked<{
        nationalMeasures: { id: string; polarity: string }[];
      }>(QUESTION, authority);
      return nationalMeasures.find(({ id }) => id === 'LAIT/ReReferral')?.polarity;
    };
    expect(await polarityFor('norfolk')).toBe('LOW');
    expect(await polarityFor('wendmere')).toBe('HIGH');
  });

  it('is the latest release of its authority, for whoever publishes next', async () => {
    const national = createNationalRepository(story.database);
    const norfolk = await story.database.prisma.authority.findUniqueOrThrow({
      where: { slug: 'norfolk' },
    });
    const latest = (await national.releases(norfolk.id)).at(-1);
    expect(await national.latestRelease(norfolk.id)).toBe(latest?.id);
    expect(latest?.fileName).toBe('neighbours.csv.gz');
  });

  it('leaves a revision that names it and an event that tells of it', async () => {
    const [event] = await story.database.query(
      `SELECT e.kind, e.sentence, r.cause, r.reason
         FROM "AuditEvent" e
         JOIN "Authority" a ON a.id = e."authorityId" AND a.slug = 'norfolk'
         JOIN LATERAL (SELECT * FROM "Revision" r WHERE r."authorityId" = a.id
                        ORDER BY r.number DESC LIMIT 1) r ON true
        WHERE e.kind = 'national.loaded' ORDER BY e.id DESC LIMIT 1`,
    );
    const reason =
      'National figures were loaded: List of statistical neighbours, neighbours.csv.gz';
    expect(event).toEqual({
      ...{ kind: 'national.loaded', cause: 'IMPORT' },
      ...{ reason, sentence: `${reason}.` },
    });
  });

  it('is not stored for an authority that sees it already, since it was loaded for all', async () => {
    const text = `${HEADINGS}\n${figure('935', 'Suffolk', 'LA', '20.1')}`;
    const given = {
      ...{ bytes: Buffer.from(text), fileName: 'suffolk.csv', publishedOn: null },
      actor: systemActor('The story'),
    };
    await loadNationalFile(story.database, { ...given, authority: null });
    const { status } = await send(text, { query: '?name=suffolk.csv' });
    expect(status).toBe(409);
  });

  it('that names one area on record in two ways is refused, with both', async () => {
    const headings =
      'time_period,time_identifier,geographic_level,country_code,old_la_code,new_la_code,la_name,Referrals';
    const row = (year: string, number: string, code: string) =>
      `${year},Reporting year,Local authority,E92000001,${number},${code},Suffolk,10`;
    const withCodes = [headings, row('2017', '935', 'E10000029')].join('\n');
    await loadNationalFile(story.database, {
      ...{ bytes: Buffer.from(withCodes), fileName: 'coded.csv', publishedOn: null },
      ...{ actor: systemActor('The story'), authority: null },
    });
    const before = await content();
    const twice = [headings, row('2017', '935', ''), row('2017', '', 'E10000029')].join('\n');
    const { status, answer } = await send(twice, { query: '?name=twice.csv' });
    expect(status).toBe(409);
    expect(answer.errors?.[0]?.message).toBe(
      'The file speaks of one area as 935 and as E10000029: name it in one way.',
    );
    expect(await content()).toEqual(before);
  });

  it('changes on the year by the same month of the year before', async () => {
    const months = ['2017-02,4', '2017-03,40', '2018-02,6', '2018-03,50'].map((text) => {
      const [period = '', value = ''] = text.split(',');
      return `${period},Local authority,E12000006,926,Norfolk,${value},`;
    });
    const headings = 'period,geographic_level,region_code,old_la_code,la_name,referrals,flag';
    const text = [headings, ...months].join('\n');
    expect((await send(text, { query: '?name=monthly.csv' })).status).toBe(201);
    const tie = await story.ask(
      `mutation { linkNationalMeasure(authority: "norfolk", indicator: "2.2", source: DFE,
         measure: "monthly/referrals", note: "The same count, said for a story.") { id } }`,
    );
    expect(tie.errors).toEqual([]);
    const { nationalBenchmarks } = await asked<{ nationalBenchmarks: object }>(
      `{ nationalBenchmarks(authority: "norfolk", indicator: "2.2", period: "2018-03") {
           year { key } own { value change } } }`,
    );
    expect(nationalBenchmarks).toEqual({
      year: { key: '2018-03' },
      own: { value: 50, change: 10 },
    });
  });
});
