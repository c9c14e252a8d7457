import type { CommentaryResolvers } from '../../../generated/resolver-types';

export const Commentary: CommentaryResolvers = {
  id: ({ id }) => String(id),
  author: ({ authorName }) => authorName,
  writtenAt: ({ writtenAt }) => writtenAt?.toISOString() ?? null,
  approvedBy: ({ approvedByName }) => approvedByName,
  approvedAt: ({ approvedAt }) => approvedAt?.toISOString() ?? null,
};
