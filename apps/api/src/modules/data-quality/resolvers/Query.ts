import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'dataQuality'> = {
  dataQuality: (_, { authority, edition }, { services }) =>
    services.dataQuality.of(authority, edition ?? null),
};
