import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_EDITS, problemsOf } from '../modules/catalogue/catalogue-edits';
import { readCatalogue } from '../modules/catalogue/catalogue-state.repository';
import { CATALOGUE_KEEPER, keepingCatalogue, REASON, type Fields } from './story-catalogue';
import { askAs, aPerson, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const second = aPerson('Ben Admin', { norfolk: [{ role: 'ADMINISTRATOR', place: null }] });
const analyst = aPerson('Cleo Analyst', { norfolk: [{ role: 'ANALYST', place: null }] });
const stranger = aPerson('Dan Admin', { wendmere: [{ role: 'ADMINISTRATOR', place: null }] });

interface Preview {
  readonly problems: readonly { readonly sentence: string }[];
  readonly compared: number;
  readonly changed: number;
  readonly changes: readonly {
    readonly key: string;
    readonly place: string;
    readonly month: string;
    readonly before: string;
    readonly after: string;
    readonly sentence: string;
  }[];
}

describe('the catalogue', () => {
  let story: Story;
  const { ask, seen, save, lastEvent } = keepingCatalogue(() => story);
  const tolerance = (changes: Fields = {}) =>
    [
      'tolerance',
      'ToleranceInput!',
      {
        ...{ indicator: '3.3', model: 'THRESHOLDS', red: 60, green: 75, validFrom: '2018-03-01' },
        ...changes,
      },
    ] as const;
  const preview = async (value: unknown) =>
    (
      await ask<{ previewTolerance: Preview }>(
        `query ($value: ToleranceInput!) { previewTolerance(authority: "norfolk", tolerance: $value) {
           problems { sentence } compared changed
           changes(most: 1000) { key place month before after sentence } } }`,
        { value },
      )
    ).previewTolerance;
  /** What a reading is rated, in the words of the preview. */
  const ratingOf = async (place: string, month: string, edition: number | null = null) => {
    const { scorecard } = await ask<{
      scorecard: {
        places: { slug: string }[];
        rows: { indicator: { key: string; name: string }; states: string[] }[];
      };
    }>(
      `query ($place: String, $period: String, $edition: Int) {
         scorecard(authority: "norfolk", place: $place, period: $period, edition: $edition) {
           places { slug name } rows { indicator { key name reportArea { name } } states } } }`,
      { place, period: month, edition },
    );
    return scorecard.rows.find(({ indicator }) => indicator.key === '3.3')?.states[0];
  };
  beforeAll(async () => {
    story = await tellStory({
      viewers: severalPeople([CATALOGUE_KEEPER, second, analyst, stranger]),
      development: true,
    });
  });
  afterAll(() => story.end());

  it('is closed to those who may not change it, and unknown to those of elsewhere', async () => {
    const query = 'query ($authority: String!) { catalogue(authority: $authority) { revision } }';
    const refused = await askAs(story, analyst, query, { authority: 'norfolk' });
    expect(refused.errors[0]?.extensions['code']).toBe('FORBIDDEN');
    const unknown = await askAs<{ catalogue: unknown }>(story, stranger, query, {
      authority: 'norfolk',
    });
    expect(unknown.data.catalogue).toBeNull();
  });

  it('finds nothing wrong with what stands, in every description of the sample', async () => {
    const [authority] = await story.database.query<{ id: number }>(
      `SELECT id FROM "Authority" WHERE slug = 'norfolk'`,
    );
    const state = await readCatalogue(story.database, authority?.id ?? 0);
    expect(state.indicators.length).toBeGreaterThan(100);
    const edits = { ...NO_EDITS, indicators: state.indicators };
    expect(problemsOf(state, edits, 'THRESHOLDS').map(({ sentence }) => sentence)).toEqual([]);
  });

  it('previews to an administrator the published months alone', async () => {
    const previewed = async (who: typeof CATALOGUE_KEEPER) =>
      (
        await ask<{ previewTolerance: { months: number; compared: number } }>(
          `query ($value: ToleranceInput!) {
             previewTolerance(authority: "norfolk", tolerance: $value) { months compared } }`,
          {
            value: {
              indicator: '3.3',
              model: 'THRESHOLDS',
              red: 1,
              green: 2,
              validFrom: '2017-04-01',
            },
          },
          who,
        )
      ).previewTolerance;
    const [{ published } = { published: 0 }] = await story.database.query<{ published: number }>(
      `SELECT count(DISTINCT "periodStart")::int AS published FROM "Edition" e
         JOIN "Authority" a ON a.id = e."authorityId" WHERE a.slug = 'norfolk'`,
    );
    expect((await previewed(second)).months).toBe(published);
    expect((await previewed(CATALOGUE_KEEPER)).months).toBeGreaterThan(published);
  });

  it('refuses tolerances in the wrong order, says why, and leaves no revision behind', async () => {
    const before = await seen();
    const outcome = await save('saveTolerance', tolerance({ red: 80, green: 70 }));
    expect(outcome).toMatchObject({ saved: false, revision: null, changedMeanwhile: null });
    expect(outcome.problems.map(({ sentence }) => sentence)).toEqual([
      'The tolerances are the wrong way round: red 80 is above green 70, but high is good.',
    ]);
    expect(await seen()).toBe(before);
  });

  it('refuses a change without a reason', async () => {
    const outcome = await save('saveTolerance', tolerance(), { reason: ' so ' });
    expect(outcome.problems.map(({ field }) => field)).toEqual(['reason']);
  });

  it('does what its preview said, from the day on that was named, and keeps editions as they were', async () => {
    const [, , value] = tolerance();
    const said = await preview(value);
    expect(said.problems).toEqual([]);
    expect(said.changed).toBeGreaterThan(0);
    expect(said.changes.map(({ month }) => month)).toEqual(said.changes.map(() => '2018-03-01'));
    const inFebruary = await ratingOf('norfolk', '2018-02');
    const published = await ratingOf('norfolk', '2018-03', 1);
    const was = new Map<string, string | undefined>();
    for (const { place } of said.changes) was.set(place, await ratingOf(place, '2018-03'));

    const outcome = await save('saveTolerance', tolerance());
    expect(outcome).toMatchObject({ saved: true, problems: [] });

    for (const { place, before, after } of said.changes) {
      expect(was.get(place)?.toLowerCase()).toBe(before);
      expect((await ratingOf(place, '2018-03'))?.toLowerCase()).toBe(after);
    }
    expect(await ratingOf('norfolk', '2018-02')).toBe(inFebruary);
    expect(await ratingOf('norfolk', '2018-03', 1)).toBe(published);
    expect((await preview(value)).changed).toBe(0);
    expect(await lastEvent()).toMatchObject({
      ...{ kind: 'catalogue.tolerance-saved', actorName: 'Ada Admin' },
      sentence: `Tolerance for every place, from 2018-03-01: red 60, green 75: ${REASON}`,
    });
  });

  it.each([
    [55, 90, 'norwich', '2017-06-01', null],
    [70, 71, null, '2017-04-01', '2018-01-01'],
    [10, 99, 'breckland', '2018-01-01', '2018-03-01'],
    [66, 66, null, '2017-01-01', null],
  ])(
    'previews red %s and green %s at %s from %s until %s as it then is',
    async (red, green, place, validFrom, validTo) => {
      const [, , value] = tolerance({ red, green, place, validFrom, validTo });
      const said = await preview(value);
      const months = [...new Set(said.changes.map(({ month }) => month.slice(0, 7)))].slice(0, 3);
      const places = [
        ...new Set(['norfolk', 'norwich', ...said.changes.map((each) => each.place)]),
      ];
      const states = async () => {
        const rated = new Map<string, string>();
        for (const month of months) {
          for (const each of places.slice(0, 4)) {
            rated.set(`${each} ${month}`, (await ratingOf(each, month)) ?? '');
          }
        }
        return rated;
      };
      const before = await states();
      expect(
        (await save('saveTolerance', tolerance({ red, green, place, validFrom, validTo }))).saved,
      ).toBe(true);
      const after = await states();
      for (const [reading, state] of after) {
        const [at = '', month = ''] = reading.split(' ');
        const change = said.changes.find(
          (each) => each.place === at && each.month === `${month}-01`,
        );
        const expected = change?.after ?? before.get(reading)?.toLowerCase().replace('_', ' ');
        expect(`${reading}: ${state.toLowerCase().replace('_', ' ')}`).toBe(
          `${reading}: ${expected ?? ''}`,
        );
      }
    },
  );

  it('tells who changed the same meanwhile, and loses nothing of either', async () => {
    const saw = await seen();
    const first = await save('saveTolerance', tolerance({ red: 61 }), { who: second, seen: saw });
    expect(first.saved).toBe(true);
    const late = await save('saveTolerance', tolerance({ red: 62 }), { seen: saw });
    expect(late).toMatchObject({
      ...{ saved: false, changedMeanwhile: { person: 'Ben Admin', reason: REASON } },
    });
    const other = await save('saveTolerance', tolerance({ indicator: '2.4', red: 90, green: 80 }), {
      seen: saw,
    });
    expect(other.changedMeanwhile).toBeNull();
  });
});
