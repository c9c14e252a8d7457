import { useId } from 'react';
import { CAUSES, causeOf } from './restatement-words';
import type { Cause } from './restatement-words';
import styles from './ColumnsStep.module.css';

interface CauseFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly cause: Cause | null;
  readonly onChange: (cause: Cause | null) => void;
}

/** One of the causes for which published figures change. */
export function CauseField({ label, hint, cause, onChange }: CauseFieldProps) {
  const name = useId();
  return (
    <fieldset className={styles.causes} aria-describedby={`${name}-hint`}>
      <legend>{label}</legend>
      <p id={`${name}-hint`} className={styles.hint}>
        {hint}
      </p>
      {CAUSES.map(({ key, label: words }) => (
        <label key={key}>
          <input
            type="radio"
            name={name}
            value={key}
            checked={cause === key}
            onChange={({ currentTarget }) => onChange(causeOf(currentTarget.value))}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
