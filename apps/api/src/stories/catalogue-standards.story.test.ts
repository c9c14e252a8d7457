import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE_KEEPER, keepingCatalogue, type Fields } from './story-catalogue';
import { severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const INDICATOR = {
  ...{ key: '3.3', name: 'Something else', area: 'assessments', position: 1, onScorecard: true },
  ...{ polarity: 'HIGH', measureKind: 'COUNT', basis: 'IN_PERIOD', frequency: 'MONTH' },
  ...{ multiplier: 1, decimals: 0, denominatorIsPopulation: false, yearToDateRule: 'SUM' },
  ...{ countsChildren: true, additive: true, teamKinds: [], source: 'A story' },
};

describe('standards of the catalogue', () => {
  let story: Story;
  const { ask, save, lastEvent } = keepingCatalogue(() => story);

  beforeAll(async () => {
    story = await tellStory({ viewers: severalPeople([CATALOGUE_KEEPER]), development: true });
    // A count that came without its rate: what is printed is never divided anew.
    await story.database.query(
      `INSERT INTO "Observation" ("authorityId", "indicatorId", "placeId", basis, "periodKind",
              "periodStart", "periodEnd", value, numerator, provenance, source, "fromRevision")
       SELECT i."authorityId", i.id, p.id, 'SNAPSHOT', 'MONTH', '2018-04-01', '2018-05-01',
              CASE i.key WHEN '7.1' THEN 1178 END, 1178, 'IMPORTED', 'A story', 1
         FROM "Indicator" i JOIN "Place" p ON p."authorityId" = i."authorityId"
        WHERE i.key IN ('7.1', '7.2') AND p.slug = 'norfolk'`,
    );
  });
  afterAll(() => story.end());

  it.each([
    [
      'a tolerance as it stands',
      'saveTolerance',
      'tolerance',
      'ToleranceInput!',
      { indicator: '3.3', model: 'THRESHOLDS', red: 70, green: 80, validFrom: '2018-01-01' },
    ],
    [
      'none where none stands',
      'saveTolerance',
      'tolerance',
      'ToleranceInput!',
      { indicator: '1.1', model: 'THRESHOLDS', none: true, validFrom: '2018-01-01' },
    ],
    [
      'a target as it stands',
      'saveTarget',
      'target',
      'TargetInput!',
      { indicator: '3.3', value: 80, validFrom: '2018-01-01', validTo: '2018-03-01' },
    ],
  ])('save no revision of %s', async (_, field, name, type, value) => {
    const event = await lastEvent();
    const { saved, problems } = await save(field, [name, type, value]);
    expect(saved).toBe(false);
    expect(problems.map(({ sentence }) => sentence)).toEqual([
      'Nothing was changed: everything reads as it does now.',
    ]);
    expect(await lastEvent()).toEqual(event);
  });

  it('ask of figures only what they can be', async () => {
    const from = { validFrom: '2018-03-01' };
    const target = await save('saveTarget', [
      ...(['target', 'TargetInput!', { indicator: '1.1', value: -5, ...from }] as const),
    ]);
    expect(target).toMatchObject({ saved: false, problems: [{ field: 'value' }] });
    expect(target.problems[0]?.sentence).toBe(
      'Target: “-5” was given; expected is nought or more, for a count.',
    );
    const tolerance = await save('saveTolerance', [
      ...(['tolerance', 'ToleranceInput!'] as const),
      { indicator: '3.3', model: 'THRESHOLDS', red: 70, green: 101, ...from },
    ]);
    expect(tolerance).toMatchObject({ saved: false, problems: [{ field: 'green' }] });
  });

  it('tell of the note of a tolerance too, before and after', async () => {
    const value = {
      ...{ indicator: '3.3', model: 'THRESHOLDS', red: 70, green: 80 },
      ...{ validFrom: '2018-01-01', note: 'As agreed in 2017' },
    };
    expect((await save('saveTolerance', ['tolerance', 'ToleranceInput!', value])).saved).toBe(true);
    expect((await lastEvent())?.after).toContain(
      'every place, from 2018-01-01: red 70, green 80 (As agreed in 2017)',
    );
  });

  it('preview only the months at whose end something else holds', async () => {
    const value = {
      ...{ indicator: '3.3', model: 'THRESHOLDS', red: 50, green: 55 },
      ...{ validFrom: '2018-01-01', validTo: '2018-02-01' },
    };
    const { previewTolerance } = await ask<{
      previewTolerance: { months: number; changes: { month: string }[] };
    }>(
      `query ($value: ToleranceInput!) { previewTolerance(authority: "norfolk", tolerance: $value) {
         months changes(most: 1000) { month } } }`,
      { value },
    );
    expect(previewTolerance.months).toBe(1);
    const months = new Set(previewTolerance.changes.map(({ month }) => month));
    expect([...months]).toEqual(['2018-01-01']);
  });

  it('refuse as new what is described already', async () => {
    const told = await save('saveIndicator', [
      'indicator',
      'IndicatorInput!',
      {
        ...INDICATOR,
        isNew: true,
      },
    ]);
    expect(told.saved).toBe(false);
    expect(told.problems[0]?.sentence).toMatch(/^Key: 3\.3 is that of “3\.3 Assessments/);
    const { previewIndicator } = await ask<{ previewIndicator: { problems: unknown[] } }>(
      `query ($value: IndicatorInput!) { previewIndicator(authority: "norfolk", indicator: $value) {
         problems { field } } }`,
      { value: { ...INDICATOR, isNew: true } },
    );
    expect(previewIndicator.problems).toEqual([{ field: 'key' }]);
  });

  it('divide rates by another population from its day on, as was previewed', async () => {
    const stateOf = async () => {
      const { scorecard } = await ask<{
        scorecard: { rows: { indicator: { key: string }; states: string[] }[] };
      }>(
        `{ scorecard(authority: "norfolk", period: "2018-04", place: "norfolk") {
             rows { indicator { key } states } } }`,
      );
      return scorecard.rows.find(({ indicator }) => indicator.key === '7.2')?.states[0];
    };
    expect(await stateOf()).toBe('RED');
    const value = {
      ...{ place: 'norfolk', count: 250_000, estimateYear: 2017, source: 'ONS, revised' },
      validFrom: '2018-04-01',
    };
    const { previewPopulation } = await ask<{
      previewPopulation: { months: number; changes: { key: string; sentence: string }[] };
    }>(
      `query ($value: PopulationInput!) { previewPopulation(authority: "norfolk", population: $value) {
         months changes { key sentence } } }`,
      { value },
    );
    expect(previewPopulation).toMatchObject({
      months: 4,
      changes: [
        {
          key: '7.2',
          sentence:
            'Norfolk, April 2018: red → green (69.7 per 10,000, 1,178 of 169,052 → 47.1 per 10,000, 1,178 of 250,000)',
        },
      ],
    });
    expect((await save('savePopulation', ['population', 'PopulationInput!', value])).saved).toBe(
      true,
    );
    expect(await stateOf()).toBe('GREEN');
    expect(await lastEvent()).toMatchObject({
      kind: 'catalogue.population-saved',
      before: [expect.stringMatching(/^norfolk, from 2017-03-01: 169,052 children/)],
      after: [
        expect.stringMatching(/^norfolk, from 2017-03-01 until 2018-04-01: 169,052 children/),
        'norfolk, from 2018-04-01: 250,000 children, estimate of 2017, ONS, revised',
      ],
    });
    const taken = { place: 'norfolk', validFrom: '2018-04-01' };
    expect((await save('savePopulation', ['population', 'PopulationInput!', taken])).saved).toBe(
      true,
    );
    const wrong = { ...value, count: 0, source: '' };
    const told = await save('savePopulation', ['population', 'PopulationInput!', wrong]);
    expect(told.problems.map(({ field }) => field)).toEqual(['count', 'source']);
  });

  it('leave a printed rate its own population, and say so in the preview and beside the figure', async () => {
    const cellOf = async () => {
      const { scorecard } = await ask<{
        scorecard: {
          rows: {
            values: number[][];
            numerators: number[];
            denominators: (number | null)[];
            marks: { sentence: string }[];
          }[];
        };
      }>(`{ scorecard(authority: "norfolk", period: "2018-03", indicators: ["7.2"]) { rows {
             values numerators denominators marks { sentence } } } }`);
      const [row] = scorecard.rows;
      return {
        shown: [row?.values[0]?.at(-1), row?.numerators[0], row?.denominators[0]],
        marks: row?.marks.map(({ sentence }) => sentence).join(' '),
      };
    };
    expect((await cellOf()).shown).toEqual([69.7, 1_178, 169_052]);
    const value = {
      ...{ place: 'norfolk', count: 200_000, estimateYear: 2017, source: 'ONS, revised' },
      ...{ validFrom: '2018-03-01', validTo: '2018-04-01' },
    };
    const { previewPopulation } = await ask<{
      previewPopulation: { counts: unknown; changes: { key: string; sentence: string }[] };
    }>(
      `query ($value: PopulationInput!) { previewPopulation(authority: "norfolk", population: $value) {
         changed counts { before after count } changes { key sentence } } }`,
      { value },
    );
    expect(previewPopulation.changes.map(({ sentence }) => sentence)).toContain(
      'Norfolk, March 2018: 69.7 per 10,000, 1,178 of 169,052 → 69.7 per 10,000, 1,178 of a population that is not known',
    );
    expect(previewPopulation.counts).toContainEqual({
      ...{ before: 'counts', after: 'other counts', count: expect.any(Number) as number },
    });
    expect((await save('savePopulation', ['population', 'PopulationInput!', value])).saved).toBe(
      true,
    );
    const { shown, marks } = await cellOf();
    expect(shown).toEqual([69.7, 1_178, null]);
    expect(marks).toContain(
      'the population behind the printed rate is not known: with the 200,000 on record it would be 58.9 per 10,000',
    );
    const back = { ...value, count: 169_052, source: 'As before' };
    expect((await save('savePopulation', ['population', 'PopulationInput!', back])).saved).toBe(
      true,
    );
    expect((await cellOf()).shown).toEqual([69.7, 1_178, 169_052]);
  });

  it('keep an annotation with its section, or give it another', async () => {
    const standing = async () => {
      const { catalogue } = await ask<{
        catalogue: {
          annotations: (Fields & { id: string; label: string; section: string | null })[];
        };
      }>(
        `{ catalogue(authority: "norfolk") {
             annotations { id kind indicator section place on label text rebases } } }`,
      );
      return catalogue.annotations.find(({ label }) => label === 'Plans due from 45 days');
    };
    const found = await standing();
    expect(found?.section).toBe('plans-in-date');
    const same = await save('saveAnnotation', ['annotation', 'AnnotationInput!', { ...found }]);
    expect(same.problems[0]?.sentence).toMatch(/^Nothing was changed/);
    const both = { ...found, indicator: '3.3' };
    const told = await save('saveAnnotation', ['annotation', 'AnnotationInput!', both]);
    expect(told.problems.map(({ field }) => field)).toEqual(['section']);
    const moved = { ...found, section: 'contacts' };
    expect((await save('saveAnnotation', ['annotation', 'AnnotationInput!', moved])).saved).toBe(
      true,
    );
    expect((await standing())?.section).toBe('contacts');
    expect(await lastEvent()).toMatchObject({
      before: { section: 'plans-in-date' },
      after: { section: 'contacts' },
    });
  });

  it('call the authority as its own place is called, at once, and not in its editions', async () => {
    const names = async () =>
      await ask<{
        authority: { name: string };
        scorecard: { places: { name: string }[] };
        former: { places: { name: string }[] };
      }>(
        `{ authority(slug: "norfolk") { name }
             scorecard(authority: "norfolk", period: "2018-03") { places { name } }
             former: scorecard(authority: "norfolk", period: "2018-03", edition: 1) {
               places { name } } }`,
      );
    const place = {
      ...{ slug: 'norfolk', name: 'Norfolk County', shortName: 'County', position: 0 },
    };
    expect((await save('savePlace', ['place', 'PlaceInput!', place])).problems).toEqual([]);
    const now = await names();
    expect(now.authority.name).toBe('Norfolk County');
    expect(now.scorecard.places[0]?.name).toBe('Norfolk County');
    expect(now.former.places[0]?.name).toBe('Norfolk');
    expect(await lastEvent()).toMatchObject({
      before: { name: 'Norfolk' },
      after: { name: 'Norfolk County' },
    });
  });
});
