import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month, periodsUpTo } from '../period';
import { judgeScorecard } from '../scorecard/judge-scorecard';
import {
  aCell,
  aFactsPlace,
  aFactsRow,
  modelled,
  observed,
} from '../scorecard/scorecard-builder.test-support';
import type { RowFacts, ScorecardFacts } from '../scorecard/scorecard-facts';
import { ratingWord } from '../rating-words';
import { ratingChanges, targetChanges } from './rating-changes';

const NORWICH = { ...aFactsPlace('LOCALITY'), id: 2, slug: 'norwich', name: 'Norwich' };
const COUNTY = {
  ...aFactsPlace('AUTHORITY', { relation: 'SELF' }),
  name: 'Norfolk',
  slug: 'norfolk',
};

function scorecard(rows: readonly RowFacts[]): ScorecardFacts {
  return {
    ...{ judgementModel: 'THRESHOLDS', precision: 'FULL', modelled: true, rows },
    places: [COUNTY, NORWICH],
    span: { months: periodsUpTo(month('2018-03'), 3), shown: 3, inYearToDate: 3 },
  };
}

const FIGURES = aFactsRow('3.3', [aCell([60, 62, 66]), aCell([70, 71, modelled(76)])], {
  ...{ polarity: 'HIGH', measureKind: 'PERCENTAGE', multiplier: 100, unit: '%', decimals: 1 },
});
const counted = (numerator: number) => ({
  ...observed(0, 'PUBLISHED'),
  ...{ numerator, denominator: null, countsProvenance: 'PUBLISHED' as const },
});
type RowsAndPlaces = ReturnType<typeof scorecard>;
const held = (red: number, green: number, placeId: number | null = null) => ({
  ...{ from: '2017-04-01', to: null, placeId, rule: { model: 'THRESHOLDS' as const, red, green } },
});

describe('the preview of a change', () => {
  it('says of each place and month what its rating would be', () => {
    const before = scorecard([{ ...FIGURES, tolerances: [held(70, 80)] }]);
    const after = scorecard([{ ...FIGURES, tolerances: [held(65, 75)] }]);
    expect(ratingChanges(before, after)).toEqual({
      compared: 2,
      changes: [
        {
          ...{ key: '3.3', place: 'norfolk', month: '2018-03-01', before: 'red', after: 'amber' },
          ...{ modelled: false, sentence: 'Norfolk, March 2018: red → amber' },
        },
        {
          ...{ key: '3.3', place: 'norwich', month: '2018-03-01', before: 'amber', after: 'green' },
          ...{ modelled: true, sentence: 'Norwich, March 2018: amber → green' },
        },
      ],
    });
  });

  it('says ratings as the authority does, and of two ratings which is which', () => {
    const words = { RED: { word: 'Worse than minimum', symbol: 'v' } };
    const said = (before: RowsAndPlaces, after: RowsAndPlaces, against?: [string, string]) =>
      ratingChanges(before, after, { words, ...(against && { against }) }).changes.map(
        ({ sentence }) => sentence,
      );
    const before = scorecard([{ ...FIGURES, tolerances: [held(70, 80)] }]);
    const after = scorecard([{ ...FIGURES, tolerances: [held(65, 80)] }]);
    expect(said(before, after)).toEqual(['Norfolk, March 2018: worse than minimum → amber']);
    const twice = (target: number) =>
      scorecard([
        {
          ...FIGURES,
          tolerances: [{ ...held(0, 0), rule: { model: 'DUAL', tolerance: 60, target } }],
        },
      ]);
    expect(said(twice(60), twice(70), ['Against tolerance', 'Against target'])).toEqual([
      'Norfolk, March 2018: green against tolerance, green against target → green against tolerance, worse than minimum against target',
    ]);
  });

  it('leaves out readings without a figure', () => {
    const row = { ...FIGURES, cells: [null, null], tolerances: [held(70, 80)] };
    expect(ratingChanges(scorecard([row]), scorecard([{ ...row, tolerances: [] }]))).toEqual({
      ...{ compared: 0, changes: [] },
    });
  });

  it('says which targets would be met or missed', () => {
    const target = (value: number) => [{ from: '2017-04-01', to: null, placeId: null, value }];
    const before = scorecard([{ ...FIGURES, targets: target(95) }]);
    const after = scorecard([{ ...FIGURES, targets: target(70) }]);
    expect(targetChanges(before, after).changes.map(({ sentence }) => sentence)).toEqual([
      'Norwich, March 2018: target missed → target met',
    ]);
    expect(
      targetChanges(scorecard([FIGURES]), after).changes.map(({ sentence }) => sentence),
    ).toEqual([
      'Norfolk, March 2018: no target → target missed',
      'Norwich, March 2018: no target → target met',
    ]);
  });

  it('is what the scorecard says before and after, whatever the tolerances', () => {
    const limit = fc.integer({ min: 50, max: 90 });
    const tolerance = fc.tuple(limit, limit, fc.constantFrom(null, 2));
    fc.assert(
      fc.property(tolerance, tolerance, (one, other) => {
        const [before, after] = [one, other].map(([red, green, placeId]) =>
          scorecard([{ ...FIGURES, tolerances: [held(red, green, placeId)] }]),
        );
        if (before === undefined || after === undefined) return;
        const said = [before, after].map((facts) => judgeScorecard(facts).rows[0]?.states ?? []);
        const expected = [COUNTY, NORWICH].flatMap(({ slug }, index) => {
          const [was, is] = said.map((states) => ratingWord(states[index] ?? 'NOT_RATED'));
          return was === is ? [] : [[slug, was, is]];
        });
        expect(
          ratingChanges(before, after).changes.map((each) => [each.place, each.before, each.after]),
        ).toEqual(expected);
      }),
    );
  });

  it('says which figures and counts another population would change, and of which it is not known', () => {
    const rate = aFactsRow(
      '7.2',
      [
        aCell([{ ...counted(31), value: 62 }]),
        aCell([{ ...counted(31), value: null }]),
        aCell([{ ...counted(31), value: 141.9 }]),
      ],
      {
        ...{ polarity: 'LOW', measureKind: 'RATE', multiplier: 10_000, unit: '', decimals: 1 },
        denominatorIsPopulation: true,
      },
    );
    const people = (count: number): RowsAndPlaces => ({
      ...scorecard([rate]),
      places: [COUNTY, NORWICH, { ...NORWICH, id: 3, slug: 'west', name: 'West' }].map((place) => ({
        ...place,
        populations: [{ from: '2010-01-01', to: null, count, provenance: 'PUBLISHED' as const }],
      })),
    });
    const { changes } = ratingChanges(people(5_000), people(4_000));
    expect(changes.map(({ sentence }) => sentence)).toEqual([
      'Norfolk, March 2018: 62.0, 31 of 5,000 → 62.0, 31 of a population that is not known',
      'Norwich, March 2018: 62.0, 31 of 5,000 → 77.5, 31 of 4,000',
    ]);
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      ['counts', 'other counts'],
      ['figure', 'another figure'],
    ]);
  });
});
