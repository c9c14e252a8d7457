import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'authorities' | 'authority'> = {
  authorities: (_, __, { services }) => services.authorities.all(),
  authority: (_, { slug }, { services }) => services.authorities.bySlug(slug),
};
