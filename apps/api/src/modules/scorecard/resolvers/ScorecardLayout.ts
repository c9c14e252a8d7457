import { HEADLINES, laidOutColumns } from '@vital-signs/domain';
import type { ScorecardLayoutResolvers } from '../../../generated/resolver-types';
import { ownWords } from '../../authority/own-words';

export const ScorecardLayout: ScorecardLayoutResolvers = {
  columns: (layout) => laidOutColumns(layout).map(({ column, heading }) => ({ column, heading })),
  words: (layout) => ownWords(layout, 'FIRST'),
  secondWords: (layout) => ownWords(layout, 'SECOND'),
  headlines: ({ headlines = {} }) =>
    HEADLINES.flatMap((headline) => {
      const word = headlines[headline];
      return word === undefined ? [] : [{ headline, word }];
    }),
};
