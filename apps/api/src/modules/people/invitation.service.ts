import type { TransactionHandle } from '@vital-signs/database';
import { emailAddress, personNameProblem, type Role } from '@vital-signs/domain';
import { recordAudit } from '../../audit/record-audit';
import { badInput, refused } from '../../errors';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import type { PlaceService } from '../place/place.service';
import { sendInvitation, writeInvitations } from './invitation-message';
import { newInvitationSecret, secretHash } from './invitation-secret';
import { createInvitationRepository, type InvitationRow } from './invitation.repository';
import { invitationProblems } from './invitation-problems';
import { managedAuthority, type Acting } from './managed-authority';
import type { PeopleMeans } from './people-means';
import { MOST_CHARACTERS, readPeopleList, type ListedLine } from './people-list';
import { createRoleGrantRepository } from './role-grant.repository';
import { placedRole } from './role-place';
import { roleWords } from './role-words';

export interface PersonInvited {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Slug of a place; null or left out: the whole authority. */
  readonly place?: string | null;
}

export interface BulkInvited {
  readonly invited: number;
  readonly lines: readonly Omit<ListedLine, 'person'>[];
}

interface InvitationAsked extends Acting {
  /** Its number. */
  readonly invitation: string;
}

export interface InvitationService {
  invite(asked: Acting & { readonly person: PersonInvited }): Promise<InvitationRow>;
  /** Everybody on a list, or nobody. */
  inviteAll(
    asked: Acting & { readonly csv: string; readonly apply: boolean },
  ): Promise<BulkInvited>;
  withdraw(asked: InvitationAsked): Promise<boolean>;
  repeat(asked: InvitationAsked): Promise<InvitationRow>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly means: PeopleMeans;
}

/** How many messages are sent at once. */
const TOGETHER = 5;

const NUMBER = /^[1-9]\d{0,8}$/;

const UNSENT =
  'The invitation is kept, but its message could not be sent: send it again from the list.';

export function createInvitationService({
  authorities,
  places,
  means,
}: Sources): InvitationService {
  const { database, mail } = means;

  function checkMail(): void {
    if (mail.canSend) return;
    throw refused('NO_MAIL', 'No message can be sent from here, so that nobody can be invited.');
  }

  async function found({ authority: slug, invitation: id }: InvitationAsked) {
    const authority = await managedAuthority(authorities, slug);
    if (NUMBER.test(id)) return { authority, id: Number(id) };
    throw refused('UNKNOWN_INVITATION', 'There is no such open invitation.');
  }

  /** Changes an open invitation. */
  async function changing<T>(
    asked: InvitationAsked,
    work: (
      transaction: TransactionHandle,
      authority: AuthorityRecord,
      invitation: InvitationRow,
    ) => Promise<T>,
  ): Promise<{ authority: AuthorityRecord; done: T }> {
    const { authority, id } = await found(asked);
    const done = await database.transaction(async (transaction) => {
      await createRoleGrantRepository(transaction).lock(authority.authorityId);
      const invitation = await createInvitationRepository(transaction).one(
        authority.authorityId,
        id,
      );
      if (invitation === null) {
        throw refused('UNKNOWN_INVITATION', 'There is no such open invitation.');
      }
      return work(transaction, authority, invitation);
    });
    return { authority, done };
  }

  return {
    async invite({ authority: slug, actor, person }) {
      const authority = await managedAuthority(authorities, slug);
      checkMail();
      const email = emailAddress(person.email);
      if (email === null) throw badInput('email', person.email, 'an e-mail address');
      const problem = personNameProblem(person.name);
      if (problem !== null) throw refused('UNFIT_NAME', problem);
      const placed = placedRole(person.role, person.place ?? '', await places.treeOn(authority));
      if (placed.problem !== null) throw refused('UNFIT_ROLE', placed.problem);
      const invitee = { email, name: person.name.trim(), ...placed.value };
      const [written] = await database.transaction(async (transaction) => {
        await createRoleGrantRepository(transaction).lock(authority.authorityId);
        const problemOf = await invitationProblems(transaction, authority.authorityId);
        const already = problemOf(invitee);
        if (already !== null) throw refused('HELD_ALREADY', already);
        return writeInvitations(transaction, authority, actor, [invitee]);
      });
      if (written === undefined) throw new Error('Nobody was invited.');
      if (!(await sendInvitation(means, authority, written))) throw refused('NOT_SENT', UNSENT);
      return written.invitation;
    },

    async inviteAll({ authority: slug, actor, csv, apply }) {
      const authority = await managedAuthority(authorities, slug);
      if (csv.length > MOST_CHARACTERS) {
        const most = MOST_CHARACTERS.toLocaleString('en-GB');
        throw badInput('csv', csv.length, `a text of at most ${most} characters`);
      }
      checkMail();
      const listed = readPeopleList(csv, await places.treeOn(authority));
      const { lines, written } = await database.transaction(async (transaction) => {
        await createRoleGrantRepository(transaction).lock(authority.authorityId);
        const problemOf = await invitationProblems(transaction, authority.authorityId);
        const checked = listed.map((line) => ({
          ...line,
          problem: line.person === null ? line.problem : problemOf(line.person),
        }));
        const isRight = checked.every(({ problem }) => problem === null);
        const invitees = apply && isRight ? listed.flatMap(({ person }) => person ?? []) : [];
        return {
          lines: checked,
          written: await writeInvitations(transaction, authority, actor, invitees),
        };
      });
      const unsent = new Set<string>();
      for (let next = 0; next < written.length; next += TOGETHER) {
        await Promise.all(
          written.slice(next, next + TOGETHER).map(async (one) => {
            if (!(await sendInvitation(means, authority, one))) unsent.add(one.invitation.email);
          }),
        );
      }
      return {
        invited: written.length,
        lines: lines.map(({ person, ...line }) =>
          person !== null && unsent.has(person.email) ? { ...line, problem: UNSENT } : line,
        ),
      };
    },

    async withdraw(asked) {
      await changing(asked, async (transaction, { authorityId, name }, invitation) => {
        await createInvitationRepository(transaction).withdraw(authorityId, invitation.id);
        await recordAudit(transaction, {
          ...{ authorityId, actor: asked.actor, kind: 'invitation.withdrawn', outcome: 'DONE' },
          subject: invitation.email,
          sentence: `Withdrew the invitation of ${invitation.name}: ${roleWords(invitation, name)}.`,
          before: { role: invitation.role, place: invitation.place?.slug ?? null },
        });
      });
      return true;
    },

    async repeat(asked) {
      checkMail();
      const secret = newInvitationSecret();
      const { authority, done } = await changing(
        asked,
        async (transaction, { authorityId, name }, { id, ...before }) => {
          const repository = createInvitationRepository(transaction);
          await repository.renew(authorityId, id, secretHash(secret));
          await recordAudit(transaction, {
            ...{ authorityId, actor: asked.actor, kind: 'invitation.repeated', outcome: 'DONE' },
            subject: before.email,
            sentence: `Invited ${before.name} again: ${roleWords(before, name)}.`,
            before: { expiresAt: before.expiresAt.toISOString() },
          });
          return repository.one(authorityId, id);
        },
      );
      if (done === null) throw new Error('The invitation is gone by its own repetition.');
      if (!(await sendInvitation(means, authority, { invitation: done, secret })))
        throw refused('NOT_SENT', UNSENT);
      return done;
    },
  };
}
