import { actorOf } from '../../../audit/audit-actors';
import type { MutationResolvers, SurgeryPlanInput } from '../../../generated/resolver-types';
import type { PlanAsked } from '../surgery-plan';

type Fields =
  'planSurgery' | 'changeSurgery' | 'cancelSurgery' | 'inviteToSurgery' | 'askBeforeSurgery';

function planOf({ items, invited, ...plan }: SurgeryPlanInput): PlanAsked {
  return {
    ...plan,
    showsUnpublished: plan.showsUnpublished ?? false,
    items: items.map(({ kind, minutes, ...item }) => ({
      ...{ kind, minutes, id: item.id ?? null, reasons: item.reasons ?? [] },
      ...{ indicator: item.indicator ?? null, area: item.area ?? null },
      ...{ place: item.place ?? null, title: item.title ?? null },
    })),
    invited,
  };
}

export const Mutation: Pick<MutationResolvers, Fields> = {
  planSurgery: (_, { plan, ...which }, context) =>
    context.services.surgeryPlanning.plan(which, planOf(plan), actorOf(context)),
  changeSurgery: (_, { plan, ...which }, context) =>
    context.services.surgeryPlanning.change(which, planOf(plan), actorOf(context)),
  cancelSurgery: (_, { authority, id }, context) =>
    context.services.surgeryPlanning.cancel(authority, id, actorOf(context)),
  inviteToSurgery: (_, { authority, id }, context) =>
    context.services.surgeryInvitations.invite(authority, id, actorOf(context)),
  askBeforeSurgery: (_, { item, ...asked }, context) =>
    context.services.surgeryPlanning.ask({ ...asked, item: item ?? null }, actorOf(context)),
};
