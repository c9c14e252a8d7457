import { absenceOfSymbol } from '../absence';
import type { Absence } from '../vocabulary';
import type { SourceCell } from './source-table';

/** What a cell says where a number is expected. */
export type ReadNumber =
  | {
      readonly kind: 'NUMBER';
      /** With a percentage sign or format: 66.3, whether the cell holds 66.3 or 0.663. */
      readonly value: number;
      readonly isPercentage: boolean;
      /** A word that stands behind the number: "days"; null: none. */
      readonly unit: string | null;
      readonly currency: boolean;
    }
  | { readonly kind: 'EMPTY' }
  | { readonly kind: 'ABSENCE'; readonly absence: Absence }
  /** Only a bound is given, to protect a small number: "<5". */
  | { readonly kind: 'CENSORED' }
  /** A formula that failed: "#DIV/0!". */
  | { readonly kind: 'ERROR' }
  /** May be more than one number; why. */
  | { readonly kind: 'DOUBTFUL'; readonly why: string }
  | { readonly kind: 'TEXT' };

const EMPTY: ReadNumber = { kind: 'EMPTY' };
const CENSORED: ReadNumber = { kind: 'CENSORED' };
const ERROR: ReadNumber = { kind: 'ERROR' };
const TEXT: ReadNumber = { kind: 'TEXT' };

/** What councils and the Department write where there is no figure, beside the symbols c, x, z, u and k. */
const ABSENCE_WORDS: ReadonlyMap<string, Absence> = new Map([
  ['low', 'ROUNDS_TO_ZERO'],
  ['*', 'SUPPRESSED'],
  ['suppressed', 'SUPPRESSED'],
  ['-', 'NO_FIGURE'],
  ['--', 'NO_FIGURE'],
  ['no data', 'NO_FIGURE'],
  ['no figure', 'NO_FIGURE'],
  [':', 'UNAVAILABLE'],
  ['..', 'UNAVAILABLE'],
  ['not available', 'UNAVAILABLE'],
  ['.', 'NOT_APPLICABLE'],
  ['n/a', 'NOT_APPLICABLE'],
  ['n.a.', 'NOT_APPLICABLE'],
  ['na', 'NOT_APPLICABLE'],
  ['not applicable', 'NOT_APPLICABLE'],
  ['not collected', 'NOT_COLLECTED'],
]);

const PLAIN = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const SPACED = /^[+-]?\d{1,3}(?: \d{3})+(?:\.\d+)?$/;
const DECIMAL_COMMA = /^[+-]?(?:\d{1,3}(?:[.' ]\d{3})+|\d+),\d+$|^[+-]?\d{1,3}(?:\.\d{3}){2,}$/;
const ODDLY_GROUPED = /^[+-]?[\d,.' ]*\d[\d,.' ]*$/;
const EXPONENT = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i;
const CENSORED_TEXT =
  /^(?:(?:<|<=|≤|fewer than|less than|under) ?\d+(?:\.\d+)?%?|\d+ or (?:fewer|less)|1 ?(?:-|to) ?[2-9])$/;
const SPREADSHEET_ERROR = /^#(?:n\/a|div\/0!|value!|ref!|name\?|num!|null!|spill!|calc!|#+$)/;
const BRACKETED = /^\([^()]*\d[^()]*\)$/;
const RATIO = /^\d+ ?\/ ?\d+$/;
const NUMBER_AND_UNIT = /^([+-]?[\d,. ]*\d) ?([a-z][a-z .,/0-9]*)$/;
const LARGEST = 1e15;
/** No number is longer, and patterns take the square of their time over a text that is. */
const LONGEST = 60;

/**
 * Reads a cell as a number as British councils write them: "2,879", "66.3%", " 1 034 ", "£1,200".
 * Nothing is guessed: "(12)" and "1.234,5" are doubtful, "<5" is a bound, "–" is no figure, and text
 * is text. Nought is read only where a nought stands.
 */
export function readNumber(cell: SourceCell | null): ReadNumber {
  if (cell === null) return EMPTY;
  if (cell.date !== null) return doubtful('it is a date');
  if (cell.number !== null) return numberOfWorkbook(cell.number, cell.isPercentFormat);
  return readNumberText(cell.text);
}

/** Reads a text as a number: see readNumber. */
export function readNumberText(raw: string): ReadNumber {
  if (PLAIN.test(raw)) return numberFrom(raw);
  const text = plainCharacters(raw);
  if (text.length > LONGEST) return TEXT;
  if (text === '') return EMPTY;
  const lower = text.toLowerCase();
  const absence = ABSENCE_WORDS.get(lower) ?? absenceOfSymbol(lower);
  if (absence !== null) return { kind: 'ABSENCE', absence };
  if (SPREADSHEET_ERROR.test(lower)) return ERROR;
  if (CENSORED_TEXT.test(lower)) return CENSORED;
  if (BRACKETED.test(text)) return doubtful('brackets may mean a number below nought');
  if (RATIO.test(text)) return doubtful('it is two numbers, or a date');
  if (text.startsWith('£')) return numeral(text.slice(1).trim(), { currency: true });
  if (text.startsWith('-£')) return numeral(`-${text.slice(2).trim()}`, { currency: true });
  if (text.endsWith('%')) return numeral(text.slice(0, -1).trimEnd(), { isPercentage: true });
  const withUnit = EXPONENT.test(text) ? null : NUMBER_AND_UNIT.exec(lower);
  if (withUnit === null) return numeral(text);
  return numeral(withUnit[1] ?? '', { unit: (withUnit[2] ?? '').trim() });
}

type Found = Extract<ReadNumber, { kind: 'NUMBER' }>;

function numeral(text: string, said: Partial<Found> = {}): ReadNumber {
  if (PLAIN.test(text)) return numberFrom(text, said);
  if (GROUPED.test(text)) return numberFrom(text.replaceAll(',', ''), said);
  if (SPACED.test(text)) return numberFrom(text.replaceAll(' ', ''), said);
  if (DECIMAL_COMMA.test(text)) {
    return doubtful('a comma may stand for the decimal point, and a point for thousands');
  }
  if (EXPONENT.test(text)) return doubtful('a number written with an exponent has lost digits');
  return ODDLY_GROUPED.test(text)
    ? doubtful('its commas, points and spaces do not group thousands')
    : TEXT;
}

function numberFrom(digits: string, said: Partial<Found> = {}): ReadNumber {
  const read = exactly(Number(digits));
  return read.kind === 'NUMBER' ? { ...read, ...said } : read;
}

function numberOfWorkbook(number: number, isPercentFormat: boolean): ReadNumber {
  if (!isPercentFormat) return exactly(number);
  const read = exactly(hundredfold(number));
  return read.kind === 'NUMBER' ? { ...read, isPercentage: true } : read;
}

function exactly(number: number): Found | Extract<ReadNumber, { kind: 'DOUBTFUL' }> {
  if (!Number.isFinite(number) || Math.abs(number) >= LARGEST) {
    return { kind: 'DOUBTFUL', why: 'it has more digits than can be held exactly' };
  }
  const value = number === 0 ? 0 : number;
  return { kind: 'NUMBER', value, isPercentage: false, unit: null, currency: false };
}

/** A hundred times as much, without the error of binary fractions: 0.663 is 66.3. */
export function hundredfold(fraction: number): number {
  return Number((fraction * 100).toPrecision(14));
}

function doubtful(why: string): ReadNumber {
  return { kind: 'DOUBTFUL', why };
}

/** Spaces of any width as one space, dashes and minus signs as a hyphen, nothing at the ends. */
export function plainCharacters(text: string): string {
  return text
    .replace(/[\s\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
}
