import type { CheckedWordsResolvers } from '../../../generated/resolver-types';

export const CheckedWords: CheckedWordsResolvers = {
  savedAt: ({ savedAt }) => savedAt.toISOString(),
};
