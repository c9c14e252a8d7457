import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anAuditRow, aRecord } from '../audit/audit-builder.test-support';
import type { AuditFinding } from '../audit/found';
import { month } from '../period';
import { periodKey } from '../period-key';
import type { ImportedCell } from './imported-cell';
import { CellsByMonth } from './where-caused';

const IDS = [1, 2, 3, 4];
const PLACES = [1, 2, 3];
const MONTHS = ['2018-01', '2018-02', '2018-03'];
const RECORD = aRecord({
  rows: [
    anAuditRow('stock', [], { id: 1, inflowIndicatorId: 3 }),
    anAuditRow('part', [], { id: 2, partOfIndicatorId: 1 }),
    anAuditRow('inflow', [], { id: 3 }),
    anAuditRow('apart', [], { id: 4 }),
  ],
});

const cells = fc
  .array(
    fc.record({
      indicatorId: fc.constantFrom(...IDS),
      placeId: fc.constantFrom(...PLACES),
      key: fc.constantFrom(...MONTHS),
    }),
    { maxLength: 12 },
  )
  .map((known) =>
    known.map(({ key, ...cell }, index): ImportedCell => ({
      ...cell,
      ...{ row: 2 + Math.floor(index / 2), column: 1 + (index % 2), basis: 'IN_PERIOD' },
      ...{ period: month(key), value: index, numerator: null, denominator: null },
      ...{ absence: null, text: null },
    })),
  );
const findings = fc
  .record({
    month: fc.option(fc.constantFrom(...MONTHS)),
    placeId: fc.option(fc.constantFrom(...PLACES)),
    indicatorId: fc.option(fc.constantFrom(...IDS)),
    otherId: fc.option(fc.constantFrom(...IDS)),
    alsoIds: fc.subarray(IDS, { maxLength: 2 }),
  })
  .map((about): AuditFinding => ({
    ...about,
    ...{ key: 'a finding', check: 'PARTS_AGAINST_TOTAL', mark: null, weight: 'FINDING' },
    ...{ dimension: null, ofYearToDate: false, validity: null },
    ...{ stored: '', against: '', sentence: '' },
  }));

/** What the total, its part and its inflow are held against, said once more. */
const BENEATH = new Map([[1, [2, 3]]]);

/** The same by looking at every figure of the file. */
function searched(all: readonly ImportedCell[], finding: AuditFinding): ImportedCell | undefined {
  const { month: key, placeId, indicatorId, otherId, alsoIds } = finding;
  const compared = new Set([
    ...[indicatorId, otherId, ...alsoIds].filter((id) => id !== null),
    ...(BENEATH.get(indicatorId ?? 0) ?? []),
  ]);
  const about = all.filter(
    (cell) =>
      (key === null || periodKey(cell.period) === key) &&
      (indicatorId === null || compared.has(cell.indicatorId)),
  );
  const here = about.filter((cell) => cell.placeId === placeId);
  const own = here.find((cell) => cell.indicatorId === indicatorId);
  const before = all.find(
    (cell) => indicatorId !== null && cell.placeId === placeId && compared.has(cell.indicatorId),
  );
  return own ?? here[0] ?? about[0] ?? before;
}

describe('the figure of a file behind a finding', () => {
  it('is the one that a search through the whole file finds', () => {
    fc.assert(
      fc.property(cells, findings, (all, finding) => {
        const cause = new CellsByMonth(RECORD, all).causeOf(finding);
        expect(cause).toBe(searched(all, finding) ?? null);
      }),
      { numRuns: 2_000 },
    );
  });
});
