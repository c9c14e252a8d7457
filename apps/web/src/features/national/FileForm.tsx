import { counted } from '@vital-signs/domain';
import { useId, useState } from 'react';
import type { SyntheticEvent } from 'react';
import buttonStyles from '../../ui/Button.module.css';
import { TextField } from '../../ui/TextField';
import { FileIssues } from './FileIssues';
import { sendNationalFile } from './send-national-file';
import type { Sent } from './send-national-file';
import styles from './NationalPage.module.css';

interface FileFormProps {
  /** Slug of the authority. */
  readonly authority: string;
  readonly onLoaded: () => Promise<void>;
}

/** Loads a file of published figures, and says what came of it. */
export function FileForm({ authority, onLoaded }: FileFormProps) {
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [publishedOn, setPublishedOn] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [sent, setSent] = useState<Sent | null>(null);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (file === null) return setSent({ problem: 'Choose a file first.' });
    setBusy(true);
    setSent(null);
    const answer = await sendNationalFile(authority, file, publishedOn);
    setBusy(false);
    setSent(answer);
    if ('outcome' in answer && answer.outcome.release !== null) await onLoaded();
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <div className={styles.field}>
        <label htmlFor={id}>File</label>
        <input
          id={id}
          type="file"
          accept=".csv,.gz,.xlsx"
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => setFile(currentTarget.files?.[0] ?? null)}
        />
        <p id={`${id}-hint`} className={styles.quiet}>
          Figures or dictionary of the Local Authority Interactive Tool, a file of the Department’s
          open data, a list of statistical neighbours or of codes; at most 50 megabytes. It is for
          this authority alone.
        </p>
      </div>
      <TextField
        label="Published on"
        type="date"
        value={publishedOn}
        onChange={setPublishedOn}
        hint="If you know it: later publications take the place of earlier ones."
      />
      <p>
        <button
          type="submit"
          className={buttonStyles.button}
          data-kind="primary"
          aria-disabled={isBusy || undefined}
        >
          Load the file
        </button>
      </p>
      <p role="status" className={styles.outcome}>
        {isBusy
          ? 'Reading and storing the file …'
          : sent && 'outcome' in sent && outcomeWords(sent)}
      </p>
      {sent && 'problem' in sent && (
        <p role="alert" className={styles.problem}>
          {sent.problem}
        </p>
      )}
      {sent && 'outcome' in sent && sent.outcome.issues.length > 0 && (
        <FileIssues issues={sent.outcome.issues} more={sent.outcome.moreIssues} />
      )}
    </form>
  );
}

function outcomeWords({ outcome }: Extract<Sent, { outcome: unknown }>): string {
  const { release, title, rows, values, measures, neighbours } = outcome;
  if (release === null) {
    return 'Nothing of the file was loaded. What fails stands below: mend it and load the file again.';
  }
  const held = [
    counted(rows, 'row', 'rows'),
    ...(values > 0 ? [counted(values, 'figure', 'figures')] : []),
    ...(measures > 0 ? [counted(measures, 'measure', 'measures')] : []),
    ...(neighbours > 0 ? [counted(neighbours, 'neighbour', 'neighbours')] : []),
  ];
  return `Loaded as release ${release}. ${title}: ${held.join(', ')}.`;
}
