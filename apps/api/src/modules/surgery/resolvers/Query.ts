import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'surgeries' | 'surgery'> = {
  surgeries: (_, { authority, place }, { services }) =>
    services.surgeries.list(authority, place ?? null),
  surgery: (_, { authority, id }, { services }) => services.surgeries.one(authority, id),
};
