import type { NationalReleaseResolvers } from '../../../generated/resolver-types';

export const NationalRelease: NationalReleaseResolvers = {
  number: ({ id }) => id,
  loadedAt: ({ loadedAt }) => loadedAt.toISOString(),
  values: async ({ content }) => (await content()).values,
  models: async ({ content }) => [...(await content()).models],
};
