import { roleName } from '@vital-signs/domain';
import type { Role } from '@vital-signs/domain';

/** A role with what it is for: "Head of service for Norwich"; null: the whole authority. */
export function roleWords(role: Role, place: string | null, authority: string): string {
  return `${roleName(role)} for ${place ?? authority}`;
}
