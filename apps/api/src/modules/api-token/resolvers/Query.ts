import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'myApiTokens'> = {
  myApiTokens: (_, __, { services }) => services.apiTokens.own(),
};
