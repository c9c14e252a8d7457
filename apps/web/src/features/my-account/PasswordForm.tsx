import { useRef, useState } from 'react';
import { passwordHint } from '../../lib/password-hint';
import { changePassword } from '../../lib/sign-in-requests';
import { useSubmission } from '../../lib/use-submission';
import { PasswordField } from '../../ui/PasswordField';
import { AccountForm } from './AccountForm';

interface PasswordFormProps {
  readonly email: string;
  readonly hasPassword: boolean;
  /** Least length of a password; undefined while it is not known. */
  readonly length: number | undefined;
  readonly onChanged: () => void;
}

/** Codes of refusals that are about the current password and not about the new one. */
const OF_CURRENT = ['INVALID_PASSWORD', 'CREDENTIAL_ACCOUNT_NOT_FOUND'];

/** Changes the password; whoever signs in through a provider has none here. */
export function PasswordForm({ email, hasPassword, length, onChanged }: PasswordFormProps) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [isOfCurrent, setOfCurrent] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const currentField = useRef<HTMLInputElement>(null);
  const nextField = useRef<HTMLInputElement>(null);
  const toMend = useRef<HTMLInputElement>(null);
  const { isSending, problem, setProblem, send } = useSubmission(toMend);

  if (!hasPassword) return <p>You sign in through your provider, and have no password here.</p>;
  const blame = (isCurrent: boolean) => {
    setOfCurrent(isCurrent);
    toMend.current = (isCurrent ? currentField : nextField).current;
  };
  const submit = () => {
    setDone(null);
    blame(current === '');
    if (current === '') return setProblem('Enter your current password.');
    if (next === '') return setProblem('Give a new password.');
    void send(
      async () => {
        const answer = await changePassword(current, next);
        blame(!answer.isDone && OF_CURRENT.includes(answer.code ?? ''));
        return answer;
      },
      () => {
        setCurrent('');
        setNext('');
        setDone('Your password is changed, and your other sessions are ended.');
        onChanged();
      },
    );
  };
  return (
    <AccountForm action="Change" isSending={isSending} onSubmit={submit} done={done}>
      {/* For a password manager, which keeps the password under it. */}
      <input type="hidden" autoComplete="username" name="username" value={email} />
      <PasswordField
        label="Current password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        problem={isOfCurrent ? problem : null}
        inputRef={currentField}
      />
      <PasswordField
        label="New password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
        hint={passwordHint(length)}
        problem={isOfCurrent ? null : problem}
        inputRef={nextField}
      />
    </AccountForm>
  );
}
