import type { TransactionHandle } from '@vital-signs/database';
import { isHeld, personNameProblem, type Role } from '@vital-signs/domain';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import {
  announceAccess,
  createAccount,
  endSessionsOf,
  passwordHashOf,
} from '../../sign-in/accounts';
import { hashPassword, isPassword } from '../../sign-in/password-hash';
import { problemOfPassword } from '../../sign-in/password-rules';
import { accountByEmail } from '../../sign-in/sign-in.repository';
import { secretHash } from './invitation-secret';
import { createInvitationRepository, type OfferRow } from './invitation.repository';
import type { PeopleMeans } from './people-means';
import { createPeopleRepository } from './people.repository';
import { heldRoles, personRecord } from './person-change';
import { createRoleGrantRepository } from './role-grant.repository';
import { roleWords } from './role-words';

/** What an invitation offers, to whoever has its link. */
export interface Offer {
  readonly authorityName: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly placeName: string | null;
  readonly open: boolean;
  readonly hasAccount: boolean;
}

export interface Acceptance {
  /** The secret in the link. */
  readonly token: string;
  readonly name: string;
  readonly password: string;
  /** From where it comes; where somebody is signed in, who. */
  readonly actor: AuditActor;
}

export interface OfferService {
  /** Null where the secret is unknown. */
  offer(token: string): Promise<Offer | null>;
  accept(acceptance: Acceptance): Promise<boolean>;
}

/** Longer than any secret that was ever sent. */
const MOST_CHARACTERS = 100;

/** The same of an unknown link, one that was used, withdrawn or renewed, and one that has expired. */
const closed = () =>
  refused(
    'INVITATION_CLOSED',
    'This invitation is no longer open: ask whoever sent it for a new one.',
  );

const LIMITED =
  'Too many passwords were wrong. Wait a quarter of an hour, or set a new password, and open the link again.';

export function createOfferService(means: PeopleMeans): OfferService {
  const { database, limits, passwordCost } = means;

  async function offerBy(token: string): Promise<OfferRow | null> {
    if (token.length > MOST_CHARACTERS) return null;
    return createInvitationRepository(database).bySecret(secretHash(token));
  }

  /** Sees to it that whoever has the link also owns the account, by its password, counted as sign-ins are. */
  async function checkOwner(userId: string, offer: OfferRow, { actor, password }: Acceptance) {
    if (actor.id === userId) return;
    const kept = await passwordHashOf(database, userId);
    if (kept === null) {
      throw refused(
        'SIGN_IN_FIRST',
        'This address has an account already: sign in, then open the link again.',
      );
    }
    const { allowed } = await limits.take('account', offer.email);
    const here = await limits.take('address', actor.address ?? '');
    if (allowed && here.allowed && (await isPassword(password, kept))) {
      await limits.giveBack('account', offer.email);
      await limits.giveBack('address', actor.address ?? '');
      return;
    }
    await recordAudit(database, {
      ...{ authorityId: offer.authorityId, kind: 'invitation.failed', outcome: 'FAILED', actor },
      subject: offer.email,
      sentence: 'The password of an account was wrong with which an invitation was to be taken up.',
    });
    if (!allowed || !here.allowed) throw refused('LIMITED', LIMITED);
    throw refused(
      'WRONG_PASSWORD',
      'This address has an account already, and this is not its password.',
    );
  }

  /** A new account, as it is to be made in the transaction that takes up the invitation. */
  async function prepareAccount({ email }: OfferRow, { name, password }: Acceptance) {
    const nameProblem = personNameProblem(name);
    if (nameProblem !== null) throw refused('UNFIT_NAME', nameProblem);
    const owner = { email, name: name.trim() };
    const problem = problemOfPassword(password, owner);
    if (problem !== null) throw refused('WEAK_PASSWORD', problem);
    return { ...owner, passwordHash: await hashPassword(password, passwordCost) };
  }

  async function takeUp(
    transaction: TransactionHandle,
    offer: OfferRow,
    { token, actor }: Acceptance,
    user: { readonly id: string; readonly name: string },
  ): Promise<void> {
    const { authorityId, authorityName, email, role, place, placeId, invitedBy } = offer;
    const event = {
      ...{ authorityId, actor: { ...actor, ...user }, subject: email },
      outcome: 'DONE' as const,
      after: { role, place: place?.slug ?? null },
    };
    const words = roleWords(offer, authorityName);
    if (!(await createInvitationRepository(transaction).takeUp(offer, secretHash(token)))) {
      throw closed();
    }
    await recordAudit(transaction, {
      ...event,
      kind: 'invitation.accepted',
      sentence: `${user.name} took up the invitation: ${words}.`,
    });
    const before = await createPeopleRepository(transaction).one(authorityId, user.id);
    if (before !== null && personRecord(before).suspended) {
      throw refused('SUSPENDED', 'Your access is suspended: an administrator can restore it.');
    }
    const grant = { role, place: place?.slug ?? null };
    if (before !== null && isHeld(grant, heldRoles(before))) return;
    await createRoleGrantRepository(transaction).give({
      ...{ authorityId, userId: user.id, role, placeId, grantedBy: invitedBy },
    });
    await recordAudit(transaction, {
      ...event,
      kind: 'role.granted',
      sentence: `Gave to ${user.name}: ${words}.`,
    });
  }

  return {
    async offer(token) {
      const found = await offerBy(token);
      if (found === null) return null;
      const account = await accountByEmail(database, found.email);
      return {
        authorityName: found.authorityName,
        email: found.email,
        name: found.name,
        role: found.role,
        placeName: found.place?.name ?? null,
        open: found.open,
        hasAccount: account !== null,
      };
    },

    async accept(acceptance) {
      const found = await offerBy(acceptance.token);
      if (found === null || !found.open) throw closed();
      const known = await accountByEmail(database, found.email);
      if (known !== null) await checkOwner(known.id, found, acceptance);
      const account = known ?? (await prepareAccount(found, acceptance));
      const userId = await database.transaction(async (transaction) => {
        await createRoleGrantRepository(transaction).lock(found.authorityId);
        // Of two who take it up at the same moment, the second finds the account of the first.
        if (known === null && (await accountByEmail(transaction, found.email))) throw closed();
        const id = 'id' in account ? account.id : await createAccount(transaction, account);
        await takeUp(transaction, found, acceptance, { id, name: account.name });
        await endSessionsOf(transaction, id);
        return id;
      });
      announceAccess(database, userId);
      return true;
    },
  };
}
