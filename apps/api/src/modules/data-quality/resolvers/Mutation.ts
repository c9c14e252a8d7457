import { actorOf } from '../../../audit/audit-actors';
import type { MutationResolvers } from '../../../generated/resolver-types';

export const Mutation: Pick<MutationResolvers, 'acceptFinding' | 'reopenFinding'> = {
  acceptFinding: (_, decision, context) =>
    context.services.dataQuality.decide('ACCEPTED', { ...decision, actor: actorOf(context) }),
  reopenFinding: (_, decision, context) =>
    context.services.dataQuality.decide('OPEN', { ...decision, actor: actorOf(context) }),
};
