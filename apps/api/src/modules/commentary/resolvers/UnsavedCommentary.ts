import type { UnsavedCommentaryResolvers } from '../../../generated/resolver-types';

export const UnsavedCommentary: UnsavedCommentaryResolvers = {
  savedAt: ({ savedAt }) => savedAt.toISOString(),
};
