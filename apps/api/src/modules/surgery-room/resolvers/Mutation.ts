import type { SurgeryPointer } from '@vital-signs/domain';
import { actorOf } from '../../../audit/audit-actors';
import { dayArgument } from '../../../date-argument';
import { badInput } from '../../../errors';
import type {
  MutationResolvers,
  SayingInput,
  SurgeryPointerInput,
} from '../../../generated/resolver-types';
import { monthArgument } from '../../../month-range';
import { surgeryNumber } from '../../surgery/surgery.service';
import type { SayingDraft } from '../saying-draft';

type Fields =
  | 'openSurgery'
  | 'pointSurgery'
  | 'handOverSurgery'
  | 'takeOverSurgery'
  | 'sayInSurgery'
  | 'correctSaying'
  | 'withdrawSaying'
  | 'settleSaying'
  | 'settleSurgeryItem'
  | 'addSurgeryItem'
  | 'endSurgery';

function pointerOf({ item, view, place, month, zoom, namesHidden }: SurgeryPointerInput) {
  const itemId = item == null ? null : surgeryNumber(item);
  if (item != null && itemId === null) throw badInput('item', item, 'the number of an item');
  const pointer: SurgeryPointer = {
    ...{ itemId, view, place: place ?? null, month: month ?? null },
    zoom: zoom == null ? null : { from: zoom.from, to: zoom.to },
    namesHidden: namesHidden ?? false,
  };
  return pointer;
}

/** What is said; what was left out is undefined: a correction leaves it as it is. */
function sayingOf({ kind, text, item, action }: SayingInput): SayingDraft {
  return {
    ...{ kind, text, item },
    action: action && {
      ...{ was: action.was ?? null, owner: action.owner ?? undefined },
      ownerPerson: action.ownerPerson ?? null,
      dueOn: action.dueOn == null ? undefined : dayArgument('dueOn', action.dueOn),
      ...{ indicator: action.indicator, place: action.place },
      ...{ expectedEffect: action.expectedEffect, expectedValue: action.expectedValue },
      expectedBy:
        action.expectedBy == null
          ? action.expectedBy
          : monthArgument('expectedBy', action.expectedBy),
    },
  };
}

export const Mutation: Pick<MutationResolvers, Fields> = {
  openSurgery: (_, { authority, id }, context) =>
    context.services.surgeryDriving.open(authority, id, actorOf(context)),
  pointSurgery: (_, { authority, id, pointer }, context) =>
    context.services.surgeryDriving.point(authority, id, pointerOf(pointer), actorOf(context)),
  handOverSurgery: (_, { authority, id, to }, context) =>
    context.services.surgeryDriving.handOver(authority, id, to, actorOf(context)),
  takeOverSurgery: (_, { authority, id }, context) =>
    context.services.surgeryDriving.takeOver(authority, id, actorOf(context)),
  sayInSurgery: (_, { saying, ...asked }, context) =>
    context.services.surgerySayings.say(asked, sayingOf(saying), actorOf(context)),
  correctSaying: (_, { saying, ...asked }, context) =>
    context.services.surgerySayings.correct(asked, sayingOf(saying), actorOf(context)),
  withdrawSaying: (_, asked, context) =>
    context.services.surgerySayings.withdraw(asked, actorOf(context)),
  settleSaying: (_, { outcome, ...asked }, context) =>
    context.services.surgerySayings.settle(asked, outcome, actorOf(context)),
  settleSurgeryItem: (_, { authority, id, item, outcome }, context) =>
    context.services.surgeryDriving.settleItem(authority, id, item, outcome, actorOf(context)),
  addSurgeryItem: (_, { item, ...asked }, context) =>
    context.services.surgeryAgendas.add(
      asked,
      {
        ...{ kind: item.kind, minutes: item.minutes, id: null, reasons: item.reasons ?? [] },
        ...{ indicator: item.indicator ?? null, area: item.area ?? null },
        ...{ place: item.place ?? null, title: item.title ?? null },
      },
      actorOf(context),
    ),
  endSurgery: (_, { authority, id }, context) =>
    context.services.surgeryDriving.end(authority, id, actorOf(context)),
};
