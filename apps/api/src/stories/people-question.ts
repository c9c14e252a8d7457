import { createHash } from 'node:crypto';
import { knownOperations, type KnownOperation } from '../http/known-operations';

const PERSON = `id name email suspended lastSignInAt secondFactorEnabled signsInWithProvider
  roles { role place { slug name } fromProvider }`;
const INVITATION = `id email name role place { slug name } invitedBy invitedAt expiresAt expired`;

export const PEOPLE = `query ($authority: String!) { people(authority: $authority) {
  people { ${PERSON} } invitations { ${INVITATION} }
  policy { secondFactorRequired headsSeeOtherLocalities } } }`;
export const INVITE = `mutation ($authority: String = "norfolk", $person: InvitedPerson!) {
  invitePerson(authority: $authority, person: $person) { ${INVITATION} } }`;
export const INVITE_ALL = `mutation ($csv: String!, $apply: Boolean!) {
  invitePeople(authority: "norfolk", csv: $csv, apply: $apply) {
    invited lines { line email name role place problem } } }`;
export const WITHDRAW = `mutation ($authority: String = "norfolk", $id: ID!) {
  withdrawInvitation(authority: $authority, invitation: $id) }`;
export const REPEAT = `mutation ($id: ID!) {
  repeatInvitation(authority: "norfolk", invitation: $id) { ${INVITATION} } }`;
export const CHANGE_ROLES = `mutation ($authority: String = "norfolk", $person: ID!, $roles: [RoleInput!]!) {
  changeRoles(authority: $authority, person: $person, roles: $roles) { ${PERSON} } }`;
export const SUSPEND = `mutation ($authority: String = "norfolk", $person: ID!, $reason: String = "Left the council") {
  suspendPerson(authority: $authority, person: $person, reason: $reason) { ${PERSON} } }`;
export const RESTORE = `mutation ($person: ID!, $reason: String = "Came back") {
  restorePerson(authority: "norfolk", person: $person, reason: $reason) { ${PERSON} } }`;
export const CHANGE_POLICY = `mutation ($factor: Boolean!, $localities: Boolean!) {
  changeAccessPolicy(authority: "norfolk", secondFactorRequired: $factor, headsSeeOtherLocalities: $localities) {
    secondFactorRequired headsSeeOtherLocalities } }`;
/** What whoever has the link of an invitation asks, signed in or not. */
export const OFFER = `query ($token: String!) { invitation(token: $token) {
  authorityName email name role placeName open hasAccount } }`;
export const ACCEPT = `mutation ($token: String!, $name: String!, $password: String!) {
  acceptInvitation(token: $token, name: $name, password: $password) }`;

const OF_PEOPLE = [
  ...[PEOPLE, INVITE, INVITE_ALL, WITHDRAW, REPEAT, CHANGE_ROLES, SUSPEND, RESTORE, CHANGE_POLICY],
  ...[OFFER, ACCEPT],
];

/** As pages ask: by operations that the server knows, so that it takes them from anybody. */
export function askedByPages(...more: readonly string[]): ReadonlyMap<string, KnownOperation> {
  return knownOperations({
    operations: [...OF_PEOPLE, ...more].map((body, index) => ({
      id: createHash('sha256').update(body).digest('hex'),
      name: `Asked${index}`,
      body,
    })),
  });
}

export interface PersonTold {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly suspended: boolean;
  readonly lastSignInAt: string | null;
  readonly roles: readonly {
    readonly role: string;
    readonly place: { readonly slug: string } | null;
    readonly fromProvider: boolean;
  }[];
}

export interface InvitationTold {
  readonly id: string;
  readonly email: string;
  readonly expired: boolean;
  readonly invitedBy: string;
  readonly invitedAt: string;
  readonly expiresAt: string;
}

export interface PeopleTold {
  readonly people: {
    readonly people: readonly PersonTold[];
    readonly invitations: readonly InvitationTold[];
    readonly policy: Readonly<Record<string, boolean>>;
  };
}
