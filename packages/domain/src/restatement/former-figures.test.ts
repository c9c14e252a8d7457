import { describe, expect, it } from 'vitest';
import type { PublishedReading } from '../scorecard/published-reading';
import { formerFigures, type FormerFigure } from './former-figures';

const MONTHS = ['2018-01', '2018-02', '2018-03', '2018-04'];

function published(period: string, values: readonly (number | null)[]): PublishedReading {
  const yearToDate = {
    ...{ origin: 'NONE' as const, provenance: null, value: null, printed: null, computed: null },
    ...{ monthsPresent: 0, monthsInSpan: 0, decimals: 1 },
  };
  return {
    ...{ period, basis: 'IN_PERIOD', months: 3, values, codes: 'PPP', decimals: 1 },
    ...{ numerator: null, denominator: null, countsProvenance: null, polarityImplied: false },
    ...{
      ratings: [{ state: 'RED', reason: 'WORSE_THAN_RED' }] as const,
      arrow: 'UP',
      meaning: 'BETTER',
    },
    ...{ directionReason: 'JUDGED', yearToDate, previousYearToDate: null, marks: [] },
  };
}

type Edition = readonly [number: number, reading: PublishedReading];

describe('the former figures of a series', () => {
  const now = [10, 20, 30, 40];
  const former = (
    values: readonly (number | null)[],
    editions: readonly Edition[],
  ): readonly FormerFigure[] =>
    formerFigures(
      MONTHS,
      values,
      editions.map(([edition, reading]) => ({ edition, reading })),
    );
  const as = (...told: readonly (readonly [string, number, number])[]) =>
    told.map(([month, value, edition]) => ({ month, value, edition }));

  it.each<[string, readonly Edition[], readonly FormerFigure[]]>([
    ['are none where nothing was published', [], []],
    [
      'are none where the editions say what is known now',
      [[1, published('2018-03', now.slice(0, 3))]],
      [],
    ],
    [
      'are what the edition of a month had',
      [[1, published('2018-03', [10, 20, 27])]],
      as(['2018-03', 27, 1]),
    ],
    [
      'are what an edition had of a month before it',
      [[1, published('2018-03', [10, 19, 30])]],
      as(['2018-02', 19, 1]),
    ],
    [
      'are of each month what its own edition says, whatever a later one says of it',
      [
        [2, published('2018-04', [20, 31, 41])],
        [1, published('2018-03', [11, 22, 33])],
      ],
      as(['2018-01', 11, 1], ['2018-02', 22, 1], ['2018-03', 33, 1], ['2018-04', 41, 2]),
    ],
    [
      'stay where the month was published anew as it is known now',
      [
        [1, published('2018-03', [10, 20, 27])],
        [2, published('2018-03', now.slice(0, 3))],
      ],
      as(['2018-03', 27, 1]),
    ],
    [
      'are all that were published, the last of them first, each by the latest edition that said it',
      [
        [1, published('2018-03', [10, 20, 27])],
        [2, published('2018-03', [10, 20, 27])],
        [4, published('2018-03', [10, 20, 28])],
      ],
      as(['2018-03', 28, 4], ['2018-03', 27, 2]),
    ],
    [
      'are of a month without an edition what any edition that holds it said',
      [
        [1, published('2018-03', [10, 18, 30])],
        [2, published('2018-04', [19, 30, 40])],
      ],
      as(['2018-02', 19, 2], ['2018-02', 18, 1]),
    ],
    [
      'begin with the first figure that was published',
      [[1, published('2018-03', [27])]],
      as(['2018-03', 27, 1]),
    ],
    [
      'are none of a month for which no figure was published',
      [[1, published('2018-03', [10, 20, null])]],
      [],
    ],
  ])('%s', (_, editions, expected) => {
    expect(former(now, editions)).toEqual(expected);
  });

  it('are those of quarters, years and windows too, each of its own period', () => {
    const of = (keys: readonly string[], period: string, values: readonly number[]) =>
      formerFigures(keys, [10, 20], [{ edition: 1, reading: published(period, values) }]);
    expect(of(['2017-18-q4', '2018-19-q1'], '2018-19-q1', [8, 9, 21])).toEqual(
      as(['2017-18-q4', 9, 1], ['2018-19-q1', 21, 1]),
    );
    expect(of(['2018-03', '2018-04'], '2018-19-q1', [9, 21])).toEqual([]);
    const [before, autumn] = ['2018-01-01..2018-09-01', '2018-09-01..2019-01-01'] as const;
    expect(of([before, autumn], autumn, [9, 21])).toEqual(as([autumn, 21, 1]));
  });

  it('are there of a month whose figure was withdrawn', () => {
    const withdrawn = [10, 20, null, 40];
    expect(former(withdrawn, [[1, published('2018-03', [10, 20, 30])]])).toEqual(
      as(['2018-03', 30, 1]),
    );
  });
});
