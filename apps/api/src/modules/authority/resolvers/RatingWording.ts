import type { RatingWordingResolvers } from '../../../generated/resolver-types';
import { ownWords } from '../own-words';

export const RatingWording: RatingWordingResolvers = {
  words: (wording) => ownWords(wording, 'FIRST'),
  secondWords: (wording) => ownWords(wording, 'SECOND'),
  against: ({ against }) => [...(against ?? [])],
};
