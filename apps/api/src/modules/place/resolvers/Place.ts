import type { PlaceResolvers } from '../../../generated/resolver-types';

export const Place: PlaceResolvers = {
  id: ({ authority, slug }) => `${authority}/${slug}`,
};
