import { actorOf } from '../../../audit/audit-actors';
import type { MutationResolvers } from '../../../generated/resolver-types';

export const Mutation: Pick<MutationResolvers, 'makeApiToken' | 'revokeApiToken'> = {
  makeApiToken: (_, { name, days }, context) =>
    context.services.apiTokens.make(name, days, actorOf(context)),
  revokeApiToken: (_, { id }, context) => context.services.apiTokens.revoke(id, actorOf(context)),
};
