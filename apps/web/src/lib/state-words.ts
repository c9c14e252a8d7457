import { namedRating, namedRatings, PRODUCT_WORDING, stateWords } from '@vital-signs/domain';
import type { RatingPosition, RatingState, RatingWording, SaidState } from '@vital-signs/domain';
import { createContext, useContext } from 'react';

/** An authority's own words and symbols of ratings, and what each of two is against. */
export type AuthorityWords = RatingWording;

/** Whose words the ratings of a page are said in; the product's own where none are given. */
export const StateWordsContext = createContext<AuthorityWords>(PRODUCT_WORDING);

/** The words of the page's authority, for what is made of them outside a component. */
export function useRatingWording(): AuthorityWords {
  return useContext(StateWordsContext);
}

/** Says a rating as the authority of the page does. */
export function useStateWords(): (state: RatingState, position?: RatingPosition) => SaidState {
  const words = useContext(StateWordsContext);
  return (state, position) => stateWords(words, state, position);
}

/** Says a rating that stands alone: where there are two, with which of them it is. */
export function useNamedRating(): (state: RatingState, position?: RatingPosition) => string {
  const words = useContext(StateWordsContext);
  return (state, position) => namedRating(words, state, position);
}

/** Says all ratings of a reading, each named. */
export function useNamedRatings(): (states: readonly RatingState[]) => string {
  const words = useContext(StateWordsContext);
  return (states) => namedRatings(words, states);
}

/** Words as an answer holds them. */
export interface SentWording {
  readonly words: readonly ({ readonly state: RatingState } & SaidState)[];
  readonly secondWords: readonly ({ readonly state: RatingState } & SaidState)[];
  readonly against: readonly string[];
}

const byState = (sent: SentWording['words']) =>
  Object.fromEntries(sent.map(({ state, word, symbol }) => [state, { word, symbol }]));

/** The words of an answer, made ready to be looked up in. */
export function wordingSent({ words, secondWords, against }: SentWording): AuthorityWords {
  const [first, second] = against;
  return {
    words: byState(words),
    ...(secondWords.length > 0 && { secondWords: byState(secondWords) }),
    ...(first !== undefined && second !== undefined && { against: [first, second] as const }),
  };
}
