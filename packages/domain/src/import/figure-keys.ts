/** What became of a figure that was put among the others. */
export type KeptFigure =
  | { readonly kind: 'NEW' }
  /** The same thing was said before, in that row, with the same or with another figure. */
  | { readonly kind: 'SAME' | 'OTHER'; readonly row: number }
  | { readonly kind: 'FULL' };

const FIRST_SLOTS = 1024;
const MOST_SLOTS = 4_194_304;
const FULLEST = 0.7;
const NEW: KeptFigure = { kind: 'NEW' };
const FULL: KeptFigure = { kind: 'FULL' };

/**
 * Which figures a file has given, to find those that it gives twice. Twenty bytes a slot in packed
 * arrays with open addressing: a million figures take 42 MB (63 MB for the moment in which it grows),
 * and it is full at 2.9 million.
 */
export class FigureKeys {
  #keys = new Float64Array(FIRST_SLOTS).fill(-1);
  #prints = new Float64Array(FIRST_SLOTS);
  #rows = new Int32Array(FIRST_SLOTS);
  #held = 0;

  /** Puts another figure in the place of one that is in. */
  replace(key: number, print: number, row: number): void {
    const slot = this.#slotOf(key, this.#keys);
    if (this.#keys[slot] !== key) return;
    this.#prints[slot] = print;
    this.#rows[slot] = row;
  }

  /** Puts a figure in. `key`: what it is of, a whole number from 0; `print`: which figure it is. */
  add(key: number, print: number, row: number): KeptFigure {
    const slot = this.#slotOf(key, this.#keys);
    if (this.#keys[slot] === key) {
      const kind = this.#prints[slot] === print ? 'SAME' : 'OTHER';
      return { kind, row: this.#rows[slot] ?? 0 };
    }
    if (this.#held >= this.#keys.length * FULLEST) {
      if (this.#keys.length >= MOST_SLOTS) return FULL;
      this.#grow();
      return this.#put(this.#slotOf(key, this.#keys), key, print, row);
    }
    return this.#put(slot, key, print, row);
  }

  #put(slot: number, key: number, print: number, row: number): KeptFigure {
    this.#keys[slot] = key;
    this.#prints[slot] = print;
    this.#rows[slot] = row;
    this.#held += 1;
    return NEW;
  }

  #slotOf(key: number, keys: Float64Array): number {
    const mask = keys.length - 1;
    let slot = scattered(key) & mask;
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, prints, rows] = [this.#keys, this.#prints, this.#rows];
    const length = keys.length * 2;
    this.#keys = new Float64Array(length).fill(-1);
    this.#prints = new Float64Array(length);
    this.#rows = new Int32Array(length);
    this.#held = 0;
    for (const [at, key] of keys.entries()) {
      if (key === -1) continue;
      this.#put(this.#slotOf(key, this.#keys), key, prints[at] ?? 0, rows[at] ?? 0);
    }
  }
}

function scattered(key: number): number {
  let hash = Math.imul((key % 4_294_967_296) | 0, 0x9e3779b1);
  hash ^= Math.imul(Math.floor(key / 4_294_967_296), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const NUMBERS = new Float64Array(1);
const WORDS = new Uint32Array(NUMBERS.buffer);

/**
 * One number for several, equal where they are: of 52 bits, so that two different ones agree by chance
 * once in four thousand million million. Null is told from nought.
 */
export function printOf(numbers: readonly (number | null)[]): number {
  let high = 0x811c9dc5;
  let low = 0x12345671;
  for (const number of numbers) {
    NUMBERS[0] = number ?? Number.NaN;
    for (const word of WORDS) {
      high = Math.imul(high ^ word, 0x01000193);
      high ^= high >>> 13;
      low = Math.imul(low + word, 0x5bd1e995);
      low ^= low >>> 15;
    }
  }
  return (high >>> 0) * 1_048_576 + ((low >>> 0) & 0xfffff);
}
