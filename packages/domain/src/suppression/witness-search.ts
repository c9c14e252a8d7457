import type { CountBounds } from './count-bounds';
import type { Assignment } from './explained-hiding';
import type { PublishedTable, TableEquation } from './published-table';

/** Steps that a search for one other value may take; where they do not suffice, none was found. */
const STEPS = 600;

/** Counts that one search may change. */
const CHANGES = 14;

interface Search {
  readonly table: PublishedTable;
  readonly bounds: CountBounds;
  /** An equation that need not hold; null: all must. */
  readonly without: TableEquation | null;
  /** Whether a complete assignment is one that the rule could have led to what is shown from. */
  readonly accepts: (valueOf: Assignment) => boolean;
  readonly changed: Map<number, number>;
  steps: number;
}

/**
 * A complete assignment of the counts of a group in which one count has another value and every
 * equation is true; null where none was found. The search starts from the true counts, changes the
 * one, and mends each equation that is broken by changing another count of it that is not shown, by
 * all that is lacking or by one, so that several share it. It takes the same way whenever it is asked the same.
 */
export function findWitness(
  asked: Pick<Search, 'table' | 'bounds' | 'without' | 'accepts'>,
  cell: number,
  value: number,
): Assignment | null {
  const search: Search = { ...asked, changed: new Map([[cell, value]]), steps: 0 };
  if (!mend(search, search.table.equationsOf[cell] ?? [])) return null;
  const { changed } = search;
  const { table } = asked;
  return (other) => changed.get(other) ?? table.cell(other).value;
}

/** Mends the equations that may be broken, one after the other, and asks whether all is accepted. */
function mend(search: Search, suspects: readonly TableEquation[]): boolean {
  search.steps += 1;
  if (search.steps > STEPS || search.changed.size > CHANGES) return false;
  const { table, changed } = search;
  const valueOf = (cell: number) => changed.get(cell) ?? table.cell(cell).value;
  const broken = suspects.filter(
    (equation) => equation !== search.without && missing(equation, valueOf) !== 0,
  );
  const [equation] = broken;
  if (equation === undefined) return search.accepts(valueOf);
  const lacking = missing(equation, valueOf);
  const cells = mendable(search, equation);
  for (const by of Math.abs(lacking) > 1 ? [lacking, Math.sign(lacking)] : [lacking]) {
    for (const cell of cells) {
      const wanted = valueOf(cell) + (equation.parts.includes(cell) ? by : -by);
      const value = within(search.bounds, cell, wanted);
      if (value === valueOf(cell)) continue;
      changed.set(cell, value);
      if (mend(search, [...new Set([...broken, ...(table.equationsOf[cell] ?? [])])])) return true;
      changed.delete(cell);
      if (search.steps > STEPS) return false;
    }
  }
  return false;
}

/** How much the parts lack of the whole. */
function missing({ whole, parts }: TableEquation, valueOf: Assignment): number {
  let lacking = 0;
  for (const cell of whole) lacking += valueOf(cell);
  for (const cell of parts) lacking -= valueOf(cell);
  return lacking;
}

/** The counts by which an equation can be mended, those first that stand in the fewest others. */
function mendable({ table, changed }: Search, { cells }: TableEquation): readonly number[] {
  const links = (cell: number) => table.equationsOf[cell]?.length ?? 0;
  return cells
    .filter((cell) => !changed.has(cell) && !table.isShown(cell))
    .sort((a, b) => links(a) - links(b) || a - b);
}

function within({ least, most }: CountBounds, cell: number, value: number): number {
  return Math.min(Math.max(value, least.get(cell) ?? value), most.get(cell) ?? value);
}
