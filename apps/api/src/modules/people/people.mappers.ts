export type { PersonRecord as PersonMapper } from './person-change';
export type { PeopleRecord as PeopleMapper } from './people.service';
export type { InvitationRow as InvitationMapper } from './invitation.repository';
export type { BulkInvited as BulkInvitationMapper } from './invitation.service';
export type { Offer as InvitationOfferMapper } from './invitation-offer.service';
