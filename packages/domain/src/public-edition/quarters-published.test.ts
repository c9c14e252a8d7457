import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodsUpTo, quarter } from '../period';
import type { Basis } from '../vocabulary';
import { suppress } from '../suppression/suppress';
import { CountTable } from './count-table';
import { aPublicRow, readingOf, theEdition, theFacts } from './public-edition-builder.test-support';
import { addPublishedEquations } from './published-equations';
import { publicRecord } from './public-record';

const SHOWN = 6;
const PERIOD = quarter(2018, 3);
const SPAN = {
  ...{ months: periodsUpTo(PERIOD, 24), shown: SHOWN, inYearToDate: 3, inYear: 4, yearFrom: 4 },
};

/** Counts of quarters for the council, its north and its south. */
type Quarters = readonly (readonly [north: number, south: number])[];

const countsOf = (quarters: Quarters) =>
  [(each: readonly number[]) => (each[0] ?? 0) + (each[1] ?? 0), 0, 1].map((of) =>
    quarters.map((each) => (typeof of === 'function' ? of(each) : (each[of] ?? 0))),
  );
/** The sums of the last quarters, as many as `length` says of each; null where some are not known. */
const sumsOf = (counts: readonly number[], length: (at: number) => number) =>
  counts.map((_, at) =>
    at - length(at) + 1 < 0
      ? null
      : counts.slice(at - length(at) + 1, at + 1).reduce((sum, each) => sum + each, 0),
  );
const first = (quarters: Quarters) => SPAN.months.length - quarters.length;
const soFar = (quarters: Quarters) => (at: number) => ((first(quarters) + at + 3) % 4) + 1;

/** The row of one basis: in the quarter, over the year so far, or over the rolling year. */
function rowOf(quarters: Quarters, basis: Basis) {
  const columns = countsOf(quarters).map((counts) => {
    if (basis === 'IN_PERIOD') return counts;
    return sumsOf(counts, basis === 'YEAR_TO_DATE' ? soFar(quarters) : () => 4);
  });
  const rule = basis === 'IN_PERIOD' ? 'SUM' : 'LATEST';
  return aPublicRow(basis, columns, {
    ...{ basis, yearToDateRule: rule },
  });
}

function recordOf(quarters: Quarters, bases: readonly Basis[]) {
  return { ...theFacts(bases.map((basis) => rowOf(quarters, basis))), span: SPAN };
}

/** What is hidden of the counts of a record, with its equations. */
function protectedIn(quarters: Quarters, bases: readonly Basis[]) {
  const table = new CountTable(
    publicRecord(recordOf(quarters, bases)),
    SPAN.months.map(() => 5),
  );
  addPublishedEquations(table);
  const cells = [...table.cells.values()];
  return { table, ...suppress({ cells, equations: table.equations }) };
}

const BASES = ['IN_PERIOD', 'YEAR_TO_DATE', 'ROLLING_12'] as const;

