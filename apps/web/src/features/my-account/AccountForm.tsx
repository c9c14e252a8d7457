import type { ReactNode } from 'react';
import buttonStyles from '../../ui/Button.module.css';
import styles from './AccountForm.module.css';

interface AccountFormProps {
  /** What its button says. */
  readonly action: string;
  readonly isSending: boolean;
  readonly onSubmit: () => void;
  /** What was done, as a sentence, after it was. */
  readonly done?: string | null | undefined;
  /** What stands beside the button: a way to leave it. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** Fields below one another, the button that sends them, and what came of it. */
export function AccountForm(props: AccountFormProps) {
  const { action, isSending, onSubmit, done, beside, children } = props;
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
      <p className={styles.actions}>
        <button type="submit" className={buttonStyles.button} data-kind="primary">
          {action}
        </button>
        {beside}
        <span role="status">{done}</span>
      </p>
    </form>
  );
}
