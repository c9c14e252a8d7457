import type { Viewer } from './viewer';

type Held = Viewer['roles'][number];

/** A role that somebody holds in all of Norfolk, unless said otherwise. */
export function heldRole(parts: Partial<Held>): Held {
  return {
    __typename: 'HeldRole',
    authority: 'norfolk',
    authorityName: 'Norfolk',
    role: 'MEMBER',
    place: null,
    needsSecondFactor: false,
    ...parts,
  };
}

/** Somebody who is signed in, with these roles. */
export function aViewer(
  roles: readonly Held[],
  preferences: Partial<Viewer['preferences']> = {},
): Viewer {
  return {
    __typename: 'Viewer',
    id: 'person-1',
    name: 'Ada Ames',
    email: 'ada@norfolk.example',
    roles,
    preferences: {
      __typename: 'Preferences',
      density: null,
      theme: null,
      authority: null,
      place: null,
      area: null,
      digest: null,
      reminders: null,
      ...preferences,
    },
  };
}
