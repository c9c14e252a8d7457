import { suppress } from '@vital-signs/domain';
import type { CountCell, CountEquation, SuppressionQuestion } from '@vital-signs/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountAttacker } from './count-attacker.test-support';

/** Counts by place and month: children of whom something is true, of all of them. */
type Table = readonly (readonly { readonly part: number; readonly rest: number }[])[];

const name = (what: string, place: number | 'all', month: number | 'year') =>
  `${what} of ${place} in ${month}`;

const EVERYWHERE = 'all';
const YEAR = 'year';

function timesOf(table: Table) {
  const places = [...(table[0] ?? []).keys()];
  return { places, months: [...table.keys()] };
}

function countOf(table: Table, what: string, place: number | 'all', month: number | 'year') {
  const { places, months } = timesOf(table);
  let sum = 0;
  for (const at of place === EVERYWHERE ? places : [place]) {
    for (const when of month === YEAR ? months : [month]) {
      const { part = 0, rest = 0 } = table[when]?.[at] ?? {};
      sum += what === 'part' ? part : part + rest;
    }
  }
  return sum;
}

/** The table as it is published: by place, for all places, by month and for the year, with shares. */
function published(table: Table): SuppressionQuestion {
  const { places, months } = timesOf(table);
  const cells: CountCell[] = [];
  const equations: CountEquation[] = [];
  for (const place of [...places, EVERYWHERE] as const) {
    for (const month of [...months, YEAR] as const) {
      for (const what of ['part', 'whole']) {
        const value = countOf(table, what, place, month);
        const id = name(what, place, month);
        cells.push({ id, value, countsChildren: true, publication: 'PUBLISHABLE' });
      }
      const [part, whole] = [name('part', place, month), name('whole', place, month)];
      const value = countOf(table, 'whole', place, month) - countOf(table, 'part', place, month);
      const rest = name('rest', place, month);
      cells.push({ id: rest, value, countsChildren: true, publication: 'UNPUBLISHED' });
      equations.push({ kind: 'COMPLEMENT', whole: [whole], parts: [part, rest] });
    }
  }
  for (const what of ['part', 'whole']) {
    for (const place of [...places, EVERYWHERE] as const) {
      const parts = months.map((month) => name(what, place, month));
      equations.push({ kind: 'SUM', whole: [name(what, place, YEAR)], parts });
    }
    for (const month of [...months, YEAR] as const) {
      const parts = places.map((place) => name(what, place, month));
      equations.push({ kind: 'SUM', whole: [name(what, EVERYWHERE, month)], parts });
    }
  }
  return { cells, equations };
}

/** Attacks what is shown of the table; the attacker writes down his own equations. */
function attack(table: Table, hidden: ReadonlyMap<string, unknown>): CountAttacker {
  const { places, months } = timesOf(table);
  const attacker = new CountAttacker();
  for (const place of [...places, EVERYWHERE] as const) {
    for (const month of [...months, YEAR] as const) {
      for (const what of ['part', 'whole']) {
        const count = name(what, place, month);
        const value = countOf(table, what, place, month);
        if (hidden.has(count)) attacker.learn(count, 1, Infinity);
        else attacker.learn(count, value, value);
      }
      const [part, whole] = [name('part', place, month), name('whole', place, month)];
      attacker.learnSum({ [whole]: 1, [part]: -1 }, 0, Infinity);
      const [above, below] = ['part', 'whole'].map((what) => countOf(table, what, place, month));
      if (hidden.has(part) || hidden.has(whole) || !below) continue;
      const share = Math.round(((above ?? 0) / below) * 1000) / 10;
      attacker.learnSum({ [part]: 100, [whole]: -(share - 0.05) }, 0, Infinity);
      attacker.learnSum({ [part]: 100, [whole]: -(share + 0.05) }, -Infinity, 0);
    }
  }
  const learnTotal = (total: string, parts: readonly string[]) =>
    attacker.learnSum({ [total]: 1, ...Object.fromEntries(parts.map((each) => [each, -1])) }, 0, 0);
  for (const what of ['part', 'whole']) {
    for (const month of [...months, YEAR] as const) {
      const parts = places.map((place) => name(what, place, month));
      learnTotal(name(what, EVERYWHERE, month), parts);
    }
    for (const place of places) {
      const parts = months.map((month) => name(what, place, month));
      learnTotal(name(what, place, YEAR), parts);
    }
  }
  if (!attacker.narrow()) throw new Error('What the attacker believes contradicts itself.');
  return attacker;
}

/** Hidden counts of which the attacker is left with fewer than three values. */
function narrowedBy(attacker: CountAttacker, hidden: ReadonlyMap<string, unknown>) {
  return [...hidden.keys()].filter((count) => attacker.possibleValuesOf(count).length < 3);
}

const SMALL_OFTEN = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 7 }) },
  { weight: 2, arbitrary: fc.nat({ max: 40 }) },
);

const TABLES = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([places, months]) =>
    fc.array(
      fc.array(fc.record({ part: SMALL_OFTEN, rest: SMALL_OFTEN }), {
        minLength: places,
        maxLength: places,
      }),
      { minLength: months, maxLength: months },
    ),
  );

describe('tables of places and months with shares and years to date', () => {
  it('leave every hidden count open to three values at least', () => {
    fc.assert(
      fc.property(TABLES, (table) => {
        const { hidden, unprotected } = suppress(published(table));
        expect(unprotected).toEqual([]);
        expect(narrowedBy(attack(table, hidden), hidden)).toEqual([]);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('give counts away where only small numbers are hidden', () => {
    let givenAway = 0;
    fc.assert(
      fc.property(TABLES, (table) => {
        const { hidden } = suppress({ ...published(table), secondary: false });
        givenAway += narrowedBy(attack(table, hidden), hidden).length;
      }),
      { numRuns: 60, seed: 11 },
    );
    expect(givenAway).toBeGreaterThan(100);
  });
});