describe('quarters that are published', () => {
  const quarters: Quarters = [
    ...Array.from({ length: 9 }, (): [number, number] => [40, 30]),
    [30, 20],
    [3, 40],
    [50, 60],
  ];

  it('cannot be recovered from the year so far and the rolling year beside them', () => {
    const { edition, unprotected } = theEdition([], {
      ...{ facts: recordOf(quarters, BASES), period: PERIOD },
    });
    expect(unprotected).toEqual([]);
    const north = (key: string) => readingOf(edition, 'north', key).values;
    const [alone, year, rolling] = BASES.map(north);
    expect(alone?.at(-2)).toBeNull();
    // Year so far at the second quarter less the first, and the rolling years before and after.
    expect([year?.at(-2), year?.at(-3)]).toContain(null);
    expect([rolling?.at(-2), rolling?.at(-3), alone?.at(-6)]).toContain(null);
    // A rolling year is four quarters, and a year so far those since April: nothing else adds up.
    expect(edition.months).toHaveLength(SHOWN);
  });

  it('are protected where the years so far alone are published: a step from one to the next is small', () => {
    const { edition } = theEdition([], {
      ...{ facts: recordOf(quarters, ['YEAR_TO_DATE']), period: PERIOD },
    });
    const values = readingOf(edition, 'north', 'YEAR_TO_DATE').values;
    expect([values.at(-2), values.at(-3)]).toContain(null);
  });

  it('show everything where nothing is small', () => {
    const plain = quarters.map(([north, south]): [number, number] => [north + 20, south + 20]);
    const { hidden } = protectedIn(plain, BASES);
    expect([...hidden.keys()]).toEqual([]);
  });

  it('give no hidden count away to subtraction, by an attacker who knows that they are sums', () => {
    const few = fc.oneof(fc.nat({ max: 7 }), fc.nat({ max: 40 }));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(few, few), { minLength: 5, maxLength: 8 }),
        fc.subarray([...BASES], { minLength: 1 }),
        (generated, bases) => {
          const { hidden, unprotected, table } = protectedIn(generated, bases);
          expect(unprotected).toEqual([]);
          const narrowed = attack(table, hidden, generated, bases);
          expect(narrowed).toEqual([]);
        },
      ),
      { numRuns: 30, seed: 7 },
    );
  });

  it('are attacked in earnest: with the small numbers alone hidden counts are told', () => {
    const table = new CountTable(
      publicRecord(recordOf(quarters, BASES)),
      SPAN.months.map(() => 5),
    );
    addPublishedEquations(table);
    const cells = [...table.cells.values()];
    const { hidden } = suppress({ cells, equations: table.equations, secondary: false });
    expect(attack(table, hidden, quarters, BASES)).not.toEqual([]);
  });
});

type Named = { readonly table: CountTable<ReturnType<typeof rowOf>> };

/**
 * What somebody makes of what is shown who knows nothing but this: all counts are of quarters of north
 * and south, the council is their sum, a year so far is the sum since April, a rolling year of four.
 */
function attack(
  table: Named['table'],
  hidden: ReadonlyMap<string, unknown>,
  quarters: Quarters,
  bases: readonly Basis[],
): readonly string[] {
  const offset = first(quarters);
  // The unknowns: each quarter of north and of south.
  const shown: { readonly of: readonly number[] }[] = [];
  const asked: { readonly id: string; readonly of: readonly number[] }[] = [];
  const [all = [], north = [], south = []] = countsOf(quarters);
  const columns = [all, north, south];
  for (const basis of bases) {
    for (const [place, counts] of columns.entries()) {
      for (let at = 0; at < counts.length; at += 1) {
        if (offset + at < table.firstShown) continue;
        const length =
          basis === 'IN_PERIOD' ? 1 : basis === 'YEAR_TO_DATE' ? soFar(quarters)(at) : 4;
        if (at - length + 1 < 0) continue;
        const of = unknowns(place, at - length + 1, at);
        const id = table.idOf(basis, place, offset + at) ?? '';
        if (hidden.has(id)) asked.push({ id, of });
        else shown.push({ of });
      }
    }
  }
  return asked.filter(({ of }) => isDetermined(of, shown, quarters.length * 2)).map(({ id }) => id);
}

const unknowns = (place: number, from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, back) => from + back).flatMap((at) =>
    place === 0 ? [at * 2, at * 2 + 1] : [at * 2 + place - 1],
  );

/** Whether a sum of unknowns follows from the sums that are shown, by elimination over fractions. */
function isDetermined(
  of: readonly number[],
  shown: readonly { readonly of: readonly number[] }[],
  count: number,
): boolean {
  const vector = (terms: readonly number[]) =>
    Array.from({ length: count }, (_, at) => (terms.includes(at) ? 1 : 0));
  const basis: number[][] = [];
  const reduce = (row: number[]) => {
    let left = row;
    for (const each of basis) {
      const pivot = each.findIndex((entry) => Math.abs(entry) > 1e-9);
      const times = (left[pivot] ?? 0) / (each[pivot] ?? 1);
      left = left.map((entry, at) => entry - times * (each[at] ?? 0));
    }
    return left;
  };
  for (const each of shown) {
    const left = reduce(vector(each.of));
    if (left.some((entry) => Math.abs(entry) > 1e-9)) basis.push(left);
  }
  return reduce(vector(of)).every((entry) => Math.abs(entry) <= 1e-9);
}
