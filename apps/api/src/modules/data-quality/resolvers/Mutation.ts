import type { Context } from '../../../context';
import { unauthenticated } from '../../../errors';
import type { MutationResolvers } from '../../../generated/resolver-types';

/** A decision in the name of whoever is signed in. */
function inTheirName<Asked>(asked: Asked, { viewer: { person } }: Context) {
  if (person === null) throw unauthenticated();
  return { ...asked, person: person.name };
}

export const Mutation: Pick<MutationResolvers, 'acceptFinding' | 'reopenFinding'> = {
  acceptFinding: (_, decision, context) =>
    context.services.dataQuality.decide('ACCEPTED', inTheirName(decision, context)),
  reopenFinding: (_, decision, context) =>
    context.services.dataQuality.decide('OPEN', inTheirName(decision, context)),
};
