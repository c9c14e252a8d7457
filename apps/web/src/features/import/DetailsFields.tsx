import { TextField } from '../../ui/TextField';
import { CauseField } from './CauseField';
import type { Details } from './import-details';
import { periodWords } from './said-period';
import { listed } from './preview-words';
import styles from './ImportPage.module.css';

interface DetailsFieldsProps {
  readonly details: Details;
  /** Keys of published periods that the file speaks of, as far as its first rows say. */
  readonly restated: readonly string[];
  /** What is wrong with the reason; null where nothing is. */
  readonly missing: string | null;
  readonly onChange: (details: Details) => void;
}

/** What is to be known of the file beside its figures: where from, of what day, and why. */
export function DetailsFields({ details, restated, missing, onChange }: DetailsFieldsProps) {
  const { source, accurateAsOf, reason, restates } = details;
  return (
    <div className={styles.form}>
      <TextField
        label="Source"
        value={source}
        maxLength={200}
        onChange={(text) => onChange({ ...details, source: text })}
        hint="Where the figures come from, for example: case system, monthly extract. May be left empty."
      />
      <TextField
        label="Accurate as of"
        type="date"
        value={accurateAsOf}
        onChange={(date) => onChange({ ...details, accurateAsOf: date })}
        hint="The day on whose morning the figures were taken; may be left empty."
      />
      {restated.length > 0 && (
        <CauseField
          label="Why published figures change"
          hint={`${listed(restated.map(periodWords))} ${restated.length === 1 ? 'is' : 'are'} published. What changes is listed as a restatement, with this cause.`}
          cause={restates}
          onChange={(cause) => onChange({ ...details, restates: cause })}
        />
      )}
      <TextField
        label="Why it is loaded"
        lines={2}
        maxLength={1000}
        value={reason}
        onChange={(text) => onChange({ ...details, reason: text })}
        problem={missing}
        hint="Kept with the change of the record. For example: the figures of March."
      />
    </div>
  );
}
