import type { Queryable } from '@vital-signs/database';
import { isHeld } from '@vital-signs/domain';
import { createInvitationRepository } from './invitation.repository';
import { createPeopleRepository } from './people.repository';
import { heldRoles } from './person-change';
import type { PlacedRole } from './role-place';

/** Somebody to be invited, in the spelling that is kept. */
export interface Invitee extends PlacedRole {
  readonly email: string;
  readonly name: string;
}

/** Says why somebody cannot be invited to a role in an authority, in a sentence; null where they can. */
export async function invitationProblems(
  database: Queryable,
  authorityId: number,
): Promise<(invitee: Invitee) => string | null> {
  const people = await createPeopleRepository(database).of(authorityId);
  const open = await createInvitationRepository(database).open(authorityId);
  return ({ email, role, place }) => {
    const grant = { role, place: place?.slug ?? null };
    const person = people.find((one) => one.email === email);
    if (person !== undefined && isHeld(grant, heldRoles(person))) {
      return `${email} holds this role already.`;
    }
    const asGrants = open
      .filter((one) => one.email === email)
      .map((one) => ({ role: one.role, place: one.place?.slug ?? null }));
    return isHeld(grant, asGrants)
      ? `${email} is invited to this role already: send that invitation again instead.`
      : null;
  };
}
