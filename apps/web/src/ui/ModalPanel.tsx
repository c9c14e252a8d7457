import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './ModalPanel.module.css';

export interface ModalPanelProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  readonly placement: 'centre' | 'lower-edge';
}

/** What Dialog and SheetDialog share. */
export function ModalPanel({ isOpen, ...panel }: ModalPanelProps) {
  return isOpen ? <OpenPanel {...panel} /> : null;
}

/**
 * The browser's own modal dialog: it keeps the focus inside, closes on Escape and gives the focus
 * back to where it was. It has to be closed before it leaves the page, or the focus is lost.
 */
function OpenPanel({ title, onOpenChange, children, placement }: Omit<ModalPanelProps, 'isOpen'>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles.modal}
      data-placement={placement}
      aria-labelledby={titleId}
      onClose={(event) => {
        if (!event.currentTarget.open) onOpenChange(false);
      }}
      onClick={(event) => {
        // The veil belongs to the dialog element itself; whatever is inside lies over it.
        if (event.target === event.currentTarget) onOpenChange(false);
      }}
    >
      <div className={styles.content}>
        <header className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className={styles.close} onClick={() => onOpenChange(false)}>
            Close
          </button>
        </header>
        <div className={styles.body}>{children}</div>
      </div>
    </dialog>
  );
}
