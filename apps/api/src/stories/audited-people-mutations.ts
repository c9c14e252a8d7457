import { keepId, type AuditedMutation } from './audited-mutation';

const REASON = 'Agreed at the surgery of March';

/** One of each mutation of people, their roles, sessions and tokens, in an order in which all of them succeed. */
export const PEOPLE_MUTATIONS = {
  invitePerson: {
    as: 'administrator',
    operation: `mutation { invitePerson(authority: "norfolk",
      person: { email: "ivy@norfolk.example", name: "Ivy", role: MEMBER }) { id } }`,
    keep: keepId('invitation', 'invitePerson'),
    ...{ kind: 'invitation.sent', tells: 'AFTER' },
  },
  repeatInvitation: {
    as: 'administrator',
    operation: `mutation ($id: ID!) {
      repeatInvitation(authority: "norfolk", invitation: $id) { id } }`,
    variables: (left) => ({ id: left.get('invitation') }),
    ...{ kind: 'invitation.repeated', tells: 'BEFORE' },
  },
  withdrawInvitation: {
    as: 'administrator',
    operation: `mutation ($id: ID!) { withdrawInvitation(authority: "norfolk", invitation: $id) }`,
    variables: (left) => ({ id: left.get('invitation') }),
    ...{ kind: 'invitation.withdrawn', tells: 'BEFORE' },
  },
  invitePeople: {
    as: 'administrator',
    operation: `mutation { invitePeople(authority: "norfolk",
      csv: "email,name,role,place\\njay@norfolk.example,Jay,member,norwich", apply: true) { invited } }`,
    ...{ kind: 'invitation.sent', tells: 'AFTER' },
  },
  acceptInvitation: {
    as: 'invited',
    operation: `mutation ($token: String!, $password: String!) {
      acceptInvitation(token: $token, name: "Jay", password: $password) }`,
    variables: (left) => ({ token: left.get('token'), password: left.get('password') }),
    ...{ kind: 'invitation.accepted', tells: 'AFTER' },
  },
  changeRoles: {
    as: 'administrator',
    operation: `mutation ($person: ID!) { changeRoles(authority: "norfolk", person: $person,
      roles: [{ role: HEAD_OF_SERVICE, place: "breckland" }]) { id } }`,
    variables: (left) => ({ person: left.get('person') }),
    ...{ kind: 'role.granted', tells: 'BOTH' },
  },
  suspendPerson: {
    as: 'administrator',
    operation: `mutation ($person: ID!) {
      suspendPerson(authority: "norfolk", person: $person, reason: "${REASON}") { id } }`,
    variables: (left) => ({ person: left.get('person') }),
    ...{ kind: 'person.suspended', tells: 'BOTH' },
  },
  restorePerson: {
    as: 'administrator',
    operation: `mutation ($person: ID!) {
      restorePerson(authority: "norfolk", person: $person, reason: "${REASON}") { id } }`,
    variables: (left) => ({ person: left.get('person') }),
    ...{ kind: 'person.restored', tells: 'BOTH' },
  },
  changeAccessPolicy: {
    as: 'administrator',
    operation: `mutation { changeAccessPolicy(authority: "norfolk", secondFactorRequired: false,
      headsSeeOtherLocalities: false) { secondFactorRequired } }`,
    ...{ kind: 'access-policy.changed', tells: 'BOTH' },
  },
  changeMyName: {
    as: 'leader',
    operation: `mutation { changeMyName(name: "Lee Longer") { name } }`,
    ...{ kind: 'account.name-changed', tells: 'BOTH' },
  },
  changeMyPreferences: {
    as: 'leader',
    operation: `mutation { changeMyPreferences(preferences: { theme: "dark" }) { name } }`,
    ...{ kind: 'account.preferences-changed', tells: 'BOTH' },
  },
  endMyOtherSessions: {
    as: 'leader',
    operation: 'mutation { endMyOtherSessions { name } }',
    ...{ kind: 'session.ended', tells: 'NEITHER' },
  },
  makeApiToken: {
    as: 'leader',
    operation: 'mutation { makeApiToken(name: "Power BI", days: 30) { tokens { id } } }',
    keep: ({ makeApiToken: { tokens } }: { makeApiToken: { tokens: { id: string }[] } }, left) =>
      left.set('token', tokens[0]?.id ?? ''),
    ...{ kind: 'token.made', tells: 'AFTER' },
  },
  revokeApiToken: {
    as: 'leader',
    operation: 'mutation ($token: ID!) { revokeApiToken(id: $token) { id } }',
    variables: (left) => ({ token: left.get('token') }),
    ...{ kind: 'token.revoked', tells: 'BEFORE' },
  },
  endMySession: {
    as: 'leader',
    operation: 'mutation ($session: ID!) { endMySession(id: $session) { name } }',
    variables: (left) => ({ session: left.get('session') }),
    ...{ kind: 'session.ended', tells: 'NEITHER' },
  },
} satisfies Readonly<Record<string, AuditedMutation>>;
