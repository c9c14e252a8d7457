import { actorOf } from '../../../audit/audit-actors';
import type { MutationResolvers } from '../../../generated/resolver-types';

type OfPeople =
  | 'acceptInvitation'
  | 'changeAccessPolicy'
  | 'changeRoles'
  | 'invitePeople'
  | 'invitePerson'
  | 'repeatInvitation'
  | 'restorePerson'
  | 'suspendPerson'
  | 'withdrawInvitation';

export const Mutation: Pick<MutationResolvers, OfPeople> = {
  acceptInvitation: (_, asked, context) =>
    context.services.people.accept({ ...asked, actor: actorOf(context) }),
  changeAccessPolicy: (_, asked, context) =>
    context.services.people.changePolicy({ ...asked, actor: actorOf(context) }),
  changeRoles: (_, asked, context) =>
    context.services.people.changeRoles({ ...asked, actor: actorOf(context) }),
  invitePeople: (_, asked, context) =>
    context.services.people.inviteAll({ ...asked, actor: actorOf(context) }),
  invitePerson: (_, asked, context) =>
    context.services.people.invite({ ...asked, actor: actorOf(context) }),
  repeatInvitation: (_, asked, context) =>
    context.services.people.repeat({ ...asked, actor: actorOf(context) }),
  restorePerson: (_, asked, context) =>
    context.services.people.restore({ ...asked, actor: actorOf(context) }),
  suspendPerson: (_, asked, context) =>
    context.services.people.suspend({ ...asked, actor: actorOf(context) }),
  withdrawInvitation: (_, asked, context) =>
    context.services.people.withdraw({ ...asked, actor: actorOf(context) }),
};
