import type { FindingDecisionResolvers } from '../../../generated/resolver-types';

export const FindingDecision: FindingDecisionResolvers = {
  at: ({ at }) => new Date(at).toISOString(),
};
