import { DEFAULT_EXCEPTION_RULES, EXCEPTION_RULE_KEYS, PART_OF_RULE } from '@vital-signs/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE_KEEPER, keepingCatalogue, REASON } from './story-catalogue';
import { sendAs, severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const AS_IT_STANDS = {
  ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', financialYearStartMonth: 4 },
  ...{ reportingPeriod: 'MONTH', layout: null, exceptionRules: null },
};

const LAYOUT = {
  version: 1,
  columns: [
    { column: 'REF', heading: null },
    { column: 'NAME', heading: 'Measure' },
    { column: 'NUMERATOR', heading: 'Num' },
    { column: 'BASIS', heading: 'Period' },
    { column: 'COMMENTS', heading: null },
    { column: 'RATING', heading: 'Stands' },
  ],
  grouping: 'AREA',
  words: { AMBER: { word: 'between' } },
  trendMonths: 6,
  notes: ['These headings are ours.'],
};

interface Preview {
  readonly problems: readonly { readonly sentence: string }[];
  readonly changed: readonly Readonly<Record<'label' | 'before' | 'after', string>>[];
  readonly ratings: {
    readonly compared: number;
    readonly changes: readonly { readonly key: string; readonly sentence: string }[];
  };
  readonly unfitTolerances: readonly string[];
  readonly yearsToDate: readonly string[];
  readonly period: { readonly name: string } | null;
  readonly exceptions: {
    readonly come: readonly string[];
    readonly go: readonly string[];
    readonly others: readonly string[];
  } | null;
}

interface Drawn {
  readonly scorecard: {
    readonly revision: number;
    readonly layout: { readonly notes: readonly string[]; readonly trendMonths: number } | null;
    readonly said: readonly (readonly string[])[];
    readonly rows: readonly { readonly states: readonly string[] }[];
  };
}

describe('the settings of an authority', () => {
  let story: Story;
  const { ask, save, lastEvent } = keepingCatalogue(() => story);
  const set = (change: object, more = {}) =>
    save('saveSettings', ['settings', 'SettingsInput!', { ...AS_IT_STANDS, ...change }], more);
  const preview = async (change: object) =>
    (
      await ask<{ previewSettings: Preview }>(
        `query ($settings: SettingsInput!) { previewSettings(authority: "norfolk", settings: $settings) {
           problems { sentence } changed { label before after } period { name } ratings { compared changes { key sentence } }
           unfitTolerances yearsToDate exceptions { come go others } } }`,
        { settings: { ...AS_IT_STANDS, ...change } },
      )
    ).previewSettings;
  const drawn = async (edition: number | null = null) =>
    (
      await ask<Drawn>(
        `query ($edition: Int) { scorecard(authority: "norfolk", period: "2018-03", edition: $edition,
           indicators: ["3.3"]) { revision layout { notes trendMonths } said rows { states } } }`,
        { edition },
      )
    ).scorecard;

  beforeAll(async () => {
    story = await tellStory({ viewers: severalPeople([CATALOGUE_KEEPER]), development: true });
    // 398 of 711 is 55.98%, printed 56.0%.
    await save('saveTolerance', [
      ...(['tolerance', 'ToleranceInput!'] as const),
      { indicator: '3.3', model: 'THRESHOLDS', red: 50, green: 56, validFrom: '2018-03-01' },
    ]);
  });
  afterAll(() => story.end());

  it('say before they are saved which ratings turn, by name', async () => {
    const { changed, ratings, problems } = await preview({ precision: 'AS_PRINTED' });
    expect(problems).toEqual([]);
    expect(changed).toEqual([
      {
        label: 'What is judged',
        before: 'the figure in full',
        after: 'the figure as it is printed, after rounding',
      },
    ]);
    expect(ratings.compared).toBeGreaterThan(1000);
    expect(ratings.changes.filter(({ key }) => key === '3.3')).toContainEqual({
      key: '3.3',
      sentence: 'Norfolk, March 2018: amber → green (55.98%, 398 of 711 → 56.0%, 398 of 711)',
    });
  });

  it('judge every page once they are saved, but what was published stays as it was', async () => {
    expect((await drawn()).rows[0]?.states[0]).toBe('AMBER');
    const published = await drawn(1);
    const { saved, revision } = await set({ precision: 'AS_PRINTED' });
    expect(saved).toBe(true);
    expect((await drawn()).rows[0]?.states[0]).toBe('GREEN');
    expect(await drawn(1)).toEqual(published);
    expect(await lastEvent()).toMatchObject({
      kind: 'settings.saved',
      sentence: `Settings: What is judged: the figure as it is printed, after rounding: ${REASON}`,
      before: { 'What is judged': 'the figure in full' },
    });
    const rows = await story.database.query(
      `SELECT precision, "fromRevision", "toRevision" FROM "AuthoritySettings"
        WHERE "authorityId" = (SELECT id FROM "Authority" WHERE slug = 'norfolk') ORDER BY id`,
    );
    expect(rows).toEqual([
      { precision: 'FULL', fromRevision: 0, toRevision: revision },
      { precision: 'AS_PRINTED', fromRevision: revision, toRevision: null },
    ]);
  });

  it('are not overwritten by whoever has not seen them', async () => {
    const { saved, changedMeanwhile } = await set({ financialYearStartMonth: 9 }, { seen: 1 });
    expect(saved).toBe(false);
    expect(changedMeanwhile).toMatchObject({ reason: REASON });
  });

  it('are refused with everything that is wrong with them, and told nobody of', async () => {
    const event = await lastEvent();
    const wrong = { financialYearStartMonth: 0, layout: '{"version": 2}', exceptionRules: 'rules' };
    const { saved, problems } = await set(wrong);
    expect(saved).toBe(false);
    expect(problems.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['exceptionRules', 'financialYearStartMonth', 'layout.version']),
    );
    const same = await set({ precision: 'AS_PRINTED' });
    expect(same.problems.map(({ sentence }) => sentence)).toEqual([
      'Nothing was changed: everything reads as it does now.',
    ]);
    expect(await lastEvent()).toEqual(event);
  });

  it('say which years to date another financial year would change', async () => {
    const { yearsToDate } = await preview({ precision: 'AS_PRINTED', financialYearStartMonth: 9 });
    expect(yearsToDate.length).toBeGreaterThan(0);
    for (const sentence of yearsToDate) expect(sentence).toMatch(/, March 2018: .+ → .+/);
    // Sums of months of localities are modelled; the county's are printed.
    const ofBreckland = yearsToDate.filter((sentence) => sentence.includes(', Breckland, '));
    expect(ofBreckland.length).toBeGreaterThan(0);
    for (const sentence of ofBreckland) expect(sentence).toContain(' (modelled)');
    const ofCounty = yearsToDate.filter((sentence) => sentence.includes(', Norfolk, '));
    for (const sentence of ofCounty) expect(sentence).not.toContain('(modelled)');
  });

  it('leave a report the steps by which it was published, in the preview and when saved', async () => {
    const refused = expect.stringMatching(
      /^The report steps by: \d+ editions are published by month, and nobody would find them by quarter\./,
    );
    const asked = { precision: 'AS_PRINTED', reportingPeriod: 'QUARTER' };
    expect((await preview(asked)).problems.map(({ sentence }) => sentence)).toEqual([refused]);
    const { saved, problems } = await set(asked);
    expect(saved).toBe(false);
    expect(problems.map(({ sentence }) => sentence)).toEqual([refused]);
  });

  it('say which tolerances do not follow the model that is set', async () => {
    const { unfitTolerances } = await preview({ judgementModel: 'MINIMUM_UPPER' });
    expect(unfitTolerances).toContainEqual(expect.stringMatching(/^3\.3 .*red 50/));
  });

  it('say which exceptions of which month would come and go, by which rules', async () => {
    const off = Object.fromEntries(
      EXCEPTION_RULE_KEYS.map((key) => [PART_OF_RULE[key], { on: false }]),
    );
    const { adverseVariance, deteriorating } = DEFAULT_EXCEPTION_RULES;
    const none = {
      ...{ version: 1, ...off },
      adverseVariance: { ...adverseVariance, on: false },
      deteriorating: { ...deteriorating, on: false },
    };
    const { exceptions, period, changed } = await preview({
      ...{ precision: 'AS_PRINTED', exceptionRules: JSON.stringify(none) },
    });
    expect(period).toEqual({ name: 'March 2018' });
    expect(exceptions).toMatchObject({ come: [], others: [] });
    expect(exceptions?.go.length).toBeGreaterThan(0);
    expect(changed).toContainEqual({ label: 'Rule “Deteriorating”', before: 'on', after: 'off' });
  });

  it('say what another number of changes in a row would do, before it is saved', async () => {
    const rules = { ...DEFAULT_EXCEPTION_RULES, deteriorating: { on: true, changes: 2 } };
    const { exceptions, changed } = await preview({
      ...{ precision: 'AS_PRINTED', exceptionRules: JSON.stringify(rules) },
    });
    expect(changed).toEqual([{ label: 'Adverse changes in a row', before: '3', after: '2' }]);
    expect(exceptions?.go).toEqual([]);
    expect(exceptions?.come.length).toBeGreaterThan(0);
    for (const name of exceptions?.come ?? []) expect(name).toMatch(/, .+: Deteriorating$/);
    const nothing = await preview({ precision: 'AS_PRINTED', financialYearStartMonth: 9 });
    expect(nothing.exceptions).toBeNull();
  });

  it('are refused by the names that they have where they are set', async () => {
    const rules = { ...DEFAULT_EXCEPTION_RULES, deteriorating: { on: true, changes: 99 } };
    const { problems } = await preview({ exceptionRules: JSON.stringify(rules) });
    expect(problems).toEqual([
      {
        sentence:
          'Adverse changes in a row: “99” was given; expected is a whole number from 2 to 12.',
      },
    ]);
  });

  it('lay the scorecard out, on the page and in a file, from their revision on', async () => {
    const { saved, problems } = await set({
      precision: 'AS_PRINTED',
      layout: JSON.stringify(LAYOUT),
    });
    expect(problems).toEqual([]);
    expect(saved).toBe(true);
    const { layout, said } = await drawn();
    expect(layout).toEqual({ notes: ['These headings are ours.'], trendMonths: 6 });
    expect(said[0]?.slice(0, 2)).toEqual(['398', 'in the period']);
    expect((await drawn(1)).layout).toBeNull();
    const file = await sendAs(
      story,
      CATALOGUE_KEEPER,
      '/export/scorecard.csv?authority=norfolk&period=2018-03&q=3.3',
    );
    const [heading = ''] = (await file.text())
      .split('\n')
      .filter((line) => line.includes('Stands'));
    expect(heading.trim().split(',')).toEqual([
      ...['Ref', 'Key', 'Report area', 'Indicator', 'Unit'],
      ...['Num', 'Period', 'Comments', 'Stands', 'Notes'],
    ]);
  });
});
