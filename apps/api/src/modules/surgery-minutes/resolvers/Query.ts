import type { QueryResolvers } from '../../../generated/resolver-types';

export const Query: Pick<QueryResolvers, 'surgeryMinutes'> = {
  surgeryMinutes: (_, { authority, id }, { services }) =>
    services.surgeryMinutes.minutes(authority, id),
};
