import { describe, expect, it } from 'vitest';
import { aCell, anAuditRow, aRecord, COUNTY, NORTH } from '../audit/audit-builder.test-support';
import type { AuditRow } from '../audit/audit-facts';
import { PRODUCT_WORDING } from '../layout/state-words';
import { month } from '../period';
import type { ImportedCell } from './imported-cell';
import { ratingFlips } from './rating-flips';
import { recordWithCells } from './record-with-cells';

function incoming(row: AuditRow, facts: Partial<ImportedCell>): ImportedCell {
  return {
    ...{ row: 7, column: 3, indicatorId: row.indicator.id, placeId: COUNTY.id },
    ...{ basis: row.indicator.basis, period: month('2018-03') },
    ...{ value: null, numerator: null, denominator: null, absence: null, text: null },
    ...facts,
  };
}

describe('ratings that become others', () => {
  const row = anAuditRow('2.1', [aCell([5, 6]), null, null], {
    ...{ polarity: 'HIGH' },
    tolerances: [
      {
        ...{ placeId: null, from: '2010-01-01', to: null },
        rule: { model: 'THRESHOLDS', red: 5, green: 8 },
      },
    ],
  });
  const record = aRecord({ rows: [row] });
  const flipsOf = (cell: ImportedCell, wording = PRODUCT_WORDING) =>
    ratingFlips(record, recordWithCells(record, [cell]), [cell], { precision: 'FULL', wording });

  it('are told with both ratings and figures', () => {
    const [flip] = flipsOf(incoming(row, { value: 9 }));
    expect(flip).toMatchObject({ before: 'AMBER', after: 'GREEN', placeId: COUNTY.id });
    expect(flip?.sentence).toContain('from amber to green');
  });

  it('are told in the words of the authority, and of two ratings which it is', () => {
    const words = { AMBER: { word: 'Slightly worse', symbol: '~' } };
    const [flip] = flipsOf(incoming(row, { value: 9 }), { words });
    expect(flip?.sentence).toContain('from slightly worse to green');
    const twice = { model: 'DUAL' as const, tolerance: 5, target: 8 };
    const dual = {
      ...row,
      tolerances: [{ ...{ placeId: null, from: '2010-01-01', to: null }, rule: twice }],
    };
    const both = aRecord({ rows: [dual] });
    const cell = incoming(dual, { value: 9 });
    const against = ['Against tolerance', 'Against target'] as const;
    const judging = { precision: 'FULL', wording: { words, against } } as const;
    const [second] = ratingFlips(both, recordWithCells(both, [cell]), [cell], judging);
    expect(second).toMatchObject({ before: 'RED', after: 'GREEN', position: 'SECOND' });
    expect(second?.sentence).toContain('from red to green against target');
  });

  it('are none where the rating stays, or where there was no figure', () => {
    expect(flipsOf(incoming(row, { value: 7 }))).toEqual([]);
    expect(flipsOf(incoming(row, { value: 9, placeId: NORTH.id }))).toEqual([]);
    expect(flipsOf(incoming(row, { value: 9, basis: 'YEAR_TO_DATE' }))).toEqual([]);
  });

  it('are told as no rating where the figure goes', () => {
    expect(flipsOf(incoming(row, { absence: 'SUPPRESSED' }))).toMatchObject([
      { before: 'AMBER', after: null },
    ]);
  });
});
