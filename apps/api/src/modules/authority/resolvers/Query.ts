import type { QueryResolvers } from '../../../generated/resolver-types';
import { editionFor } from '../../edition/edition-record';
import { asOfEdition } from '../published-record';

export const Query: Pick<QueryResolvers, 'authorities' | 'authority'> = {
  authorities: (_, __, { services }) => services.authorities.all(),
  authority: async (_, { slug, edition: number }, { services }) => {
    const authority = await services.authorities.bySlug(slug);
    if (authority === null || number == null) return authority;
    const edition = editionFor(authority, { number });
    return edition && asOfEdition(authority, edition);
  },
};
