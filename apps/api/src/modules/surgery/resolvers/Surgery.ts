import { surgeryStanding } from '@vital-signs/domain';
import type { SurgeryResolvers } from '../../../generated/resolver-types';
import { toldSayings } from '../../surgery-room/room-moment';
import { toldItem } from '../told-item';

export const Surgery: SurgeryResolvers = {
  id: ({ number }) => String(number),
  standing: (surgery) => surgeryStanding(surgery),
  items: async (surgery, _, { services }) =>
    (await services.surgeries.items(surgery)).map(toldItem),
  invited: (surgery, _, { services }) => services.surgeries.invited(surgery),
  // None of them has become an action yet: what is agreed in it is said in it.
  questions: async (surgery, _, { services }) =>
    toldSayings({ entries: await services.surgeries.entries(surgery), actions: [] }, '').filter(
      ({ beforehand }) => beforehand,
    ),
  mailProblem: (surgery, _, { services }) =>
    services.surgeries.may(surgery, 'HOLD_SURGERIES') ? services.surgeryInvitations.problem : null,
  actionsAgreed: async (surgery, _, { services }) =>
    (await services.surgeries.actions(surgery)).agreed,
  actionsOpen: async (surgery, _, { services }) => (await services.surgeries.actions(surgery)).open,
  mayHold: (surgery, _, { services }) => services.surgeries.may(surgery, 'HOLD_SURGERIES'),
  maySpeak: (surgery, _, { services }) => services.surgeries.may(surgery, 'SPEAK_IN_SURGERIES'),
};
