import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { failureOf } from '../../apollo/failure';
import {
  RepeatInvitationDocument,
  WithdrawInvitationDocument,
} from '../../apollo/generated/documents';
import { dateWords } from '../../lib/date-words';
import { roleWords } from '../../lib/role-words';
import { Button } from '../../ui/Button';
import type { Invitation } from './people-query';
import styles from './PeoplePage.module.css';

interface InvitationListProps {
  readonly invitations: readonly Invitation[];
  readonly authority: { readonly slug: string; readonly name: string };
  readonly onDone: (sentence: string) => Promise<void>;
}

/** Invitations that nobody has taken up yet. */
export function InvitationList({ invitations, authority, onDone }: InvitationListProps) {
  const [repeat] = useMutation(RepeatInvitationDocument);
  const [withdraw] = useMutation(WithdrawInvitationDocument);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = async (act: () => Promise<unknown>, sentence: string) => {
    setProblem(null);
    try {
      await act();
      await onDone(sentence);
    } catch (error) {
      setProblem(failureOf(error).sentence);
    }
  };
  return (
    <section className={styles.part} aria-labelledby="invitations-heading">
      <h2 id="invitations-heading">Invitations</h2>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <ul className={styles.open}>
        {invitations.map(({ id, name, email, role, place, invitedBy, ...invitation }) => {
          const variables = { authority: authority.slug, invitation: id };
          return (
            <li key={id}>
              <span>
                <strong>{name}</strong>, {email}:{' '}
                {roleWords(role, place?.name ?? null, authority.name)}.{' '}
                <span className={styles.quiet}>
                  Invited by {invitedBy}, {dateWords(invitation.invitedAt.slice(0, 10))};{' '}
                  {invitation.expired ? 'the link has expired' : 'the link holds until'}
                  {!invitation.expired && ` ${dateWords(invitation.expiresAt.slice(0, 10))}`}.
                </span>
              </span>
              <span className={styles.actions}>
                <Button
                  ariaLabel={`Send again: ${name}`}
                  onPress={() =>
                    void attempt(
                      () => repeat({ variables }),
                      `Sent again, with a new link: ${name}.`,
                    )
                  }
                >
                  Send again
                </Button>
                <Button
                  ariaLabel={`Withdraw: ${name}`}
                  onPress={() => void attempt(() => withdraw({ variables }), `Withdrawn: ${name}.`)}
                >
                  Withdraw
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
