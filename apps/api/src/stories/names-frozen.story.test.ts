import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../viewer/viewer';
import type { Viewers } from '../viewer/viewers';
import { OPERATIONS, waysOf } from './answers-of-pages';
import { FROM_THE_PAGE } from './known-scorecard';
import { CATALOGUE_KEEPER, keepingCatalogue, type Fields } from './story-catalogue';
import { tellStory, type Story } from './story-server';
import { viewerWith } from './story-viewers';

const PEOPLE: Readonly<Record<string, Viewer>> = {
  keeper: CATALOGUE_KEEPER,
  analyst: viewerWith({ norfolk: [{ role: 'ANALYST', place: null }] }),
  leader: viewerWith({ norfolk: [{ role: 'LEADER', place: null }] }),
  head: viewerWith({ norfolk: [{ role: 'HEAD_OF_SERVICE', place: 'norwich' }] }),
  member: viewerWith({ norfolk: [{ role: 'MEMBER', place: null }] }),
};

/** Whoever is named in a header; the keeper of the catalogue where nobody is. */
const byName: Viewers = {
  of: ({ headers }) => PEOPLE[String(headers['x-who'])] ?? CATALOGUE_KEEPER,
  close: () => Promise.resolve(),
};

const SUBJECTS = {
  ...{ authority: 'norfolk', area: 'assessments', section: 'assessments-completed' },
  ...{ indicator: '3.3', place: 'norwich', period: '2018-03' },
};

/** Every name is changed to one that begins so, and stands nowhere else. */
const NEW = 'Zebra';

/** What only an analyst or administrator is shown, who see what is not published. */
const BEHIND_THE_DESK =
  /^(Catalogue|Import|National|Publi|Commentary|Audit|People|SignIn|Invit|My)/;

