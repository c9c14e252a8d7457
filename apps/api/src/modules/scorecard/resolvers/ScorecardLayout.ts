import { HEADLINES, laidOutColumns, RATING_STATES, stateWords } from '@vital-signs/domain';
import type { ScorecardLayoutResolvers } from '../../../generated/resolver-types';

export const ScorecardLayout: ScorecardLayoutResolvers = {
  columns: (layout) => laidOutColumns(layout).map(({ column, heading }) => ({ column, heading })),
  words: (layout) =>
    RATING_STATES.filter((state) => layout.words[state] !== undefined).map((state) => ({
      state,
      ...stateWords(layout, state),
    })),
  secondWords: (layout) =>
    RATING_STATES.filter((state) => layout.secondWords?.[state] !== undefined).map((state) => ({
      state,
      ...stateWords(layout, state, 'SECOND'),
    })),
  headlines: ({ headlines = {} }) =>
    HEADLINES.flatMap((headline) => {
      const word = headlines[headline];
      return word === undefined ? [] : [{ headline, word }];
    }),
};
