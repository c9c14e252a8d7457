import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'placeHistory'> = {
  placeHistory: (_, { authority, place }, { services }) =>
    services.placeHistories.history(authority, place ?? null),
};
