import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  asInput,
  CREATE,
  PACK_BY_ID,
  PACKS,
  SAVE,
  type AskedContents,
  type AskedPack,
} from './pack-question';
import { tellStory, type Story } from './story-server';

describe('packs', () => {
  let story: Story;
  beforeAll(async () => void (story = await tellStory()), 300_000);
  afterAll(() => story.end());

  async function begun(variables: Readonly<Record<string, unknown>>): Promise<AskedPack> {
    const { data, errors } = await story.ask<{ createPack: AskedPack }>(CREATE, variables);
    expect(errors).toEqual([]);
    return data.createPack;
  }
  const save = (
    { id, version }: Pick<AskedPack, 'id' | 'version'>,
    contents: Partial<AskedContents> & AskedContents,
    more: Readonly<Record<string, unknown>> = {},
  ) =>
    story.ask<{ savePack: AskedPack }>(SAVE, {
      ...{ id, version, contents: asInput(contents) },
      ...more,
    });
  const reasonOf = (errors: readonly { extensions: Readonly<Record<string, unknown>> }[]) =>
    errors[0]?.extensions['reason'];

  it('are begun for a published month with what such packs hold, and nothing keeps them from being made', async () => {
    const pack = await begun({ readers: 'LEADERSHIP' });
    expect(pack).toMatchObject({
      ...{ version: 1, readers: 'LEADERSHIP', person: 'A Person', problems: [], files: [] },
      period: { key: '2018-03' },
      edition: { audience: 'INTERNAL' },
    });
    expect(pack.contents).toMatchObject({
      ...{ isPrivate: true, meetingOn: null, committee: null, cards: 'EXCEPTIONS', summary: null },
      title: 'Performance of children’s services, March 2018',
      responsibleOfficer: 'Director of Children’s Services',
    });
    expect(pack.contents.parts.map(({ kind, isIn }) => [kind, isIn])).toEqual([
      ...[
        ['SUMMARY', true],
        ['EXCEPTIONS', true],
        ['CARDS', true],
        ['AREAS', true],
      ],
      ...[
        ['SCORECARD', true],
        ['GLOSSARY', true],
        ['NOTES', true],
      ],
    ]);
    expect(pack.contents.areas.length).toBeGreaterThan(8);
  });

  it('for the public are of the public edition, and of no month that has none', async () => {
    const pack = await begun({ readers: 'PUBLIC' });
    expect(pack.edition.audience).toBe('PUBLIC');
    expect(pack.contents.isPrivate).toBe(false);
    const { errors } = await story.ask(CREATE, { readers: 'MEMBERS', period: '2017-03' });
    expect(reasonOf(errors)).toBe('NO_EDITION');
    expect(errors[0]?.message).toMatch(/^March 2017 has no edition/);
  });

  it('are written anew under a next version, and not over what somebody else wrote meanwhile', async () => {
    const pack = await begun({ readers: 'MEMBERS' });
    const contents: AskedContents = {
      ...pack.contents,
      ...{ committee: ' Children’s Services Committee ', meetingOn: '2018-05-15', cards: 'ALL' },
      areas: pack.contents.areas.toReversed().slice(0, 3),
      parts: pack.contents.parts.toReversed(),
      summary: { concern: [' Assessments are late. ', ' '], improved: [], planned: ['A panel.'] },
    };
    const { data, errors } = await save(pack, contents);
    expect(errors).toEqual([]);
    const summaryEdition = pack.edition.number;
    expect(pack.summaryEdition).toBeNull();
    expect(data.savePack).toMatchObject({ version: 2, problems: [], summaryEdition });
    expect(data.savePack.contents).toEqual({
      ...contents,
      committee: 'Children’s Services Committee',
      summary: { concern: ['Assessments are late.'], improved: [], planned: ['A panel.'] },
    });
    const late = await save(pack, { ...contents, title: 'Another title' });
    expect(reasonOf(late.errors)).toBe('CHANGED_MEANWHILE');
    const read = await story.ask<{ pack: AskedPack }>(PACK_BY_ID, { id: pack.id });
    expect(read.data.pack).toEqual(data.savePack);
  });

  it('of two who write at once are written by one', async () => {
    const pack = await begun({ readers: 'MEMBERS' });
    const both = await Promise.all([
      save(pack, { ...pack.contents, title: 'One title' }),
      save(pack, { ...pack.contents, title: 'Another title' }),
    ]);
    expect(both.map(({ errors }) => reasonOf(errors) ?? 'WRITTEN').sort()).toEqual([
      'CHANGED_MEANWHILE',
      'WRITTEN',
    ]);
  });

  it('are refused with each fault by its field', async () => {
    const pack = await begun({ readers: 'MEMBERS' });
    const { errors } = await save(pack, {
      ...pack.contents,
      ...{ title: ' ', privateReason: '', areas: ['nowhere'] },
      parts: pack.contents.parts.slice(1),
    });
    expect(reasonOf(errors)).toBe('FAULTS');
    const problems = errors[0]?.extensions['problems'] as { field: string; sentence: string }[];
    expect(problems.map(({ field }) => field)).toEqual([
      'title',
      'privateReason',
      'parts',
      'areas',
    ]);
    expect(problems.at(-1)?.sentence).toContain('nowhere');
  });

  it('say what keeps them from being made, and then no file is', async () => {
    const pack = await begun({ readers: 'MEMBERS' });
    const { data } = await save(pack, { ...pack.contents, isPrivate: false });
    expect(data.savePack.problems).toEqual([expect.stringMatching(/small numbers/)]);
    const { errors } = await story.ask(
      `mutation ($id: ID!) { makePackFile(authority: "norfolk", pack: $id, kind: PDF) { id } }`,
      { id: pack.id },
    );
    expect(reasonOf(errors)).toBe('PROBLEMS');
    expect(errors[0]?.message).toBe(data.savePack.problems[0]);
  });

  it('are kept as templates by name, from which those of other months begin', async () => {
    const pack = await begun({ readers: 'MEMBERS' });
    await save(pack, {
      ...pack.contents,
      ...{ committee: 'Scrutiny', meetingOn: '2018-05-15', areas: pack.contents.areas.slice(2, 4) },
      summary: { concern: ['Assessments are late.'], improved: [], planned: [] },
    });
    const keep = (name: string) =>
      story.ask<{ savePackTemplate: { id: string; name: string } }>(
        `mutation ($name: String!, $pack: ID!) {
          savePackTemplate(authority: "norfolk", name: $name, pack: $pack) { id name readers person } }`,
        { name, pack: pack.id },
      );
    const first = await keep('Scrutiny');
    const again = await keep('SCRUTINY');
    expect(again.data.savePackTemplate).toEqual({
      ...first.data.savePackTemplate,
      name: 'SCRUTINY',
    });
    const { id: template } = again.data.savePackTemplate;
    const fromIt = await begun({ readers: 'LEADERSHIP', template });
    expect(fromIt.contents).toMatchObject({
      ...{ committee: 'Scrutiny', meetingOn: null, summary: null },
      areas: pack.contents.areas.slice(2, 4),
    });
    const { data } = await story.ask<{ packTemplates: { id: string }[]; removed: string }>(
      `mutation ($id: ID!) { removed: removePackTemplate(authority: "norfolk", id: $id) }`,
      { id: template },
    );
    expect(data.removed).toBe(template);
    const gone = await story.ask(CREATE, { readers: 'MEMBERS', template });
    expect(reasonOf(gone.errors)).toBe('UNKNOWN_TEMPLATE');
  });

  it('are listed, those worked on last first, and taken away', async () => {
    const { data } = await story.ask<{ packs: AskedPack[] }>(PACKS);
    const [latest] = data.packs;
    const { data: removed } = await story.ask<{ removePack: string }>(
      `mutation ($id: ID!) { removePack(authority: "norfolk", id: $id) }`,
      { id: latest?.id },
    );
    expect(removed.removePack).toBe(latest?.id);
    const left = await story.ask<{ packs: AskedPack[] }>(PACKS);
    expect(left.data.packs).toEqual(data.packs.slice(1));
  });

  it('can be of whatever was published, for whom it was', async () => {
    const { data } = await story.ask<{
      packChoices: {
        periods: { key: string }[];
        period: { key: string };
        readers: string[];
        areas: { slug: string; indicators: number }[];
        exceptionCards: number;
        allCards: number;
      };
      none: null;
    }>(`{ packChoices(authority: "norfolk", period: "2018-03") {
          periods { key } period { key } readers areas { slug name indicators } exceptionCards allCards }
        none: packChoices(authority: "norfolk", period: "2016-03") { allCards } }`);
    const { packChoices: choices } = data;
    expect(data.none).toBeNull();
    expect(choices.period.key).toBe('2018-03');
    expect(choices.periods.map(({ key }) => key)).toContain('2018-03');
    expect(choices.readers).toEqual(['LEADERSHIP', 'MEMBERS', 'PUBLIC']);
    expect(choices.exceptionCards).toBeGreaterThan(5);
    expect(choices.allCards).toBeGreaterThan(choices.exceptionCards);
    const indicators = choices.areas.reduce((sum, area) => sum + area.indicators, 0);
    expect(indicators).toBe(choices.allCards);
  });

  it('are begun of the month on which pages open where none is named, though a later one was published', async () => {
    const { data } = await story.ask<{
      authority: { opensOn: string };
      packChoices: { periods: { key: string }[]; period: { key: string } };
    }>(`{ authority(slug: "norfolk") { opensOn }
        packChoices(authority: "norfolk") { periods { key } period { key } } }`);
    expect(data.packChoices.periods[0]?.key).toBe('2018-11');
    expect(data.packChoices.period.key).toBe(data.authority.opensOn);
    expect(data.packChoices.period.key).toBe('2018-03');
  });

  it('are not known to another authority', async () => {
    const pack = await begun({ readers: 'MEMBERS' });
    const { data } = await story.ask<{ pack: null }>(PACK_BY_ID, {
      ...{ authority: 'wendmere', id: pack.id },
    });
    expect(data.pack).toBeNull();
  });

  it('are kept up to two hundred of an authority, and its templates up to fifty', async () => {
    const pack = await begun({ readers: 'MEMBERS' });
    await story.database.query(
      `INSERT INTO "Pack" ("authorityId", readers, "periodKind", "periodStart", "periodEnd", contents, person)
       SELECT "authorityId", readers, "periodKind", "periodStart", "periodEnd", contents, person
         FROM "Pack", generate_series(1, 200 - (SELECT count(*)::int FROM "Pack")) WHERE id = $1`,
      [Number(pack.id)],
    );
    await story.database.query(
      `INSERT INTO "PackTemplate" ("authorityId", name, readers, contents, person)
       SELECT "authorityId", 'Template ' || n, readers, '{"cards": "ALL", "areas": []}', person
         FROM "Pack", generate_series(1, 50) AS n WHERE id = $1`,
      [Number(pack.id)],
    );
    const oneMore = await story.ask(CREATE, { readers: 'MEMBERS' });
    expect(reasonOf(oneMore.errors)).toBe('TOO_MANY');
    const keep = (name: string) =>
      story.ask(
        `mutation ($name: String!, $pack: ID!) {
          savePackTemplate(authority: "norfolk", name: $name, pack: $pack) { name } }`,
        { name, pack: pack.id },
      );
    expect(reasonOf((await keep('One more')).errors)).toBe('TOO_MANY');
    expect((await keep('template 7')).errors).toEqual([]);
  });
});
