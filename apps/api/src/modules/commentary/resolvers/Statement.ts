import type { StatementResolvers } from '../../../generated/resolver-types';

export const Statement: StatementResolvers = {
  id: ({ id }) => String(id),
};
