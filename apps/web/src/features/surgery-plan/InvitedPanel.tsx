import { useMutation } from '@apollo/client/react';
import { counted } from '@vital-signs/domain';
import { useRef, useState } from 'react';
import { InviteToSurgeryDocument } from '../../apollo/generated/documents';
import { answerTo } from '../../lib/answer';
import { capital } from '../../lib/capital';
import { useSubmission } from '../../lib/use-submission';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import type { Surgery } from './surgery-query';
import buttonStyles from '../../ui/Button.module.css';
import form from '../../ui/edit-form.module.css';
import styles from './SurgeryPage.module.css';

/** Who is invited, what became of each message, and where they are written to. */
export function InvitedPanel({ authority, surgery }: { authority: string; surgery: Surgery }) {
  const { id, invited, mayHold, state, mailProblem } = surgery;
  const [invite] = useMutation(InviteToSurgeryDocument);
  const button = useRef<HTMLButtonElement>(null);
  const { isSending, problem, send } = useSubmission(button);
  const [done, setDone] = useState<Done | null>(null);
  const mayInvite = mayHold && state === 'PLANNED';
  if (invited.length === 0 && !mayInvite) return null;
  const press = () => {
    setDone(null);
    void send(
      () => answerTo(invite({ variables: { authority, id } })),
      ({ data }) => setDone({ words: invitedWords(data?.inviteToSurgery.invited ?? []) }),
    );
  };
  return (
    <section className={form.part} aria-labelledby="invited-heading" data-screen-only="">
      <h2 id="invited-heading">Invited</h2>
      {invited.length === 0 ? (
        <p className={form.quiet}>Nobody is invited: change the plan to add people.</p>
      ) : (
        <ul className={styles.questions}>
          {invited.map(({ name, email, standing, mayFollow }, index) => (
            <li key={email ?? index}>
              <p>
                {name} {email !== null && <span className={form.quiet}>{email}</span>}
              </p>
              <p className={form.quiet}>
                {capital(standing)}.
                {mayFollow === false &&
                  ' Nobody signs in with this address who may follow it: an administrator can give them a role.'}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayInvite && invited.length > 0 && (
        <>
          {mailProblem === null ? (
            <p>
              <button
                ref={button}
                type="button"
                className={buttonStyles.button}
                aria-disabled={isSending || undefined}
                onClick={press}
              >
                {isSending ? 'Writing …' : 'Write to those who do not know yet'}
              </button>
            </p>
          ) : (
            <p>{mailProblem}</p>
          )}
          {problem !== null && (
            <p role="alert" className={form.problem}>
              {problem}
            </p>
          )}
          <DoneNote done={done} />
        </>
      )}
    </section>
  );
}

function invitedWords(invited: Surgery['invited']): string {
  const failed = invited.filter(({ standing }) => standing.startsWith('the message')).length;
  if (failed > 0) return `${counted(failed, 'message')} could not be sent.`;
  return `Everybody invited (${invited.length}) was written to.`;
}
