import { saidProblem, type CatalogueProblem } from '../catalogue/catalogue-problem';
import { ratingSymbol, ratingWord } from '../rating-words';
import { RATING_STATES } from '../vocabulary';
import type { RatingState } from '../vocabulary';
import type { ScorecardLayout } from './scorecard-layout';

/** Which of two ratings is meant; without a second one it is the first. */
export type RatingPosition = 'FIRST' | 'SECOND';

/** How a state is said where its colour is not seen. */
export interface SaidState {
  readonly word: string;
  readonly symbol: string;
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
