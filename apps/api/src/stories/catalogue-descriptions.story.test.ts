import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE_KEEPER, keepingCatalogue, type Fields } from './story-catalogue';
import { aPerson, askAs, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const DESCRIBED = `key ref name area position onScorecard keptWith polarity measureKind basis frequency
  dataNote unit multiplier decimals numeratorLabel denominatorLabel numerator denominator partOf inflow
  outflow denominatorIsPopulation yearToDateRule countsChildren additive teamKinds definition purpose caveats
  leadOfficer dataOwner sourceSystem statutoryCode caseLinkTemplate measuredFrom source note`;

const MEMBER = aPerson('Mem Member', { norfolk: [{ role: 'MEMBER', place: null }] });
const HEAD = aPerson('Hetty Head', { norfolk: [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }] });

describe('descriptions of the catalogue', () => {
  let story: Story;
  const { ask, save, seen, lastEvent } = keepingCatalogue(() => story);
  const described = async (key = '3.3') =>
    (
      await ask<{
        catalogueIndicator: {
          described: Fields;
          history: {
            person: string;
            changes: { label: string; before: string | null; after: string | null }[];
          }[];
        };
      }>(
        `query ($key: String!) { catalogueIndicator(authority: "norfolk", key: $key) {
           described { ${DESCRIBED} } history { person changes { label before after } } } }`,
        { key },
      )
    ).catalogueIndicator;

  beforeAll(async () => {
    story = await tellStory({
      viewers: severalPeople([CATALOGUE_KEEPER, HEAD, MEMBER]),
      development: true,
    });
  });
  afterAll(() => story.end());

  it('describes an indicator anew under a revision, with its history', async () => {
    const { described: was } = await described();
    const value = { ...was, leadOfficer: 'Ann Lyst', name: 'Assessments authorised in time' };
    const outcome = await save('saveIndicator', ['indicator', 'IndicatorInput!', value]);
    expect(outcome).toMatchObject({ saved: true, key: '3.3' });
    const now = await described();
    expect(now.described).toEqual(value);
    expect(now.history[0]).toMatchObject({
      person: 'Ada Admin',
      changes: [
        { label: 'Name', before: was['name'], after: 'Assessments authorised in time' },
        { label: 'Lead officer', before: was['leadOfficer'] ?? null, after: 'Ann Lyst' },
      ],
    });
    expect(await lastEvent()).toMatchObject({
      kind: 'catalogue.indicator-saved',
      after: { Name: 'Assessments authorised in time', 'Lead officer': 'Ann Lyst' },
    });
    const same = await save('saveIndicator', ['indicator', 'IndicatorInput!', value]);
    expect(same.problems[0]?.sentence).toMatch(/Nothing was changed/);
  });

  it('keeps a link to the list of children behind it, and refuses one that is none', async () => {
    const { described: was } = await described();
    const link = 'https://cases.example.gov.uk/list?locality={place}&team={team}&month={period}';
    const linked = await save('saveIndicator', [
      ...(['indicator', 'IndicatorInput!', { ...was, caseLinkTemplate: link }] as const),
    ]);
    expect(linked).toMatchObject({ saved: true });
    const now = await described();
    expect(now.described['caseLinkTemplate']).toBe(link);
    expect(now.history[0]?.changes).toEqual([
      { label: 'Link to the list of children', before: null, after: link },
    ]);
    const LISTS = `query ($place: String) { caseLists(authority: "norfolk", place: $place,
      period: "2018-03", indicators: ["3.3", "4.4"]) { indicator url label count } }`;
    const listsFor = async (place: string | null, who = CATALOGUE_KEEPER) =>
      (await ask<{ caseLists: readonly object[] }>(LISTS, { place }, who)).caseLists;
    expect(await listsFor(null)).toEqual([
      {
        ...{ indicator: '3.3', count: 313, label: 'Open the list: about 313 children' },
        url: 'https://cases.example.gov.uk/list?locality=norfolk&team=&month=2018-03',
      },
    ]);
    expect(await listsFor('norwich', HEAD)).toMatchObject([{ indicator: '3.3' }]);
    const team = 'locality=norwich&team=norwich-assessment';
    expect(await listsFor('norwich-assessment')).toMatchObject([
      { url: `https://cases.example.gov.uk/list?${team}&month=2018-03` },
    ]);
    expect(await listsFor('breckland', HEAD)).toEqual([]);
    expect(await listsFor('atlantis')).toEqual([]);
    const refusal = await askAs<object>(story, MEMBER, LISTS, { place: null });
    expect(refusal.errors[0]?.extensions['code']).toBe('FORBIDDEN');
    const wrong = { ...was, caseLinkTemplate: 'javascript:alert(1)' };
    const refused = await save('saveIndicator', ['indicator', 'IndicatorInput!', wrong]);
    expect(refused.saved).toBe(false);
    expect(refused.problems[0]?.sentence).toContain('It has to begin with https://');
  });

  it('makes a new indicator, refuses its ref to another, and ends it once nothing names it', async () => {
    const { described: like } = await described('2.1');
    const made = { ...like, key: 'new-1', ref: 'N1', name: 'Something new', note: null };
    expect((await save('saveIndicator', ['indicator', 'IndicatorInput!', made])).saved).toBe(true);
    const part = { ...made, key: 'new-2', ref: 'N2', partOf: 'new-1' };
    const twin = await save('saveIndicator', [
      'indicator',
      'IndicatorInput!',
      { ...part, ref: 'N1' },
    ]);
    expect(twin.problems.map(({ field }) => field)).toEqual(['ref']);
    expect((await save('saveIndicator', ['indicator', 'IndicatorInput!', part])).saved).toBe(true);
    const end = async (key: string, on = '2018-03-01') => {
      const { endIndicator } = await ask<{
        endIndicator: { saved: boolean; problems: { sentence: string }[] };
      }>(
        `mutation ($seen: Int!, $key: String!, $on: Date!) { endIndicator(authority: "norfolk",
           seen: $seen, key: $key, on: $on, reason: "Nobody asks for it") {
           saved problems { sentence } } }`,
        { seen: await seen(), key, on },
      );
      return endIndicator;
    };
    expect((await end('new-1')).problems[0]?.sentence).toContain('new-2 (Part of)');
    expect((await end('new-2')).saved).toBe(true);
    expect((await end('new-1', '2018-04-01')).saved).toBe(true);
    const untilOf = async () =>
      (
        await ask<{ catalogueIndicator: { described: Fields } }>(
          '{ catalogueIndicator(authority: "norfolk", key: "new-1") { described { measuredUntil } } }',
        )
      ).catalogueIndicator.described['measuredUntil'];
    expect(await untilOf()).toBe('2018-04-01');
    const renamed = { ...made, name: 'Something else' };
    const saved = await save('saveIndicator', ['indicator', 'IndicatorInput!', renamed]);
    expect(saved.saved).toBe(true);
    expect(await untilOf()).toBe('2018-04-01');
    const reused = { ...made, key: 'new-3', name: 'What follows it' };
    const follows = await save('saveIndicator', ['indicator', 'IndicatorInput!', reused]);
    expect(follows).toMatchObject({ saved: true, problems: [] });
    const back = await save('resumeIndicator', ['key', 'String!', 'new-1']);
    expect(back.problems.map(({ field }) => field)).toEqual(['ref']);
  });

  it('names an area anew, and at former revisions leaves it as it was', async () => {
    const [area] = await story.database.query<{ slug: string; name: string; position: number }>(
      `SELECT slug, name, position FROM "ReportArea" r
        WHERE slug = 'assessments' AND "authorityId" = (SELECT id FROM "Authority" WHERE slug = 'norfolk')`,
    );
    const value = { slug: 'assessments', name: 'Assessment', position: area?.position ?? 1 };
    expect((await save('saveReportArea', ['area', 'ReportAreaInput!', value])).saved).toBe(true);
    const nameOf = async (edition: number | null) => {
      const { scorecard } = await ask<{
        scorecard: { rows: { indicator: { key: string; reportArea: { name: string } } }[] };
      }>(
        `query ($edition: Int) { scorecard(authority: "norfolk", period: "2018-03", edition: $edition) {
           rows { indicator { key reportArea { name } } } } }`,
        { edition },
      );
      return scorecard.rows.find(({ indicator }) => indicator.key === '3.3')?.indicator.reportArea
        .name;
    };
    expect(await nameOf(null)).toBe('Assessment');
    expect(await nameOf(1)).toBe(area?.name);
  });

  it('keeps a target from its day on, and says which readings meet it', async () => {
    const value = { indicator: '3.3', value: 50, validFrom: '2018-03-01' };
    const { previewTarget } = await ask<{ previewTarget: { changes: { after: string }[] } }>(
      `query ($value: TargetInput!) { previewTarget(authority: "norfolk", target: $value) {
         problems { sentence } compared changed changes { place before after sentence } } }`,
      { value },
    );
    expect(previewTarget.changes.map(({ after }) => after)).toContain('target met');
    expect((await save('saveTarget', ['target', 'TargetInput!', value])).saved).toBe(true);
    const taken = { ...value, value: null, validFrom: '2018-04-01' };
    expect((await save('saveTarget', ['target', 'TargetInput!', taken])).saved).toBe(true);
  });

  it('writes an annotation, writes it anew, and withdraws it', async () => {
    const value = {
      ...{ kind: 'FORM', indicator: '3.3', on: '2018-02-01', label: 'New form' },
      ...{ text: 'Assessments are recorded on a new form.', rebases: true },
    };
    const input = (changes: Fields) =>
      ['annotation', 'AnnotationInput!', { ...value, ...changes }] as const;
    const wrong = await save('saveAnnotation', input({ kind: 'ACTION' }));
    expect(wrong.problems.map(({ field }) => field)).toEqual(['rebases']);
    const { key: id } = await save('saveAnnotation', input({}));
    const anew = await save('saveAnnotation', input({ id, label: 'New form 2' }));
    expect(anew.saved).toBe(true);
    expect((await save('withdrawAnnotation', ['id', 'ID!', id])).problems[0]?.field).toBe('id');
    expect((await save('withdrawAnnotation', ['id', 'ID!', anew.key])).saved).toBe(true);
    expect((await lastEvent())?.kind).toBe('catalogue.annotation-withdrawn');
  });
});
