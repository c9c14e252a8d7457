import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_EDITS, problemsOf } from '../modules/catalogue/catalogue-edits';
import { readCatalogue } from '../modules/catalogue/catalogue-state.repository';
import { askAs, aPerson, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

// Administrators read what was published; who is an analyst too sees what they change at once.
const administrator = aPerson('Ada Admin', {
  norfolk: [
    { role: 'ADMINISTRATOR', place: null },
    { role: 'ANALYST', place: null },
  ],
});
const second = aPerson('Ben Admin', { norfolk: [{ role: 'ADMINISTRATOR', place: null }] });
const analyst = aPerson('Cleo Analyst', { norfolk: [{ role: 'ANALYST', place: null }] });
const stranger = aPerson('Dan Admin', { wendmere: [{ role: 'ADMINISTRATOR', place: null }] });

const REASON = 'Agreed by the board in April';
const OUTCOME = `saved revision key problems { field given sentence }
  changedMeanwhile { revision person reason }`;
const DESCRIBED = `key ref name area position onScorecard keptWith polarity measureKind basis frequency
  dataNote unit multiplier decimals numeratorLabel denominatorLabel numerator denominator partOf inflow
  outflow denominatorIsPopulation yearToDateRule countsChildren additive teamKinds definition caveats
  leadOfficer dataOwner sourceSystem statutoryCode measuredFrom source note`;

interface Outcome {
  readonly saved: boolean;
  readonly revision: number | null;
  readonly key: string | null;
  readonly problems: readonly { readonly field: string | null; readonly sentence: string }[];
  readonly changedMeanwhile: { readonly person: string; readonly reason: string } | null;
}

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

type Fields = Readonly<Record<string, unknown>>;

describe('the catalogue', () => {
  let story: Story;
  const ask = async <Data>(query: string, variables: Fields = {}, who = administrator) => {
    const told = await askAs<Data>(story, who, query, variables);
    expect(told.errors).toEqual([]);
    return told.data;
  };
  const seen = async () =>
    (
      await ask<{ catalogue: { revision: number } }>(
        '{ catalogue(authority: "norfolk") { revision } }',
      )
    ).catalogue.revision;
  const save = async (
    field: string,
    input: readonly [name: string, type: string, value: unknown],
    more: {
      readonly seen?: number;
      readonly reason?: string;
      readonly who?: typeof administrator;
    } = {},
  ): Promise<Outcome> => {
    const [name, type, value] = input;
    const query = `mutation ($seen: Int!, $reason: String!, $value: ${type}) {
      ${field}(authority: "norfolk", seen: $seen, reason: $reason, ${name}: $value) { ${OUTCOME} } }`;
    const data = await ask<Readonly<Record<string, Outcome>>>(
      query,
      { seen: more.seen ?? (await seen()), reason: more.reason ?? REASON, value },
      more.who,
    );
    const outcome = data[field];
    if (outcome === undefined) throw new Error(`Nothing became of ${field}.`);
    return outcome;
  };
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
  const lastEvent = async () =>
    (
      await story.database.query<{
        kind: string;
        sentence: string;
        actorName: string;
        before: unknown;
        after: unknown;
      }>(
        'SELECT kind, sentence, "actorName", before, after FROM "AuditEvent" ORDER BY id DESC LIMIT 1',
      )
    )[0];

  beforeAll(async () => {
    story = await tellStory({
      viewers: severalPeople([administrator, second, analyst, stranger]),
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
    const previewed = async (who: typeof administrator) =>
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
    expect((await previewed(administrator)).months).toBeGreaterThan(published);
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
    const named = await save('endIndicator', ['key', 'String!', 'new-1']);
    expect(named.problems[0]?.sentence).toContain('new-2 (Part of)');
    expect((await save('endIndicator', ['key', 'String!', 'new-2'])).saved).toBe(true);
    expect((await save('endIndicator', ['key', 'String!', 'new-1'])).saved).toBe(true);
    expect((await described('new-1')).described).toBeNull();
    expect((await save('saveIndicator', ['indicator', 'IndicatorInput!', made])).saved).toBe(true);
    expect((await save('endIndicator', ['key', 'String!', 'new-1'])).saved).toBe(true);
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
    const { previewTarget } = await ask<{ previewTarget: Preview }>(
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
