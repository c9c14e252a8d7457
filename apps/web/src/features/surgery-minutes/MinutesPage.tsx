import { useMutation, useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { failureOf } from '../../apollo/failure';
import { ApproveMinutesDocument } from '../../apollo/generated/documents';
import { answerTo } from '../../lib/answer';
import { capital } from '../../lib/capital';
import { useFrameAuthority } from '../../lib/frame';
import { scorecardAddress, surgeriesAddress, surgeryAddress } from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { useSubmission } from '../../lib/use-submission';
import { AppLink } from '../../ui/AppLink';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { EmptyPanel } from '../../ui/EmptyPanel';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonRows } from '../../ui/SkeletonRows';
import { MinutesContent } from './MinutesContent';
import { minutesQuery, type Minutes } from './minutes-query';
import buttonStyles from '../../ui/Button.module.css';
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
      {minutes ? (
        <>
          <Choices authority={authority} minutes={minutes} again={refetch} />
          <MinutesContent
            minutes={minutes}
            putRight={minutes.mayPutRight ? { authority, id, again: refetch } : null}
          />
        </>
      ) : minutes === null ? (
        <EmptyPanel sentence="There are no such minutes that you may read: the surgery has not begun, or you may not follow it.">
          <p>
            <AppLink href={surgeriesAddress(authority)}>All surgeries</AppLink>
          </p>
        </EmptyPanel>
      ) : error ? (
        <ErrorPanel
          what="The minutes could not be loaded."
          detail={failureOf(error).sentence}
          requestId={failureOf(error).requestId}
          onRetry={() => void refetch()}
        />
      ) : (
        <SkeletonRows rows={10} widths={['100%']} label="Loading the minutes" />
      )}
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
    <div className={styles.choices} data-screen-only="">
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
