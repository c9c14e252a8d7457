import type { PersonResolvers } from '../../../generated/resolver-types';

export const Person: PersonResolvers = {
  lastSignInAt: ({ lastSignInAt }) => lastSignInAt?.toISOString() ?? null,
};
