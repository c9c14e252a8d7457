import { inviteeStanding } from '@vital-signs/domain';
import type { SurgeryInviteeResolvers } from '../../../generated/resolver-types';

export const SurgeryInvitee: SurgeryInviteeResolvers = {
  email: ({ email, isAddressTold }) => (isAddressTold ? email : null),
  standing: (invitee) => inviteeStanding(invitee),
  mayFollow: ({ mayFollow, isAddressTold }) => (isAddressTold ? mayFollow : null),
};
