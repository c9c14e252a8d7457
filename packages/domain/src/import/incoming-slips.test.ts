import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCell, anAuditRow, aRecord, COUNTY } from '../audit/audit-builder.test-support';
import type { AuditRow } from '../audit/audit-facts';
import { month } from '../period';
import { checkIncoming } from './incoming-findings';
import type { ImportedCell } from './imported-cell';
import { IssueLog } from './issue-log';

const PERCENTAGE = { measureKind: 'PERCENTAGE', multiplier: 100, unit: '%', decimals: 1 } as const;
const RATE = {
  measureKind: 'RATE',
  multiplier: 10_000,
  unit: 'per 10,000',
  decimals: 1,
  denominatorIsPopulation: true,
} as const;

function issuesOf(
  rows: readonly AuditRow[],
  facts: Partial<ImportedCell>,
  population: number | null = null,
) {
  return issuesOfAll(rows, [facts], population);
}

function issuesOfAll(
  rows: readonly AuditRow[],
  brought: readonly Partial<ImportedCell>[],
  population: number | null = null,
) {
  const [row] = rows;
  if (row === undefined) return [];
  const cells = brought.map((facts): ImportedCell => ({
    ...{ row: 7, column: 3, indicatorId: row.indicator.id, placeId: COUNTY.id },
    ...{ basis: row.indicator.basis, period: month('2018-03') },
    ...{ value: null, numerator: null, denominator: null, absence: null, text: null },
    ...facts,
  }));
  const populations =
    population === null
      ? []
      : [{ count: population, provenance: 'PUBLISHED' as const, from: '2000-01-01', to: null }];
  const log = new IssueLog();
  checkIncoming(aRecord({ rows, places: [{ ...COUNTY, populations }], links: [] }), cells, log);
  return log.list();
}

const codesOf = (...args: Parameters<typeof issuesOf>) => issuesOf(...args).map(({ code }) => code);

const LATER_IS_REPLACED = 0;
/** A row with the months before the one that a file brings. */
const rowOf = (months: readonly number[], facts: Parameters<typeof anAuditRow>[2] = {}) =>
  anAuditRow('6.5', [aCell([...months, LATER_IS_REPLACED], [], facts.basis)], facts);

