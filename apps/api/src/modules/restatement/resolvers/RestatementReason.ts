import type { RestatementReasonResolvers } from '../../../generated/resolver-types';

export const RestatementReason: RestatementReasonResolvers = {
  revision: ({ number }) => number,
  at: ({ at }) => at.toISOString(),
};
