import { roleName, type Json, type Role } from '@vital-signs/domain';

interface RoleAtPlace {
  readonly role: Role;
  readonly place: { readonly slug: string; readonly name: string } | null;
}

/** A role in words: Head of service for Norwich. */
export function roleWords({ role, place }: RoleAtPlace, authorityName: string): string {
  return `${roleName(role)} for ${place?.name ?? authorityName}`;
}

/** Roles as events tell of them. */
export function rolesTold(roles: readonly RoleAtPlace[]): Json {
  return { roles: roles.map(({ role, place }) => ({ role, place: place?.slug ?? null })) };
}
