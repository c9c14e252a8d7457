import type { ConnectedCounts } from './connected-counts';
import type { PublishedTable, TableEquation } from './published-table';

/** What a count would be; for counts that are shown, what it is. */
export type Assignment = (cell: number) => number;

/** What was tried: the counts that differ from the true ones, and every count as it would be. */
export interface Supposition {
  readonly changed: ReadonlyMap<number, number>;
  readonly valueOf: Assignment;
}

/**
 * Why the counts of a group are hidden, for somebody who knows this rule: a hidden count is small, or
 * went because it was the next smallest of an equation beside a count that had to be protected, or as
 * the total because nothing else was left. What an earlier edition hid is held to the same reasons
 * wherever they account for it.
 */
export class ExplainedHiding {
  /** Counts that an earlier edition hid for a reason that cannot be seen any more. */
  readonly #unaccounted: ReadonlySet<number>;
  /** How many steps from a small number each hidden count is, as things truly are. */
  readonly #steps: ReadonlyMap<number, number>;

  constructor(
    private readonly table: PublishedTable,
    private readonly group: ConnectedCounts,
  ) {
    const truly: Assignment = (cell) => table.cell(cell).value;
    this.#unaccounted = new Set();
    const accounted = this.#explain(truly);
    this.#unaccounted = new Set(
      group.cells.filter(
        (cell) => !accounted.has(cell) && table.cell(cell).earlier?.treatment === 'HIDDEN',
      ),
    );
    this.#steps = this.#explain(truly);
  }

  /** Whether everything hidden of the group would be explained if the counts were so. */
  wouldHold(supposed: Supposition): boolean {
    return !this.#revealsComplement(supposed) && this.#isExplained(supposed);
  }

  #isExplained({ changed, valueOf }: Supposition): boolean {
    const { table } = this;
    const isGroundLost = (cell: number) =>
      this.#steps.get(cell) === 0 && !this.#isGround(cell, valueOf);
    if (![...changed.keys()].some(isGroundLost)) {
      const isStillExplained = [...changed.keys()].every((cell) => {
        if (!table.hidden.has(cell) || this.#isGround(cell, valueOf)) return true;
        const steps = this.#steps.get(cell) ?? 0;
        return this.#isNext(
          cell,
          valueOf,
          (other) => (this.#steps.get(other) ?? Number.POSITIVE_INFINITY) < steps,
        );
      });
      if (isStillExplained) return true;
    }
    const explained = this.#explain(valueOf);
    return this.group.cells.every((cell) => !table.hidden.has(cell) || explained.has(cell));
  }

  /** A numerator is shown only where what remains of its denominator is not small. */
  #revealsComplement({ changed, valueOf }: Supposition): boolean {
    return [...changed.keys()].some(
      (cell) =>
        this.table.cell(cell).publication === 'UNPUBLISHED' &&
        this.table.isSmall(cell, valueOf(cell)) &&
        (this.table.equationsOf[cell] ?? []).some(
          ({ kind, parts }) =>
            kind === 'COMPLEMENT' &&
            parts.some((part) => this.table.isShown(part) && this.table.cell(part).value > 0),
        ),
    );
  }

  #isGround(cell: number, valueOf: Assignment): boolean {
    return this.#unaccounted.has(cell) || this.table.isSmall(cell, valueOf(cell));
  }

  #explain(valueOf: Assignment): ReadonlyMap<number, number> {
    const { table, group } = this;
    const steps = new Map<number, number>();
    let open: readonly number[] = group.cells.filter((cell) => {
      const isGround = this.#isGround(cell, valueOf);
      if (isGround) steps.set(cell, 0);
      return !isGround && table.hidden.has(cell);
    });
    for (let step = 1; open.length > 0; step += 1) {
      const next = open.filter((cell) =>
        this.#isNext(cell, valueOf, (other) => (steps.get(other) ?? step) < step),
      );
      if (next.length === 0) break;
      for (const cell of next) steps.set(cell, step);
      open = open.filter((cell) => !steps.has(cell));
    }
    return steps;
  }

  #isNext(cell: number, valueOf: Assignment, isExplained: (other: number) => boolean): boolean {
    return (this.table.equationsOf[cell] ?? []).some(
      (equation) =>
        equation.cells.some((other) => other !== cell && isExplained(other)) &&
        this.#isNextIn(equation, cell, valueOf(cell)),
    );
  }

  /** Whether nothing smaller of an equation is shown that could have gone instead. */
  #isNextIn({ kind, whole, parts, cells }: TableEquation, cell: number, value: number): boolean {
    const { table } = this;
    const next = table.smallestInsteadOf(cell, kind === 'BALANCE' ? cells : parts);
    if (next === null) return true;
    if (kind !== 'BALANCE' && whole.includes(cell)) return false;
    const { value: shown } = table.cell(next);
    return value < shown || (value === shown && cell < next);
  }
}
