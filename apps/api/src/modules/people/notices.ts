import { recordAudit } from '../../audit/record-audit';
import { systemActor } from '../../audit/audit-actors';
import type { Message } from '../../mail/mail';
import type { PeopleMeans } from './people-means';

/**
 * Sends somebody word of what was done, where messages can be sent. It is done already and does not
 * wait for the message; one that does not arrive leaves an event.
 */
export function tell(
  means: Pick<PeopleMeans, 'mail' | 'database'>,
  authority: { readonly authorityId: number },
  message: Message,
): void {
  if (!means.mail.canSend) return;
  means.mail
    .send(message)
    .catch(() => noteUnsent(means, authority, message))
    // The event is the last that can be told of it.
    .catch(() => undefined);
}

/** Leaves an event of a message that could not be sent, under its subject, or what it is called instead; what it says is not told. */
export function noteUnsent(
  { database }: Pick<PeopleMeans, 'database'>,
  { authorityId }: { readonly authorityId: number },
  { to, subject }: Pick<Message, 'to' | 'subject'>,
): Promise<void> {
  return recordAudit(database, {
    ...{ authorityId, kind: 'mail.failed', outcome: 'FAILED', actor: systemActor('Messages') },
    subject: to,
    sentence: `The message “${subject}” could not be sent.`,
  });
}
