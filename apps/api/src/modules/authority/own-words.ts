import { RATING_STATES, ratingWording, stateWords } from '@vital-signs/domain';
import type { RatingPosition, RatingState, RatingWording, SaidState } from '@vital-signs/domain';
import { layoutOf } from '../scorecard/laid-out-scorecard';
import type { AuthorityRecord } from './authority.repository';

/** How an authority says its ratings, wherever they are told. */
export function wordingOf(authority: AuthorityRecord): RatingWording {
  return ratingWording(layoutOf(authority), authority.judgementModel);
}

/** The states that an authority says in its own words, as answers hold them. */
export function ownWords(
  wording: RatingWording,
  position: RatingPosition,
): ({ readonly state: RatingState } & SaidState)[] {
  const own = position === 'FIRST' ? wording.words : wording.secondWords;
  return RATING_STATES.filter((state) => own?.[state] !== undefined).map((state) => ({
    state,
    ...stateWords(wording, state, position),
  }));
}
