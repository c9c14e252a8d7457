export type {
  ToldInvitee as SurgeryInviteeMapper,
  ToldSurgery as SurgeryMapper,
} from './surgery.service';
