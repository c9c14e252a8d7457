import type { TransactionHandle } from '@vital-signs/database';
import { formatDate, londonDay, roleName } from '@vital-signs/domain';
import { recordAudit, type AuditActor } from '../../audit/record-audit';
import { invitationMessage } from '../../mail/messages';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { Invitee } from './invitation-problems';
import { newInvitationSecret, secretHash } from './invitation-secret';
import { createInvitationRepository, type InvitationRow } from './invitation.repository';
import { noteUnsent } from './notices';
import type { PeopleMeans } from './people-means';
import { roleWords } from './role-words';

/** An invitation that is written, with the secret that only its message holds. */
export interface Sendable {
  readonly invitation: InvitationRow;
  readonly secret: string;
}

/** Writes invitations with an event for each; nobody else may change anything about the authority’s people meanwhile. */
export async function writeInvitations(
  transaction: TransactionHandle,
  { authorityId, name }: AuthorityRecord,
  actor: AuditActor,
  invitees: readonly Invitee[],
): Promise<Sendable[]> {
  const repository = createInvitationRepository(transaction);
  const written: Sendable[] = [];
  for (const invitee of invitees) {
    const secret = newInvitationSecret();
    const id = await repository.add({
      ...{ authorityId, email: invitee.email, name: invitee.name, role: invitee.role },
      placeId: invitee.place?.placeId ?? null,
      secretHash: secretHash(secret),
      invitedBy: actor.name,
    });
    const invitation = await repository.one(authorityId, id);
    if (invitation === null) throw new Error('The invitation was not written.');
    await recordAudit(transaction, {
      ...{ authorityId, actor, kind: 'invitation.sent', outcome: 'DONE' },
      subject: invitee.email,
      sentence: `Invited ${invitee.name}: ${roleWords(invitee, name)}.`,
      after: { role: invitee.role, place: invitee.place?.slug ?? null },
    });
    written.push({ invitation, secret });
  }
  return written;
}

/** Sends the link of an invitation; false where its message could not be sent, of which there is an event then. */
export async function sendInvitation(
  means: PeopleMeans,
  authority: AuthorityRecord,
  { invitation, secret }: Sendable,
): Promise<boolean> {
  const message = invitationMessage(
    {
      ...{ email: invitation.email, name: invitation.name, invitedBy: invitation.invitedBy },
      authorityName: authority.name,
      roleName: roleName(invitation.role),
      placeName: invitation.place?.name ?? null,
      until: formatDate(londonDay(invitation.expiresAt.toISOString())),
    },
    `${means.origin}/invitation?token=${secret}`,
  );
  try {
    await means.mail.send(message);
    return true;
  } catch {
    await noteUnsent(means, authority, message);
    return false;
  }
}
