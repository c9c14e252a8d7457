import { actorOf } from '../../../audit/audit-actors';
import { dayArgument } from '../../../date-argument';
import type { MutationResolvers } from '../../../generated/resolver-types';
import { monthArgument } from '../../../month-range';
import { reasonArgument } from '../../../text-argument';

export const Mutation: Pick<MutationResolvers, 'publishEdition'> = {
  publishEdition: (_, { authority, month, audience, accurateAsOf, reason }, context) =>
    context.services.publication.publish({
      ...{ authority, period: monthArgument('month', month), audience },
      accurateAsOf: accurateAsOf == null ? null : dayArgument('accurateAsOf', accurateAsOf),
      reason: reasonArgument('reason', reason),
      actor: actorOf(context),
    }),
};
