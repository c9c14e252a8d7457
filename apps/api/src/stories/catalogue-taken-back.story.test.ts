import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE_KEEPER, keepingCatalogue } from './story-catalogue';
import { severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

interface Change {
  readonly revision: number;
  readonly kind: string;
  readonly on: string;
  readonly sentence: string;
  readonly takenBack: { readonly person: string; readonly reason: string } | null;
}

describe('a change of places that was a mistake', () => {
  let story: Story;
  const { ask, seen, save, lastEvent } = keepingCatalogue(() => story);
  const change = async (call: string) => {
    const [field = '', ...rest] = call.split('(');
    const data = await ask<
      Readonly<Record<string, { saved: boolean; revision: number; problems: unknown[] }>>
    >(
      `mutation { ${field}(authority: "norfolk", seen: ${await seen()}, reason: "A slip of the pen",
         ${rest.join('(')} { saved revision problems { sentence } } }`,
    );
    expect(data[field]).toMatchObject({ saved: true, problems: [] });
    return data[field]?.revision ?? 0;
  };
  const tree = async (on: string) => {
    const { places } = await ask<{
      places: { slug: string; name: string; parent: { slug: string } | null }[];
    }>(
      'query ($on: Date) { places(authority: "norfolk", on: $on) { slug name parent { slug } } }',
      { on },
    );
    return places;
  };
  const trees = async () => [
    await tree('2018-03-31'),
    await tree('2018-04-01'),
    await tree('2019-04-01'),
  ];
  const changes = async () =>
    (
      await ask<{ catalogue: { placeChanges: Change[] } }>(
        `{ catalogue(authority: "norfolk") { placeChanges {
             revision kind on sentence takenBack { person reason } } } }`,
      )
    ).catalogue.placeChanges;
  const preview = async (revision: number) =>
    (
      await ask<{
        previewPlaceWithdrawal: { problems: { sentence: string }[]; effects: string[] };
      }>(
        `query ($revision: Int!) { previewPlaceWithdrawal(authority: "norfolk", revision: $revision) {
           problems { sentence } effects } }`,
        { revision },
      )
    ).previewPlaceWithdrawal;
  const withdraw = (revision: number) =>
    save('withdrawPlaceChange', ['revision', 'Int!', revision]);
  const edition = () =>
    ask('{ scorecard(authority: "norfolk", period: "2018-03", edition: 1) { places { slug } } }');
  const split = async () => {
    const teams = (await tree('2018-03-31'))
      .filter(({ parent }) => parent?.slug === 'norwich')
      .map(({ slug }) => `"${slug}"`);
    return change(`splitPlace(place: "norwich", on: "2018-04-01", into: [
      { name: "Norwich East", shortName: "N East", position: 1, children: [${teams.join(', ')}] },
      { name: "Norwich West", shortName: "N West", position: 2 }])`);
  };

  beforeAll(async () => {
    story = await tellStory({ viewers: severalPeople([CATALOGUE_KEEPER]), development: true });
  });
  afterAll(() => story.end());

  it('is listed, tells what taking it back would do, and is taken back with the tree as it was', async () => {
    const [before, published] = [await trees(), await edition()];
    const revision = await split();
    expect(await trees()).not.toEqual(before);
    const [listed] = await changes();
    expect(listed).toEqual({
      ...{ revision, kind: 'SPLIT', on: '2018-04-01', takenBack: null },
      sentence: 'Norwich split into Norwich East and Norwich West from 1 April 2018.',
    });
    const { problems, effects } = await preview(revision);
    expect(problems).toEqual([]);
    expect(effects).toContain('Norwich East stands nowhere, as if it had not begun.');
    expect(effects.some((each) => /^Norwich stands under Norfolk again, from/.test(each))).toBe(
      true,
    );

    expect(await withdraw(revision)).toMatchObject({ saved: true, problems: [] });
    expect(await lastEvent()).toMatchObject({
      kind: 'catalogue.place-change-withdrawn',
      before: { change: listed?.sentence },
    });
    expect(await trees()).toEqual(before);
    expect(await edition()).toEqual(published);
    const { catalogue } = await ask<{
      catalogue: { annotations: { label: string }[]; places: { successions: unknown[] }[] };
    }>(
      '{ catalogue(authority: "norfolk") { annotations { label } places { successions { on } } } }',
    );
    expect(catalogue.annotations.map(({ label }) => label)).not.toContain('Split from Norwich');
    expect(catalogue.places.flatMap(({ successions }) => successions)).toEqual([]);
    expect((await changes()).map(({ takenBack }) => takenBack?.person)).toEqual(['Ada Admin']);
    expect((await withdraw(revision)).problems.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^It was already taken back by Ada Admin on \d+ [A-Z][a-z]+ \d{4}\.$/),
    ]);
  });

  it('is taken back where places merged, where one ended, moved or began', async () => {
    const calls = [
      'mergePlaces(places: ["norwich", "breckland"], on: "2018-04-01", into: { name: "Both", shortName: "Both", position: 1 })',
      'savePlace(place: { name: "Coast", shortName: "Coast", position: 9, parent: "norfolk", on: "2018-04-01" })',
    ];
    for (const call of calls) {
      const before = await trees();
      const revision = await change(call);
      expect(await withdraw(revision)).toMatchObject({ saved: true, problems: [] });
      expect(await trees()).toEqual(before);
    }
    await change(
      'savePlace(place: { name: "Fens", shortName: "Fens", position: 9, parent: "norfolk", on: "2018-04-01" })',
    );
    const before = await trees();
    const ended = await change('endPlace(place: "fens", on: "2018-06-01")');
    expect((await changes())[0]).toMatchObject({
      ...{ kind: 'ENDED', on: '2018-06-01', sentence: 'Fens ended on 1 June 2018.' },
    });
    expect(await withdraw(ended)).toMatchObject({ saved: true, problems: [] });
    expect(await trees()).toEqual(before);
  });

  it('is not taken back while something later builds on it, and says what', async () => {
    const revision = await split();
    const later = await change('endPlace(place: "norwich-west-2", on: "2019-04-01")');
    const refused = await preview(revision);
    expect(refused.effects).toEqual([]);
    expect(refused.problems[0]?.sentence).toBe(
      'Where Norwich West stands was changed since: take the later change back first.',
    );
    expect(await withdraw(revision)).toMatchObject({ saved: false });
    expect(await withdraw(later)).toMatchObject({ saved: true });
    expect((await preview(revision)).problems).toEqual([]);
    const again = await change('endPlace(place: "norwich-west-2", on: "2019-04-01")');
    expect((await changes())[0]).toMatchObject({ revision: again, takenBack: null });
    expect(await withdraw(again)).toMatchObject({ saved: true });
    expect(await withdraw(revision)).toMatchObject({ saved: true });
    expect((await preview(1)).problems[0]?.sentence).toBe(
      'No change of places was made under this revision.',
    );
  });
});
