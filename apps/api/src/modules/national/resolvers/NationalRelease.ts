import type { NationalReleaseResolvers } from '../../../generated/resolver-types';

export const NationalRelease: NationalReleaseResolvers = {
  number: ({ id }) => id,
  loadedAt: ({ loadedAt }) => loadedAt.toISOString(),
  withdrawal: ({ withdrawnAt, withdrawnBy, withdrawnWhy }) =>
    withdrawnAt && {
      ...{ at: withdrawnAt.toISOString(), person: withdrawnBy ?? '', reason: withdrawnWhy ?? '' },
    },
  values: async ({ content }) => (await content()).values,
  models: async ({ content }) => [...(await content()).models],
};
