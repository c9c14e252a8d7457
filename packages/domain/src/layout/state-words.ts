import { saidProblem, type CatalogueProblem } from '../catalogue/catalogue-problem';
import { ratingSymbol, ratingWord } from '../rating-words';
import { RATING_STATES } from '../vocabulary';
import type { JudgementModel, RatingState } from '../vocabulary';
import type { ScorecardLayout } from './scorecard-layout';

/** Which of two ratings is meant; without a second one it is the first. */
export type RatingPosition = 'FIRST' | 'SECOND';

/** How a state is said where its colour is not seen. */
export interface SaidState {
  readonly word: string;
  readonly symbol: string;
}

/** How an authority says its ratings: its own words and symbols, and what each of two is against. */
export interface RatingWording extends Pick<ScorecardLayout, 'words' | 'secondWords'> {
  /** "Against tolerance", "Against target": left out where it rates once. */
  readonly against?: readonly [string, string];
}

/** The product's own words. */
export const PRODUCT_WORDING: RatingWording = { words: {} };

/** What two ratings are called where the authority's layout does not head them. */
const AGAINST = ['Against tolerance', 'Against target'] as const;

/** As much of a layout as says how ratings are told. */
export type RatingLayout = Pick<ScorecardLayout, 'words' | 'secondWords'> &
  Partial<Pick<ScorecardLayout, 'columns'>>;

/** How an authority says its ratings wherever they are told, by its layout and how it judges. */
export function ratingWording(
  layout: RatingLayout | null,
  judgementModel: JudgementModel,
): RatingWording {
  const { words, secondWords } = layout ?? PRODUCT_WORDING;
  const said = { words, ...(secondWords && { secondWords }) };
  if (judgementModel !== 'DUAL') return said;
  const headed = (column: 'RATING' | 'SECOND_RATING') =>
    layout?.columns?.find((laidOut) => laidOut.column === column)?.heading;
  return {
    ...said,
    against: [headed('RATING') ?? AGAINST[0], headed('SECOND_RATING') ?? AGAINST[1]],
  };
}

/** Words that stand at the beginning of a cell, within a sentence: "Below minimum" is "below minimum". */
export function within(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** A rating within a sentence, without what it is against: "red", "worse than minimum". */
export function ratingWithin(
  wording: RatingWording,
  state: RatingState,
  position?: RatingPosition,
): string {
  return within(stateWords(wording, state, position).word);
}

/** What the first of two ratings is against, to follow what is said of it; empty where there is one. */
export function againstFirst({ against }: RatingWording): string {
  return against === undefined ? '' : ` ${within(against[0])}`;
}

/** All ratings of a reading within a sentence: "red", "green against tolerance, red against target". */
export function ratingsWithin(wording: RatingWording, states: readonly RatingState[]): string {
  if (wording.against !== undefined) return within(namedRatings(wording, states));
  const [first = 'NOT_RATED', second] = states;
  const own = ratingWithin(wording, first);
  return second === undefined ? own : `${own} and ${ratingWithin(wording, second, 'SECOND')}`;
}

/** A rating as it stands alone; where there are two, with which of them it is: "Red against target". */
export function namedRating(
  wording: RatingWording,
  state: RatingState,
  position: RatingPosition = 'FIRST',
): string {
  const { word } = stateWords(wording, state, position);
  const against = wording.against?.[position === 'FIRST' ? 0 : 1];
  return against === undefined || state === 'MIS_SET' ? word : `${word} ${within(against)}`;
}

/** All ratings of a reading, each named: "Green against tolerance, red against target". */
export function namedRatings(wording: RatingWording, states: readonly RatingState[]): string {
  const [first = 'NOT_RATED', second] = states;
  if (second === undefined) return namedRating(wording, first);
  const isOne = first === second && (first === 'NOT_RATED' || first === 'MIS_SET');
  if (isOne) return stateWords(wording, first).word;
  return `${namedRating(wording, first)}, ${within(namedRating(wording, second, 'SECOND'))}`;
}

/** The word and the symbol of a rating in an authority's own layout. */
export function stateWords(
  { words, secondWords }: Pick<ScorecardLayout, 'words' | 'secondWords'>,
  state: RatingState,
  position: RatingPosition = 'FIRST',
): SaidState {
  const own = (position === 'SECOND' ? secondWords?.[state] : undefined) ?? words[state];
  return { word: own?.word ?? ratingWord(state), symbol: own?.symbol ?? ratingSymbol(state) };
}

/**
 * Two states that would be said alike: by the same word, or drawn by the same symbol. Only their
 * colours would tell them apart, and no colour stands alone.
 */
export function sameWordProblems(layout: ScorecardLayout): readonly CatalogueProblem[] {
  return (['FIRST', 'SECOND'] as const).flatMap((position) => {
    if (position === 'SECOND' && layout.secondWords === undefined) return [];
    const field = position === 'FIRST' ? 'layout.words' : 'layout.secondWords';
    return RATING_STATES.flatMap((state, index) =>
      RATING_STATES.slice(0, index).flatMap((other): CatalogueProblem[] => {
        const alike = alikeIn(
          stateWords(layout, other, position),
          stateWords(layout, state, position),
        );
        if (alike === null) return [];
        const [what, text] = alike;
        const sentence = `${other} and ${state} have the same ${what}, “${text}”: only their colours would tell them apart.`;
        return [saidProblem(`${field}.${state}`, text, `a ${what} of its own`, sentence)];
      }),
    );
  });
}

function alikeIn(one: SaidState, other: SaidState): readonly [string, string] | null {
  if (one.word.toLowerCase() === other.word.toLowerCase()) return ['word', other.word];
  return one.symbol === other.symbol ? ['symbol', other.symbol] : null;
}
