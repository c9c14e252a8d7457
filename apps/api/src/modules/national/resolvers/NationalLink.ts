import type { NationalLinkResolvers } from '../../../generated/resolver-types';

export const NationalLink: NationalLinkResolvers = {
  id: ({ authority, indicator }) => `${authority.slug}/national/${indicator.key}`,
};
