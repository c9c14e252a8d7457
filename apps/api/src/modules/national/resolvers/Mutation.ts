import { actorOf } from '../../../audit/audit-actors';
import type { MutationResolvers } from '../../../generated/resolver-types';
import { reasonArgument } from '../../../text-argument';

export const Mutation: Pick<
  MutationResolvers,
  'linkNationalMeasure' | 'unlinkNationalMeasure' | 'withdrawNationalRelease'
> = {
  withdrawNationalRelease: (_, { authority, release, reason }, context) =>
    context.services.nationalWithdrawals.withdraw({
      ...{ authority, release, reason: reasonArgument('reason', reason) },
      actor: actorOf(context),
    }),
  linkNationalMeasure: (_, { authority, indicator, source, measure, note }, context) =>
    context.services.nationalLibrary.link({
      ...{ authority, indicator, measure: { source, key: measure } },
      reason: reasonArgument('note', note),
      actor: actorOf(context),
    }),
  unlinkNationalMeasure: (_, { authority, indicator, reason }, context) =>
    context.services.nationalLibrary.link({
      ...{ authority, indicator, measure: null },
      reason: reasonArgument('reason', reason),
      actor: actorOf(context),
    }),
};
