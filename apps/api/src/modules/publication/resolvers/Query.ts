import type { QueryResolvers } from '../../../generated/resolver-types';
import { monthArgument } from '../../../month-range';

export const Query: Pick<QueryResolvers, 'publicationPreview' | 'publicEditions'> = {
  publicationPreview: (_, { authority, month, audience }, { services }) =>
    services.publication.preview({ authority, period: monthArgument('month', month), audience }),
  publicEditions: async (_, __, { services }) => [...(await services.publicEditions.latest())],
};
