import { ROLES_WITHOUT_PLACE } from '@vital-signs/domain';
import type { Role } from '@vital-signs/domain';

/** A role that is being chosen. Nothing is chosen beforehand: the widest would be given unawares. */
export interface ChosenRole {
  /** Null: not chosen yet. */
  readonly role: Role | null;
  /** Slug of a place; null: the whole authority; undefined: not chosen yet. */
  readonly place: string | null | undefined;
}

export const NOTHING_CHOSEN: ChosenRole = { role: null, place: undefined };

export const takesPlace = (role: Role | null) =>
  role !== null && !ROLES_WITHOUT_PLACE.includes(role);

/** A role as it is sent, or the sentence that says what is not chosen yet. */
export function roleChosen({ role, place }: ChosenRole) {
  if (role === null) return 'Choose a role.';
  if (!takesPlace(role)) return { role, place: null };
  return place === undefined ? 'Choose the place that the role is for.' : { role, place };
}
