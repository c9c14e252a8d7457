import { useMutation, useQuery } from '@apollo/client/react';
import { surgeryMoment } from '@vital-signs/domain';
import { useRef } from 'react';
import { BeginSurgeryDocument, CancelSurgeryDocument } from '../../apollo/generated/documents';
import { answerTo } from '../../lib/answer';
import { capital } from '../../lib/capital';
import { useFrameAuthority } from '../../lib/frame';
import {
  scorecardAddress,
  surgeriesAddress,
  surgeryMinutesAddress,
  surgeryPlanAddress,
  surgeryRoomAddress,
} from '../../lib/page-address';
import type { PageProps } from '../../lib/page-props';
import { useTitle } from '../../lib/page-title';
import { useSubmission } from '../../lib/use-submission';
import { AppLink } from '../../ui/AppLink';
import { Button } from '../../ui/Button';
import { OneRead } from '../../ui/OneRead';
import { PageFrame } from '../../ui/PageFrame';
import { AskBeforehand } from './AskBeforehand';
import { Briefing } from './Briefing';
import { InvitedPanel } from './InvitedPanel';
import { surgeryQuery } from './surgery-query';
import type { Surgery } from './surgery-query';
import buttonStyles from '../../ui/Button.module.css';
import form from '../../ui/edit-form.module.css';
import styles from './SurgeryPage.module.css';

interface SurgeryPageProps extends PageProps {
  /** Number of the surgery. */
  readonly id: string;
  /** Goes to another page of the product. */
  readonly go: (address: string) => void;
}

/** One surgery: its briefing, what people ask beforehand, who is invited, and the way in. */
export function SurgeryPage({ authority, id, go }: SurgeryPageProps) {
  const name = useFrameAuthority()?.name ?? authority;
  const { query, variables } = surgeryQuery({ authority, id });
  const { data, error, refetch } = useQuery(query, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const surgery = data?.surgery;
  const known = surgery?.title ?? (error || surgery === null ? 'Performance surgery' : undefined);
  useTitle(known);
  return (
    <PageFrame
      crumbs={[
        { name, address: scorecardAddress(authority) },
        { name: 'Surgeries', address: surgeriesAddress(authority) },
      ]}
      title={known}
      sentence={surgery && surgerySentence(surgery)}
      isBusy={data === undefined && error === undefined}
    >
      <OneRead
        {...{ read: surgery, error, again: refetch, what: 'the surgery' }}
        none={{
          sentence: `${name} has no such surgery that you may follow.`,
          ...{ to: 'All surgeries', href: surgeriesAddress(authority) },
        }}
      >
        {(read) => (
          <>
            <WayIn {...{ authority, go }} surgery={read} />
            <div className={styles.page}>
              <Briefing authority={authority} surgery={read} />
              <div className={styles.side}>
                <AskBeforehand authority={authority} surgery={read} />
                <InvitedPanel authority={authority} surgery={read} />
              </div>
            </div>
          </>
        )}
      </OneRead>
    </PageFrame>
  );
}

function surgerySentence(surgery: Surgery): string {
  const { place, period, standing, minutes, state, person } = surgery;
  const time = state === 'PLANNED' ? `, ${minutes} minutes` : '';
  return `${place.name}, ${period.name}: ${standing}${time}. Planned by ${person}.`;
}

interface WayInProps {
  readonly authority: string;
  readonly surgery: Surgery;
  readonly go: (address: string) => void;
}

/** What can be done with the surgery as it stands. */
function WayIn({ authority, surgery, go }: WayInProps) {
  const { id, state, mayHold, startsAt } = surgery;
  const [begin] = useMutation(BeginSurgeryDocument);
  const [cancel] = useMutation(CancelSurgeryDocument);
  const button = useRef<HTMLButtonElement>(null);
  const { isSending, problem, send } = useSubmission(button);
  const room = surgeryRoomAddress(authority, id);
  const variables = { authority, id };
  if (state === 'CANCELLED') return null;
  return (
    <div className={form.choices} data-screen-only="">
      {state === 'PLANNED' && mayHold ? (
        <button
          ref={button}
          type="button"
          className={buttonStyles.button}
          data-kind="primary"
          aria-disabled={isSending || undefined}
          onClick={() =>
            void send(
              () => answerTo(begin({ variables })),
              () => go(room),
            )
          }
        >
          Begin
        </button>
      ) : (
        <AppLink className={buttonStyles.button} data-kind="primary" href={room}>
          {state === 'LIVE' ? 'Come in' : state === 'PLANNED' ? 'To the room' : 'What was said'}
        </AppLink>
      )}
      {state !== 'PLANNED' && (
        <AppLink className={buttonStyles.button} href={surgeryMinutesAddress(authority, id)}>
          Minutes
        </AppLink>
      )}
      {state === 'PLANNED' && mayHold && (
        <>
          <AppLink className={buttonStyles.button} href={surgeryPlanAddress(authority, id)}>
            Change the plan
          </AppLink>
          <Button
            kind="quiet"
            onPress={() => {
              const what = `Say that it is not held on ${surgeryMoment(startsAt)}? Those who were written to are told so.`;
              if (window.confirm(what)) {
                void send(
                  () => answerTo(cancel({ variables })),
                  () => undefined,
                );
              }
            }}
          >
            It is not held …
          </Button>
        </>
      )}
      <Button kind="quiet" onPress={() => window.print()}>
        Print the briefing
      </Button>
      {problem !== null && (
        <p role="alert" className={form.problem}>
          {capital(problem)}
        </p>
      )}
    </div>
  );
}
