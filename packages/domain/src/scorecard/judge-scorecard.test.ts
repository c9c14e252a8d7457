import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month, periodsUpTo } from '../period';
import type { Tolerance } from '../tolerance';
import type { JudgementModel, RatingPrecision } from '../vocabulary';
import { judgeScorecard } from './judge-scorecard';
import type { JudgedScorecard } from './judged-scorecard';
import {
  aCell,
  aFactsPlace,
  aFactsRow,
  COUNTY,
  modelled,
  observed,
  share,
} from './scorecard-builder.test-support';
import type { Reported } from './scorecard-builder.test-support';
import type {
  IndicatorFacts,
  Observed,
  PlaceFacts,
  RowFacts,
  ToleranceFacts,
} from './scorecard-facts';

const PERCENTAGE: Partial<IndicatorFacts> = {
  ...{ measureKind: 'PERCENTAGE', multiplier: 100, unit: '%', decimals: 1 },
  ...{ polarity: 'HIGH', yearToDateRule: 'RATIO_OF_SUMS' },
};
const ALWAYS = { from: '2000-04-01', to: null };
const tolerated = (rule: Tolerance, placeId: number | null = null): ToleranceFacts => ({
  ...ALWAYS,
  placeId,
  rule,
});
const SEVENTY_EIGHTY: Tolerance = { model: 'THRESHOLDS', red: 70, green: 80 };

interface Asked {
  readonly places?: readonly PlaceFacts[];
  readonly shown?: number;
  readonly modelled?: boolean;
  readonly model?: JudgementModel;
  readonly precision?: RatingPrecision;
}

function judge(rows: readonly RowFacts[], asked: Asked = {}): JudgedScorecard {
  return judgeScorecard({
    judgementModel: asked.model ?? 'THRESHOLDS',
    precision: asked.precision ?? 'FULL',
    places: asked.places ?? [COUNTY],
    rows,
    span: { months: periodsUpTo(month('2018-03'), 24), shown: asked.shown ?? 3, inYearToDate: 12 },
    modelled: asked.modelled ?? true,
  });
}

/** One row at one place, judged. */
function judgeOne(
  months: readonly Reported[],
  facts: Partial<IndicatorFacts> = {},
  tolerances: readonly ToleranceFacts[] = [],
  asked: Asked = {},
) {
  const row = { ...aFactsRow('3.3', [aCell(months)], facts), tolerances };
  const [judged] = judge([row], asked).rows;
  if (judged === undefined) throw new Error('No row was judged');
  return judged;
}

