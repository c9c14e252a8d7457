import type { ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Button } from './Button';
import { Chevron } from './Chevron';
import overlayStyles from './overlay.module.css';
import styles from './PopoverButton.module.css';

interface PopoverButtonProps {
  readonly label: string;
  /** The name of the panel, for a screen reader. */
  readonly title: string;
  readonly children: ReactNode;
  readonly ariaLabel?: string;
}

/** A button that opens a small panel beside it. Escape closes, and the focus returns. */
export function PopoverButton({ label, title, children, ariaLabel }: PopoverButtonProps) {
  return (
    <DialogTrigger>
      <Button {...(ariaLabel !== undefined && { ariaLabel })}>
        {label}
        <Chevron />
      </Button>
      <Popover className={overlayStyles.panel ?? ''} offset={4} placement="bottom start">
        <Dialog className={styles.body ?? ''} aria-label={title}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
