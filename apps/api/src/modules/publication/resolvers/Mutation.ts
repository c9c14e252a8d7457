import { actorOf } from '../../../audit/audit-actors';
import { dayArgument } from '../../../date-argument';
import type { MutationResolvers } from '../../../generated/resolver-types';
import { monthArgument } from '../../../month-range';
import { reasonArgument, textArgument } from '../../../text-argument';

/** Words that may be left out; blank ones are as good as none. */
function optionalText(argument: string, read: string | null | undefined, most: number) {
  return read == null || read.trim() === ''
    ? null
    : textArgument(argument, read, { least: 1, most });
}

export const Mutation: Pick<
  MutationResolvers,
  'markMonthChecked' | 'publishEdition' | 'unmarkMonthChecked'
> = {
  markMonthChecked: (_, { authority, month, note }, context) =>
    context.services.monthStates.mark({
      ...{ authority, period: monthArgument('month', month), actor: actorOf(context) },
      note: optionalText('note', note, 1_000),
    }),
  publishEdition: (_, { authority, month, audience, accurateAsOf, ...asked }, context) =>
    context.services.publication.publish({
      ...{ authority, period: monthArgument('month', month), audience },
      accurateAsOf: accurateAsOf == null ? null : dayArgument('accurateAsOf', accurateAsOf),
      reason: reasonArgument('reason', asked.reason),
      source: optionalText('source', asked.source, 1_000),
      notes: optionalText('notes', asked.notes, 4_000),
      actor: actorOf(context),
    }),
  unmarkMonthChecked: (_, { authority, month, reason }, context) =>
    context.services.monthStates.unmark({
      ...{ authority, period: monthArgument('month', month), actor: actorOf(context) },
      note: reasonArgument('reason', reason),
    }),
};
