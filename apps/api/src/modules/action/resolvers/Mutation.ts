import { actorOf } from '../../../audit/audit-actors';
import { dayArgument } from '../../../date-argument';
import type { ActionInput, MutationResolvers } from '../../../generated/resolver-types';
import { optionalMonth } from '../../../month-range';
import { rowNumber } from '../../commentary/commentary-arguments';
import type { TypedAction } from '../action-writing.service';

function draftOf({ text, owner, ownerPerson, dueOn, ...expected }: ActionInput): TypedAction {
  return {
    ...{ text, owner: owner ?? null, ownerPerson: ownerPerson ?? null },
    dueOn: dayArgument('dueOn', dueOn),
    expectedEffect: expected.expectedEffect ?? null,
    expectedValue: expected.expectedValue ?? null,
    expectedBy: optionalMonth('expectedBy', expected.expectedBy),
  };
}

type Fields = 'addAction' | 'changeAction' | 'closeAction';

export const Mutation: Pick<MutationResolvers, Fields> = {
  addAction: (_, { authority, indicator, place, action }, context) =>
    context.services.actionWriting.add(
      { authority, indicator, place: place ?? null },
      draftOf(action),
      actorOf(context),
    ),
  changeAction: (_, { authority, id, action }, context) =>
    context.services.actionWriting.change(
      authority,
      rowNumber(id),
      draftOf(action),
      actorOf(context),
    ),
  closeAction: (_, { authority, id, ...ending }, context) =>
    context.services.actionWriting.close(authority, rowNumber(id), ending, actorOf(context)),
};
