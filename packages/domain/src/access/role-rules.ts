import { ROLES, ROLES_WITHOUT_PLACE, roleName, type Role } from './role';
import type { Grant, PlaceInTree } from './scope';

/** A role that somebody holds, with where it comes from. */
export interface HeldGrant extends Grant {
  /** True where it follows from a group at the provider of single sign-on. */
  readonly fromProvider: boolean;
}

/** Somebody who holds roles in one authority. */
export interface Holder {
  readonly id: string;
  /** Whether what they hold has no force. */
  readonly suspended: boolean;
  readonly grants: readonly Grant[];
}

/** Why a role cannot be given for a place, in a sentence; null where it can. Null as the place: the whole authority. */
export function grantProblem(role: Role, place: Pick<PlaceInTree, 'kind'> | null): string | null {
  if (place === null || place.kind === 'AUTHORITY') return null;
  if (ROLES_WITHOUT_PLACE.includes(role)) {
    return `${roleName(role)} is a role for the whole authority: leave its place out.`;
  }
  if (role === 'MEMBER' && place.kind === 'TEAM') {
    return 'A member is shown no teams: name a locality, or leave the place out.';
  }
  return null;
}

const isSame = (one: Grant, other: Grant) => one.role === other.role && one.place === other.place;

/** Whether a role for a place is among others. */
export function isHeld(grant: Grant, grants: readonly Grant[]): boolean {
  return grants.some((held) => isSame(held, grant));
}

/** What has to be given and what to be ended so that somebody holds these roles and no others. */
export interface GrantChange<Held extends HeldGrant, Wanted extends Grant> {
  readonly given: readonly Wanted[];
  readonly ended: readonly Held[];
}

/**
 * Compares what somebody holds with what they are to hold. What is wanted twice is given once; what
 * follows from the provider stays whatever is wanted, for it is settled there alone.
 */
export function grantChange<Held extends HeldGrant, Wanted extends Grant>(
  held: readonly Held[],
  wanted: readonly Wanted[],
): GrantChange<Held, Wanted> {
  return {
    given: wanted.filter(
      (grant, index) => !isHeld(grant, held) && !isHeld(grant, wanted.slice(0, index)),
    ),
    ended: held.filter((grant) => !grant.fromProvider && !isHeld(grant, wanted)),
  };
}

/** Whether anybody is left who manages people: an authority is never without an administrator in force. */
export function hasAdministrator(holders: readonly Holder[]): boolean {
  return holders.some(
    ({ suspended, grants }) =>
      !suspended && grants.some(({ role, place }) => role === 'ADMINISTRATOR' && place === null),
  );
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();

/** The role that is meant by its name or its key, in whatever case: Head of service, head-of-service, HEAD_OF_SERVICE. */
export function roleNamed(text: string): Role | null {
  const asked = plain(text);
  return ROLES.find((role) => plain(role) === asked || plain(roleName(role)) === asked) ?? null;
}