describe('names that are changed after a month was published', () => {
  let story: Story;
  let before: Readonly<Record<string, string>>;
  const { ask, save } = keepingCatalogue(() => story);

  const send = async (who: string, path: string) => {
    const answer = await story.send(path, { headers: { ...FROM_THE_PAGE, 'x-who': who } });
    return `${answer.status} ${(await answer.text()).replaceAll(/"requestId":"[^"]*"/g, '')}`;
  };
  const page = (who: string, name: string, hash: string, variables: object) => {
    const query = new URLSearchParams({
      operationName: name,
      variables: JSON.stringify(variables),
      extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }),
    });
    return send(who, `/graphql?${query.toString()}`);
  };

  /** What everybody reads: analysts every page as the edition, others every page in every way. */
  const readAll = async () => {
    const answers: Record<string, string> = {};
    for (const { name, hash, body } of OPERATIONS.values()) {
      if (/\bmutation \w+/.test(body) || BEHIND_THE_DESK.test(name) || name.startsWith('Preview'))
        continue;
      const [beginning, ofPlace, asEdition] = waysOf(SUBJECTS);
      if (body.includes('$edition: Int')) {
        answers[`analyst ${name} as the edition`] = await page('analyst', name, hash, {
          ...asEdition,
        });
      }
      for (const who of ['leader', 'head', 'member']) {
        const place = who === 'member' ? null : 'norwich';
        const ways = { beginning, ofPlace: { ...ofPlace, place }, asEdition };
        for (const [way, variables] of Object.entries(ways)) {
          answers[`${who} ${name} ${way}`] = await page(who, name, hash, { ...variables });
        }
      }
    }
    for (const who of ['analyst', 'leader', 'head', 'member']) {
      const address = '/export/scorecard.csv?authority=norfolk&edition=1';
      answers[`${who} ${address}`] = await send(who, address);
    }
    answers['public'] = await send('member', '/public');
    answers['public editions'] = await send('member', '/public/wendmere');
    answers['public months'] = await send('member', '/public/norfolk');
    return answers;
  };

  const rename = async () => {
    const { catalogue, catalogueIndicator } = await ask<{
      catalogue: {
        areas: (Fields & { slug: string; name: string; indicators?: number })[];
        places: (Fields & { slug: string })[];
        sections: (Fields & { slug: string; position: number })[];
      };
      catalogueIndicator: { described: Fields };
    }>(`{
      catalogue(authority: "norfolk") {
        areas { slug name position }
        places { slug teamKind position }
        sections { slug position }
      }
      catalogueIndicator(authority: "norfolk", key: "3.3") { described {
        key ref name area position onScorecard keptWith polarity measureKind basis frequency dataNote
        unit multiplier decimals numeratorLabel denominatorLabel numerator denominator partOf inflow
        outflow denominatorIsPopulation yearToDateRule countsChildren additive teamKinds definition purpose
        caveats leadOfficer dataOwner sourceSystem statutoryCode measuredFrom source note } }
    }`);
    const changes: [field: string, name: string, type: string, value: unknown][] = [];
    for (const { slug, position } of catalogue.areas) {
      const area = { slug, name: `${NEW} area ${slug}`, position: 1_000 - Number(position) };
      changes.push(['saveReportArea', 'area', 'ReportAreaInput!', area]);
    }
    changes.push([
      ...(['saveReportArea', 'area', 'ReportAreaInput!'] as const),
      { slug: null, name: `${NEW} new area`, position: 1 },
    ]);
    for (const { slug, position } of catalogue.sections) {
      const words = { definition: `${NEW} definition`, notes: [`${NEW} note.`] };
      const section = { slug, name: `${NEW} page ${slug}`, position: 100 - position, ...words };
      changes.push(['saveReportSection', 'section', 'ReportSectionInput!', section]);
    }
    for (const { slug, teamKind, position } of catalogue.places) {
      if (!['norfolk', 'norwich', 'breckland'].includes(slug)) continue;
      const place = { slug, name: `${NEW} ${slug}`, shortName: `${NEW} ${slug}`.slice(0, 12) };
      changes.push(['savePlace', 'place', 'PlaceInput!', { ...place, teamKind, position }]);
    }
    const words = ['name', 'dataNote', 'numeratorLabel', 'denominatorLabel', 'definition'];
    words.push('caveats', 'leadOfficer', 'dataOwner', 'sourceSystem', 'source', 'note');
    const described = { ...catalogueIndicator.described };
    const renamed = Object.fromEntries(words.map((word) => [word, `${NEW} ${word}`]));
    const indicator = { ...described, ...renamed, statutoryCode: NEW };
    changes.push(['saveIndicator', 'indicator', 'IndicatorInput!', indicator]);
    for (const [field, name, type, value] of changes) {
      const { saved, problems } = await save(field, [name, type, value]);
      expect([field, value, problems, saved]).toEqual([field, value, [], true]);
    }
  };

  beforeAll(async () => {
    // Pages say what day it is, and midnight may pass.
    story = await tellStory({ viewers: byName, development: true, today: () => '2026-11-20' });
    before = await readAll();
    await rename();
  }, 300_000);
  afterAll(() => story.end());

  it('are on no page that is read as the edition, nor on one of whoever reads what is published', async () => {
    const after = await readAll();
    for (const [asked, answer] of Object.entries(after)) {
      if (answer !== before[asked]) expect([asked, answer]).toEqual([asked, before[asked]]);
    }
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.keys(after).length).toBeGreaterThan(100);
    expect(JSON.stringify(after)).not.toContain(NEW);
  });

  it('are read by analysts as known now, with the order of now', async () => {
    const { authority } = await ask<{
      authority: { name: string; reportAreas: { name: string; sections: { name: string }[] }[] };
    }>('{ authority(slug: "norfolk") { name reportAreas { name sections { name } } } }');
    expect(authority.name).toBe(`${NEW} norfolk`);
    expect(authority.reportAreas[0]?.name).toBe(`${NEW} new area`);
    const sections = authority.reportAreas.flatMap((area) => area.sections);
    expect(sections.length).toBeGreaterThan(10);
    expect(sections.every(({ name }) => name.startsWith(NEW))).toBe(true);
  });

  it('are not in an authority as its edition left it', async () => {
    const { authority, reportAreas } = await ask<{
      authority: { name: string; reportAreas: { name: string }[] };
      reportAreas: { name: string }[];
    }>(`{ authority(slug: "norfolk", edition: 1) { name reportAreas { name } places { name }
            indicators { name leadOfficer dataOwner source } }
          reportAreas(authority: "norfolk", edition: 1) { name } }`);
    expect(authority.name).toBe('Norfolk');
    expect(JSON.stringify(authority)).not.toContain(NEW);
    expect(reportAreas).toEqual(authority.reportAreas);
    const unknown = await ask<{ authority: null; reportAreas: [] }>(
      '{ authority(slug: "norfolk", edition: 99) { name } reportAreas(authority: "norfolk", edition: 99) { name } }',
    );
    expect(unknown).toEqual({ authority: null, reportAreas: [] });
  });
});
