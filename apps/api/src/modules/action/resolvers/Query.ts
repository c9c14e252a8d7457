import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'actions'> = {
  actions: (_, { place, edition, ...asked }, { services }) =>
    services.actions.list({ ...asked, place: place ?? null, edition: edition ?? null }),
};
