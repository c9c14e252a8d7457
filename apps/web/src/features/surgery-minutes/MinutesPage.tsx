import { useMutation, useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { ApproveMinutesDocument } from '../../apollo/generated/documents';
import { answerTo } from '../../lib/answer';
import { capital } from '../../lib/capital';
import { useFrameAuthority } from '../../lib/frame';
import { scorecardAddress, surgeriesAddress, surgeryAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { useSubmission } from '../../lib/use-submission';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { OneRead } from '../../ui/OneRead';
import { PageFrame } from '../../ui/PageFrame';
import { MinutesContent } from './MinutesContent';
import { minutesQuery, type Minutes } from './minutes-query';
import buttonStyles from '../../ui/Button.module.css';
import form from '../../ui/edit-form.module.css';
import styles from './Minutes.module.css';

interface MinutesPageProps extends PageProps {
  /** Number of the surgery. */
  readonly id: string;
}

/** The minutes of a surgery: to read, to approve, and to take away. */
export function MinutesPage({ authority, id }: MinutesPageProps) {
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = minutesQuery({ authority, id });
  const { data, error, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const minutes = data?.surgeryMinutes;
  const unknown = error || minutes === null ? 'Minutes of a surgery' : undefined;
  const title = minutes?.heading ?? unknown;
  useTitle(title);
  return (
    <PageFrame
      crumbs={[
        { name, address: scorecardAddress(authority) },
        { name: 'Surgeries', address: surgeriesAddress(authority) },
        { name: minutes?.title ?? 'Surgery', address: surgeryAddress(authority, id) },
      ]}
      title={title}
      sentence={minutes?.approval}
      isBusy={data === undefined && error === undefined}
    >
      <OneRead
        {...{ read: minutes, error, again: refetch, what: 'the minutes' }}
        none={{
          sentence:
            'There are no such minutes that you may read: the surgery has not begun, or you may not follow it.',
          ...{ to: 'All surgeries', href: surgeriesAddress(authority) },
        }}
      >
        {(read) => (
          <>
            <Choices authority={authority} minutes={read} again={refetch} />
            <MinutesContent
              minutes={read}
              putRight={read.mayPutRight ? { authority, id, again: refetch } : null}
            />
          </>
        )}
      </OneRead>
    </PageFrame>
  );
}

interface ChoicesProps {
  readonly authority: string;
  readonly minutes: Minutes;
  /** Reads them again. */
  readonly again: () => Promise<unknown>;
}

const FILES = [
  ['html', 'As a page of its own'],
  ['pdf', 'PDF'],
  ['docx', 'Word'],
] as const;

function Choices({ authority, minutes: { id, version, mayApprove }, again }: ChoicesProps) {
  const [approve] = useMutation(ApproveMinutesDocument);
  const button = useRef<HTMLButtonElement>(null);
  const { isSending, problem, send } = useSubmission(button);
  const [done, setDone] = useState<Done | null>(null);
  const approved = async () => {
    // Where they cannot be read again now, they are approved all the same.
    await again().catch(() => undefined);
    // The button is gone by then, and the keyboard goes on from here.
    setDone({ words: 'These minutes are approved.' });
  };
  return (
    <div className={form.choices} data-screen-only="">
      {mayApprove && (
        <button
          ref={button}
          type="button"
          className={buttonStyles.button}
          data-kind="primary"
          aria-disabled={isSending || undefined}
          onClick={() =>
            void send(() => answerTo(approve({ variables: { authority, id, version } })), approved)
          }
        >
          Approve these minutes
        </button>
      )}
      {FILES.map(([ending, words]) => (
        <a
          key={ending}
          className={buttonStyles.button}
          href={`/api/surgeries/${encodeURIComponent(authority)}/${encodeURIComponent(id)}/minutes.${ending}`}
          {...(ending !== 'html' && { download: '' })}
        >
          {words}
        </a>
      ))}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {capital(problem)}{' '}
          <button type="button" className={buttonStyles.button} onClick={() => void again()}>
            Read them again
          </button>
        </p>
      )}
      <DoneNote done={done} />
    </div>
  );
}
