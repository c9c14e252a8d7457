import type { TargetStandingResolvers } from '../../../generated/resolver-types';

export const TargetStanding: TargetStandingResolvers = {
  validFrom: ({ from }) => from,
  validTo: ({ to }) => to,
};
