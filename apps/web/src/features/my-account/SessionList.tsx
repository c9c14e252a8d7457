import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import {
  EndMyOtherSessionsDocument,
  EndMySessionDocument,
  type OwnSessionsFragment,
} from '../../apollo/generated/documents';
import { answerTo } from '../../lib/answer';
import type { Answer } from '../../lib/answer';
import { momentWords } from '../../lib/date-words';
import { Button } from '../../ui/Button';
import styles from './SessionList.module.css';

interface SessionListProps {
  readonly sessions: OwnSessionsFragment['sessions'];
  readonly signOut: () => Promise<Answer<unknown>>;
}

/** The browsers in which somebody is signed in, each of which can be ended from here. */
export function SessionList({ sessions, signOut }: SessionListProps) {
  const [endOne, one] = useMutation(EndMySessionDocument);
  const [endOthers, others] = useMutation(EndMyOtherSessionsDocument);
  const [said, setSaid] = useState<string | null>(null);
  const isBusy = one.loading || others.loading;

  const end = async (change: Promise<Answer<unknown>>, done: string) => {
    const answer = await change;
    setSaid(answer.isDone ? done : answer.sentence);
  };
  return (
    <div className={styles.part}>
      <ul className={styles.list}>
        {sessions.map((session) => {
          const { id, isThis, device, address, signedInBy } = session;
          const name = device ?? 'A browser that does not say what it is';
          return (
            <li key={id} className={styles.session}>
              <div>
                <p className={styles.device}>
                  {name}
                  {isThis && ' – this browser'}
                </p>
                <p className={styles.note}>
                  Signed in {signedInBy === 'OPENID' ? 'through your provider' : 'with a password'}{' '}
                  on {momentWords(session.startedAt)}
                  {address !== null && ` from ${address}`}. Used last on{' '}
                  {momentWords(session.lastUsedAt)}; without use it ends on{' '}
                  {momentWords(session.endsAt)}.
                </p>
              </div>
              <Button
                ariaLabel={`${isThis ? 'Sign out' : 'End'}: ${name}`}
                isDisabled={isBusy}
                onPress={() =>
                  void end(
                    isThis ? signOut() : answerTo(endOne({ variables: { id } })),
                    'The session is ended.',
                  )
                }
              >
                {isThis ? 'Sign out' : 'End'}
              </Button>
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <p>
          <Button
            isDisabled={isBusy}
            onPress={() => void end(answerTo(endOthers()), 'All your other sessions are ended.')}
          >
            End all others
          </Button>
        </p>
      )}
      <p role="status">{said}</p>
    </div>
  );
}
