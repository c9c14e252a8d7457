import { useApolloClient, useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { SignInOptionsDocument } from '../../apollo/generated/documents';
import { localPath } from '../../lib/local-path';
import type { EntryProps } from '../../lib/page-props';
import { writeSearch } from '../../lib/search-string';
import { signIn } from '../../lib/sign-in-requests';
import { useSubmission } from '../../lib/use-submission';
import { welcomeViewer } from '../../lib/viewer-change';
import { AppLink } from '../../ui/AppLink';
import { PasswordField } from '../../ui/PasswordField';
import { TextField } from '../../ui/TextField';
import { DemonstrationNote } from './DemonstrationNote';
import { EntryForm } from './EntryForm';
import { EntryFrame } from './EntryFrame';
import { providerProblem } from './provider-problems';
import buttonStyles from '../../ui/Button.module.css';
import styles from './SignInPage.module.css';

const REASONS: Readonly<Record<string, string>> = {
  ended: 'Your session has ended. Sign in to continue where you were.',
  reset: 'Your password is changed. Sign in with the new one.',
};

/** Where one signs in: with a password, or through the provider of single sign-on. */
export function SignInPage({ search, go }: EntryProps) {
  const client = useApolloClient();
  const { data } = useQuery(SignInOptionsDocument);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const emailField = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const [noEmail, setNoEmail] = useState<string | null>(null);
  const { isSending, problem, setProblem, send } = useSubmission(passwordField);
  const to = localPath(search['to']);
  const options = data?.signInOptions;
  const fromProvider = providerProblem(search['problem']);

  const submit = () => {
    setNoEmail(email.trim() === '' ? 'Give your e-mail address.' : null);
    setProblem(password === '' ? 'Give your password.' : null);
    if (email.trim() === '') emailField.current?.focus();
    if (email.trim() === '' || password === '') return;
    void send(
      () => signIn({ email: email.trim(), password }),
      ({ twoFactorRedirect }) =>
        twoFactorRedirect === true
          ? go(`/second-factor${writeSearch({ to })}`)
          : // Whoever knows who is signed in leads on to where they meant to go.
            welcomeViewer(client),
    );
  };

  return (
    <EntryFrame title="Sign in" sentence={REASONS[search['why'] ?? '']}>
      {fromProvider !== null && (
        <p role="alert" className={styles.problem}>
          {fromProvider}
        </p>
      )}
      {options?.openIdName && (
        <p className={styles.provider}>
          <a
            className={buttonStyles.button}
            href={`/api/auth/openid/begin${writeSearch({ to: to ?? '/' })}`}
          >
            Sign in with {options.openIdName}
          </a>
          <span>or with a password</span>
        </p>
      )}
      <EntryForm action="Sign in" isSending={isSending} onSubmit={submit}>
        <TextField
          label="E-mail address"
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          problem={noEmail}
          inputRef={emailField}
        />
        <PasswordField
          label="Password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          problem={problem}
          inputRef={passwordField}
        />
      </EntryForm>
      <p>
        <AppLink href="/forgotten-password">Forgotten your password?</AppLink>
      </p>
      {options?.demonstration && <DemonstrationNote />}
    </EntryFrame>
  );
}
