import { describe, expect, it } from 'vitest';
import { aFactsRow, idOf, observed } from '../scorecard/scorecard-builder.test-support';
import { aCell, anAuditRow, aShare, COUNTY, foundBy, MONTHS } from './audit-builder.test-support';
import type { AuditBreakdown } from './audit-facts';

const total = aFactsRow('3.1', []).indicator;

function byOutcome(...figures: readonly number[]): AuditBreakdown {
  return {
    ...{ indicatorId: total.id, placeId: COUNTY.id, dimension: 'outcome', partOfWhole: true },
    categories: figures.map((figure, index) => ({
      category: `Outcome ${index + 1}`,
      months: MONTHS.map((_, at) =>
        at === MONTHS.length - 1 ? { ...observed(figure, 'PUBLISHED'), isPercentage: false } : null,
      ),
    })),
  };
}

const rows = (...parts: readonly number[]) => [
  anAuditRow('3.1', [aCell([689])]),
  ...parts.map((part, index) =>
    anAuditRow(`3.${index + 5}`, [aCell([part])], { partOfIndicatorId: total.id }),
  ),
];

describe('a breakdown that repeats rows of the report', () => {
  const parts = [229, 328, 131] as const;
  const facts = { rows: rows(...parts), breakdowns: [byOutcome(...parts)] };

  it('is not held against the total a second time: its rows are', () => {
    expect(foundBy('BREAKDOWN_AGAINST_TOTAL', facts)).toEqual([]);
    expect(foundBy('PARTS_AGAINST_TOTAL', facts)).toHaveLength(1);
  });

  it('is held against the total where a figure is not that of a row', () => {
    const other = { ...facts, breakdowns: [byOutcome(229, 328, 130)] };
    expect(foundBy('BREAKDOWN_AGAINST_TOTAL', other)).toHaveLength(1);
  });

  it('is held against the total where the report has no such rows', () => {
    expect(foundBy('BREAKDOWN_AGAINST_TOTAL', { ...facts, rows: rows() })).toHaveLength(1);
  });
});

describe('a mix of shares that the report prints as rows, too', () => {
  const SHARES = [
    { key: '4.5', latest: [50.1, 49.9, 30.2] },
    { key: '4.6', latest: [30.4, 30.1, 40.7] },
    { key: '4.7', latest: [19.5, 20, 21] },
  ] as const;
  const mixed = aFactsRow('section-47', []).indicator;
  const rowsOfShares = (decimal = 0) => [
    anAuditRow('section-47', [null]),
    ...SHARES.map(({ key, latest: [first, ...rest] }) =>
      anAuditRow(key, [aCell([first + decimal, ...rest])], { unit: '%' }),
    ),
  ];
  const breakdown: AuditBreakdown = {
    ...{ indicatorId: mixed.id, placeId: COUNTY.id, dimension: 'outcome', partOfWhole: true },
    categories: SHARES.map(({ key, latest }) => ({
      category: `Outcome of ${key}`,
      months: MONTHS.map((_, at) => {
        const figure = latest[at - MONTHS.length + latest.length];
        return figure === undefined ? null : aShare(figure);
      }),
    })),
  };
  const marked = (rows: ReturnType<typeof rowsOfShares>) =>
    foundBy('BREAKDOWN_AGAINST_TOTAL', { rows, breakdowns: [breakdown] }).map(
      ({ alsoIds }) => alsoIds,
    );

  it('marks those rows as well where the shares do not add up to 100%', () => {
    expect(marked(rowsOfShares())).toEqual([['4.5', '4.6', '4.7'].map(idOf)]);
  });

  it('marks none whose figures are others', () => {
    expect(marked(rowsOfShares(0.1))).toEqual([[]]);
  });

  it('marks none where two rows print the same', () => {
    const twins = SHARES.map(({ key, latest }) => anAuditRow(`${key} again`, [aCell(latest)]));
    expect(marked([...rowsOfShares(), ...twins])).toEqual([[]]);
  });
});
