import { stateWords } from '@vital-signs/domain';
import type { RatingPosition, RatingState, SaidState, ScorecardLayout } from '@vital-signs/domain';
import { createContext, useContext } from 'react';

/** An authority's own words and symbols of ratings. */
export type AuthorityWords = Pick<ScorecardLayout, 'words' | 'secondWords'>;

const PRODUCT_WORDS: AuthorityWords = { words: {} };

/** Whose words the ratings of a page are said in; the product's own where none are given. */
export const StateWordsContext = createContext<AuthorityWords>(PRODUCT_WORDS);

/** Says a rating as the authority of the page does. */
export function useStateWords(): (state: RatingState, position?: RatingPosition) => SaidState {
  const words = useContext(StateWordsContext);
  return (state, position) => stateWords(words, state, position);
}
