/** ASCII's own separators of fields and of records, which no text that is printed holds. */
export const FIELD_SEPARATOR = '\u001f';
export const RECORD_SEPARATOR = '\u001e';

/** SQL that packs columns as the fields of one record; what is null is an empty field. */
export function packedFields(...columns: readonly string[]): string {
  return `concat(${columns.join(`, E'\\x1f', `)})`;
}

/** SQL that packs the records of all rows, each made by `packedFields`; null where there is no row. */
export function packedRecords(record: string): string {
  return `string_agg(${record}, E'\\x1e')`;
}

const FIELD = FIELD_SEPARATOR.charCodeAt(0);
const RECORD = RECORD_SEPARATOR.charCodeAt(0);
const POINT = 46;
const MINUS = 45;
const NOUGHT = 48;
/** As many digits as a whole number may have and still be exact. */
const MOST_DIGITS = 15;

/**
 * Reads fields that separators part without making a string of each: a scorecard has thirty
 * thousand of them, and what is thrown away at once costs more than what is read.
 */
export class PackedReader {
  readonly #text: string;
  #at = 0;
  #endsRecord = false;

  constructor(text: string) {
    this.#text = text;
  }

  hasMore(): boolean {
    return this.#at < this.#text.length;
  }

  /** Whether the field just read was the last of its record. */
  get endsRecord(): boolean {
    return this.#endsRecord;
  }

  /** The next field as a number; null where it is empty. */
  number(): number | null {
    const text = this.#text;
    const from = this.#at;
    let at = from;
    let whole = 0;
    let digits = 0;
    let decimals = -1;
    let isPlain = true;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === FIELD || code === RECORD) break;
      if (code >= NOUGHT && code < NOUGHT + 10) {
        whole = whole * 10 + code - NOUGHT;
        digits += 1;
        if (decimals >= 0) decimals += 1;
      } else if (code === POINT) decimals = 0;
      else if (code !== MINUS || at > from) isPlain = false;
    }
    this.#end(at);
    if (at === from) return null;
    if (!isPlain || digits > MOST_DIGITS) return Number(text.slice(from, at));
    // A whole number over a power of ten, both exact, is what the text itself would be read as.
    const size = decimals > 0 ? whole / 10 ** decimals : whole;
    return text.charCodeAt(from) === MINUS ? -size : size;
  }

  /** The next field as it is; empty where there is nothing in it. */
  word(): string {
    const from = this.#at;
    const at = this.#fieldEnd();
    this.#end(at);
    return this.#text.slice(from, at);
  }

  /**
   * The next field, which is one of some words; null where it is empty.
   * @throws RangeError where it is none of them.
   */
  oneOf<Word extends string>(words: readonly Word[]): Word | null {
    const text = this.#text;
    const from = this.#at;
    const at = this.#fieldEnd();
    this.#end(at);
    if (at === from) return null;
    for (const word of words) {
      if (word.length === at - from && text.startsWith(word, from)) return word;
    }
    throw new RangeError(`"${text.slice(from, at)}" is none of ${words.join(', ')}`);
  }

  #fieldEnd(): number {
    const text = this.#text;
    let at = this.#at;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === FIELD || code === RECORD) break;
    }
    return at;
  }

  #end(at: number): void {
    this.#endsRecord = at >= this.#text.length || this.#text.charCodeAt(at) === RECORD;
    this.#at = at + 1;
  }
}
