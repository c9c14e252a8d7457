import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'auditEvents'> = {
  auditEvents: (_, { authority, filter, first, after }, { services }) =>
    services.audit.events({ authority, filter, first: first ?? 50, after }),
};
