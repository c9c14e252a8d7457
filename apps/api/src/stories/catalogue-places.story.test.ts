import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAs, aPerson, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const administrator = aPerson('Ada Admin', {
  norfolk: [
    { role: 'ADMINISTRATOR', place: null },
    { role: 'ANALYST', place: null },
  ],
});
const REASON = 'The boundaries change in April';

interface Outcome {
  readonly saved: boolean;
  readonly revision: number | null;
  readonly key: string | null;
  readonly problems: readonly { readonly field: string | null; readonly sentence: string }[];
}

describe('places that change', () => {
  let story: Story;
  const ask = async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const told = await askAs<Data>(story, administrator, query, variables);
    expect(told.errors).toEqual([]);
    return told.data;
  };
  const change = async (call: string): Promise<Outcome> => {
    const { catalogue } = await ask<{ catalogue: { revision: number } }>(
      '{ catalogue(authority: "norfolk") { revision } }',
    );
    const [field = '', ...rest] = call.split('(');
    const data = await ask<Readonly<Record<string, Outcome>>>(
      `mutation { ${field}(authority: "norfolk", seen: ${catalogue.revision}, reason: "${REASON}", ${rest.join('(')} {
        saved revision key problems { field sentence } } }`,
    );
    const outcome = data[field];
    if (outcome === undefined) throw new Error(`Nothing became of ${field}.`);
    return outcome;
  };
  const placesOn = async (on: string) => {
    const { places } = await ask<{
      places: { slug: string; name: string; parent: { slug: string } | null }[];
    }>(
      'query ($on: Date) { places(authority: "norfolk", on: $on) { slug name parent { slug } } }',
      { on },
    );
    return new Map(places.map(({ slug, parent }) => [slug, parent?.slug ?? null]));
  };
  const below = (tree: ReadonlyMap<string, string | null>, parent: string) =>
    [...tree].filter(([, above]) => above === parent).map(([slug]) => slug);

  beforeAll(async () => {
    story = await tellStory({ viewers: severalPeople([administrator]), development: true });
  });
  afterAll(() => story.end());

  it('do not end while others stand below them, or figures of later months would be shown nowhere', async () => {
    const teams = below(await placesOn('2018-03-31'), 'norwich');
    const outcome = await change('endPlace(place: "norwich", on: "2018-03-01")');
    expect(outcome.saved).toBe(false);
    const said = outcome.problems.map(({ sentence }) => sentence).join(' ');
    expect(said).toMatch(/Norwich has [\d,]+ figures for months from 2018-03-01 on/);
    expect(said).toContain(`still has ${teams.length} places below it`);
    expect(
      (await change('endPlace(place: "norfolk", on: "2018-04-01")')).problems[0]?.sentence,
    ).toMatch(/does not end/);
  });

  it('change on the first of a month, and not within one whose figures would be shown nowhere', async () => {
    const parts = `[{ name: "One", shortName: "One", position: 1 }, { name: "Two", shortName: "Two", position: 2 }]`;
    for (const call of [
      'endPlace(place: "norwich", on: "2018-03-02")',
      `splitPlace(place: "norwich", on: "2018-03-15", into: ${parts})`,
      'mergePlaces(places: ["norwich", "breckland"], on: "2018-03-31", into: { name: "One", shortName: "One", position: 1 })',
      'savePlace(place: { name: "New", shortName: "New", position: 9, parent: "norfolk", on: "2018-03-09" })',
    ]) {
      const { saved, problems } = await change(call);
      expect(saved).toBe(false);
      expect(problems).toEqual([
        {
          field: 'on',
          sentence: expect.stringMatching(/first of a month.*the next is 2018-04-01\.$/) as string,
        },
      ]);
    }
  });

  it('split into others that take the places below, from the day on and not before', async () => {
    const teams = below(await placesOn('2018-03-31'), 'norwich');
    const [first = '', ...others] = teams;
    const list = (slugs: readonly string[]) => `[${slugs.map((slug) => `"${slug}"`).join(', ')}]`;
    const forgotten = await change(`splitPlace(place: "norwich", on: "2018-04-01", into: [
      { name: "Norwich East", shortName: "N East", position: 1, children: ${list([first])} },
      { name: "Norwich West", shortName: "N West", position: 2 }])`);
    expect(forgotten.problems).toHaveLength(others.length);
    const done = await change(`splitPlace(place: "norwich", on: "2018-04-01", into: [
      { name: "Norwich East", shortName: "N East", position: 1, children: ${list([first])} },
      { name: "Norwich West", shortName: "N West", position: 2, children: ${list(others)} }])`);
    expect(done.problems).toEqual([]);

    const march = await placesOn('2018-03-31');
    expect(march.has('norwich')).toBe(true);
    expect(march.has('norwich-east')).toBe(false);
    expect(below(march, 'norwich')).toEqual(teams);
    const april = await placesOn('2018-04-01');
    expect(april.has('norwich')).toBe(false);
    expect(below(april, 'norwich-east')).toEqual([first]);
    expect(below(april, 'norwich-west').sort()).toEqual([...others].sort());

    const { catalogue } = await ask<{
      catalogue: {
        places: { slug: string; successions: { successor: string; kind: string; on: string }[] }[];
        annotations: { place: string | null; label: string; rebases: boolean; on: string }[];
      };
    }>(
      `{ catalogue(authority: "norfolk") { places { slug successions { successor kind on } }
           annotations { place label rebases on } } }`,
    );
    expect(catalogue.places.find(({ slug }) => slug === 'norwich')?.successions).toEqual([
      { successor: 'norwich-east', kind: 'SPLIT', on: '2018-04-01' },
      { successor: 'norwich-west', kind: 'SPLIT', on: '2018-04-01' },
    ]);
    const said = { label: 'Split from Norwich', rebases: true, on: '2018-04-01' };
    expect(catalogue.annotations).toContainEqual({ place: 'norwich-east', ...said });
    const event = await story.database.query<{ kind: string; before: unknown }>(
      'SELECT kind, before FROM "AuditEvent" ORDER BY id DESC LIMIT 1',
    );
    expect(event).toEqual([
      { kind: 'catalogue.place-split', before: { place: 'Norwich', below: teams } },
    ]);
  });

  it('merge into one with all the places below, and the edition of March keeps its tree', async () => {
    const done =
      await change(`mergePlaces(places: ["norwich-east", "norwich-west"], on: "2019-04-01",
      into: { name: "Norwich", shortName: "Norwich", position: 1 })`);
    expect(done).toMatchObject({ saved: true, problems: [] });
    const merged = done.key ?? '';
    const after = await placesOn('2019-04-01');
    expect(after.has('norwich-east')).toBe(false);
    expect(below(after, merged).sort()).toEqual(
      below(await placesOn('2018-03-31'), 'norwich').sort(),
    );
    const { scorecard } = await ask<{ scorecard: { places: { slug: string }[] } }>(
      '{ scorecard(authority: "norfolk", period: "2018-03", edition: 1) { places { slug } } }',
    );
    expect(scorecard.places.map(({ slug }) => slug)).toContain('norwich');
  });

  it('merge by threes as by twos', async () => {
    for (const name of ['Alpha', 'Beta', 'Gamma']) {
      const made = await change(
        `savePlace(place: { name: "${name}", shortName: "${name}", position: 9, parent: "norfolk", on: "2018-05-01" })`,
      );
      expect(made.saved).toBe(true);
    }
    const done = await change(`mergePlaces(places: ["alpha", "beta", "gamma"], on: "2019-05-01",
      into: { name: "Alphabet", shortName: "Alphabet", position: 9 })`);
    expect(done).toMatchObject({ saved: true, key: 'alphabet' });
    const tree = await placesOn('2019-05-01');
    expect(['alpha', 'beta', 'gamma'].filter((slug) => tree.has(slug))).toEqual([]);
    const { catalogue } = await ask<{
      catalogue: { places: { slug: string; successions: { predecessor: string }[] }[] };
    }>('{ catalogue(authority: "norfolk") { places { slug successions { predecessor } } } }');
    const merged = catalogue.places.find(({ slug }) => slug === 'alphabet');
    expect(merged?.successions.map(({ predecessor }) => predecessor)).toEqual([
      ...['alpha', 'beta', 'gamma'],
    ]);
    const early = await change(`mergePlaces(places: ["alphabet", "west", "south"], on: "2018-01-01",
      into: { name: "All", shortName: "All", position: 9 })`);
    expect(early.saved).toBe(false);
  });

  it('are made, named anew and ended, and at former revisions read as they did', async () => {
    const made = await change(
      'savePlace(place: { name: "Coastal", shortName: "Coastal", position: 9, parent: "norfolk", on: "2018-05-01" })',
    );
    expect(made).toMatchObject({ saved: true, key: 'coastal' });
    expect((await placesOn('2018-04-30')).has('coastal')).toBe(false);
    expect((await placesOn('2018-05-01')).get('coastal')).toBe('norfolk');
    const twin = await change(
      'savePlace(place: { name: "coastal", shortName: "C", position: 9, parent: "norfolk", on: "2018-05-01" })',
    );
    expect(twin.problems.map(({ field }) => field)).toEqual(['name']);
    const named = await change(
      'savePlace(place: { slug: "breckland", name: "Breckland and Thetford", shortName: "Breckland", position: 1 })',
    );
    expect(named.saved).toBe(true);
    const nameOf = async (edition: number | null) => {
      const { scorecard } = await ask<{ scorecard: { places: { slug: string; name: string }[] } }>(
        `query ($edition: Int) { scorecard(authority: "norfolk", period: "2018-03", edition: $edition) {
           places { slug name } } }`,
        { edition },
      );
      return scorecard.places.find(({ slug }) => slug === 'breckland')?.name;
    };
    expect(await nameOf(null)).toBe('Breckland and Thetford');
    expect(await nameOf(1)).toBe('Breckland');
    expect((await change('endPlace(place: "coastal", on: "2018-06-01")')).saved).toBe(true);
    expect((await placesOn('2018-05-31')).has('coastal')).toBe(true);
    expect((await placesOn('2018-06-01')).has('coastal')).toBe(false);
    const revived = await change(`savePlace(place: { slug: "coastal", name: "Coastal again",
      shortName: "Coastal", position: 9, parent: "norfolk", on: "2018-09-01" })`);
    expect(revived).toMatchObject({
      ...{ saved: false, problems: [{ field: 'on' }] },
    });
    expect(revived.problems[0]?.sentence).toMatch(/^Coastal has ended on 2018-06-01/);
  });

  it('move under another from a day on', async () => {
    const tree = await placesOn('2018-06-01');
    const [team = ''] = below(tree, 'breckland');
    const [
      { name, shortName, teamKind, position } = {
        name: '',
        shortName: '',
        teamKind: '',
        position: 0,
      },
    ] = await story.database.query<{
      name: string;
      shortName: string;
      teamKind: string;
      position: number;
    }>(
      `SELECT name, "shortName", "teamKind", position FROM "Place" WHERE slug = $1 AND "authorityId" =
           (SELECT id FROM "Authority" WHERE slug = 'norfolk')`,
      [team],
    );
    const other = [...tree.keys()].find(
      (slug) => slug !== 'breckland' && tree.get(slug) === 'norfolk',
    );
    const moved = await change(`savePlace(place: { slug: "${team}", name: "${name} moved",
      shortName: "${shortName.slice(0, 16)}", teamKind: "${teamKind}", position: ${position},
      parent: "${other ?? ''}", on: "2018-07-01" })`);
    expect(moved.problems).toEqual([]);
    expect((await placesOn('2018-06-30')).get(team)).toBe('breckland');
    expect((await placesOn('2018-07-01')).get(team)).toBe(other);
  });

  it('move on the first of a month alone', async () => {
    const [team = ''] = below(await placesOn('2018-06-01'), 'south');
    const { saved, problems } = await change(`savePlace(place: { slug: "${team}", name: "Moved",
      shortName: "Moved", teamKind: "Assessment", position: 1, parent: "west", on: "2018-07-20" })`);
    expect(saved).toBe(false);
    expect(problems).toEqual([
      {
        field: 'on',
        sentence: expect.stringMatching(/first of a month.*the next is 2018-08-01\.$/) as string,
      },
    ]);
  });
});
