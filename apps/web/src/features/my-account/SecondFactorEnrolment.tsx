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
  /** Told of the recovery codes once the application has been seen to work. */
  readonly onDone: (codes: readonly string[]) => void;
}

const FIGURES = /^\d{6}$/;

/** Sets up an authenticator application: the password, the picture, and figures as proof that it works. */
export function SecondFactorEnrolment({ email, onLeave, onDone }: SecondFactorEnrolmentProps) {
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  if (enrolment === null) {
    return (
      <ConfirmedByPassword
        sentence="First your password, then a picture for your application."
        action="Go on"
        email={email}
        request={beginSecondFactor}
        onLeave={onLeave}
        onDone={setEnrolment}
      />
    );
  }
  return (
    <FiguresOfApplication
      address={enrolment.totpURI}
      onLeave={onLeave}
      onDone={() => onDone(enrolment.backupCodes)}
    />
  );
}

interface FiguresOfApplicationProps {
  readonly address: string;
  readonly onLeave: () => void;
  readonly onDone: () => void;
}

function FiguresOfApplication({ address, onLeave, onDone }: FiguresOfApplicationProps) {
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const lead = useRef<HTMLParagraphElement>(null);
  const { isSending, problem, setProblem, send } = useSubmission(field);
  useEffect(() => lead.current?.focus(), []);

  const submit = () => {
    const written = code.replaceAll(/\s/g, '');
    if (!FIGURES.test(written)) return setProblem('Give the six figures.');
    void send(() => verifyFigures(written), onDone);
  };
  return (
    <AccountForm
      action="Confirm"
      isSending={isSending}
      onSubmit={submit}
      beside={<Button onPress={onLeave}>Leave it</Button>}
    >
      <p ref={lead} tabIndex={-1}>
        Let your authenticator application take this picture, or write the key into it.
      </p>
      <QrCode text={address} />
      <p>
        Key <code className={styles.key}>{secretOf(address)}</code>
      </p>
      <TextField
        label="Six figures that it shows now"
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
