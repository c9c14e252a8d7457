import { describe, expect, it } from 'vitest';
import { aFactsRow, observed } from '../scorecard/scorecard-builder.test-support';
import { aCell, anAuditRow, COUNTY, foundBy, MONTHS } from './audit-builder.test-support';
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
