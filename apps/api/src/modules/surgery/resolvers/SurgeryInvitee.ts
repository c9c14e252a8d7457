import { inviteeStanding } from '@vital-signs/domain';
import type { SurgeryInviteeResolvers } from '../../../generated/resolver-types';

export const SurgeryInvitee: SurgeryInviteeResolvers = {
  standing: (invitee) => inviteeStanding(invitee),
};
