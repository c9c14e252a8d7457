import { countArgument } from '../../../count-argument';
import type { QueryResolvers } from '../../../generated/resolver-types';

/** As many as are read at once. */
const MOST_ON_A_PAGE = 500;

export const Query: Pick<QueryResolvers, 'restatements'> = {
  restatements: (_, { authority, edition, first, after }, { services }) =>
    services.restatements.since({
      ...{ authority, edition },
      first: countArgument('first', first ?? 100, MOST_ON_A_PAGE),
      after: Math.max(0, after ?? 0),
    }),
};
