import { isSmallCount } from './count-cell';
import type { CountCell, CountEquation, HiddenBecause } from './count-cell';

/** An equation whose cells are known by their places in the table. */
export interface TableEquation {
  readonly kind: CountEquation['kind'];
  readonly whole: readonly number[];
  readonly parts: readonly number[];
  /** Every cell of it, each once. */
  readonly cells: readonly number[];
}

/** Counts and equations in an order of their own, with what of them is shown so far. */
export class PublishedTable {
  readonly cells: readonly CountCell[];
  readonly equations: readonly TableEquation[];
  /** The equations in which each cell stands. */
  readonly equationsOf: readonly (readonly TableEquation[])[];
  readonly hidden = new Map<number, HiddenBecause>();
  /** By the number of an edition: counts that it could not hide; see `#openIn`. */
  readonly #open = new Map<number, ReadonlySet<number>>();

  constructor(cells: readonly CountCell[], equations: readonly CountEquation[]) {
    this.cells = [...cells].sort((a, b) => byText(a.id, b.id));
    const indexOf = new Map(this.cells.map(({ id }, index) => [id, index]));
    if (indexOf.size < cells.length) throw new RangeError('Two counts have the same id');
    const compiled = equations.map((equation) => compiledOf(equation, indexOf));
    const distinct = new Map(compiled.map((equation) => [keyOf(equation), equation]));
    this.equations = [...distinct].sort(([a], [b]) => byText(a, b)).map(([, equation]) => equation);
    for (const equation of this.equations) this.#refuseUnlessTrue(equation);
    const equationsOf: TableEquation[][] = this.cells.map(() => []);
    for (const equation of this.equations) {
      for (const cell of equation.cells) equationsOf[cell]?.push(equation);
    }
    this.equationsOf = equationsOf;
    for (const edition of new Set([...this.cells.map(editionOf), THIS_EDITION])) {
      this.#open.set(edition, this.#openIn(edition));
    }
  }

  /**
   * Counts that are public whatever an edition hides: noughts, which stay, what an edition before
   * shows, and what follows from those alone.
   */
  #openIn(edition: number): ReadonlySet<number> {
    const open = new Set<number>();
    this.cells.forEach((cell, index) => {
      if (cell.publication === 'UNPUBLISHED' || cell.earlier?.treatment === 'HIDDEN') return;
      const isThere = editionOf(cell) <= edition;
      if (isThere && (cell.value === 0 || editionOf(cell) < edition)) open.add(index);
    });
    for (const cell of open) {
      for (const { cells } of this.equationsOf[cell] ?? []) {
        const [only, another] = cells.filter((other) => !open.has(other));
        if (only === undefined || another !== undefined) continue;
        if (editionOf(this.cell(only)) <= edition) open.add(only);
      }
    }
    return open;
  }

  cell(index: number): CountCell {
    const cell = this.cells[index];
    if (cell === undefined) throw new RangeError(`No count ${index}`);
    return cell;
  }

  /** Whether its value is there for everybody to read. */
  isShown(index: number): boolean {
    return this.cell(index).publication === 'PUBLISHABLE' && !this.hidden.has(index);
  }

  /** Whether it may still be hidden, and hiding it hides anything. */
  mayBeHidden(index: number): boolean {
    return this.#couldBeHidden(index, THIS_EDITION);
  }

  #couldBeHidden(index: number, edition: number): boolean {
    if (!this.isShown(index) || editionOf(this.cell(index)) !== edition) return false;
    return !this.#open.get(edition)?.has(index);
  }

  /** Whether it must not be narrowed: it is hidden, or it is small and everybody could work it out. */
  isProtected(index: number): boolean {
    const { publication } = this.cell(index);
    return publication === 'PUBLISHABLE'
      ? this.hidden.has(index)
      : this.isSmall(index, this.cell(index).value);
  }

  /** Whether a cell would be a small number of children if it were so many. */
  isSmall(index: number, value: number): boolean {
    const { countsChildren, smallTo } = this.cell(index);
    return countsChildren && isSmallCount(value, smallTo);
  }

  /** The smallest of the cells that may still be hidden, of equals the first; null: none may. */
  smallestHideable(cells: readonly number[]): number | null {
    return this.#smallest(cells.filter((cell) => this.mayBeHidden(cell)));
  }

  /**
   * The smallest of the cells that could have been hidden in the stead of another one, in the edition
   * that hid it, of equals the first; null: none could.
   */
  smallestInsteadOf(hidden: number, cells: readonly number[]): number | null {
    const edition = editionOf(this.cell(hidden));
    return this.#smallest(cells.filter((cell) => this.#couldBeHidden(cell, edition)));
  }

  #smallest(cells: readonly number[]): number | null {
    const ordered = [...cells].sort((a, b) => this.cell(a).value - this.cell(b).value || a - b);
    return ordered[0] ?? null;
  }

  #refuseUnlessTrue({ whole, parts }: TableEquation): void {
    const sum = (cells: readonly number[]) =>
      cells.reduce((total, cell) => total + this.cell(cell).value, 0);
    if (sum(whole) !== sum(parts)) {
      const [first = 0] = whole;
      throw new RangeError(`The equation of ${this.cell(first).id} is not true`);
    }
  }
}

/** Comes after every earlier edition. */
const THIS_EDITION = Number.POSITIVE_INFINITY;

/** The first edition in which a count stands. */
function editionOf({ earlier }: CountCell): number {
  return earlier?.edition ?? THIS_EDITION;
}

function compiledOf(
  { kind, whole, parts }: CountEquation,
  indexOf: ReadonlyMap<string, number>,
): TableEquation {
  const indices = (ids: readonly string[]) =>
    ids
      .map((id) => {
        const index = indexOf.get(id);
        if (index === undefined) throw new RangeError(`No count ${id}`);
        return index;
      })
      .sort((a, b) => a - b);
  const compiled = { kind, whole: indices(whole), parts: indices(parts) };
  const cells = [...compiled.whole, ...compiled.parts];
  if (new Set(cells).size < cells.length)
    throw new RangeError('A count stands twice in an equation');
  return { ...compiled, cells };
}

function keyOf({ kind, whole, parts }: TableEquation): string {
  return `${whole.join('+')}=${parts.join('+')} ${kind}`;
}

/** By code units, as the same everywhere. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
