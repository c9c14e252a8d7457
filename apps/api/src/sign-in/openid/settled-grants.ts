import type { Role } from '@vital-signs/domain';

/** A role that somebody is to hold because of a group. */
export interface WantedGrant {
  readonly authorityId: number;
  readonly role: Role;
  readonly placeId: number | null;
  /** Slug of that place. */
  readonly place: string | null;
}

/** A role that somebody holds. */
export interface HeldGrant extends WantedGrant {
  readonly id: number;
  readonly fromProvider: boolean;
  readonly suspendedAt: Date | null;
}

export interface Settlement {
  readonly ended: readonly HeldGrant[];
  /** Those of an authority in which the person is suspended are suspended from the first. */
  readonly added: readonly (WantedGrant & { readonly suspendedAt: Date | null })[];
  readonly kept: readonly HeldGrant[];
}

const isSame = (one: WantedGrant, other: WantedGrant) =>
  one.authorityId === other.authorityId && one.role === other.role && one.placeId === other.placeId;

/**
 * What changes so that somebody holds what their groups give, beside what was given by hand. What is
 * suspended stays as it is: a suspension is lifted by a person, never by leaving a group and joining
 * it again.
 */
export function settledGrants(
  held: readonly HeldGrant[],
  wanted: readonly WantedGrant[],
): Settlement {
  const isEnded = (grant: HeldGrant) =>
    grant.fromProvider &&
    grant.suspendedAt === null &&
    !wanted.some((other) => isSame(grant, other));
  const added = wanted
    .filter((grant, at) => wanted.findIndex((other) => isSame(grant, other)) === at)
    .filter((grant) => !held.some((other) => isSame(grant, other)));
  const suspensionIn = (authorityId: number) =>
    held.find((grant) => grant.authorityId === authorityId && grant.suspendedAt !== null)
      ?.suspendedAt ?? null;
  return {
    ended: held.filter(isEnded),
    kept: held.filter((grant) => !isEnded(grant)),
    added: added.map((grant) => ({ ...grant, suspendedAt: suspensionIn(grant.authorityId) })),
  };
}
