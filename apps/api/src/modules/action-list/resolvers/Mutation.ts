import { actorOf } from '../../../audit/audit-actors';
import { dayArgument } from '../../../date-argument';
import type { MutationResolvers } from '../../../generated/resolver-types';
import { rowNumber } from '../../commentary/commentary-arguments';

export const Mutation: Pick<MutationResolvers, 'changeActions'> = {
  changeActions: (_, { authority, ids, change: { close, dueOn, owner, ownerPerson } }, context) =>
    context.services.actionsWriting.change(
      authority,
      ids.map(rowNumber),
      {
        close: close ?? null,
        dueOn: dueOn == null ? null : dayArgument('dueOn', dueOn),
        owner: owner ?? null,
        ownerPerson: ownerPerson ?? null,
      },
      actorOf(context),
    ),
};
