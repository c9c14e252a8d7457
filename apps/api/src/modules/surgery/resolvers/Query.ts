import type { QueryResolvers } from '../../../generated/resolver-types';
import { monthArgument } from '../../../month-range';

export const Query: Pick<QueryResolvers, 'surgeries' | 'surgery' | 'proposedAgenda'> = {
  surgeries: (_, { authority, place }, { services }) =>
    services.surgeries.list(authority, place ?? null),
  proposedAgenda: (_, { period, surgery, ...asked }, { services }) =>
    services.proposedAgendas.propose({
      ...asked,
      period: monthArgument('period', period),
      surgery: surgery ?? null,
    }),
  surgery: (_, { authority, id }, { services }) => services.surgeries.one(authority, id),
};
