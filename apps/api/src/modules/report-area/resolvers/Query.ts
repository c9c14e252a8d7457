import type { QueryResolvers } from '../../../generated/resolver-types';
import { editionFor } from '../../edition/edition-record';

export const Query: Pick<QueryResolvers, 'reportAreas'> = {
  reportAreas: async (_, { authority: slug, edition: number }, { services }) => {
    const authority = await services.authorities.bySlug(slug);
    if (authority === null || number == null) {
      return authority === null ? [] : services.reportAreas.ofAuthority(authority);
    }
    const { authorityId } = authority;
    const edition = editionFor(authority, { number });
    if (edition === null) return [];
    return services.reportAreas.ofAuthority({ authorityId, revision: edition.revision });
  },
};
