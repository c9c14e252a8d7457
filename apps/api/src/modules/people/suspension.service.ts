import { recordAudit } from '../../audit/record-audit';
import { refused } from '../../errors';
import { suspendedMessage } from '../../mail/messages';
import type { AuthorityService } from '../authority/authority.service';
import { givenReason, type Acting } from './managed-authority';
import { tell } from './notices';
import type { PeopleMeans } from './people-means';
import { changePerson, type PersonRecord } from './person-change';
import { createRoleGrantRepository } from './role-grant.repository';

export interface SuspensionAsked extends Acting {
  /** The number of the account. */
  readonly person: string;
  readonly reason: string;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly means: PeopleMeans;
}

/** Takes force from all that somebody holds in an authority. */
export async function suspendPerson(
  sources: Sources,
  asked: SuspensionAsked,
): Promise<PersonRecord> {
  const reason = givenReason(asked.reason);
  const { person, authority } = await changePerson(sources, asked, async (change) => {
    const { transaction, person: before } = change;
    const { authorityId } = change.authority;
    if (before.roles.length === 0) {
      throw refused('NOTHING_HELD', 'They hold nothing here that could be suspended.');
    }
    if (before.suspended) throw refused('SUSPENDED', 'They are suspended already.');
    change.keepAnAdministrator({ ...before, suspended: true });
    await createRoleGrantRepository(transaction).suspend(authorityId, before.id);
    await recordAudit(transaction, {
      ...{ authorityId, actor: asked.actor, kind: 'person.suspended', outcome: 'DONE' },
      subject: before.email,
      sentence: `Suspended ${before.name}: ${reason}`,
      before: { suspended: false },
      after: { suspended: true, reason },
    });
    return true;
  });
  tell(sources.means, authority, suspendedMessage(person, authority.name));
  return person;
}

/** Gives force again to all that somebody holds in an authority. */
export async function restorePerson(
  sources: Sources,
  asked: SuspensionAsked,
): Promise<PersonRecord> {
  const reason = givenReason(asked.reason);
  const { person } = await changePerson(sources, asked, async ({ transaction, ...change }) => {
    const { authorityId } = change.authority;
    const before = change.person;
    if (!before.roles.some(({ suspended }) => suspended)) {
      throw refused('NOT_SUSPENDED', 'They are not suspended.');
    }
    await createRoleGrantRepository(transaction).restore(authorityId, before.id);
    await recordAudit(transaction, {
      ...{ authorityId, actor: asked.actor, kind: 'person.restored', outcome: 'DONE' },
      subject: before.email,
      sentence: `Restored ${before.name}: ${reason}`,
      before: { suspended: true },
      after: { suspended: false, reason },
    });
    return true;
  });
  return person;
}