describe('a judged row', () => {
  it('shows the months asked for, from the first with a figure on, with a code for each', () => {
    const row = judgeOne([1, null, observed(3, 'IMPORTED')]);
    expect(row.values).toEqual([[1, null, 3]]);
    expect(row.codes).toEqual(['P0I']);
    expect(judgeOne([2, 3]).values).toEqual([[2, 3]]);
    expect(judgeOne([2, 3]).codes).toEqual(['0PP']);
    expect(judgeOne([]).values).toEqual([[]]);
  });

  it('is rated by the tolerance in force at the end of the period', () => {
    const [rated, reasoned] = [
      [share(398, 711, 'PUBLISHED', 'DERIVED')],
      ['RED', 'WORSE_THAN_RED'],
    ];
    const row = judgeOne(rated, PERCENTAGE, [
      { ...tolerated({ model: 'THRESHOLDS', red: 1, green: 2 }), to: '2018-03-31' },
      { ...tolerated(SEVENTY_EIGHTY), from: '2018-03-31' },
    ]);
    expect([row.states[0], row.reasons[0]]).toEqual(reasoned);
    expect(row.toleranceInForce).toEqual(SEVENTY_EIGHTY);
    expect(row.tolerances).toHaveLength(2);
  });

  it('is rated at a place by what was set for it alone, before what was set for all', () => {
    const places = [COUNTY, { ...aFactsPlace('LOCALITY'), id: 2 }];
    const cell = aCell([share(75, 100, 'PUBLISHED', 'PUBLISHED')]);
    const row = {
      ...aFactsRow('3.3', [cell, cell], PERCENTAGE),
      tolerances: [
        tolerated(SEVENTY_EIGHTY),
        tolerated({ model: 'THRESHOLDS', red: 50, green: 60 }, 2),
      ],
    };
    expect(judge([row], { places }).rows[0]?.states).toEqual(['AMBER', 'GREEN']);
  });

  it('shows as many decimals as it takes for a figure not to contradict its colour', () => {
    const row = judgeOne([share(7996, 10_000, 'PUBLISHED', 'PUBLISHED')], PERCENTAGE, [
      tolerated(SEVENTY_EIGHTY),
    ]);
    expect([row.states[0], row.decimals[0], row.values[0]?.at(-1)]).toEqual(['AMBER', 2, 79.96]);
    const printed = judgeOne(
      [share(7996, 10_000, 'PUBLISHED', 'PUBLISHED')],
      PERCENTAGE,
      [tolerated(SEVENTY_EIGHTY)],
      { precision: 'AS_PRINTED' },
    );
    expect([printed.states[0], printed.values[0]?.at(-1)]).toEqual(['GREEN', 80]);
  });

  it('shows a printed figure as it was printed, and judges it by its counts', () => {
    const printed = (value: number, numerator: number): Observed => ({
      ...share(numerator, 1000, 'PUBLISHED', 'PUBLISHED'),
      ...{ value, printedDecimals: 0 },
    });
    const row = judgeOne([printed(61, 607), printed(36, 362)], PERCENTAGE, [
      tolerated(SEVENTY_EIGHTY),
    ]);
    expect([row.values[0], row.decimals[0]]).toEqual([[61, 36], 0]);
    expect(row.meanings[0]).toBe('WORSE');
    expect(judgeOne([printed(61, 606), printed(61, 607)], PERCENTAGE).meanings[0]).toBe('BETTER');
  });

  it('shows a printed figure with more decimals than its print only where its colour needs them', () => {
    const printed = {
      ...share(797, 1000, 'PUBLISHED', 'PUBLISHED'),
      ...{ value: 80, printedDecimals: 0 },
    };
    const at = (precision: RatingPrecision) =>
      judgeOne([printed], PERCENTAGE, [tolerated(SEVENTY_EIGHTY)], { precision });
    expect(at('FULL')).toMatchObject({ states: ['AMBER'], values: [[79.7]], decimals: [1] });
    expect(at('AS_PRINTED')).toMatchObject({ states: ['GREEN'], values: [[80]], decimals: [0] });
  });

  it('gives two ratings where the authority judges twice, and none second otherwise', () => {
    const rule: Tolerance = { model: 'DUAL', tolerance: 70, target: 80 };
    const row = judgeOne(
      [share(75, 100, 'PUBLISHED', 'PUBLISHED')],
      PERCENTAGE,
      [tolerated(rule)],
      {
        model: 'DUAL',
      },
    );
    expect([row.states, row.secondStates]).toEqual([['GREEN'], ['RED']]);
    expect(row.secondReasons).toEqual(['NOT_AS_GOOD']);
    expect(judgeOne([1]).secondStates).toBeNull();
  });

  it.each<[string, readonly Reported[], string, string, string]>([
    ['the adjacent month', [5, 3], 'UP', 'BETTER', 'JUDGED'],
    ['the adjacent month, the same', [3, 3], 'SAME', 'SAME', 'JUDGED'],
    ['a gap', [5, null, 3], 'NONE', 'NONE', 'GAP_BEFORE'],
    ['nothing at all', [3], 'NONE', 'NONE', 'NO_PREVIOUS'],
    ['no figure now', [5, null], 'NONE', 'NONE', 'NO_VALUE'],
  ])('points from %s', (_, months, arrow, meaning, reason) => {
    const row = judgeOne(months);
    expect([row.arrows[0], row.meanings[0], row.directionReasons[0]]).toEqual([
      arrow,
      meaning,
      reason,
    ]);
  });

  it('knows a gap from a beginning also where only the period is shown', () => {
    expect(judgeOne([5, null, 3], {}, [], { shown: 1 }).directionReasons).toEqual(['GAP_BEFORE']);
  });

  it('is judged alike however many months are shown', () => {
    const figure = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(figure, { maxLength: 24 }),
        fc.integer({ min: 1, max: 24 }),
        (months, shown) => {
          const tolerances = [tolerated({ model: 'THRESHOLDS', red: 200, green: 100 })];
          const [few, many] = [shown, 24].map((count) =>
            judgeOne(months, {}, tolerances, { shown: count }),
          );
          expect(few?.states).toEqual(many?.states);
          expect(few?.arrows).toEqual(many?.arrows);
          expect(few?.yearToDate).toEqual(many?.yearToDate);
          expect(few?.values[0]?.at(-1) ?? null).toBe(many?.values[0]?.at(-1) ?? null);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('divides a rate by the population in force in its month, and fills in nothing that is missing', () => {
    const rate: Partial<IndicatorFacts> = {
      ...{ measureKind: 'RATE', multiplier: 10_000, decimals: 1, denominatorIsPopulation: true },
    };
    const place = {
      ...COUNTY,
      populations: [
        { count: 100_000, provenance: 'DERIVED', from: '2000-01-01', to: '2018-03-01' },
        { count: 169_052, provenance: 'DERIVED', from: '2018-03-01', to: null },
      ],
    } as const;
    const counted = (value: number | null, numerator: number | null): Observed => ({
      ...observed(0, 'PUBLISHED'),
      ...{ value, numerator, countsProvenance: 'PUBLISHED' },
    });
    const asked = { places: [place] };
    const row = judgeOne([counted(116.4, 1164), counted(69.7, 1178)], rate, [], asked);
    expect(row.denominators).toEqual([169_052]);
    expect(row.countsProvenances).toEqual(['DERIVED']);
    expect(row.marks).toMatchObject([
      { mark: 'DERIVED_COUNT', sentence: expect.stringContaining('population 169,052') as unknown },
    ]);
    expect(row.values[0]).toEqual([116.4, 69.7]);
    expect(row.codes[0]).toBe('0PP');
    const illegible = { ...counted(null, 1178), absence: 'NOT_LEGIBLE' } as const;
    expect(judgeOne([illegible], rate, [], asked).codes[0]).toBe('001');
  });

  it('says what is not this team’s work, and gives a figure that is there all the same', () => {
    const team = aFactsPlace('TEAM', { relation: 'SELF', teamKind: 'Assessment' });
    const facts = { teamKinds: ['Looked After'] };
    expect(judgeOne([], facts, [], { places: [team] })).toMatchObject({
      codes: ['444'],
      reasons: ['NOT_THIS_TEAMS_WORK'],
    });
    for (const none of [{ teamKinds: [] }, { denominatorIsPopulation: true }]) {
      const row = judgeOne([], { teamKinds: ['Assessment'], polarity: 'INFO', ...none }, [], {
        places: [team],
      });
      expect(row).toMatchObject({ codes: ['444'], reasons: ['NOT_THIS_TEAMS_WORK'] });
    }
    expect(judgeOne([], { teamKinds: [] }).codes[0]).toBe('000');
    expect(judgeOne([7], facts, [], { places: [team] }).codes[0]).toBe('44P');
    expect(judgeOne([], { teamKinds: ['Assessment'] }, [], { places: [team] }).codes[0]).toBe(
      '000',
    );
  });
});

describe('figures that are modelled', () => {
  it('are counted, and left out as if they had not been recorded where that is asked', () => {
    const row = aFactsRow('2.1', [aCell([4, modelled(5)])]);
    expect(judge([row])).toMatchObject({ figureCount: 1, modelledCount: 1 });
    const without = judge([row], { modelled: false });
    expect(without).toMatchObject({ figureCount: 0, modelledCount: 0 });
    expect(without.rows[0]?.codes).toEqual(['0P0']);
    expect(without.rows[0]?.directionReasons).toEqual(['NO_VALUE']);
  });

  it('leave a quoted figure standing when only its counts are modelled', () => {
    const quoted = { ...share(36, 100, 'QUOTED', 'MODELLED'), value: 36 };
    const row = judgeOne([quoted], PERCENTAGE, [], { modelled: false });
    expect(row.values[0]).toEqual([36]);
    expect([row.numerators[0], row.countsProvenances[0]]).toEqual([null, null]);
  });
});

describe('the counts of states', () => {
  it('add up to the rows, and name every state of the model, also where there is none of it', () => {
    const rows = [
      {
        ...aFactsRow('a', [aCell([5])]),
        tolerances: [tolerated({ model: 'THRESHOLDS', red: 3, green: 1 })],
      },
      {
        ...aFactsRow('b', [aCell([5])]),
        tolerances: [tolerated({ model: 'THRESHOLDS', red: 1, green: 3 })],
      },
      aFactsRow('c', [aCell([5])]),
    ];
    expect(judge(rows).counts).toEqual([
      { state: 'RED', count: 1 },
      { state: 'AMBER', count: 0 },
      { state: 'GREEN', count: 0 },
      { state: 'MIS_SET', count: 1 },
      { state: 'NOT_RATED', count: 1 },
    ]);
  });

  it('name a state of another model where a row is in it', () => {
    const band: Tolerance = {
      ...{
        model: 'BAND',
        lower: 8,
        upper: 12,
        zeroConcern: true,
        zeroConcernMinimumDenominator: 20,
      },
    };
    const { counts } = judge([{ ...aFactsRow('a', [aCell([0])]), tolerances: [tolerated(band)] }]);
    expect(counts).toContainEqual({ state: 'ZERO_CONCERN', count: 1 });
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  });
});
