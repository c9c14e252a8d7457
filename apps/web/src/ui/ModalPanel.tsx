import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './ModalPanel.module.css';

export interface ModalPanelProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  readonly placement: 'centre' | 'lower-edge';
}

/** What Dialog and SheetDialog share: the veil, the focus kept inside, Escape and the way out. */
export function ModalPanel({ title, isOpen, onOpenChange, children, placement }: ModalPanelProps) {
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      data-placement={placement}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
    >
      <Modal className={styles.modal ?? ''}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            <button type="button" className={styles.close} onClick={() => onOpenChange(false)}>
              Close
            </button>
          </header>
          <div className={styles.body}>{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
