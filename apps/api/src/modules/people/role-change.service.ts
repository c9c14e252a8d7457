import { grantChange, type Role } from '@vital-signs/domain';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import { badInput, refused } from '../../errors';
import { rolesChangedMessage } from '../../mail/messages';
import type { AuthorityService } from '../authority/authority.service';
import type { PlaceService } from '../place/place.service';
import { managedAuthority, type Acting } from './managed-authority';
import { tell } from './notices';
import type { PeopleMeans } from './people-means';
import {
  changePerson,
  heldRoles,
  type HeldRole,
  type PersonChange,
  type PersonRecord,
} from './person-change';
import { createRoleGrantRepository } from './role-grant.repository';
import { placedRole, type PlacedRole } from './role-place';
import { rolesTold, roleWords } from './role-words';

export interface RoleAsked {
  readonly role: Role;
  /** Slug of a place; null or left out: the whole authority. */
  readonly place?: string | null;
}

export interface RoleChangeAsked extends Acting {
  /** The number of the account. */
  readonly person: string;
  readonly roles: readonly RoleAsked[];
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly means: PeopleMeans;
}

/** More than anybody can hold with sense. */
const MOST_ROLES = 20;

async function wantedRoles(
  { authorities, places }: Sources,
  { authority, roles }: RoleChangeAsked,
) {
  if (roles.length > MOST_ROLES) throw badInput('roles', roles.length, `at most ${MOST_ROLES}`);
  const tree = await places.treeOn(await managedAuthority(authorities, authority));
  return roles.map(({ role, place }) => {
    const placed = placedRole(role, place ?? '', tree);
    if (placed.problem !== null) throw refused('UNFIT_ROLE', placed.problem);
    return { role, place: placed.value.place?.slug ?? null, placed: placed.value };
  });
}

interface Written {
  readonly ended: readonly HeldRole[];
  readonly given: readonly PlacedRole[];
  readonly after: PersonRecord;
  readonly actor: AuditActor;
}

/** Writes which roles end and which are given, with an event for each. */
async function write(
  { transaction, authority: { authorityId, name }, person }: PersonChange,
  { ended, given, after, actor }: Written,
): Promise<void> {
  const grants = createRoleGrantRepository(transaction);
  const event = {
    ...{ authorityId, actor, subject: person.email },
    outcome: 'DONE' as const,
    before: rolesTold(person.roles),
    after: rolesTold(after.roles),
  };
  await grants.end(
    authorityId,
    ended.map(({ row }) => row.id),
  );
  for (const { row } of ended) {
    const sentence = `Took from ${person.name}: ${roleWords(row, name)}.`;
    await recordAudit(transaction, { ...event, kind: 'role.ended', sentence });
  }
  for (const { role, place } of given) {
    const placeId = place?.placeId ?? null;
    await grants.give({ authorityId, userId: person.id, role, placeId, grantedBy: actor.name });
    const sentence = `Gave to ${person.name}: ${roleWords({ role, place }, name)}.`;
    await recordAudit(transaction, { ...event, kind: 'role.granted', sentence });
  }
}

/** Gives somebody these roles and no others. What follows from the provider of single sign-on stays as it is. */
export async function changeRoles(sources: Sources, asked: RoleChangeAsked): Promise<PersonRecord> {
  const wanted = await wantedRoles(sources, asked);
  const { person, authority, changed } = await changePerson(sources, asked, async (change) => {
    const before = change.person;
    if (before.suspended) {
      throw refused('SUSPENDED', 'What they hold is suspended: restore it first, then change it.');
    }
    const { given, ended } = grantChange(heldRoles(before), wanted);
    if (given.length === 0 && ended.length === 0) return false;
    const kept = before.roles.filter((role) => !ended.some(({ row }) => row === role));
    const coming = given.map(({ placed: { role, place } }) => ({
      ...{ id: 0, role, place, fromProvider: false, suspended: false },
    }));
    const after = { ...before, roles: [...kept, ...coming] };
    change.keepAnAdministrator(after);
    const actor = asked.actor;
    await write(change, { ended, given: given.map(({ placed }) => placed), after, actor });
    return true;
  });
  if (changed) {
    const words = person.roles.map((role) => roleWords(role, authority.name));
    tell(sources.means, authority, rolesChangedMessage(person, authority.name, words));
  }
  return person;
}
