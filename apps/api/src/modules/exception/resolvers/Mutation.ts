import { actorOf } from '../../../audit/audit-actors';
import { dayArgument } from '../../../date-argument';
import type { MutationResolvers } from '../../../generated/resolver-types';
import { monthArgument } from '../../../month-range';

type Fields =
  | 'setExceptionFlag'
  | 'removeExceptionFlag'
  | 'acknowledgeException'
  | 'withdrawExceptionAcknowledgement';

export const Mutation: Pick<MutationResolvers, Fields> = {
  setExceptionFlag: (_, { authority, flag }, context) =>
    context.services.exceptionWriting.setFlag(
      authority,
      {
        ...flag,
        place: flag.place ?? null,
        reference: flag.reference ?? null,
        since: monthArgument('since', flag.since),
        reviewOn: dayArgument('reviewOn', flag.reviewOn),
      },
      actorOf(context),
    ),
  removeExceptionFlag: async (_, { authority, id, reason }, context) => {
    const { exceptionWriting } = context.services;
    await exceptionWriting.removeFlag(authority, Number(id), reason, actorOf(context));
    return id;
  },
  acknowledgeException: (_, { authority, period, until, place, ...asked }, context) =>
    context.services.exceptionWriting.acknowledge(
      authority,
      {
        ...asked,
        place: place ?? null,
        period: monthArgument('period', period),
        until: dayArgument('until', until),
      },
      actorOf(context),
    ),
  withdrawExceptionAcknowledgement: async (_, { authority, id, reason }, context) => {
    const { exceptionWriting } = context.services;
    await exceptionWriting.withdraw(authority, Number(id), reason, actorOf(context));
    return id;
  },
};
