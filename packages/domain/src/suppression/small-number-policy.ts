import type { CatalogueProblem } from '../catalogue/catalogue-problem';
import { JsonReader } from '../layout/json-reader';
import { GREATEST_HIDDEN } from './count-cell';

/** Which counts of children the public editions of an authority hide for their size. */
export interface SmallNumberPolicy {
  readonly version: 1;
  /** Counts from 1 to this one are hidden. */
  readonly greatestHidden: number;
}

/** METHODS section 11: 1 to 5. */
export const DEFAULT_SMALL_NUMBERS: SmallNumberPolicy = {
  version: 1,
  greatestHidden: GREATEST_HIDDEN,
};

/** An authority may hide more than METHODS section 11 asks for, never less. */
export const LEAST_GREATEST_HIDDEN = GREATEST_HIDDEN;
export const MOST_GREATEST_HIDDEN = 20;

/** A policy that was read, or what is wrong with it; never both. */
export type ReadSmallNumberPolicy =
  | { readonly policy: SmallNumberPolicy; readonly problems: readonly [] }
  | { readonly policy: null; readonly problems: readonly CatalogueProblem[] };

/** Reads a policy from JSON as it is stored or sent; null gives that of METHODS section 11. */
export function readSmallNumberPolicy(json: unknown): ReadSmallNumberPolicy {
  if (json === null || json === undefined) return { policy: DEFAULT_SMALL_NUMBERS, problems: [] };
  const reader = new JsonReader();
  const read = reader.record('smallNumbers', 'Small numbers', json);
  reader.known('smallNumbers', 'Small numbers', read, ['version', 'greatestHidden']);
  const { version, greatestHidden: greatest } = read;
  if (version !== 1) reader.refuse('smallNumbers.version', 'Version', version, '1');
  const isWithin =
    typeof greatest === 'number' &&
    Number.isInteger(greatest) &&
    greatest >= LEAST_GREATEST_HIDDEN &&
    greatest <= MOST_GREATEST_HIDDEN;
  if (!isWithin) {
    reader.refuse(
      ...(['smallNumbers.greatestHidden', 'Counts hidden from 1 to', greatest] as const),
      `a whole number from ${LEAST_GREATEST_HIDDEN} to ${MOST_GREATEST_HIDDEN}; fewer than 1 to ${LEAST_GREATEST_HIDDEN} may not be hidden`,
    );
  }
  return reader.problems.length === 0 && isWithin
    ? { policy: { version: 1, greatestHidden: greatest }, problems: [] }
    : { policy: null, problems: reader.problems };
}

const NUMBERS = [
  ...['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
  ...['nineteen', 'twenty'],
];

/** A whole number up to twenty in a word. */
export function smallNumberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "one to five", as pages say which counts are hidden for their size. */
export function hiddenCountsWords(greatestHidden: number): string {
  return `one to ${smallNumberWord(greatestHidden)}`;
}
