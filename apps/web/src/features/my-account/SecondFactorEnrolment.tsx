import { useEffect, useRef, useState } from 'react';
import { beginSecondFactor, verifyFigures } from '../../lib/sign-in-requests';
import type { Enrolment } from '../../lib/sign-in-requests';
import { useSubmission } from '../../lib/use-submission';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { AccountForm } from './AccountForm';
import { ConfirmedByPassword } from './ConfirmedByPassword';
import { QrCode } from './QrCode';
import { secretOf } from './totp-secret';
import styles from './SecondFactorEnrolment.module.css';

interface SecondFactorEnrolmentProps {
  readonly email: string;
  readonly onLeave: () => void;
  /** Told of the recovery codes once the app has been seen to work. */
  readonly onDone: (codes: readonly string[]) => void;
}

const SIX_DIGITS = /^\d{6}$/;

/** Sets up an authenticator app: the password, the picture, and a code as proof that it works. */
export function SecondFactorEnrolment({ email, onLeave, onDone }: SecondFactorEnrolmentProps) {
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  if (enrolment === null) {
    return (
      <ConfirmedByPassword
        sentence="Enter your password first. Then a picture is shown that you scan with your authenticator app."
        action="Continue"
        email={email}
        request={beginSecondFactor}
        onLeave={onLeave}
        onDone={setEnrolment}
      />
    );
  }
  return (
    <CodeOfApplication
      address={enrolment.totpURI}
      onLeave={onLeave}
      onDone={() => onDone(enrolment.backupCodes)}
    />
  );
}

interface CodeOfApplicationProps {
  readonly address: string;
  readonly onLeave: () => void;
  readonly onDone: () => void;
}

function CodeOfApplication({ address, onLeave, onDone }: CodeOfApplicationProps) {
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const lead = useRef<HTMLParagraphElement>(null);
  const { isSending, problem, setProblem, send } = useSubmission(field);
  useEffect(() => lead.current?.focus(), []);

  const submit = () => {
    const written = code.replaceAll(/\s/g, '');
    if (!SIX_DIGITS.test(written)) return setProblem('Enter the six-digit code.');
    void send(() => verifyFigures(written), onDone);
  };
  return (
    <AccountForm
      action="Confirm"
      isSending={isSending}
      onSubmit={submit}
      beside={<Button onPress={onLeave}>Cancel</Button>}
    >
      <p ref={lead} tabIndex={-1}>
        Scan this picture with your authenticator app, or type the key into it.
      </p>
      <QrCode text={address} />
      <p>
        Key <code className={styles.key}>{secretOf(address)}</code>
      </p>
      <TextField
        label="Six-digit code"
        autoComplete="one-time-code"
        inputMode="numeric"
        value={code}
        onChange={setCode}
        problem={problem}
        inputRef={field}
      />
    </AccountForm>
  );
}