describe('a figure against the months before it', () => {
  const percentage = rowOf([37.9, 36.2, 38.4], PERCENTAGE);

  it('is a warning where its decimal point may be misplaced, with what is usual', () => {
    expect(issuesOf([percentage], { value: 379, text: '379' })).toMatchObject([
      {
        ...{ severity: 'WARNING', code: 'POINT_MISPLACED', row: 7, column: 3 },
        ...{ read: '379', expected: 'about 37.9%' },
        sentence:
          '6.5, Place 1, March 2018: 379.0% is about ten times 37.9%, what the middle of 3 other months reads. Check the decimal point and the unit, or say why it is right.',
      },
    ]);
  });

  it.each([
    ['ten times', 370, ['POINT_MISPLACED']],
    ['a hundred times', 3790, ['POINT_MISPLACED']],
    ['a tenth', 3.6, ['POINT_MISPLACED']],
    ['a hundredth', 0.379, ['POINT_MISPLACED']],
    ['as usual', 39, []],
    ['three times', 99, []],
    ['twenty times', 758, []],
    ['nought', 0, []],
  ] as const)('of a percentage, %s of what is usual: %d', (_, value, codes) => {
    expect(codesOf([percentage], { value })).toEqual(codes);
  });

  it('needs three other months, and takes later ones where there are too few before', () => {
    expect(codesOf([rowOf([37.9, 36.2], PERCENTAGE)], { value: 379 })).toEqual([]);
    const later = anAuditRow('6.5', [aCell([0, 37.9, 36.2, 38.4])], PERCENTAGE);
    const first = { value: 379, period: month('2017-12') };
    expect(codesOf([later], first)).toEqual(['POINT_MISPLACED']);
  });

  it('is held against the month before it, too, where the months move much', () => {
    const moving = rowOf([33.1, 25.2, 22.8, 16], PERCENTAGE);
    const slipped = { value: 1.6, text: '1.6' };
    expect(issuesOf([moving], slipped)).toMatchObject([
      {
        ...{ code: 'POINT_MISPLACED', read: '1.6', expected: 'about 16.0%' },
        sentence:
          '6.5, Place 1, March 2018: 1.6% is about a tenth of 16.0%, what the month before it reads. Check the decimal point and the unit, or say why it is right.',
      },
    ]);
    expect(codesOf([moving], { ...slipped, value: 1.3 })).toEqual([]);
    const low = rowOf([33.1, 1.9, 22.8, 16], PERCENTAGE);
    expect(codesOf([low], slipped)).toEqual([]);
  });

  it('is not borne out by other months of the same file that slipped, in whatever order they stand', () => {
    const row = rowOf([55.1, 53.2, 56], PERCENTAGE);
    const brought = [5.6, 5.7, 5.5].map((value, index) => ({
      ...{ value, text: String(value), column: 3 + index },
      period: month(`2018-0${3 + index}`),
    }));
    for (const cells of [brought, brought.toReversed()]) {
      const found = issuesOfAll([row], cells).filter(({ code }) => code === 'POINT_MISPLACED');
      expect(found.map(({ read }) => read).toSorted()).toEqual(['5.5', '5.6', '5.7']);
      expect(new Set(found.map(({ expected }) => expected))).toEqual(new Set(['about 55.1%']));
    }
  });

  it('is none of small counts, of a few children, and of a count of the year to date', () => {
    expect(codesOf([rowOf([3, 4, 3])], { value: 30 })).toEqual([]);
    expect(codesOf([rowOf([30, 40, 30])], { value: 3 })).toEqual([]);
    expect(codesOf([rowOf([30, 40, 30])], { value: 300 })).toEqual(['POINT_MISPLACED']);
    const few = { value: 3.8, numerator: 4, denominator: 105 };
    expect(codesOf([percentage], few)).toEqual([]);
    const total = rowOf([1100, 1200, 1300], { basis: 'YEAR_TO_DATE' });
    expect(codesOf([total], { value: 120 })).toEqual([]);
  });

  it('is none of a series that swings so by itself, and of one that was as high before', () => {
    expect(codesOf([rowOf([5, 60, 4, 55], PERCENTAGE)], { value: 55 })).toEqual([]);
    expect(codesOf([rowOf([380, 37, 38, 36], PERCENTAGE)], { value: 379 })).toEqual([]);
  });

  it('is told once, and not as a jump outside the limits too', () => {
    const steady = Array.from({ length: 20 }, (_, index) => 37 + (index % 3));
    expect(codesOf([rowOf(steady, PERCENTAGE)], { value: 379 })).toEqual(['POINT_MISPLACED']);
  });

  it('is never said of a figure within twice of all months before it', () => {
    const figure = fc.double({ min: 20, max: 40, noNaN: true });
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 12 }), figure, (months, value) => {
        expect(codesOf([rowOf(months, PERCENTAGE)], { value })).not.toContain('POINT_MISPLACED');
      }),
      { numRuns: 50 },
    );
  });
});

describe('a rate over the population on record', () => {
  const population = 168_900;
  const counting = anAuditRow('7.1', [aCell([1100, 1110, 1120])]);
  const rate = anAuditRow('7.2', [aCell([])], RATE);
  const counted = anAuditRow('7.2', [aCell([])], {
    ...RATE,
    numeratorIndicatorId: counting.indicator.id,
  });

  it('is a warning where its numerator comes alone and gives another rate', () => {
    const [issue] = issuesOf([rate], { value: 69.3, numerator: 1120 }, population);
    expect(issue).toMatchObject({ code: 'VALUE_AGAINST_COUNTS', severity: 'WARNING', row: 7 });
    expect(issue?.sentence).toBe(
      '7.2, Place 1, March 2018: printed 69.3, but 1,120 divided by 168,900 times 10,000 is 66.3, by the population on record. Check the figure and its numerator, or say why it is right.',
    );
    expect(codesOf([rate], { value: 66.3, numerator: 1120 }, population)).toEqual([]);
    expect(codesOf([rate], { value: 69.3, numerator: 1120 })).toEqual([]);
  });

  it('is a warning where it is ten times what its numerator gives, whether its own or counted elsewhere', () => {
    const own = { value: 663, numerator: 1120 };
    expect(codesOf([rate], own, population)).toEqual(['POINT_MISPLACED']);
    expect(codesOf([counted, counting], { value: 663 }, population)).toEqual(['POINT_MISPLACED']);
    expect(codesOf([counted, counting], { value: 6.63 }, population)).toEqual(['POINT_MISPLACED']);
    expect(codesOf([counted, counting], { value: 66.3 }, population)).toEqual([]);
    expect(codesOf([counted, counting], { value: 72 }, population)).toEqual([]);
  });
});
