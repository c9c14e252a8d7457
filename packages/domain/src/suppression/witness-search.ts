import type { CountBounds } from './count-bounds';
import type { Assignment, Supposition } from './explained-hiding';
import type { PublishedTable, TableEquation } from './published-table';

/** Steps that one way of looking for another value may take. */
const STEPS = 400;

/** How much worse a broken equation is than a changed count. */
const BROKEN_WEIGHS = 2;

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
  /** Which of equally good changes come first: another order for every other number. */
  readonly way: number;
}

/** An assignment on the way to a complete one. */
interface Attempt {
  /** What was changed since the start; no count twice. */
  readonly changed: Witness;
  /** The equations that are not true of it. */
  readonly broken: readonly TableEquation[];
}

/**
 * A complete assignment of counts in which one has another value and every equation is true. NONE:
 * there is none that could be reached from where the search starts. GIVEN_UP: another way might lead
 * to one. The search changes the one, and mends each equation that is broken by changing another
 * count of it that is not shown: by all that is lacking, or by one, so that several share it. It goes
 * on from whatever has the fewest broken equations and changes, and takes the same way whenever it
 * is asked the same.
 */
export function findWitness(
  search: Search,
  cell: number,
  value: number,
): Witness | 'NONE' | 'GIVEN_UP' {
  const waiting: Attempt[][] = [];
  const add = (attempt: Attempt) => {
    const score = attempt.changed.size + BROKEN_WEIGHS * attempt.broken.length;
    (waiting[score] ??= []).push(attempt);
  };
  const first = new Map([[cell, value]]);
  add({
    changed: first,
    broken: brokenOf(search.table.equationsOf[cell] ?? [], valuesIn(search, first)),
  });
  for (let step = 0; step < STEPS; step += 1) {
    const attempt = waiting.find((attempts) => attempts?.length > 0)?.pop();
    if (attempt === undefined) return 'NONE';
    const { changed, broken } = attempt;
    const valueOf = valuesIn(search, changed);
    if (broken.length === 0) {
      const witness = differingFrom(search, changed);
      if (search.accepts({ changed: witness, valueOf })) return witness;
      continue;
    }
    if (changed.size >= CHANGES) continue;
    // The last to wait is the first to be taken, so the best comes last.
    for (const change of waysToMend(search, attempt).reverse()) {
      const next = new Map([...changed, [change.cell, change.value]]);
      const suspects = new Set([...broken, ...(search.table.equationsOf[change.cell] ?? [])]);
      add({ changed: next, broken: brokenOf([...suspects], valuesIn(search, next)) });
    }
  }
  return 'GIVEN_UP';
}

function valuesIn({ table, from }: Search, changed: Witness): Assignment {
  return (cell) => changed.get(cell) ?? from.get(cell) ?? table.cell(cell).value;
}

/** What differs from the truth after all. */
function differingFrom(search: Search, changed: Witness): Witness {
  const valueOf = valuesIn(search, changed);
  const cells = [...new Set([...search.from.keys(), ...changed.keys()])];
  return new Map(
    cells
      .map((cell): [number, number] => [cell, valueOf(cell)])
      .filter(([cell, value]) => value !== search.table.cell(cell).value),
  );
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
function waysToMend(search: Search, { changed, broken }: Attempt): Change[] {
  const { table, bounds, way } = search;
  const valueOf = valuesIn(search, changed);
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
        return { cell, value, breaks: breaksOf(table, valueOf, cell, value) };
      })
      .filter(({ cell, value }) => value !== valueOf(cell))
      .sort((a, b) => a.breaks - b.breaks || turn(a.cell, way) - turn(b.cell, way)),
  );
}

/** A place in the order of the cells, which the way mixes up. */
function turn(cell: number, way: number): number {
  return way === 0 ? cell : Math.imul(cell + 1, 2 * way + 0x9e3779b1) >>> 0;
}

function breaksOf(table: PublishedTable, valueOf: Assignment, cell: number, value: number): number {
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
