import { describe, expect, it } from 'vitest';
import { leavesMonthsOpen } from './months-beside-year';
import {
  aPublicRow,
  counted,
  PERCENTAGE,
  readingOf,
  theEdition,
} from './public-edition-builder.test-support';
import type { PublicRowFacts } from './public-edition-parts';

const LAMBETH = { numerator: 13_140, denominator: 13_525, decimals: 1 };
const FEW = { numerator: 5, denominator: 12, decimals: 1 };
const UNPRINTED = [null, null, null, null, null];

describe('months printed beside a year so far', () => {
  it('stay open where thousands may stand in each, and a month that is not printed takes the rest', () => {
    const percentages = [...UNPRINTED, 97.3, 98.3, 97.5, 97, 97.3, 97];
    expect(leavesMonthsOpen({ ...LAMBETH, percentages })).toBe(true);
  });

  it('do not where every month is printed, for two of them are then worked out', () => {
    expect(leavesMonthsOpen({ ...LAMBETH, percentages: [97.3, 97] })).toBe(false);
  });

  it('do not where the year has so few that a percentage tells its counts', () => {
    // 16.7% of at most 12 is 1 of 6, or 2 of 12.
    expect(leavesMonthsOpen({ ...FEW, percentages: [null, 16.7] })).toBe(false);
  });

  it('hide nobody where they are of all, or of none', () => {
    expect(leavesMonthsOpen({ ...LAMBETH, percentages: [null, 100] })).toBe(true);
    expect(leavesMonthsOpen({ ...LAMBETH, percentages: [null, 0] })).toBe(true);
    expect(leavesMonthsOpen({ ...FEW, percentages: [null, null] })).toBe(true);
  });
});

describe('a year so far with its months alone, in a public edition', () => {
  const months = [null, 97.5, 97].map((value) =>
    value === null
      ? null
      : ({
          ...{ value, numerator: null, denominator: null },
          ...{ provenance: 'PUBLISHED', countsProvenance: null },
        } as const),
  );
  const rowOf = (part: number, whole: number): PublicRowFacts => {
    const row = aPublicRow('y', [[null, null, counted(part, whole)]], {
      ...PERCENTAGE,
      ...{ basis: 'YEAR_TO_DATE', yearToDateRule: 'LATEST' },
    });
    return {
      ...row,
      cells: row.cells.map(
        (cell) =>
          cell && {
            ...cell,
            otherBases: [{ basis: 'IN_PERIOD', observed: months[2] ?? null, months }] as never,
          },
      ),
    };
  };
  const aloneIn = (...rows: readonly PublicRowFacts[]) =>
    readingOf(theEdition(rows).edition, 'county', 'y').alone;

  it('has them beside it where nothing can be worked out of them', () => {
    expect(aloneIn(rowOf(9000, 9250))).toEqual({ values: [null, 97.5, 97], codes: '0PP' });
  });

  it('has none where the counts are few, or anything of it is protected', () => {
    expect(aloneIn(rowOf(38, 44))).toBeUndefined();
    expect(aloneIn(rowOf(9248, 9250))).toBeUndefined();
  });

  it('has none where another indicator is linked to it', () => {
    const row = rowOf(9000, 9250);
    const linked = aPublicRow('part', [[1, 2, 30]], { partOfIndicatorId: row.indicator.id });
    expect(aloneIn(row, linked)).toBeUndefined();
  });
});
