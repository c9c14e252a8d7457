import { actorOf } from '../../../audit/audit-actors';
import type { MutationResolvers } from '../../../generated/resolver-types';

type OfTheViewer = 'changeMyName' | 'changeMyPreferences' | 'endMyOtherSessions' | 'endMySession';

export const Mutation: Pick<MutationResolvers, OfTheViewer> = {
  changeMyName: (_, { name }, context) =>
    context.services.viewer.changeName(name, actorOf(context)),
  changeMyPreferences: (_, { preferences }, context) =>
    context.services.viewer.changePreferences(preferences, actorOf(context)),
  endMySession: (_, { id }, context) => context.services.viewer.endSession(id, actorOf(context)),
  endMyOtherSessions: (_, __, context) =>
    context.services.viewer.endOtherSessions(actorOf(context)),
};
