import type { Invitation, People, Person } from './people-query';

/** Somebody who leads social work in Norwich, unless said otherwise. */
export function aPerson(parts: Partial<Person> = {}): Person {
  return {
    __typename: 'Person',
    id: 'person-1',
    name: 'Ada Ames',
    email: 'ada@norfolk.example',
    roles: [
      {
        __typename: 'PersonRole',
        role: 'HEAD_OF_SERVICE',
        place: { __typename: 'RolePlace', slug: 'norwich', name: 'Norwich' },
        fromProvider: false,
      },
    ],
    suspended: false,
    lastSignInAt: '2026-11-19T09:30:00.000Z',
    secondFactorEnabled: false,
    signsInWithProvider: false,
    ...parts,
  };
}

export function anInvitation(parts: Partial<Invitation> = {}): Invitation {
  return {
    __typename: 'Invitation',
    id: 'invitation-1',
    email: 'cleo@norfolk.example',
    name: 'Cleo Cole',
    role: 'LEADER',
    place: null,
    invitedBy: 'Ann Admin',
    invitedAt: '2026-11-18T09:30:00.000Z',
    expiresAt: '2026-11-25T09:30:00.000Z',
    expired: false,
    ...parts,
  };
}

export function somePeople(parts: Partial<People> = {}): People {
  return {
    __typename: 'People',
    people: [aPerson()],
    invitations: [],
    policy: {
      __typename: 'AccessPolicy',
      secondFactorRequired: false,
      headsSeeOtherLocalities: true,
    },
    ...parts,
  };
}
