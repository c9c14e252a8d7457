import { actorOf } from '../../../audit/audit-actors';
import type { MutationResolvers } from '../../../generated/resolver-types';

export const Mutation: Pick<MutationResolvers, 'saveSettings'> = {
  saveSettings: (_, { authority, seen, reason, settings }, context) =>
    context.services.settings.save({ authority, seen, reason, actor: actorOf(context) }, settings),
};
