import { describe, expect, it } from 'vitest';
import { idOf, modelled } from '../scorecard/scorecard-builder.test-support';
import type { Reported } from '../scorecard/scorecard-builder.test-support';
import { aCell, anAuditRow, foundBy } from './audit-builder.test-support';

const PARTS = ['3.5', '3.6', '3.7'] as const;
const partOf = { partOfIndicatorId: idOf('3.1') };

describe('parts against their total', () => {
  const foundIn = (total: readonly Reported[], parts: readonly (readonly Reported[])[]) =>
    foundBy('PARTS_AGAINST_TOTAL', {
      rows: [
        anAuditRow('3.1', [aCell(total)]),
        ...PARTS.map((key, index) => anAuditRow(key, [aCell(parts[index] ?? [])], partOf)),
      ],
    });

  it('are a note on the total, with the month and the figures, while within 1% of it', () => {
    expect(
      foundIn(
        [777, 689, 711],
        [
          [270, 229, 255],
          [358, 328, 345],
          [149, 131, 111],
        ],
      ),
    ).toMatchObject([
      {
        ...{ mark: 'PARTS_AGAINST_TOTAL', weight: 'NOTE', indicatorId: idOf('3.1') },
        ...{ month: '2018-02', stored: 'total 689', against: 'the parts together 688' },
        sentence: 'the 3 parts add up to 688, 1 fewer than the total of 689 (3.5, 3.6 and 3.7)',
      },
    ]);
  });

  it('are a finding beyond 1%', () => {
    expect(foundIn([200], [[100], [50], [47]])).toMatchObject([{ weight: 'FINDING' }]);
    expect(foundIn([200], [[100], [50], [48]])).toMatchObject([{ weight: 'NOTE' }]);
  });

  it('are not checked in a month in which one is missing or modelled', () => {
    expect(foundIn([200], [[100], [50], []])).toEqual([]);
    expect(foundIn([200], [[100], [50], [modelled(10)]])).toEqual([]);
    expect(foundIn([modelled(200)], [[100], [50], [10]])).toEqual([]);
  });

  it('are checked in the printed years to date as well', () => {
    const rows = [
      anAuditRow('3.1', [aCell([], [8424])]),
      ...[2919, 4105, 1397].map((figure, index) =>
        anAuditRow(PARTS[index] ?? '', [aCell([], [figure])], partOf),
      ),
    ];
    expect(foundBy('PARTS_AGAINST_TOTAL', { rows })).toMatchObject([
      {
        ...{ weight: 'NOTE', month: '2018-03', ofYearToDate: true },
        sentence:
          'in the year to date the 3 parts add up to 8,421, 3 fewer than the total of 8,424 (3.5, 3.6 and 3.7)',
      },
    ]);
  });

  it('are not added up where they are shares of it, which print no counts', () => {
    const shares = [76.4, 9.9, 11.2].map((share, index) =>
      anAuditRow(`4.${index + 5}`, [aCell([share])], {
        ...{ measureKind: 'PERCENTAGE', partOfIndicatorId: idOf('4.4') },
      }),
    );
    const rows = [anAuditRow('4.4', [aCell([161])]), ...shares];
    expect(foundBy('PARTS_AGAINST_TOTAL', { rows })).toEqual([]);
  });

  it('leave out refs that not every part has', () => {
    const rows = [
      anAuditRow('12.10', [aCell([20])]),
      anAuditRow('approved', [aCell([10])], { ref: null, partOfIndicatorId: idOf('12.10') }),
      anAuditRow('12.1', [aCell([9])], { partOfIndicatorId: idOf('12.10') }),
    ];
    expect(foundBy('PARTS_AGAINST_TOTAL', { rows })[0]?.sentence).toBe(
      'the 2 parts add up to 19, 1 fewer than the total of 20',
    );
  });
});

describe('a stock against its flow', () => {
  const foundIn = (stock: readonly Reported[], began: readonly Reported[], ended: Reported[]) =>
    foundBy('STOCK_AGAINST_FLOW', {
      rows: [
        anAuditRow('7.1', [aCell(stock, [], 'SNAPSHOT')], {
          ...{ basis: 'SNAPSHOT', yearToDateRule: 'LATEST' },
          ...{ inflowIndicatorId: idOf('7.3'), outflowIndicatorId: idOf('7.4') },
        }),
        anAuditRow('7.3', [aCell(began)]),
        anAuditRow('7.4', [aCell(ended)]),
      ],
    });

  it('is silent as long as it balances within the greater of five and one per cent', () => {
    expect(foundIn([1125, 1151, 1164, 1178], [38, 50, 43, 42], [37, 23, 26, 30])).toEqual([]);
    expect(foundIn([100, 105], [0, 0], [0, 0])).toEqual([]);
  });

  it('is a finding in the month in which it does not', () => {
    expect(foundIn([100, 106, 106], [0, 0, 0], [0, 0, 0])).toMatchObject([
      {
        ...{ weight: 'FINDING', month: '2018-02', stored: '106 open', against: '100 expected' },
        sentence: '100 and 0 that began less 0 that ended make 100, not 106 (7.3 and 7.4)',
      },
    ]);
  });

  it('is not checked over a gap, nor where a figure is modelled', () => {
    expect(foundIn([100, null, 150], [0, 0, 0], [0, 0, 0])).toEqual([]);
    expect(foundIn([100, 150], [0, modelled(0)], [0, 0])).toEqual([]);
    expect(foundIn([modelled(100), 150], [0, 0], [0, 0])).toEqual([]);
  });
});

describe('the same row twice', () => {
  it('names both rows and the months that print a figure', () => {
    const row = (key: string) =>
      anAuditRow(key, [aCell([52, null, 35, 40])], { measureKind: 'MAXIMUM' });
    const found = foundBy('SAME_ROW_TWICE', {
      rows: [row('a'), row('b'), anAuditRow('c', [aCell([52])])],
    });
    expect(found).toMatchObject([
      {
        ...{ indicatorId: idOf('a'), otherId: idOf('b'), month: null },
        ...{ stored: '"Indicator a": 52, –, 35, 40', against: '"Indicator b": 52, –, 35, 40' },
      },
    ]);
    expect(found[0]?.sentence).toContain('the same figures in all 3 months that have a figure');
  });

  it('is not said of rows that print the same figures in other months', () => {
    const rows = [
      anAuditRow('a', [aCell([52, 33, 35])], { measureKind: 'MAXIMUM' }),
      anAuditRow('b', [aCell([52, 33, 35, null])], { measureKind: 'MAXIMUM' }),
    ];
    expect(foundBy('SAME_ROW_TWICE', { rows })).toEqual([]);
  });
});
