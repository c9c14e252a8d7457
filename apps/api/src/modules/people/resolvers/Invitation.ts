import type { InvitationResolvers } from '../../../generated/resolver-types';

export const Invitation: InvitationResolvers = {
  id: ({ id }) => String(id),
  invitedAt: ({ invitedAt }) => invitedAt.toISOString(),
  expiresAt: ({ expiresAt }) => expiresAt.toISOString(),
};
