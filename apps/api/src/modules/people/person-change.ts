import type { TransactionHandle } from '@vital-signs/database';
import { hasAdministrator, type Grant } from '@vital-signs/domain';
import { refused } from '../../errors';
import { announceAccess, endSessionsOf } from '../../sign-in/accounts';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { managedAuthority } from './managed-authority';
import type { PeopleMeans } from './people-means';
import { createPeopleRepository, type PersonRoleRow, type PersonRow } from './people.repository';
import { createRoleGrantRepository } from './role-grant.repository';

/** Somebody in an authority, as its administrators see them. */
export interface PersonRecord extends PersonRow {
  readonly suspended: boolean;
}

export function personRecord(person: PersonRow): PersonRecord {
  const { roles } = person;
  return { ...person, suspended: roles.length > 0 && roles.every(({ suspended }) => suspended) };
}

/** A role that somebody holds, as the rules of access look at it, with its row. */
export interface HeldRole extends Grant {
  readonly fromProvider: boolean;
  readonly row: PersonRoleRow;
}

export function heldRoles({ roles }: PersonRow): readonly HeldRole[] {
  return roles.map((row) => ({
    role: row.role,
    place: row.place?.slug ?? null,
    fromProvider: row.fromProvider,
    row,
  }));
}

/** Somebody with everybody else, within the transaction that changes what they hold. */
export interface PersonChange {
  readonly transaction: TransactionHandle;
  readonly authority: AuthorityRecord;
  readonly person: PersonRecord;
  /** Refuses what would leave nobody in force to manage people, if the person were as is said. */
  keepAnAdministrator(after: PersonRecord): void;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly means: PeopleMeans;
}

/** Whether anything was changed. */
type Work = (change: PersonChange) => Promise<boolean>;

export interface PersonChanged {
  readonly authority: AuthorityRecord;
  readonly person: PersonRecord;
  readonly changed: boolean;
}

/**
 * Changes what somebody holds in an authority while nobody else changes anything about its people.
 * Their sessions end with it, in every process.
 */
export async function changePerson(
  { authorities, means: { database } }: Sources,
  { authority: slug, person: personId }: { readonly authority: string; readonly person: string },
  work: Work,
): Promise<PersonChanged> {
  const authority = await managedAuthority(authorities, slug);
  const { authorityId } = authority;
  const changed = await database.transaction(async (transaction) => {
    await createRoleGrantRepository(transaction).lock(authorityId);
    const people = (await createPeopleRepository(transaction).of(authorityId)).map(personRecord);
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) {
      throw refused('UNKNOWN_PERSON', 'There is no such person in this authority.');
    }
    const keepAnAdministrator = (after: PersonRecord) => {
      const then = people.map((one) => (one.id === personId ? after : one));
      if (hasAdministrator(then.map((one) => ({ ...one, grants: heldRoles(one) })))) return;
      throw refused(
        'LAST_ADMINISTRATOR',
        'This would leave nobody who manages people here: make somebody else an administrator first.',
      );
    };
    const isChanged = await work({ transaction, authority, person, keepAnAdministrator });
    if (isChanged) await endSessionsOf(transaction, personId);
    return isChanged;
  });
  if (changed) announceAccess(database, personId);
  const person = await createPeopleRepository(database).one(authorityId, personId);
  if (person === null) throw new Error('Somebody is gone by their own change.');
  return { authority, person: personRecord(person), changed };
}
