import { describe, expect, it } from 'vitest';
import { VALUES_LEFT_OPEN } from './count-cell';
import { aRow, seen } from './table-builder.test-support';

/** Every row of so many counts up to a total, by what everybody sees of it. */
function rowsBySight(counts: number, upTo: number): ReadonlyMap<string, number[][]> {
  const bySight = new Map<string, number[][]>();
  const add = (row: readonly number[], left: number): void => {
    if (row.length < counts) {
      for (let value = 0; value <= left; value += 1) add([...row, value], left - value);
      return;
    }
    const sight = seen(aRow(row));
    bySight.set(sight, [...(bySight.get(sight) ?? []), [...row]]);
  };
  add([], upTo);
  return bySight;
}

/** Where fewer than three values are left to somebody who tries the rule on every row there is. */
function givenAway(bySight: ReadonlyMap<string, number[][]>): readonly string[] {
  return [...bySight].flatMap(([sight, rows]) => {
    const cells = sight.split(' ');
    // With the total hidden there is no end to the rows that look the same.
    if (cells.at(-1) === 'c') return [];
    const isGivenAway = cells.some(
      (cell, index) =>
        cell === 'c' && new Set(rows.map((row) => row[index])).size < VALUES_LEFT_OPEN,
    );
    return isGivenAway ? [`${sight}: ${rows.join(' or ')}`] : [];
  });
}

describe('somebody who knows the rule to the letter', () => {
  it.each([
    [2, 40],
    [3, 18],
    [4, 13],
  ])('learns no count of a row of %i up to a total of %i', { timeout: 60_000 }, (counts, upTo) => {
    const bySight = rowsBySight(counts, upTo);
    expect([...bySight.keys()].filter((sight) => sight.includes('c')).length).toBeGreaterThan(20);
    expect(givenAway(bySight)).toEqual([]);
  });

  it('would learn one if a row were believed that the rule treats in another way', () => {
    // Were 5, 7 and 7 shown as c c 7, only 5 and 7 could be meant: no other row would look so.
    expect(seen(aRow([5, 7, 7]))).not.toBe('c c 7 19');
  });
});
