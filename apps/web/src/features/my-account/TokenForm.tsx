import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { MakeTokenDocument, type OwnTokenFragment } from '../../apollo/generated/documents';
import { answerTo } from '../../lib/answer';
import { useSubmission } from '../../lib/use-submission';
import { TextField } from '../../ui/TextField';
import { AccountForm } from './AccountForm';

interface TokenFormProps {
  readonly onMade: (token: string, tokens: readonly OwnTokenFragment[]) => void;
}

const USUAL_DAYS = '365';

/** Makes a token of a name that its owner gives it. */
export function TokenForm({ onMade }: TokenFormProps) {
  const [make] = useMutation(MakeTokenDocument);
  const [name, setName] = useState('');
  const [days, setDays] = useState(USUAL_DAYS);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { isSending, problem, setProblem, send } = useSubmission(field);

  const submit = () => {
    if (name.trim().length < 2) return setProblem('Give it a name of two characters or more.');
    if (!/^\d+$/.test(days.trim()) || Number(days) < 1 || Number(days) > 400) {
      return setProblem('Days: expected is a whole number from 1 to 400.');
    }
    const variables = { name: name.trim(), days: Number(days) };
    void send(
      () => answerTo(make({ variables })),
      ({ data }) => {
        if (data == null) return;
        setName('');
        onMade(data.makeApiToken.token, data.makeApiToken.tokens);
      },
    );
  };
  return (
    <AccountForm action="Make a token" isSending={isSending} onSubmit={submit}>
      <TextField
        label="What it is for"
        hint="For example: Power BI at work"
        maxLength={60}
        value={name}
        onChange={setName}
        problem={problem}
        inputRef={field}
      />
      <TextField
        label="For how many days it works"
        hint="1 to 400"
        inputMode="numeric"
        value={days}
        onChange={setDays}
      />
    </AccountForm>
  );
}
