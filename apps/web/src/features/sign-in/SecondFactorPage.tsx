import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { localPath } from '../../lib/local-path';
import { signInAddress } from '../../lib/page-address';
import type { EntryProps } from '../../lib/page-props';
import { verifyFigures, verifyRecoveryCode } from '../../lib/sign-in-requests';
import { useSubmission } from '../../lib/use-submission';
import { welcomeViewer } from '../../lib/viewer-change';
import { AppLink } from '../../ui/AppLink';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { EntryForm } from './EntryForm';
import { EntryFrame } from './EntryFrame';

const FIGURES = /^\d{6}$/;

/** The second step of signing in: a six-digit code, or a recovery code where the authenticator app is lost. */
export function SecondFactorPage({ search }: EntryProps) {
  const client = useApolloClient();
  const [code, setCode] = useState('');
  const [isRecovery, setRecovery] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { isSending, problem, setProblem, send } = useSubmission(field);
  const to = localPath(search['to']);
  const latestKind = useRef(isRecovery);
  useEffect(() => {
    if (latestKind.current !== isRecovery) field.current?.focus();
    latestKind.current = isRecovery;
  }, [isRecovery]);

  const submit = () => {
    const written = code.replaceAll(/\s/g, '');
    if (isRecovery && written === '') return setProblem('Enter one of your recovery codes.');
    if (!isRecovery && !FIGURES.test(written)) return setProblem('Enter the six-digit code.');
    void send(
      () => (isRecovery ? verifyRecoveryCode(written) : verifyFigures(written)),
      () => welcomeViewer(client),
    );
  };
  const turn = () => {
    setRecovery(!isRecovery);
    setCode('');
    setProblem(null);
  };

  return (
    <EntryFrame
      title="Second step"
      sentence={
        isRecovery
          ? 'Each recovery code works once, in place of a code from your authenticator app.'
          : 'Enter the six-digit code that your authenticator app shows for Vital Signs. It changes every 30 seconds.'
      }
    >
      <EntryForm action="Continue" isSending={isSending} onSubmit={submit}>
        <TextField
          // Another field: what a browser or a phone offers for one does not suit the other.
          key={String(isRecovery)}
          label={isRecovery ? 'Recovery code' : 'Six-digit code'}
          autoComplete={isRecovery ? 'off' : 'one-time-code'}
          inputMode={isRecovery ? undefined : 'numeric'}
          value={code}
          onChange={setCode}
          problem={problem}
          inputRef={field}
        />
      </EntryForm>
      <p>
        <Button onPress={turn}>
          {isRecovery ? 'Use a six-digit code' : 'Use a recovery code'}
        </Button>
      </p>
      <p>
        <AppLink href={signInAddress(to)}>Start again</AppLink>
      </p>
    </EntryFrame>
  );
}
