/**
 * A name as names are compared: case, accents, spaces and punctuation do not matter, "&" is "and" and
 * "Gt" is "Great". Points stay between digits, for 3.3 is not 33, and so does "%", which tells the
 * percentage from its count.
 */
export function comparableName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/%/g, ' % ')
    .replace(/['’]/g, '')
    .replace(/(?:\.(?!\d)|(?<!\d)\.|[^\p{L}\p{N}%.])+/gu, ' ')
    .trim()
    .replace(/\bgt\b/g, 'great');
}

/** The names nearest to what was written, the nearest first, and none that is farther than half of it. */
export function nearestNames(text: string, names: Iterable<string>, atMost = 3): readonly string[] {
  const wanted = comparableName(text);
  if (wanted === '') return [];
  const farthest = Math.max(1, Math.floor(wanted.length / 2));
  const found = new Map<string, number>();
  for (const name of names) {
    const distance = distanceBetween(wanted, comparableName(name), farthest);
    if (distance <= farthest) found.set(name, distance);
  }
  return [...found]
    .sort(([a, first], [b, second]) => first - second || a.localeCompare(b))
    .slice(0, atMost)
    .map(([name]) => name);
}

/**
 * How many letters have to be put in, left out or replaced to make one text of another; a name that
 * holds the text whole, or that the text holds whole, is at most 1 away. Above `atMost` it is only
 * known to be more.
 */
function distanceBetween(a: string, b: string, atMost: number): number {
  if (a === b) return 0;
  if (a.length >= 3 && b.length >= 3 && (holdsWords(a, b) || holdsWords(b, a))) return 1;
  if (Math.abs(a.length - b.length) > atMost) return atMost + 1;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(replaced, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > atMost) return atMost + 1;
    before = row;
  }
  return before[b.length] ?? atMost + 1;
}

function holdsWords(whole: string, part: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}

/** What was found under a name: one thing, several, or none with the names nearest to it. */
export type NameMatch<T> =
  | { readonly kind: 'ONE'; readonly found: T }
  | { readonly kind: 'SEVERAL'; readonly found: readonly T[] }
  | { readonly kind: 'NONE'; readonly nearest: readonly string[] };

const MOST_REMEMBERED = 5000;
/** A column that names nothing at all has as many texts as rows: the first are answered with names. */
const MOST_SEARCHES = 500;

/** Things by their names. What was asked once is remembered, so that a million rows ask little. */
export class NameIndex<T> {
  readonly #byName = new Map<string, Set<T>>();
  readonly #shown = new Set<string>();
  #searches = 0;
  readonly #asked = new Map<string, NameMatch<T>>();
  readonly #named = new Map<string, NameMatch<T> | null>();
  readonly #alternatives: (comparable: string) => readonly string[];

  /** `alternatives`: other spellings to try, in turn, of a name that is not found as it is written. */
  constructor(alternatives: (comparable: string) => readonly string[] = () => []) {
    this.#alternatives = alternatives;
  }

  /** Lets a thing be found by a name; `isShown` offers the name where nothing is found. */
  add(name: string, thing: T, isShown: boolean): void {
    const comparable = comparableName(name);
    if (comparable === '') return;
    const known = this.#byName.get(comparable);
    if (known === undefined) this.#byName.set(comparable, new Set([thing]));
    else known.add(thing);
    if (isShown) this.#shown.add(name);
  }

  /** What has the name, with the nearest names where nothing has. */
  find(text: string): NameMatch<T> {
    const asked = this.#asked.get(text);
    if (asked !== undefined) return asked;
    const answer = this.#search(text);
    if (this.#asked.size >= MOST_REMEMBERED) this.#asked.clear();
    this.#asked.set(text, answer);
    return answer;
  }

  /** The one thing that has the name; null where none or several have it. Asks for no nearest names. */
  named(text: string): T | null {
    const known = this.#named.get(text);
    const match = known === undefined ? this.#exactly(text) : known;
    if (this.#named.size >= MOST_REMEMBERED) this.#named.clear();
    this.#named.set(text, match);
    return match?.kind === 'ONE' ? match.found : null;
  }

  /** Whether anything has the name. */
  has(text: string): boolean {
    return this.#exactly(text) !== null;
  }

  #search(text: string): NameMatch<T> {
    const exact = this.#exactly(text);
    if (exact !== null) return exact;
    this.#searches += 1;
    const nearest = this.#searches > MOST_SEARCHES ? [] : nearestNames(text, this.#shown);
    return { kind: 'NONE', nearest };
  }

  #exactly(text: string): NameMatch<T> | null {
    const comparable = comparableName(text);
    for (const name of [comparable, ...this.#alternatives(comparable)]) {
      const [first, ...others] = this.#byName.get(name) ?? [];
      if (first === undefined) continue;
      return others.length === 0
        ? { kind: 'ONE', found: first }
        : { kind: 'SEVERAL', found: [first, ...others] };
    }
    return null;
  }
}
