import type { Queryable } from '@vital-signs/database';
import { roleName } from '@vital-signs/domain';
import { recordAudit } from '../../audit/record-audit';
import { endSessionsOf } from '../accounts';
import type { Whence } from '../person-events';
import type { AccountFound } from '../sign-in.repository';
import { PROVIDER_NAME, type OpenIdPersonRepository } from './openid-person.repository';
import { settledGrants, type HeldGrant, type WantedGrant } from './settled-grants';

/** The authorities of some roles, each once. */
export function authoritiesIn(grants: readonly Pick<HeldGrant, 'authorityId'>[]) {
  return [...new Set(grants.map(({ authorityId }) => authorityId))].sort((a, b) => a - b);
}

/**
 * Settles the roles that follow from somebody's groups, and gives all that they hold then. Where any
 * began or ended, the sessions that they had end: none outlives the roles with which it was begun.
 */
export async function settleRoles(
  transaction: Queryable,
  repository: OpenIdPersonRepository,
  account: AccountFound,
  wanted: readonly WantedGrant[],
  whence: Whence,
): Promise<readonly Pick<HeldGrant, 'suspendedAt'>[]> {
  const concerned = [...wanted, ...(await repository.held(account.id))];
  await repository.lockAuthorities(authoritiesIn(concerned));
  const { ended, added, kept } = settledGrants(await repository.held(account.id), wanted);
  await repository.end(ended);
  for (const grant of ended) await tell('role.ended', grant);
  for (const grant of added) {
    await repository.give(account.id, grant);
    await tell('role.granted', grant);
  }
  if (ended.length + added.length > 0) await endSessionsOf(transaction, account.id);
  return [...kept, ...added];

  async function tell(kind: 'role.granted' | 'role.ended', grant: WantedGrant) {
    const { authorityId, role, place } = grant;
    const isGiven = kind === 'role.granted';
    await recordAudit(transaction, {
      ...{ authorityId, kind, outcome: 'DONE', subject: account.email },
      actor: { id: null, name: PROVIDER_NAME, ...whence },
      sentence:
        `A group at the provider ${isGiven ? 'gives' : 'no longer gives'} ${account.name} ` +
        `the role ${roleName(role)} for ${place ?? 'the whole authority'}.`,
      ...(isGiven ? { after: { role, place } } : { before: { role, place } }),
    });
  }
}
