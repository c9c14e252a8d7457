import type { ReactNode } from 'react';
import buttonStyles from '../../ui/Button.module.css';
import styles from './EntryForm.module.css';

interface EntryFormProps {
  /** What its button says. */
  readonly action: string;
  readonly isSending: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** Fields below one another, and the one button that sends them. */
export function EntryForm({ action, isSending, onSubmit, children }: EntryFormProps) {
  return (
    <form
      className={styles.form}
      noValidate
      aria-busy={isSending}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <p>
        <button type="submit" className={buttonStyles.button} data-kind="primary">
          {action}
        </button>
      </p>
    </form>
  );
}
