import type { QueryResolvers } from '../../../generated/resolver-types';
import { editionFor, editionsOf } from '../edition-record';

export const Query: Pick<QueryResolvers, 'editions' | 'edition'> = {
  editions: async (_, { authority: slug }, { services }) => {
    const authority = await services.authorities.bySlug(slug);
    return authority === null ? [] : editionsOf(authority);
  },
  edition: async (_, { authority: slug, number }, { services }) => {
    const authority = await services.authorities.bySlug(slug);
    return authority === null ? null : editionFor(authority, { number });
  },
};
