import type { MutationResolvers } from '../../../generated/resolver-types';

export const Mutation: Pick<MutationResolvers, 'acceptFinding' | 'reopenFinding'> = {
  acceptFinding: (_, decision, { services }) => services.dataQuality.decide('ACCEPTED', decision),
  reopenFinding: (_, decision, { services }) => services.dataQuality.decide('OPEN', decision),
};
