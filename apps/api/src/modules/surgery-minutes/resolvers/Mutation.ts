import { actorOf } from '../../../audit/audit-actors';
import type { MutationResolvers } from '../../../generated/resolver-types';

export const Mutation: Pick<MutationResolvers, 'approveMinutes'> = {
  approveMinutes: (_, asked, context) =>
    context.services.surgeryMinutes.approve(asked, actorOf(context)),
};
