import type { QueryResolvers } from '../../../generated/resolver-types';
import { dayArgument } from '../../../date-argument';

export const Query: Pick<QueryResolvers, 'places' | 'place'> = {
  places: async (_, { authority: slug, on }, { services }) => {
    const day = on == null ? undefined : dayArgument('on', on);
    const authority = await services.authorities.bySlug(slug);
    if (authority === null) return [];
    return (await services.places.treeOn(authority, day)).places;
  },
  place: async (_, { authority: authoritySlug, slug }, { services }) => {
    const authority = await services.authorities.bySlug(authoritySlug);
    if (authority === null) return null;
    return (await services.places.treeOn(authority)).bySlug.get(slug) ?? null;
  },
};
