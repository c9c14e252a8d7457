import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { SignInOptionsDocument } from '../../apollo/generated/documents';
import type { InvitationOfferQuery } from '../../apollo/generated/documents';
import type { Answer } from '../../lib/answer';
import { passwordHint } from '../../lib/password-hint';
import { roleWords } from '../../lib/role-words';
import { useSubmission } from '../../lib/use-submission';
import { PasswordField } from '../../ui/PasswordField';
import { TextField } from '../../ui/TextField';
import { EntryForm } from './EntryForm';
import { EntryFrame } from './EntryFrame';

interface InvitationFormProps {
  readonly offer: NonNullable<InvitationOfferQuery['invitation']>;
  readonly onAccept: (name: string, password: string) => Promise<Answer<unknown>>;
  readonly onAccepted: (password: string) => Promise<void>;
}

/** Accepts an invitation: with a new account, or with the password of the one that there is. */
export function InvitationForm({ offer, onAccept, onAccepted }: InvitationFormProps) {
  const { authorityName, email, role, placeName, hasAccount } = offer;
  const { data } = useQuery(SignInOptionsDocument);
  const [name, setName] = useState(offer.name);
  const [noName, setNoName] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const nameField = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const { isSending, problem, setProblem, send } = useSubmission(passwordField);

  const submit = () => {
    const isNameless = name.trim() === '';
    setNoName(isNameless ? 'Give your name: it stands beside what you write and do.' : null);
    setProblem(password === '' ? 'Give a password.' : null);
    if (isNameless) nameField.current?.focus();
    if (isNameless || password === '') return;
    void send(
      () => onAccept(name.trim(), password),
      () => onAccepted(password),
    );
  };

  return (
    <EntryFrame
      title={`Join ${authorityName}`}
      sentence={`You are invited to be ${roleWords(role, placeName, authorityName)}. ${
        hasAccount ? `Accept with the password of ${email}.` : `Your account will be ${email}.`
      }`}
    >
      <EntryForm action="Accept" isSending={isSending} onSubmit={submit}>
        {/* For a password manager, which keeps the password under it. */}
        <input type="hidden" autoComplete="username" name="username" value={email} />
        {!hasAccount && (
          <TextField
            label="Your name"
            autoComplete="name"
            maxLength={100}
            value={name}
            onChange={setName}
            problem={noName}
            inputRef={nameField}
          />
        )}
        <PasswordField
          label={hasAccount ? 'Password' : 'New password'}
          autoComplete={hasAccount ? 'current-password' : 'new-password'}
          value={password}
          onChange={setPassword}
          hint={hasAccount ? undefined : passwordHint(data?.signInOptions.passwordLength)}
          problem={problem}
          inputRef={passwordField}
        />
      </EntryForm>
    </EntryFrame>
  );
}
