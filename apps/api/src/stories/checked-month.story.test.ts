import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE_KEEPER, keepingCatalogue } from './story-catalogue';
import { severalPeople } from './story-people';
import { tellStory, type Story } from './story-server';

const MARCH = {
  ...{ indicator: '3.3', validFrom: '2018-03-01', validTo: '2018-04-01' },
} as const;

interface State {
  readonly isChecked: boolean;
  readonly obstacle: string | null;
  readonly period: { readonly key: string };
}

describe('months that were checked, and are judged otherwise afterwards', () => {
  let story: Story;
  const { ask, save } = keepingCatalogue(() => story);

  const stateOf = async (month: string) => {
    const { monthStates } = await ask<{ monthStates: readonly State[] }>(
      '{ monthStates(authority: "norfolk") { isChecked obstacle period { key } } }',
    );
    return monthStates.find(({ period }) => period.key === month);
  };
  const check = (month: string) =>
    ask(
      `mutation ($month: String!) {
         markMonthChecked(authority: "norfolk", month: $month, note: "Looked through") { isChecked } }`,
      { month },
    );

  beforeAll(async () => {
    story = await tellStory({ viewers: severalPeople([CATALOGUE_KEEPER]), development: true });
    await check('2018-02');
    await check('2018-03');
  });
  afterAll(() => story.end());

  it.each([
    [
      'a tolerance',
      'saveTolerance',
      ['tolerance', 'ToleranceInput!', { ...MARCH, model: 'THRESHOLDS', red: 40, green: 55 }],
    ],
    ['a target', 'saveTarget', ['target', 'TargetInput!', { ...MARCH, value: 90 }]],
    [
      'a population',
      'savePopulation',
      [
        'population',
        'PopulationInput!',
        {
          ...{ place: 'norfolk', count: 171_000, estimateYear: 2017, source: 'An estimate' },
          ...{ validFrom: '2018-03-01', validTo: '2018-04-01' },
        },
      ],
    ],
    [
      'an annotation',
      'saveAnnotation',
      [
        'annotation',
        'AnnotationInput!',
        {
          ...{ kind: 'DEFINITION', indicator: '3.3', on: '2018-03-10', rebases: false },
          ...{
            label: 'Counted anew',
            text: 'Assessments are counted from the day of the decision.',
          },
        },
      ],
    ],
  ] as const)(
    'are unchecked by %s of the month, and no other month is',
    async (_, field, asked) => {
      expect(await stateOf('2018-03')).toMatchObject({ isChecked: true, obstacle: null });
      expect((await save(field, asked)).problems).toEqual([]);
      expect(await stateOf('2018-03')).toMatchObject({
        isChecked: false,
        obstacle:
          'Tolerances, targets, definitions, populations or annotations of March 2018 have changed since it was checked: it has to be checked again.',
      });
      expect(await stateOf('2018-02')).toMatchObject({ isChecked: true });
      await check('2018-03');
    },
  );

  it('are unchecked by a definition, whatever the month', async () => {
    await story.database.transaction(async (transaction) => {
      const [made] = await transaction.query<{ number: number }>(
        `INSERT INTO "Revision" ("authorityId", number, cause, reason, person)
         SELECT 1, max(number) + 1, 'EDIT', 'Said more exactly', 'Ada Admin'
           FROM "Revision" WHERE "authorityId" = 1 RETURNING number`,
      );
      await transaction.query(
        `WITH closed AS (
           UPDATE "IndicatorVersion" v SET "toRevision" = $1 FROM "Indicator" i
            WHERE v."authorityId" = 1 AND i."authorityId" = 1 AND i.id = v."indicatorId"
              AND i.key = '3.3' AND v."toRevision" IS NULL RETURNING v.*)
         INSERT INTO "IndicatorVersion"
         SELECT (jsonb_populate_record(c::"IndicatorVersion", jsonb_build_object(
                  'id', nextval(pg_get_serial_sequence('"IndicatorVersion"', 'id')),
                  'definition', 'Another', 'fromRevision', $1::int, 'toRevision', NULL))).*
           FROM (SELECT * FROM closed) c`,
        [made?.number],
      );
    });
    expect(await stateOf('2018-02')).toMatchObject({ isChecked: false });
    expect(await stateOf('2018-03')).toMatchObject({ isChecked: false });
  });
});
