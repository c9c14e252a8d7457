import { useId } from 'react';
import { ownerNamed } from './use-action-owners';
import type { ActionOwner } from './use-action-owners';
import styles from './TextField.module.css';

interface OwnerFieldProps {
  readonly label: string;
  readonly owners: readonly ActionOwner[];
  readonly value: string;
  readonly onChange: (words: string) => void;
}

const LONGEST = 120;

/** Who does something: one of the people who sign in here, by the browser's own list, or words. */
export function OwnerField({ label, owners, value, onChange }: OwnerFieldProps) {
  const id = useId();
  const names = [...new Set(owners.map(({ name }) => name.trim()))];
  const isTwo = owners.filter(({ name }) => name.trim() === value.trim()).length > 1;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={`${id}-list`}
        autoComplete="off"
        maxLength={LONGEST}
        value={value}
        aria-describedby={`${id}-hint`}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <datalist id={`${id}-list`}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p id={`${id}-hint`} className={styles.hint} aria-live="polite">
        {ownerNamed(owners, value) !== null
          ? 'Signs in here, and is reminded by mail unless they switched that off.'
          : isTwo
            ? 'Two people are called so: neither is reminded.'
            : 'Somebody who signs in here, who is then reminded by mail; or a post, or any name.'}
      </p>
    </div>
  );
}
