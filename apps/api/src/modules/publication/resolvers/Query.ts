import type { QueryResolvers } from '../../../generated/resolver-types';
import { monthArgument } from '../../../month-range';

export const Query: Pick<QueryResolvers, 'monthStates' | 'publicationPreview' | 'publicEditions'> =
  {
    monthStates: async (_, { authority }, { services }) => [
      ...(await services.monthStates.states(authority)),
    ],
    publicationPreview: (_, { authority, month, audience }, { services }) =>
      services.publication.preview({ authority, period: monthArgument('month', month), audience }),
    publicEditions: async (_, __, { services }) => [...(await services.publicEditions.latest())],
  };
