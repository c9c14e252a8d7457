import { VALUES_LEFT_OPEN } from './count-cell';
import type { ConnectedCounts } from './connected-counts';
import { countBounds } from './count-bounds';
import type { Supposition } from './explained-hiding';
import type { PublishedTable } from './published-table';
import { findWitness, TRUTH } from './witness-search';
import type { Witness } from './witness-search';

/** How far from its true value another value of a count is looked for. */
const REACH = 8;

/** In how many ways another value is looked for; where none leads there, it was not found. */
const WAYS = 2;

/**
 * The counts of a group that are protected and of which fewer than three values could be witnessed:
 * no three complete assignments were found that fulfil every equation, explain what is hidden, and
 * differ in it. A count whose bounds alone leave fewer is among them without a search.
 */
export function narrowedCounts(
  table: PublishedTable,
  group: ConnectedCounts,
  believes: (supposed: Supposition) => boolean,
  ways = WAYS,
): readonly number[] {
  const bounds = countBounds(table, group);
  const witnesses = new Map(
    group.cells.map((cell) => [cell, new Map([[table.cell(cell).value, TRUTH]])]),
  );
  const known = (cell: number) => witnesses.get(cell) ?? new Map<number, Witness>();
  const isOpen = (cell: number) => known(cell).size >= VALUES_LEFT_OPEN;
  return group.cells.filter((cell) => {
    if (!table.isProtected(cell)) return false;
    const candidates = isOpen(cell) ? [] : otherValues(table, group, cell, bounds);
    for (const value of candidates) {
      if (known(cell).has(value)) continue;
      const asked = { table, bounds, accepts: believes };
      const starts = startsFor(known(cell), value);
      const witness = firstFound(starts, ways, (start) =>
        findWitness({ ...asked, ...start }, cell, value),
      );
      if (witness === null) continue;
      for (const [other, changed] of witness) known(other).set(changed, witness);
      if (isOpen(cell)) break;
    }
    return !isOpen(cell);
  });
}

/** Looks from every start in one way, and in another as long as that might lead somewhere. */
function firstFound(
  starts: readonly Witness[],
  ways: number,
  look: (start: { readonly from: Witness; readonly way: number }) => ReturnType<typeof findWitness>,
): Witness | null {
  let promising = starts;
  for (let way = 0; way < ways && promising.length > 0; way += 1) {
    const left: Witness[] = [];
    for (const from of promising) {
      const found = look({ from, way });
      if (found === 'GIVEN_UP') left.push(from);
      else if (found !== 'NONE') return found;
    }
    promising = left;
  }
  return null;
}

/** Where to look for a value from: the assignment in which the count is nearest to it; else the truth. */
function startsFor(known: ReadonlyMap<number, Witness>, value: number): readonly Witness[] {
  const [closest] = [...known].sort(([a], [b]) => Math.abs(a - value) - Math.abs(b - value));
  const nearest = closest?.[1] ?? TRUTH;
  return nearest === TRUTH ? [TRUTH] : [nearest, TRUTH];
}

/** Other values that a count might have: those near its own, then those of its neighbours. */
function otherValues(
  table: PublishedTable,
  group: ConnectedCounts,
  cell: number,
  { least, most }: ReturnType<typeof countBounds>,
): readonly number[] {
  const { value } = table.cell(cell);
  const near = Array.from({ length: REACH }, (_, step) => [value + step + 1, value - step - 1]);
  const beside = (table.equationsOf[cell] ?? [])
    .flatMap(({ cells }) => cells)
    .filter((other) => other !== cell && !table.isShown(other))
    .flatMap((other) => [-1, 0, 1].map((step) => table.cell(other).value + step));
  const low = least.get(cell) ?? value;
  const high = most.get(cell) ?? value;
  return [...new Set([...near.flat(), ...beside])].filter(
    (other) => other !== value && other >= low && other <= high,
  );
}
