import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { ChangeMyNameDocument } from '../../apollo/generated/documents';
import { answerTo } from '../../lib/answer';
import { useSubmission } from '../../lib/use-submission';
import { TextField } from '../../ui/TextField';
import { AccountForm } from './AccountForm';

interface NameFormProps {
  readonly name: string;
}

/** The name that stands beside what somebody writes and does. */
export function NameForm({ name }: NameFormProps) {
  const [change] = useMutation(ChangeMyNameDocument);
  const [written, setWritten] = useState(name);
  const [done, setDone] = useState<string | null>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { isSending, problem, setProblem, send } = useSubmission(field);

  const submit = () => {
    setDone(null);
    if (written.trim() === '') return setProblem('Give a name.');
    void send(
      () => answerTo(change({ variables: { name: written.trim() } })),
      () => setDone('Your name is changed.'),
    );
  };
  return (
    <AccountForm action="Change" isSending={isSending} onSubmit={submit} done={done}>
      <TextField
        label="Your name"
        hint="It stands beside what you write and do."
        autoComplete="name"
        maxLength={100}
        value={written}
        onChange={setWritten}
        problem={problem}
        inputRef={field}
      />
    </AccountForm>
  );
}
