import type { CommentaryResolvers } from '../../../generated/resolver-types';

export const Commentary: CommentaryResolvers = {
  id: ({ id }) => String(id),
};
