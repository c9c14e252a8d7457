import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { failureOf } from '../apollo/failure';
import { Dialog } from './Dialog';
import buttonStyles from './Button.module.css';
import styles from './FormDialog.module.css';

interface FormDialogProps {
  readonly title: string;
  /** What the button says that does it. */
  readonly action: string;
  /**
   * Does it, and says whether there is nothing more to do here; a sentence where something is missing
   * or wrong. Where it throws, the failure is said.
   */
  readonly onSubmit: () => Promise<boolean | string>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a panel of its own. It stays open with all that was typed until what it asks for is done. */
export function FormDialog({ title, action, onSubmit, onClose, children }: FormDialogProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // The dialog puts the focus on its first stop when it opens, which is the way out of it.
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    try {
      const outcome = await onSubmit();
      if (outcome === true) onClose();
      else if (outcome !== false) setProblem(outcome);
    } catch (error) {
      setProblem(failureOf(error).sentence);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} isOpen onOpenChange={onClose}>
      <form
        ref={form}
        className={styles.form}
        aria-describedby={problem === null ? undefined : id}
        onSubmit={(event) => void submit(event)}
        noValidate
      >
        {children}
        {problem !== null && (
          <p id={id} role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <p>
          <button
            type="submit"
            className={buttonStyles.button}
            data-kind="primary"
            // Not disabled: it would lose the focus, and the keyboard its place.
            aria-disabled={isBusy || undefined}
          >
            {action}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
