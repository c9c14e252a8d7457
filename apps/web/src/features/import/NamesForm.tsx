import { useMutation } from '@apollo/client/react';
import { counted } from '@vital-signs/domain';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { CheckImportDocument } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import buttonStyles from '../../ui/Button.module.css';
import { detailsAsked, detailsOf } from './import-details';
import type { ImportStepProps } from './ImportContent';
import type { KnownNames } from './import-query';
import { askedOf, draftOf } from './mapping-draft';
import { NamesTable } from './NamesTable';
import { shortReason } from './reason';
import { LEFT_OUT, namesSaid } from './unknown-names';
import type { SaidOfName, UnknownName } from './unknown-names';
import { useImportChange } from './use-import-change';
import styles from './ImportPage.module.css';

interface NamesFormProps extends ImportStepProps {
  readonly names: readonly UnknownName[];
  readonly known: KnownNames;
}

/** "2 names are not known in the catalogue, and 1 indicator has figures after its end". */
function headingOf(names: readonly UnknownName[]): string {
  const ended = names.filter(({ kind }) => kind === 'ENDED_INDICATOR').length;
  const unknown = names.length - ended;
  const parts = [
    ...(unknown > 0
      ? [`${counted(unknown, 'name is', 'names are')} not known in the catalogue`]
      : []),
    ...(ended > 0
      ? [`${counted(ended, 'indicator has', 'indicators have')} figures after the end`]
      : []),
  ];
  return parts.join(', and ');
}

/** What each unknown name is, or that its rows are left out and why; and the check again with that. */
export function NamesForm({ authority, work, names, known }: NamesFormProps) {
  const [check] = useMutation(CheckImportDocument);
  const [said, setSaid] = useState<readonly SaidOfName[]>([]);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<string | null>(null);
  const { isSending, problem, ask } = useImportChange();
  const { number, mapping } = work;
  if (mapping === null) return null;
  const saidOf = (index: number) => said[index] ?? '';
  const unsaid = names.filter((_, index) => saidOf(index) === '').length;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const leavesOut = said.includes(LEFT_OUT);
    const short = leavesOut || reason.trim() !== '' ? shortReason(reason) : null;
    setMissing(short);
    if (short !== null || unsaid === names.length) return;
    const draft = draftOf(mapping);
    const all = namesSaid(draft.names ?? [], names, said, reason.trim());
    const asked = { mapping: askedOf({ ...draft, names: all }), ...detailsAsked(detailsOf(work)) };
    void ask(() => check({ variables: { authority, number, asked } }));
  };
  return (
    <form className={styles.part} onSubmit={submit} aria-labelledby="names-heading" noValidate>
      <h3 id="names-heading">{headingOf(names)}</h3>
      <p className={styles.note}>
        Say which of ours each is, or that its rows are left out; of an ended indicator, its figures
        after the end. It is kept with the columns, so that the next file of this kind need not be
        told again, and every file lists what it left out.
      </p>
      <NamesTable
        names={names}
        known={known}
        saidOf={saidOf}
        onSay={(index, what) => setSaid(names.map((_, at) => (at === index ? what : saidOf(at))))}
      />
      {names.length > 1 && unsaid > 1 && (
        <p>
          <Button
            onPress={() =>
              setSaid(names.map((_, index) => (saidOf(index) === '' ? LEFT_OUT : saidOf(index))))
            }
          >
            Leave out the rows of all {unsaid} of which nothing is said
          </Button>
        </p>
      )}
      <div className={styles.form}>
        <TextField
          label="Why"
          lines={2}
          maxLength={1000}
          value={reason}
          onChange={setReason}
          problem={missing}
          hint="Needed where rows are left out; kept, and told with them."
        />
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <p className={styles.actions}>
        <button
          type="submit"
          className={buttonStyles.button}
          data-kind="primary"
          aria-disabled={isSending || unsaid === names.length || undefined}
        >
          Keep this, and check again
        </button>
        {unsaid > 0 && (
          <span className={styles.quiet}>Nothing is said of {counted(unsaid, 'name')} yet.</span>
        )}
      </p>
    </form>
  );
}
