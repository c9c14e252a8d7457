import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'actions' | 'actionOwners'> = {
  actions: (_, { place, edition, ...asked }, { services }) =>
    services.actions.list({ ...asked, place: place ?? null, edition: edition ?? null }),
  actionOwners: (_, { authority, place, alsoAt }, { services }) =>
    services.actionWriting.owners(authority, [place ?? null, ...(alsoAt ?? [])]),
};
