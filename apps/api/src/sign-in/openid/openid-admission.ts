import type { Database, Queryable } from '@vital-signs/database';
import { recordAudit } from '../../audit/record-audit';
import { announceAccess, createAccount } from '../accounts';
import type { Whence } from '../person-events';
import type { AccountFound } from '../sign-in.repository';
import type { GroupRole } from './group-roles';
import {
  createOpenIdPersonRepository,
  PROVIDER_NAME,
  type OpenIdPersonRepository,
} from './openid-person.repository';
import { OpenIdProblem } from './openid-problem';
import { authoritiesIn, settleRoles } from './openid-roles';
import type { ProvidedPerson } from './provided-person';
import type { WantedGrant } from './settled-grants';

export interface AdmissionLog {
  warn(details: object, message: string): void;
}

/**
 * Finds or makes the account of somebody whom the provider has identified, settles the roles that
 * follow from their groups, and says whether they may sign in. Somebody who is not known yet is found
 * by an e-mail address that the provider vouches for, and made only where a group gives a role.
 * @throws OpenIdProblem where they may not; roles that ended meanwhile have ended all the same.
 */
export async function admit(
  database: Database,
  groupRoles: readonly GroupRole[],
  person: ProvidedPerson,
  whence: Whence,
  log: AdmissionLog,
): Promise<AccountFound> {
  const unknownGroups = (reason: string, account: AccountFound | null = null) =>
    new OpenIdProblem('openid-unknown-groups', reason, { account, isThem: true });
  if (person.groupsLeftOut) throw unknownGroups('The provider left the groups out: too many.');

  // Given back and thrown after the commit, for what ended is to stay ended.
  const admission = await database.transaction(async (transaction) => {
    const repository = createOpenIdPersonRepository(transaction);
    await repository.lockIdentity(person.accountId);
    const wanted = await wantedGrants(repository, groupRoles, person, log);
    const account = await findAccount(transaction, repository, person, wanted, whence);
    if (account === null) return unknownGroups('None of the groups gives access.');
    if (account instanceof OpenIdProblem) return account;
    const held = await settleRoles(transaction, repository, account, wanted, whence);
    if (held.some(({ suspendedAt }) => suspendedAt === null)) return account;
    return held.length === 0
      ? unknownGroups('None of the groups gives access.', account)
      : new OpenIdProblem('openid-suspended', 'They are suspended.', { account, isThem: true });
  });
  const account = admission instanceof OpenIdProblem ? admission.about.account : admission;
  if (account !== null) announceAccess(database, account.id);
  if (admission instanceof OpenIdProblem) throw admission;
  return admission;
}

/** What the groups are to give, as far as the record knows the authorities and places. */
async function wantedGrants(
  repository: OpenIdPersonRepository,
  groupRoles: readonly GroupRole[],
  { groups }: ProvidedPerson,
  log: AdmissionLog,
): Promise<readonly WantedGrant[]> {
  const mapped = groupRoles.filter(({ group }) => groups.includes(group));
  if (mapped.length === 0) log.warn({ groups: groups.slice(0, 50) }, 'No group gives a role.');
  const { wanted, unknown } = await repository.resolve(mapped);
  for (const { groupRole, what } of unknown) {
    log.warn({ ...groupRole }, `OPENID_GROUPS names the ${what} "${groupRole[what]}", not known.`);
  }
  return wanted;
}

/** Their account, made now where a group gives a role; null where none does and there is no account. */
async function findAccount(
  transaction: Queryable,
  repository: OpenIdPersonRepository,
  { accountId, email, emailProved, name }: ProvidedPerson,
  wanted: readonly WantedGrant[],
  whence: Whence,
): Promise<AccountFound | OpenIdProblem | null> {
  const known = await repository.byIdentity(accountId);
  if (known !== null) return known;
  if (email === null || !emailProved) {
    return new OpenIdProblem('openid-email', 'The provider does not vouch for an e-mail address.');
  }
  const namesake = await repository.byEmail(email);
  // An address may be given to somebody else one day; an identity at the provider is not.
  if (namesake?.linked === true) {
    const about = { account: namesake, isThem: false };
    return new OpenIdProblem('openid-email', 'Another identity has their e-mail address.', about);
  }
  if (namesake === null && wanted.length === 0) return null;

  const account = namesake ?? {
    ...{ id: await createAccount(transaction, { email, name, passwordHash: null }), name, email },
  };
  await repository.link(account.id, accountId);
  const concerned = [...wanted, ...(await repository.held(account.id))];
  for (const authorityId of authoritiesIn(concerned)) {
    await recordAudit(transaction, {
      ...{ authorityId, kind: 'account.created', outcome: 'DONE', subject: email },
      actor: { id: null, name: PROVIDER_NAME, ...whence },
      sentence:
        namesake === null
          ? `${name} came from the provider for the first time, and has an account now.`
          : `${account.name} came from the provider for the first time, and was known by their e-mail address.`,
    });
  }
  return account;
}
