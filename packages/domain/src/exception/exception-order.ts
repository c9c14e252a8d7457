import { listed } from '../area-summary/standing';
import { PRODUCT_WORDING, ratingWithin } from '../layout/state-words';
import type { RatingWording } from '../layout/state-words';
import { ratingPriority } from '../scorecard/sort';
import { RATING_STATES } from '../vocabulary';
import type { RatingState } from '../vocabulary';
import type { IndicatorException } from './judge-exceptions';

/** The order of exceptions, as the page prints it: what `compareExceptions` does. */
export const EXCEPTION_ORDER_SENTENCE =
  'In this order: stated red without a figure; then what is new; then by rating, red before zero concern, outside its band, amber, green and not rated; then the largest gap to green in children; then by reference.';

/**
 * The order in an authority's own words, of the ratings that it has words for: "then by rating, worse than
 * minimum before between minimum and upper, at or better than upper and not rated".
 */
export function exceptionOrderSentence(wording: RatingWording = PRODUCT_WORDING): string {
  const { words, secondWords, against } = wording;
  const isOwn = (state: RatingState) => (words[state] ?? secondWords?.[state]) !== undefined;
  const own = RATING_STATES.filter((state) => isOwn(state) && state !== 'NOT_RATED');
  const [worst, ...rest] = [...own].sort((a, b) => ratingPriority(a) - ratingPriority(b));
  if (worst === undefined || !isOwn('GREEN')) return EXCEPTION_ORDER_SENTENCE;
  const said = (state: RatingState) => {
    const word = ratingWithin(wording, state);
    return word.includes(',') ? `“${word}”` : word;
  };
  const after = [...rest, 'NOT_RATED' as const].map(said);
  const best = ratingWithin(wording, 'GREEN', against === undefined ? 'FIRST' : 'SECOND');
  return `In this order: stated red without a figure; then what is new; then by rating, ${said(worst)} before ${listed(after)}; then by how many children it would take to be ${best}, the most first; then by reference.`;
}

type Ordered = Pick<IndicatorException, 'rules' | 'status' | 'state' | 'gap' | 'row' | 'place'>;

function isStatedRed({ rules }: Ordered): boolean {
  return rules.some(({ rule }) => rule === 'STATED_RED');
}

/** 1.9 before 1.10: runs of digits by number, all else as text. No reference stands last. */
function compareRefs(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [left, right] = [partsOfRef(a), partsOfRef(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [one = '', other = ''] = [left[index], right[index]];
    if (one === other) continue;
    const numbers = [Number(one), Number(other)] as const;
    if (one !== '' && other !== '' && numbers.every((number) => !Number.isNaN(number))) {
      if (numbers[0] !== numbers[1]) return numbers[0] - numbers[1];
    } else return one < other ? -1 : 1;
  }
  return 0;
}

function partsOfRef(ref: string): readonly string[] {
  return ref.match(/\d+|\D+/g) ?? [];
}

/** Negative where the first of two exceptions stands before the other; see `EXCEPTION_ORDER_SENTENCE`. */
export function compareExceptions(a: Ordered, b: Ordered): number {
  return (
    Number(isStatedRed(b)) - Number(isStatedRed(a)) ||
    Number(b.status === 'NEW') - Number(a.status === 'NEW') ||
    ratingPriority(a.state) - ratingPriority(b.state) ||
    (b.gap?.children ?? -1) - (a.gap?.children ?? -1) ||
    compareRefs(a.row.indicator.ref, b.row.indicator.ref)
  );
}
