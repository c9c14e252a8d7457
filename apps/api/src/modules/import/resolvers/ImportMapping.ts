import type { ImportMappingResolvers } from '../../../generated/resolver-types';

export const ImportMapping: ImportMappingResolvers = {
  // A mapping that was kept before names could be said has none.
  names: ({ names }) => names ?? [],
};
