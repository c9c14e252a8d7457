import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'commentaryToApprove'> = {
  commentaryToApprove: async (_, { authority: slug }, { services }) => {
    const authority = await services.authorities.bySlug(slug);
    return authority === null ? [] : services.commentaries.toApprove(authority);
  },
};
