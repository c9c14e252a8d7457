import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../lib/answer';
import { useSubmission } from '../../lib/use-submission';
import { Button } from '../../ui/Button';
import { PasswordField } from '../../ui/PasswordField';
import { AccountForm } from './AccountForm';

interface ConfirmedByPasswordProps<Given> {
  /** What it leads to. */
  readonly sentence: string;
  readonly action: string;
  readonly email: string;
  readonly request: (password: string) => Promise<Answer<Given>>;
  readonly onDone: (given: Given) => void;
  readonly onLeave: () => void;
}

/** Something that an unattended screen must not be enough for: the password is asked again. */
export function ConfirmedByPassword<Given>(props: ConfirmedByPasswordProps<Given>) {
  const { sentence, action, email, request, onDone, onLeave } = props;
  const [password, setPassword] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { isSending, problem, setProblem, send } = useSubmission(field);
  useEffect(() => field.current?.focus(), []);

  const submit = () => {
    if (password === '') return setProblem('Give your password.');
    void send(() => request(password), onDone);
  };
  return (
    <AccountForm
      action={action}
      isSending={isSending}
      onSubmit={submit}
      beside={<Button onPress={onLeave}>Cancel</Button>}
    >
      <p>{sentence}</p>
      <input type="hidden" autoComplete="username" name="username" value={email} />
      <PasswordField
        label="Your password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        problem={problem}
        inputRef={field}
      />
    </AccountForm>
  );
}
