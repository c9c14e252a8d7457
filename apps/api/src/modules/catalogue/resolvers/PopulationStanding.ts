import type { PopulationStandingResolvers } from '../../../generated/resolver-types';

export const PopulationStanding: PopulationStandingResolvers = {
  validFrom: ({ from }) => from,
  validTo: ({ to }) => to,
};
