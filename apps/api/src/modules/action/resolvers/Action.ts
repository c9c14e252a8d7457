import type { ActionResolvers } from '../../../generated/resolver-types';

export const Action: ActionResolvers = {
  id: ({ id }) => String(id),
  ownerSignsIn: ({ ownerEmail }) => ownerEmail !== null,
};
