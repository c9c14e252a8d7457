import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { AcknowledgeImportIssueDocument } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import buttonStyles from '../../ui/Button.module.css';
import type { Issue } from './import-query';
import { shortReason } from './reason';
import { useImportChange } from './use-import-change';
import styles from './IssueTable.module.css';

interface AcknowledgeFormProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly importNumber: number;
  readonly issue: Issue;
  /** What was said of the warning before, to be said again; empty where none was. */
  readonly lastReason: string;
  readonly onAcknowledged: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Why a file is loaded although a warning stands against it. */
export function AcknowledgeForm(props: AcknowledgeFormProps) {
  const { authority, importNumber, issue, lastReason, onAcknowledged, onClose } = props;
  const [acknowledge] = useMutation(AcknowledgeImportIssueDocument);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const { isSending, problem, ask } = useImportChange();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const short = shortReason(reason);
    setMissing(short);
    if (short !== null) return;
    const said = reason.trim();
    const variables = { authority, number: importNumber, issue: issue.number, reason: said };
    if (await ask(() => acknowledge({ variables }))) await onAcknowledged(said);
  };
  return (
    <form
      className={styles.acknowledge}
      onSubmit={(event) => void submit(event)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
      noValidate
    >
      <TextField
        label="Why it is loaded all the same"
        value={reason}
        onChange={setReason}
        maxLength={1000}
        problem={missing ?? problem}
        inputRef={field}
      />
      <p className={styles.actions}>
        <button
          type="submit"
          className={buttonStyles.button}
          data-kind="primary"
          aria-disabled={isSending || undefined}
        >
          Acknowledge
        </button>
        {lastReason !== '' && reason === '' && (
          <Button
            ariaLabel={`The same reason as before: ${lastReason}`}
            onPress={() => {
              setReason(lastReason);
              field.current?.focus();
            }}
          >
            The same reason as before
          </Button>
        )}
        <Button kind="quiet" onPress={onClose}>
          Not now
        </Button>
      </p>
    </form>
  );
}
