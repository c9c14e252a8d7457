import { describe, expect, it } from 'vitest';
import { aCell, aFactsRow, idOf, judgedRows, modelled } from './scorecard-builder.test-support';
import type { Reported } from './scorecard-builder.test-support';

const PARTS = ['3.5', '3.6', '3.7'] as const;
const partOf = { partOfIndicatorId: idOf('3.1') };

describe('parts against their total on a scorecard', () => {
  const rowsOf = (total: readonly Reported[], parts: readonly (readonly Reported[])[]) => [
    aFactsRow('3.1', [aCell(total)]),
    ...PARTS.map((key, index) => aFactsRow(key, [aCell(parts[index] ?? [])], partOf)),
  ];
  const marksOf = (total: readonly Reported[], parts: readonly (readonly Reported[])[]) =>
    judgedRows(rowsOf(total, parts)).get('3.1')?.marks;

  it('are a note on the total, with the month and the figures, while within 1% of it', () => {
    expect(
      marksOf(
        [777, 689, 711],
        [
          [270, 229, 255],
          [358, 328, 345],
          [149, 131, 111],
        ],
      ),
    ).toEqual([
      {
        mark: 'PARTS_AGAINST_TOTAL',
        weight: 'NOTE',
        place: 0,
        month: '2018-05',
        sentence: 'the 3 parts add up to 688, 1 fewer than the total of 689 (3.5, 3.6 and 3.7)',
      },
    ]);
  });

  it('are a finding beyond 1%', () => {
    expect(marksOf([200], [[100], [50], [47]])).toMatchObject([{ weight: 'FINDING' }]);
    expect(marksOf([200], [[100], [50], [48]])).toMatchObject([{ weight: 'NOTE' }]);
  });

  it('are not checked in a month in which one is missing or modelled', () => {
    expect(marksOf([200], [[100], [50], []])).toEqual([]);
    expect(marksOf([200], [[100], [50], [modelled(10)]])).toEqual([]);
    expect(marksOf([modelled(200)], [[100], [50], [10]])).toEqual([]);
  });

  it('are checked in the printed years to date as well', () => {
    const rows = [
      aFactsRow('3.1', [aCell([], 8424)]),
      ...[2919, 4105, 1397].map((figure, index) =>
        aFactsRow(PARTS[index] ?? '', [aCell([], figure)], partOf),
      ),
    ];
    expect(judgedRows(rows).get('3.1')?.marks).toMatchObject([
      {
        weight: 'NOTE',
        month: null,
        sentence:
          'in the year to date the 3 parts add up to 8,421, 3 fewer than the total of 8,424 (3.5, 3.6 and 3.7)',
      },
    ]);
  });

  it('are checked where the parts are not rows that were asked for', () => {
    const [total, ...parts] = rowsOf([200], [[100], [50], [10]]);
    const rows = total === undefined ? [] : [total];
    expect(judgedRows(rows).get('3.1')?.marks).toEqual([]);
    const judged = judgedRows(rows, { rowsBeside: parts });
    expect(judged.get('3.1')?.marks).toHaveLength(1);
    expect([...judged.keys()]).toEqual(['3.1']);
  });

  it('leave out refs that not every part has', () => {
    const rows = [
      aFactsRow('12.10', [aCell([20])]),
      aFactsRow('approved', [aCell([10])], { ref: null, partOfIndicatorId: idOf('12.10') }),
      aFactsRow('12.1', [aCell([9])], { partOfIndicatorId: idOf('12.10') }),
    ];
    expect(judgedRows(rows).get('12.10')?.marks[0]?.sentence).toBe(
      'the 2 parts add up to 19, 1 fewer than the total of 20',
    );
  });
});

describe('a stock against its flow on a scorecard', () => {
  const marksOf = (stock: readonly Reported[], began: readonly Reported[], ended: Reported[]) =>
    judgedRows([
      aFactsRow('7.1', [aCell(stock)], {
        ...{ basis: 'SNAPSHOT', yearToDateRule: 'LATEST' },
        ...{ inflowIndicatorId: idOf('7.3'), outflowIndicatorId: idOf('7.4') },
      }),
      aFactsRow('7.3', [aCell(began)]),
      aFactsRow('7.4', [aCell(ended)]),
    ]).get('7.1')?.marks;

  it('is silent as long as it balances within the greater of five and one per cent', () => {
    expect(marksOf([1125, 1151, 1164, 1178], [38, 50, 43, 42], [37, 23, 26, 30])).toEqual([]);
    expect(marksOf([100, 105], [0, 0], [0, 0])).toEqual([]);
  });

  it('is a finding in the month in which it does not', () => {
    expect(marksOf([100, 106, 106], [0, 0, 0], [0, 0, 0])).toEqual([
      {
        mark: 'STOCK_AGAINST_FLOW',
        weight: 'FINDING',
        place: 0,
        month: '2018-05',
        sentence: '100 and 0 that began less 0 that ended make 100, not 106 (7.3 and 7.4)',
      },
    ]);
  });

  it('takes the month before those shown for the first of them', () => {
    expect(marksOf([100, 150, 150, 150], [0, 0, 0, 0], [0, 0, 0, 0])).toMatchObject([
      { month: '2018-04' },
    ]);
  });

  it('is not checked over a gap, nor where a figure is modelled', () => {
    expect(marksOf([100, null, 150], [0, 0, 0], [0, 0, 0])).toEqual([]);
    expect(marksOf([100, 150], [0, modelled(0)], [0, 0])).toEqual([]);
    expect(marksOf([modelled(100), 150], [0, 0], [0, 0])).toEqual([]);
  });
});

describe('the same row twice on a scorecard', () => {
  it('is said of both rows, with the months that print a figure', () => {
    const row = (key: string) =>
      aFactsRow(key, [aCell([52, null, 35, 40])], { measureKind: 'MAXIMUM' });
    const judged = judgedRows([row('a'), row('b'), aFactsRow('c', [aCell([52])])]);
    for (const key of ['a', 'b']) {
      expect(judged.get(key)?.marks[0]?.sentence).toContain(
        'the same figures in all 3 months that have a figure',
      );
    }
    expect(judged.get('c')?.marks).toEqual([]);
  });
});
