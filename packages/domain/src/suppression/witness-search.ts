import type { CountBounds } from './count-bounds';
import type { Assignment, Supposition } from './explained-hiding';
import type { PublishedTable, TableEquation } from './published-table';

/** Steps that a search for one other value may take; where they do not suffice, none was found. */
export const STEPS = 500;

/** Counts that one search may change. */
const CHANGES = 30;

/** Counts that differ from the true ones, each with what it would be instead. */
export type Witness = ReadonlyMap<number, number>;

/** The counts as they truly are. */
export const TRUTH: Witness = new Map();

interface Search {
  readonly table: PublishedTable;
  readonly bounds: CountBounds;
  /** Whether a complete assignment is one that the rule could have led to what is shown from. */
  readonly accepts: (supposed: Supposition) => boolean;
  /** What the search starts from: the truth, or another assignment in which every equation is true. */
  readonly from: Witness;
  /** What was changed since. */
  readonly changed: Map<number, number>;
  readonly valueOf: Assignment;
  /** Steps that are left. */
  steps: number;
}

/**
 * A complete assignment of counts in which one has another value and every equation is true; null
 * where none was found. The search changes the one, and mends each equation that is broken by
 * changing another count of it that is not shown: by all that is lacking, or by one, so that several
 * share it. It takes the same way whenever it is asked the same.
 */
export function findWitness(
  asked: Pick<Search, 'table' | 'bounds' | 'from' | 'steps' | 'accepts'>,
  cell: number,
  value: number,
): Witness | null {
  const { table, from } = asked;
  const changed = new Map([[cell, value]]);
  const valueOf = (other: number) =>
    changed.get(other) ?? from.get(other) ?? table.cell(other).value;
  const search: Search = { ...asked, changed, valueOf };
  if (!mend(search, brokenOf(table.equationsOf[cell] ?? [], valueOf))) return null;
  return differingFrom(search);
}

/** What differs from the truth after all. */
function differingFrom({ table, from, changed, valueOf }: Search): Witness {
  const cells = [...new Set([...from.keys(), ...changed.keys()])];
  return new Map(
    cells
      .map((cell): [number, number] => [cell, valueOf(cell)])
      .filter(([cell, value]) => value !== table.cell(cell).value),
  );
}

/** Mends the equations that are broken, one after the other, and asks whether all is accepted. */
function mend(search: Search, broken: readonly TableEquation[]): boolean {
  search.steps -= 1;
  if (search.steps < 0 || search.changed.size > CHANGES) return false;
  const { table, changed, valueOf } = search;
  if (broken.length === 0) return search.accepts({ changed: differingFrom(search), valueOf });
  for (const { cell, value } of waysToMend(search, broken)) {
    changed.set(cell, value);
    const suspects = new Set([...broken, ...(table.equationsOf[cell] ?? [])]);
    if (mend(search, brokenOf([...suspects], valueOf))) return true;
    changed.delete(cell);
    if (search.steps < 0) return false;
  }
  return false;
}

interface Change {
  readonly cell: number;
  readonly value: number;
  /** How many more equations are broken by it than it mends. */
  readonly breaks: number;
}

/**
 * The changes that would mend the broken equation that can be mended in the fewest ways, those first
 * that break the fewest others.
 */
function waysToMend(search: Search, broken: readonly TableEquation[]): readonly Change[] {
  const { table, changed, bounds, valueOf } = search;
  let fewest: readonly number[] | null = null;
  let chosen: TableEquation | null = null;
  for (const equation of broken) {
    const cells = equation.cells.filter((cell) => !changed.has(cell) && !table.isShown(cell));
    if (fewest !== null && cells.length >= fewest.length) continue;
    [fewest, chosen] = [cells, equation];
  }
  if (fewest === null || chosen === null) return [];
  const lacking = missing(chosen, valueOf);
  const { parts } = chosen;
  const amounts = Math.abs(lacking) > 1 ? [lacking, Math.sign(lacking)] : [lacking];
  return amounts.flatMap((by) =>
    (fewest ?? [])
      .map((cell): Change => {
        const wanted = valueOf(cell) + (parts.includes(cell) ? by : -by);
        const value = within(bounds, cell, wanted);
        return { cell, value, breaks: breaksOf(search, cell, value) };
      })
      .filter(({ cell, value }) => value !== valueOf(cell))
      .sort((a, b) => a.breaks - b.breaks || a.cell - b.cell),
  );
}

function breaksOf({ table, valueOf }: Search, cell: number, value: number): number {
  const equations = table.equationsOf[cell] ?? [];
  const after = (other: number) => (other === cell ? value : valueOf(other));
  return brokenOf(equations, after).length - brokenOf(equations, valueOf).length;
}

function brokenOf(
  equations: readonly TableEquation[],
  valueOf: Assignment,
): readonly TableEquation[] {
  return equations.filter((equation) => missing(equation, valueOf) !== 0);
}

/** How much the parts lack of the whole. */
function missing({ whole, parts }: TableEquation, valueOf: Assignment): number {
  let lacking = 0;
  for (const cell of whole) lacking += valueOf(cell);
  for (const cell of parts) lacking -= valueOf(cell);
  return lacking;
}

function within({ least, most }: CountBounds, cell: number, value: number): number {
  return Math.min(Math.max(value, least.get(cell) ?? value), most.get(cell) ?? value);
}
