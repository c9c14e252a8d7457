/** What an attacker holds to be true of counts: least ≤ Σ times × count ≤ most. */
interface Constraint {
  readonly terms: readonly { readonly count: number; readonly times: number }[];
  readonly least: number;
  readonly most: number;
}

/** Values from one to another, both included. */
export type Range = readonly [from: number, to: number];

/** Counts that may still have more values than this are not tried out. */
const PROBED_UP_TO = 12;

/** Values above the least that are tried of a count that may have any number of them. */
const WIDE = 60;

/** Values tried for one whole assignment; where they do not suffice, there is held to be none. */
const TRIES = 4000;

/** So much a bound may miss a whole number for being a binary fraction. */
const NEAR = 1e-6;

/**
 * Somebody who narrows counts down by everything that is published. He knows between which values
 * each count lies, draws each bound closer by every constraint until nothing moves, and then tries
 * out value after value of what is left: one that leads to a contradiction is none.
 */
export class CountAttacker {
  readonly #names = new Map<string, number>();
  readonly #least: number[] = [];
  readonly #most: number[] = [];
  readonly #constraints: Constraint[] = [];
  readonly #of: Constraint[][] = [];
  readonly #ranges = new Map<number, readonly Range[]>();

  /** A count that is known to exist, with what is known of it at first. */
  learn(name: string, least: number, most: number): void {
    const count = this.#count(name);
    this.#least[count] = Math.max(this.#least[count] ?? 0, least);
    this.#most[count] = Math.min(this.#most[count] ?? Infinity, most);
  }

  /** The only stretches of values that a count may have; they do not overlap, the least first. */
  learnRanges(name: string, ranges: readonly Range[]): void {
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (first === undefined || last === undefined) throw new RangeError(`${name} has no value`);
    this.learn(name, first[0], last[1]);
    this.#ranges.set(this.#count(name), ranges);
  }

  knows(name: string): boolean {
    return this.#names.has(name);
  }

  /** least ≤ Σ times × count ≤ most; counts never heard of are whole numbers from nought up. */
  learnSum(sum: Readonly<Record<string, number>>, least: number, most: number): void {
    const terms = Object.entries(sum).map(([name, times]) => ({ count: this.#count(name), times }));
    const constraint = { terms, least, most };
    this.#constraints.push(constraint);
    for (const { count } of terms) this.#of[count]?.push(constraint);
  }

  /** Draws every bound as close as the constraints allow; false: they contradict each other. */
  narrow(): boolean {
    return this.#propagate(this.#least, this.#most, this.#constraints);
  }

  /** The values that a count may still have, as far as they are few. Call `narrow` first. */
  valuesOf(name: string): readonly number[] | 'MANY' {
    const count = this.#count(name);
    const least = this.#least[count] ?? 0;
    const most = this.#most[count] ?? Infinity;
    if (most - least >= PROBED_UP_TO) return 'MANY';
    const values: number[] = [];
    for (let value = least; value <= most; value += 1) {
      if (this.#ranges.get(count)?.every(([from, to]) => value < from || value > to)) continue;
      const low = [...this.#least];
      const high = [...this.#most];
      low[count] = high[count] = value;
      if (this.#propagate(low, high, this.#of[count] ?? [])) values.push(value);
      if (values.length >= 3) break;
    }
    return values;
  }

  /**
   * The values that a count may still have, up to three, each with a whole assignment of all counts
   * that fulfils everything.
   */
  possibleValuesOf(name: string): readonly number[] {
    const count = this.#count(name);
    const least = this.#least[count] ?? 0;
    const most = Math.min(this.#most[count] ?? Infinity, least + WIDE);
    const values: number[] = [];
    for (let value = least; value <= most && values.length < 3; value += 1) {
      const low = [...this.#least];
      const high = [...this.#most];
      low[count] = high[count] = value;
      if (!this.#propagate(low, high, this.#of[count] ?? [])) continue;
      if (this.#isPossible(low, high, { tries: TRIES })) values.push(value);
    }
    return values;
  }

  /** Tries out value after value of count after count, those with the fewest left first. */
  #isPossible(low: readonly number[], high: readonly number[], left: { tries: number }): boolean {
    let open = -1;
    let fewest = Infinity;
    for (let count = 0; count < low.length; count += 1) {
      const width = (high[count] ?? Infinity) - (low[count] ?? 0);
      if (width > 0 && (width < fewest || open === -1)) [open, fewest] = [count, width];
    }
    if (open === -1) return true;
    const least = low[open] ?? 0;
    for (let value = least; value <= Math.min(high[open] ?? Infinity, least + WIDE); value += 1) {
      if ((left.tries -= 1) < 0) return false;
      const [lower, upper] = [[...low], [...high]];
      lower[open] = upper[open] = value;
      if (!this.#propagate(lower, upper, this.#of[open] ?? [])) continue;
      if (this.#isPossible(lower, upper, left)) return true;
    }
    return false;
  }

  /** Moves bounds that lie between two stretches to where the next one begins or ends. */
  #leaveGaps(count: number, low: number[], high: number[]): void {
    const ranges = this.#ranges.get(count);
    if (ranges === undefined) return;
    const floor = low[count] ?? 0;
    const ceiling = high[count] ?? Infinity;
    const above = ranges.find(([, to]) => to >= floor);
    const below = ranges.findLast(([from]) => from <= ceiling);
    low[count] = above === undefined ? Infinity : Math.max(floor, above[0]);
    high[count] = below === undefined ? -1 : Math.min(ceiling, below[1]);
  }

  #count(name: string): number {
    let count = this.#names.get(name);
    if (count === undefined) {
      count = this.#names.size;
      this.#names.set(name, count);
      this.#least.push(0);
      this.#most.push(Infinity);
      this.#of.push([]);
    }
    return count;
  }

  #propagate(low: number[], high: number[], first: readonly Constraint[]): boolean {
    const waiting = new Set(first);
    let rounds = 200_000;
    for (const constraint of waiting) {
      waiting.delete(constraint);
      if ((rounds -= 1) < 0) return true;
      const { terms, least, most } = constraint;
      const ends = terms.map(({ count, times }) => {
        const one = times * (low[count] ?? 0);
        const other = times * (high[count] ?? 0);
        return times > 0 ? ([one, other] as const) : ([other, one] as const);
      });
      const [from, to] = [0, 1].map((end) => ends.reduce((sum, each) => sum + (each[end] ?? 0), 0));
      if ((from ?? 0) > most + NEAR || (to ?? 0) < least - NEAR) return false;
      const without = (term: number, end: 0 | 1) =>
        ends.reduce((sum, each, index) => (index === term ? sum : sum + each[end]), 0);
      for (const [term, { count, times }] of terms.entries()) {
        const [restFrom, restTo] = [without(term, 0), without(term, 1)];
        const [a, b] = [(least - restTo) / times, (most - restFrom) / times];
        const floor = Math.ceil(Math.min(a, b) - NEAR);
        const ceiling = Math.floor(Math.max(a, b) + NEAR);
        const narrowed = floor > (low[count] ?? 0) || ceiling < (high[count] ?? 0);
        if (floor > (low[count] ?? 0)) low[count] = floor;
        if (ceiling < (high[count] ?? 0)) high[count] = ceiling;
        this.#leaveGaps(count, low, high);
        if ((low[count] ?? 0) > (high[count] ?? 0)) return false;
        if (narrowed) for (const other of this.#of[count] ?? []) waiting.add(other);
      }
    }
    return true;
  }
}
