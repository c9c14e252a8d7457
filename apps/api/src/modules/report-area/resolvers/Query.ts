import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'reportAreas'> = {
  reportAreas: async (_, { authority: slug }, { services }) => {
    const authority = await services.authorities.bySlug(slug);
    return authority === null ? [] : services.reportAreas.ofAuthority(authority);
  },
};
