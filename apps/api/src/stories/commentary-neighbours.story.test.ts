import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '../audit/audit-actors';
import { loadNationalFile } from '../modules/national/national-load.service';
import { askAs, aPerson, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const analyst = aPerson('Ann Analyst', { norfolk: [{ role: 'ANALYST', place: null }] });

const WRITE = `mutation ($commentary: CommentaryInput!) {
  writeCommentary(authority: "norfolk", commentary: $commentary) { id } }`;
const SAID = `query ($about: CommentaryAbout!) {
  commentary(authority: "norfolk", about: $about) {
    id figures { words hasFigure } claims { verdict sentence } staleness { changed } } }`;
const leader = aPerson('Lee Leader', { norfolk: [{ role: 'LEADER', place: null }] });
const APPROVE = `mutation ($id: ID!) {
  approveCommentary(authority: "norfolk", id: $id, audience: PUBLIC) { id } }`;
const PUBLISH = `mutation {
  publishEdition(authority: "norfolk", month: "2018-03", audience: PUBLIC,
    reason: "The neighbours are known now.") { number } }`;
const TIE = `mutation {
  linkNationalMeasure(authority: "norfolk", indicator: "7.15", source: LAIT, measure: "Seen",
    note: "The same measure, said for a story.") { id } }`;

interface Told {
  readonly id: string;
  readonly figures: readonly { readonly words: string; readonly hasFigure: boolean }[];
  readonly claims: readonly { readonly verdict: string; readonly sentence: string }[];
  readonly staleness: { readonly changed: readonly string[] } | null;
}

const HEADINGS =
  'measure_short,Measure,Polarity,y_axis_name,dps,Year_Type,la_number,area,area_type,year,value';
const seen = (la: string, area: string, value: string) =>
  `Seen,Children seen,High,% seen,1,Financial Year,${la},${area},LA,2017,${value}`;
const file = (...lines: readonly string[]) => [HEADINGS, ...lines].join('\n');
const CODES = [
  'LA Number,LA Name,Region,Type',
  ...['925,Lincolnshire,,', '926,Norfolk,,', '908,Cornwall,,'],
].join('\n');
const NEIGHBOURS = [
  'model,la_number,la_name,rank,neighbour_la_number,neighbour_la_name',
  '2021,926,Norfolk,1,925,Lincolnshire',
  '2021,926,Norfolk,2,908,Cornwall',
].join('\n');

const ABOUT = { indicator: '7.15', place: 'norfolk', month: '2018-03' };
const TEXT = 'The neighbours are at {{neighbours 7.15}}. {{value 7.15}} is above the neighbours.';

describe('a commentary on an indicator beside which no average of the neighbours is printed', () => {
  let story: Story;
  /** The text before any figures are loaded. */
  let before = '';
  const ask = async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const told = await askAs<Data>(story, analyst, query, variables);
    expect(told.errors).toEqual([]);
    return told.data;
  };
  const write = async () => {
    const commentary = { kind: 'ANALYSIS', text: TEXT, ...ABOUT };
    return (await ask<{ writeCommentary: { id: string } }>(WRITE, { commentary })).writeCommentary
      .id;
  };
  const told = async (wanted: string) => {
    const { commentary } = await ask<{ commentary: Told[] }>(SAID, { about: ABOUT });
    const found = commentary.find(({ id }) => id === wanted);
    if (found === undefined) throw new Error('The commentary is not told.');
    return found;
  };
  const load = async (fileName: string, text: string) => {
    const { release } = await loadNationalFile(story.database, {
      ...{ bytes: Buffer.from(text), fileName, publishedOn: null, authority: null },
      actor: systemActor('The story'),
    });
    expect(release).not.toBeNull();
  };

  beforeAll(async () => {
    story = await tellStory({ viewers: severalPeople([analyst, leader]), development: true });
    await load('codes.csv', CODES);
    for (const { person } of [analyst, leader]) {
      await story.database.query(`INSERT INTO "User" (id, name, email) VALUES ($1, $2, $3)`, [
        ...[person?.id, person?.name, person?.email],
      ]);
    }
    before = await write();
  });
  afterAll(() => story.end());

  it('has no such figure while none is published', async () => {
    const { figures, claims } = await told(before);
    expect(figures[0]).toEqual({
      ...{ words: '(no figure of the statistical neighbours)', hasFigure: false },
    });
    expect(claims.map(({ verdict }) => verdict)).toEqual(['CANNOT_BE_CHECKED']);
  });

  it('names the average that is made from published figures, with its model, count and year', async () => {
    await load('seen.csv', file(seen('925', 'Lincolnshire', '80.4'), seen('926', 'Norfolk', '84')));
    await load('neighbours.csv', NEIGHBOURS);
    await ask(TIE);
    const { figures, claims } = await told(await write());
    const basis = 'mean of 1 of 2 neighbours, 2021 model, 2016/17';
    expect(figures[0]).toEqual({ words: `80.4% (${basis})`, hasFigure: true });
    expect(claims).toEqual([
      {
        verdict: 'HOLDS',
        sentence: `7.15 in March 2018 84.8%, above 80.4%, the statistical neighbours’ average (${basis})`,
      },
    ]);
  });

  it('is published for everybody with that average, its model, count and year', async () => {
    const text = 'The neighbours are at {{neighbours 7.15}}.';
    const commentary = { kind: 'ANALYSIS', text, ...ABOUT };
    const { writeCommentary } = await ask<{ writeCommentary: { id: string } }>(WRITE, {
      commentary,
    });
    const approved = await askAs(story, leader, APPROVE, { id: writeCommentary.id });
    expect(approved.errors).toEqual([]);
    await ask(PUBLISH);
    const [edition] = await story.database.query<{ document: string }>(
      `SELECT e.document FROM "Edition" e JOIN "Authority" a ON a.id = e."authorityId"
        WHERE a.slug = 'norfolk' AND e.audience = 'PUBLIC' ORDER BY e.number DESC LIMIT 1`,
    );
    const { commentary: published } = JSON.parse(edition?.document ?? '{}') as {
      commentary: { text: string | null }[];
    };
    expect(published.map(({ text }) => text)).toContain(
      'The neighbours are at 80.4% (mean of 1 of 2 neighbours, 2021 model, 2016/17).',
    );
    expect(edition?.document).not.toContain('{{');
  });

  it('is stale where it was written before those were loaded, and where a later file changes them', async () => {
    const named = 'The neighbours’ figure for 7.15 in Norfolk, March 2018, was';
    const first = '80.4% (mean of 1 of 2 neighbours, 2021 model, 2016/17)';
    expect((await told(before)).staleness?.changed).toEqual([
      `${named} (no figure of the statistical neighbours) when this was written and is ${first} now.`,
    ]);
    const written = await write();
    expect((await told(written)).staleness?.changed).toEqual([]);
    await load('later.csv', file(seen('908', 'Cornwall', '92.4')));
    const { claims, staleness } = await told(written);
    const second = '86.4% (mean of 2 of 2 neighbours, 2021 model, 2016/17)';
    expect(staleness?.changed).toEqual([
      `${named} ${first} when this was written and is ${second} now.`,
    ]);
    expect(claims.map(({ verdict }) => verdict)).toEqual(['CONTRADICTED']);
  });
});
