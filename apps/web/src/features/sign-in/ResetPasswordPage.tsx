import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { SignInOptionsDocument } from '../../apollo/generated/documents';
import { signInAddress } from '../../lib/page-address';
import type { EntryProps } from '../../lib/page-props';
import { passwordHint } from '../../lib/password-hint';
import { resetPassword } from '../../lib/sign-in-requests';
import { useSubmission } from '../../lib/use-submission';
import { AppLink } from '../../ui/AppLink';
import { PasswordField } from '../../ui/PasswordField';
import { EntryForm } from './EntryForm';
import { EntryFrame } from './EntryFrame';

/** Where the link in a message leads: a new password in place of a forgotten one. */
export function ResetPasswordPage({ search, go }: EntryProps) {
  const { data } = useQuery(SignInOptionsDocument);
  const [password, setPassword] = useState('');
  const [isVoid, setVoid] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { isSending, problem, setProblem, send } = useSubmission(field);
  const token = search['token'] ?? '';

  if (token === '' || search['error'] !== undefined) {
    return (
      <EntryFrame
        title="This link no longer works"
        sentence="It was used already, it is too old, or a part of it is missing."
      >
        <p>
          <AppLink href="/forgotten-password">Ask for a new link</AppLink>
        </p>
      </EntryFrame>
    );
  }
  const submit = () => {
    if (password === '') return setProblem('Give a new password.');
    void send(
      async () => {
        const answer = await resetPassword(token, password);
        setVoid(!answer.isDone && answer.code === 'INVALID_TOKEN');
        return answer;
      },
      () => go(signInAddress(null, { why: 'reset' })),
    );
  };
  return (
    <EntryFrame title="Set a new password">
      <EntryForm action="Set password" isSending={isSending} onSubmit={submit}>
        <PasswordField
          label="New password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          hint={passwordHint(data?.signInOptions.passwordLength)}
          problem={problem}
          inputRef={field}
        />
      </EntryForm>
      {isVoid && (
        <p>
          <AppLink href="/forgotten-password">Ask for a new link</AppLink>
        </p>
      )}
    </EntryFrame>
  );
}
