import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../lib/answer';
import { useSubmission } from '../../lib/use-submission';
import { Button } from '../../ui/Button';
import { PasswordField } from '../../ui/PasswordField';
import { TextField } from '../../ui/TextField';
import { AccountForm } from './AccountForm';

interface ConfirmedByPasswordProps<Given> {
  /** What it leads to. */
  readonly sentence: string;
  readonly action: string;
  readonly email: string;
  /** True where a second factor is on, of which a code is asked too. */
  readonly asksCode?: boolean;
  readonly request: (password: string, code: string) => Promise<Answer<Given>>;
  readonly onDone: (given: Given) => void;
  readonly onLeave: () => void;
}

/** Codes of refusals that are about the code of the second factor and not about the password. */
const OF_CODE = [
  'CODE_NEEDED',
  'CODE_USED',
  'INVALID_CODE',
  'INVALID_BACKUP_CODE',
  'ACCOUNT_TEMPORARILY_LOCKED',
];

/** Something that an unattended screen must not be enough for: the password is asked again. */
export function ConfirmedByPassword<Given>(props: ConfirmedByPasswordProps<Given>) {
  const { sentence, action, email, asksCode = false, request, onDone, onLeave } = props;
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isOfCode, setOfCode] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);
  const codeField = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const toMend = useRef<HTMLInputElement>(null);
  const { isSending, problem, setProblem, send } = useSubmission(toMend);
  useEffect(() => passwordField.current?.focus(), []);

  const blame = (isCode: boolean) => {
    setOfCode(isCode);
    toMend.current = (isCode ? codeField : passwordField).current;
  };
  const submit = () => {
    blame(asksCode && password !== '');
    if (password === '') return setProblem('Enter your password.');
    if (asksCode && code.trim() === '') return setProblem('Enter a code.');
    void send(async () => {
      const answer = await request(password, code.trim());
      blame(asksCode && !answer.isDone && OF_CODE.includes(answer.code ?? ''));
      return answer;
    }, onDone);
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
        problem={isOfCode ? null : problem}
        inputRef={passwordField}
      />
      {asksCode && (
        <TextField
          label="Six-digit code or recovery code"
          hint="From your authenticator app, or one of your unused recovery codes."
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          problem={isOfCode ? problem : null}
          inputRef={codeField}
        />
      )}
    </AccountForm>
  );
}
