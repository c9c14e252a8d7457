import { describe, expect, it } from 'vitest';
import { periodsUpTo, quarter } from '../period';
import { observed } from '../scorecard/scorecard-builder.test-support';
import type { Basis } from '../vocabulary';
import { anAuditRow, aRecord, COUNTY, NORTH, SOUTH } from './audit-builder.test-support';
import type { AuditCell, AuditFacts } from './audit-facts';
import { auditRecord } from './audit-record';

const QUARTERS = periodsUpTo(quarter(2018, 2), 5);

/** Figures of the latest quarters, and printed years to date where there are any. */
function ofQuarters(figures: readonly (number | null)[], printed: number | null = null): AuditCell {
  const aligned = (values: readonly (number | null)[]) =>
    QUARTERS.map((_, index) => {
      const value = values[index - QUARTERS.length + values.length] ?? null;
      return value === null ? null : observed(value, 'PUBLISHED');
    });
  return new Map<Basis, ReturnType<typeof aligned>>([
    ['IN_PERIOD', aligned(figures)],
    ...(printed === null ? [] : ([['YEAR_TO_DATE', aligned([printed])]] as const)),
  ]);
}

function auditOf(...cells: readonly AuditCell[]) {
  const row = anAuditRow('referrals', cells, { yearToDateRule: 'SUM' });
  const facts: AuditFacts = aRecord({ rows: [], places: [COUNTY, NORTH, SOUTH] });
  return auditRecord({ ...facts, quarters: { ...facts, months: QUARTERS, rows: [row] } }).findings;
}

describe('the quarters of a record', () => {
  it('are held against the year so far that is printed beside them: two quarters, not six months', () => {
    expect(auditOf(ofQuarters([90, 110, 100, 95, 120], 215))).toEqual([]);
    expect(auditOf(ofQuarters([90, 110, 100, 95, 120], 225))).toMatchObject([
      { check: 'YEAR_TO_DATE', month: '2018-19-q2', ofYearToDate: true },
    ]);
  });

  it('of localities are held against those of the county', () => {
    const places = [ofQuarters([120]), ofQuarters([70]), ofQuarters([61])];
    expect(auditOf(...places)).toMatchObject([
      { check: 'LOCALITIES_AGAINST_COUNTY', month: '2018-19-q2' },
    ]);
  });

  it('that are missing are called quarters', () => {
    expect(auditOf(ofQuarters([90, null, 100, 95, 120]))).toMatchObject([
      {
        check: 'PERIOD_MISSING_OR_REPEATED',
        month: '2017-18-q3',
        sentence: expect.stringContaining('the first quarter of the series') as unknown,
      },
    ]);
  });
});
