import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'invitation' | 'people'> = {
  people: (_, { authority }, { services }) => services.people.of(authority),
  invitation: (_, { token }, { services }) => services.people.offer(token),
};
