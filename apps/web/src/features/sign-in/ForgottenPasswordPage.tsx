import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { SignInOptionsDocument } from '../../apollo/generated/documents';
import { signInAddress } from '../../lib/page-address';
import { askForReset } from '../../lib/sign-in-requests';
import { useSubmission } from '../../lib/use-submission';
import { AppLink } from '../../ui/AppLink';
import { TextField } from '../../ui/TextField';
import { DemonstrationNote } from './DemonstrationNote';
import { EntryForm } from './EntryForm';
import { EntryFrame } from './EntryFrame';

/** Where one asks for a link to set a new password. What is said is the same for every address. */
export function ForgottenPasswordPage() {
  const { data } = useQuery(SignInOptionsDocument);
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { isSending, problem, setProblem, send } = useSubmission(field);
  const options = data?.signInOptions;
  const back = (
    <p>
      <AppLink href={signInAddress()}>Go to sign in</AppLink>
    </p>
  );

  if (asked !== null) {
    return (
      <EntryFrame
        title="Look at your messages"
        sentence={`If there is an account for ${asked}, a message with a link is on its way. The link works once.`}
      >
        {options?.demonstration && <DemonstrationNote ofMessages />}
        {back}
      </EntryFrame>
    );
  }
  if (options?.mail === false) {
    return (
      <EntryFrame
        title="Forgotten your password?"
        sentence="No messages can be sent from here. Ask an administrator of your authority for a link to set a new password."
      >
        {back}
      </EntryFrame>
    );
  }
  const submit = () => {
    const address = email.trim();
    if (!/^\S+@\S+$/.test(address)) return setProblem('Give your e-mail address.');
    void send(
      () => askForReset(address),
      () => setAsked(address),
    );
  };
  return (
    <EntryFrame
      title="Forgotten your password?"
      sentence="Give the e-mail address of your account, and a link to set a new password is sent there."
    >
      <EntryForm action="Send the link" isSending={isSending} onSubmit={submit}>
        <TextField
          label="E-mail address"
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          problem={problem}
          inputRef={field}
        />
      </EntryForm>
      {back}
    </EntryFrame>
  );
}
